import { isProof, isTail, isVerbTail, mayFollow, stemOf, type Stemmed } from '../model/stems.ts';
import { soundsLike, soundOfHangul, soundOfLatin } from '../model/loanwords.ts';

/** What can be learned of a page: its title, its headings, its prose. */
export interface Text {
  title: string;
  headings: string[];
  prose: string;
}

/** What a site's own text says of its words. */
export interface Learned {
  /** Stems, with how often each stands in the text, whatever follows it. */
  stems: Map<string, number>;
  /** A word as stem and tail, where the site knows the stem; kept, since a text says the same words over and over. */
  stemOf(word: string): Stemmed | undefined;
}

const HANGUL = /[가-힣]{2,}/g;
/** Tails longer than this are words of their own. */
const LONGEST_TAIL = 6;

const count = <Key>(map: Map<Key, number>, key: Key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);

/**
 * Learns which strings are stems: those that different particles, or forms of 하다 and 되다, are seen behind; and words
 * of titles that are not a known stem with a tail. Time linear in the text.
 */
export function learnStems(texts: Text[]): Learned {
  const words = new Map<string, number>();
  const titled = new Map<string, number>();
  for (const { title, headings, prose } of texts) {
    for (const [word] of `${title} ${prose}`.matchAll(HANGUL)) count(words, word);
    for (const [word] of title.matchAll(HANGUL)) count(titled, word);
    for (const [word] of headings.join(' ').matchAll(HANGUL)) count(words, word);
  }

  const seen = new Map<string, { particles: Set<string>; verbs: Set<string>; times: number }>();
  for (const [word, times] of words)
    for (let end = 2; end < word.length; end++) {
      const stem = word.slice(0, end);
      const tail = word.slice(end);
      if (tail.length > LONGEST_TAIL || !mayFollow(stem, tail)) continue;
      const particle = isProof(tail);
      if (!particle && !isVerbTail(tail)) continue;
      let proof = seen.get(stem);
      if (!proof) seen.set(stem, (proof = { particles: new Set(), verbs: new Set(), times: 0 }));
      (particle ? proof.particles : proof.verbs).add(tail);
      proof.times += times;
    }

  const stems = new Map<string, number>();
  const has = (word: string) => stems.has(word);
  const proven = [...seen]
    .filter(([stem, { particles, verbs }]) => {
      const kinds = particles.size + Math.min(verbs.size, 3);
      return particles.size >= 3 || verbs.size >= 3 || (kinds >= 2 && words.has(stem)) || (kinds && titled.has(stem));
    })
    .sort((a, b) => a[0].length - b[0].length);
  for (const [stem, { particles, times }] of proven)
    if (!isTailed(stem, particles.size)) stems.set(stem, times + (words.get(stem) ?? 0));
  for (const [word] of titled) if (!has(word) && !splits(word)) stems.set(word, words.get(word) ?? 1);
  const known = new Map<string, Stemmed | undefined>();
  return {
    stems,
    stemOf(word) {
      if (!known.has(word)) known.set(word, stemOf(word, has));
      return known.get(word);
    },
  };

  /** Whether what looks like a stem is a known one with a tail: 컨테이너에 before 서, 는, 도. */
  function isTailed(stem: string, particles: number): boolean {
    // 에서 behind CI and PR is seen with 는, 도, 의: a particle all the same.
    if (stem.endsWith('으') || isTail(stem)) return true;
    if (stem.length === 2 && stem.endsWith('에') && particles >= 2 && !titled.has(stem)) return true;
    for (let end = stem.length - 1; end >= 2; end--) {
      const tail = stem.slice(end);
      if (!has(stem.slice(0, end)) || !mayFollow(stem.slice(0, end), tail)) continue;
      const wordOfItsOwn = /^(?:적|화|별|용|들|자|기)$/.test(tail) && (words.get(stem) ?? 0) >= 2 && stem.length <= 5;
      if (!wordOfItsOwn) return true;
    }
    return false;
  }

  function splits(word: string): boolean {
    for (let end = word.length - 1; end >= 2; end--)
      if (has(word.slice(0, end)) && mayFollow(word.slice(0, end), word.slice(end))) return true;
    return false;
  }
}

/** The stems of every Hangul word of a text; a word that is no stem of the site stands as it is, a tail alone is left out. */
export const stemsIn = (text: string, learned: Learned): string[] =>
  [...text.matchAll(/[가-힣]+/g)].flatMap(([word]) => learned.stemOf(word)?.stems ?? (isTail(word) ? [] : [word]));

/** Words of both scripts that mean the same, by how often the text says so: "배포\tdeployment" → 12. */
export type Pairs = Map<string, number>;

const BRACKET = / ?\(([A-Za-z][A-Za-z0-9 .+#-]{1,28})\)/g;
/** Words before a bracket that it may explain, and how far before it they are looked for, in letters. */
const BEFORE = /(?:[가-힣]+ ?){1,3}$/;
const REACH = 40;
const ENGLISH = /^[a-z][a-z0-9 .+#-]{1,28}$/;

/** Pairs that authors wrote themselves: 파이프라인(pipeline). */
export function minePairs(texts: Text[], learned: Learned): Pairs {
  const pairs: Pairs = new Map();
  for (const { title, prose } of texts) {
    const text = `${title} \n ${prose}`;
    for (const { 1: latin = '', index } of text.matchAll(BRACKET)) {
      const hangul = BEFORE.exec(text.slice(Math.max(0, index - REACH), index))?.[0];
      if (!hangul) continue;
      const words = hangul.trim().split(' ');
      const spoken = latin.split(' ').length;
      add(words.slice(-Math.min(words.length, spoken)), latin);
    }
  }
  return pairs;

  function add(hangul: string[], latin: string) {
    const english = latin.toLowerCase().trim();
    if (!ENGLISH.test(english) || english.split(' ').length > 3) return;
    const stems = hangul.flatMap((word) => learned.stemOf(word)?.stems ?? [word]).join(' ');
    if (stems.length >= 2) count(pairs, `${stems}\t${english}`);
  }
}

/** Pairs that are said twice, that sound alike, or that stand in one title. */
export function trustedPairs(pairs: Pairs, titles: string[]): [hangul: string, latin: string, times: number][] {
  const small = titles.map((title) => title.toLowerCase());
  return [...pairs]
    .map(([pair, times]): [string, string, number] => [...(pair.split('\t') as [string, string]), times])
    .filter(([hangul, latin, times]) => {
      if (times >= 2) return true;
      if (soundOfHangul(hangul) === soundOfLatin(latin) && soundsLike(hangul, latin)) return true;
      return small.some((title) => title.includes(hangul) && title.includes(latin));
    });
}
