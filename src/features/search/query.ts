import { asHangulKeys, asLatinKeys, composing, halfTyped, isHangul, leading } from '../../model/hangul.ts';
import { initialsOf, isInitials } from '../../model/korean.ts';
import { soundOfHangul } from '../../model/loanwords.ts';
import { isTail, isWeakTail, mayFollow, stemOf } from '../../model/stems.ts';
import { rootOf } from './latin-root.ts';
import { mayConjugate, singular, type Vocabulary } from './vocabulary.ts';

/**
 * What a reader typed → what the index is asked. Every reading is held against the site's words, and against the index
 * where those do not know; a word that the site has is never changed into another.
 */

/** How a word was read. */
export interface Reading {
  terms: string[];
  weight: number;
  how: Exactly | Changed;
}
/** The word itself, in whatever form. */
type Exactly = 'stem' | 'prefix' | 'composing' | 'latin' | 'body' | 'verb' | 'initials' | 'form' | 'alias' | 'raw';
/** Another word than the one that was typed: readers are told. */
type Changed = 'layout' | 'slip' | 'sound';

/** One question to the index. */
export interface Asked {
  text: string;
  /** 0 to 1: how sure it is that this was meant. */
  weight: number;
}

export interface Plan {
  /** As typed, in NFC and without spare spaces. */
  typed: string;
  /** Best first. */
  asked: Asked[];
  /** The best reading of each word. */
  words: Reading[];
  /** What was looked for in place of what was typed, where the words are others. */
  changed?: string;
  /** The questions are different words, each as likely as the next: pages of each in turn. */
  inTurn?: boolean;
}

/** Whether a word stands in the index, which is asked for it. */
export type Holds = (word: string) => Promise<boolean>;

/** Longest text that is read word by word, in characters and in words: a paste is no question. */
const LONGEST = 200;
const MOST_WORDS = 12;
/** What the name of a thing is worth beside another word for it that was typed. */
const NAMED = 0.8;
/** Questions for one query. */
const MOST_ASKED = 6;

/** Words that ask and do not name: 어떻게, 알려줘, 방법. */
const EMPTY = new Set(
  (
    '사용 사용법 방법 방법은 법 무엇 무엇인가 무엇인가요 무엇인지 뭐 뭔가요 뭔지 뭐예요 뭐야 대해 대해서 대한 대하여 관한 관해 알고 싶어요 싶다 싶습니다 싶은데 알려줘 알려주세요 알려 ' +
    '어떻게 하나요 하는 하는지 하는법 하려면 하고 하기 되나요 있나요 있는 있다 있는지 없는 수 것 때 및 또는 그리고 왜 언제 어디 어디서 이란 란 을 를 이 가 은 는 의 에 에서 에서는 로 으로 와 과 ' +
    '도 만 좀 더 등 위한 위해 위해서 통해 통한 따라 관련 경우 설명 이용 이용한 사용하는 사용하는지 사용해 사용하여 사용하기 사용한 쓰는 쓰기 쓸 합니까 인가요 인가 이나 해주세요 보자 해보자 만드는법 안 안돼요 돼요 되는데 필요한가요 다른가요 어떤 내 제 해야 해요 건가요'
  ).split(' '),
);
/** Of those, the ones that titles hold: 상태 사용하기. */
const SOFT = new Set('사용하기 사용 사용법 쓰기 하기 설명 이용 경우 때 관련'.split(' '));
const EMPTY_ENGLISH = new Set(
  'how do does did i to a an the what is are was my me can should in on of for with and or why when where which it its we you your that this there be get'.split(
    ' ',
  ),
);

export const tidy = (input: string): string => input.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Laughter and tears: ㅋㅋㅋ, ㅠㅠ. Behind a word they say nothing of it. */
const LAUGHTER = /(?<=[가-힣])[ㅋㅎㅠㅜㅡ]{2,}$/;

/** The words of a text, without signs around them. */
const split = (text: string) =>
  text
    .split(/[\s,?!.。·"'()[\]{}<>:;]+/u)
    .map((word) => word.replace(LAUGHTER, ''))
    .filter(Boolean);

export async function planQuery(input: string, words: Vocabulary, holds: Holds): Promise<Plan> {
  const typed = tidy(input);
  const all = split(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isEmpty(word, words));
  const kept = telling.length ? telling : all;
  const several = kept.length > 1;
  const read = (word: string) => readWord(word, words, holds, several);
  const stemsOf = async (text: string) => (await Promise.all(split(text).map(read))).flatMap((each) => each[0]!.terms);
  const readings = await Promise.all(kept.map(read));
  // Asked for a word that it has not, Pagefind 1.6.0 answers for a shorter one: such a word is left out, or all is.
  const known = (await Promise.all(readings.map((each) => held(each, words, holds)))).filter(({ length }) => length);
  const byName = words.named(typed) ?? words.named(kept.join(' '));
  if (!known.length && !byName) return { typed, asked: [], words: readings.map((each) => each[0]!) };
  const best = known.map((each) => each[0]!);

  const asked = new Map<string, Asked>();
  const ask = (parts: Reading[]) => {
    const text = parts.flatMap(({ terms }) => terms).join(' ');
    const weight = parts.reduce((product, { weight }) => product * weight, 1);
    if (text && (asked.get(text)?.weight ?? 0) < weight) asked.set(text, { text, weight });
  };
  // What stands in titles although it asks: the whole is tried too.
  if (kept.length < all.length && all.length <= 4 && SOFT.has(all.at(-1)!))
    ask((await Promise.all(all.map(read))).map((each) => each[0]!));
  ask(best);
  for (const [place, others] of known.entries())
    for (const other of others.slice(1)) ask(best.map((each, at) => (at === place ? other : each)));

  const meant = best.map(({ terms }) => terms.join('')).join(' ');
  const name = byName ?? words.named(meant);
  if (name) ask([reading(await stemsOf(name), NAMED, 'alias')]);

  const [only] = known;
  if (known.length === 1 && only!.length > 2 && only!.every(({ how }) => how === 'initials'))
    return { typed, asked: toAsked(asked, only!.length), words: best, inTurn: true };
  const changed = best.some(({ how }) => how === 'layout' || how === 'slip' || how === 'sound');
  return {
    typed,
    asked: toAsked(asked, MOST_ASKED),
    words: best,
    ...(changed ? { changed: meant } : {}),
  };
}

/** The readings that the index can answer: what the site's own words vouch for, and what the index holds when asked. */
async function held(readings: Reading[], words: Vocabulary, holds: Holds): Promise<Reading[]> {
  const asked: Reading['how'][] = ['raw', 'latin', 'layout'];
  if (!asked.includes(readings[0]!.how)) return readings;
  const answers = await Promise.all(
    readings.map(async ({ terms, how }) => {
      if (how === 'alias' || how === 'slip') return true;
      if (terms.every((term) => words.hasLatin(term) || words.has(term) || words.begins(term))) return true;
      return (await Promise.all(terms.map(holds))).every(Boolean);
    }),
  );
  return readings.filter((_, place) => answers[place]);
}

const toAsked = (asked: Map<string, Asked>, most: number): Asked[] =>
  [...asked.values()].sort((a, b) => b.weight - a.weight).slice(0, most);

/** The plan that looks for just what was typed. */
export function verbatim(input: string): Plan {
  const typed = tidy(input);
  return {
    typed,
    asked: typed ? [{ text: typed, weight: 1 }] : [],
    words: [{ terms: [typed], weight: 1, how: 'raw' }],
  };
}

function isEmpty(word: string, words: Vocabulary): boolean {
  if (/^[ㅋㅎㅠㅜㅡ]+$/.test(word)) return true;
  if (EMPTY.has(word) || EMPTY_ENGLISH.has(word.toLowerCase())) return true;
  if (!isHangul(word)) return false;
  const found = stemOf(word, words.has);
  return found?.stems.length === 1 && EMPTY.has(found.stems[0]!);
}

async function readWord(word: string, words: Vocabulary, holds: Holds, several: boolean): Promise<Reading[]> {
  if (isInitials(word)) return readInitials(word, words);
  if (/^[A-Za-z]+$/.test(word)) return readLatin(word, words, holds, several);
  const mixed = /^([A-Za-z0-9_.@$/#+-]+)([가-힣]{1,7})$/.exec(word);
  if (mixed) return readMixed(mixed[1]!, mixed[2]!, words, holds, several);
  if (/[ㄱ-ㅣ]/.test(word)) return readLetters(word, words);
  if (isHangul(word)) return readHangul(word, words, holds, several);
  const camel = camelParts(word);
  return [reading([word.toLowerCase()], 1, 'raw'), ...(camel.length > 1 ? [reading(camel, 0.8, 'form')] : [])];
}

const reading = (terms: string[], weight: number, how: Reading['how']): Reading => ({ terms, weight, how });

/** "pullRequest", "pull-request", "pull_request" → "pull", "request". */
const camelParts = (word: string): string[] =>
  word
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .split(/[\s_./-]+/)
    .filter(Boolean)
    .map((part) => part.toLowerCase());

/** ㅂㅍ: the stems it may stand for, the commonest first, and the initials that the index keeps of whole titles. */
function readInitials(word: string, words: Vocabulary): Reading[] {
  const latin = word.length >= 3 ? asLatinKeys(word)?.toLowerCase() : undefined;
  const letters = reading([word], 0.5, 'initials');
  if (latin && (words.hasLatin(latin) || (latin.length >= 4 && words.beginsLatin(latin))))
    return [reading([latin], 1, 'layout'), letters];
  return [...words.withInitials(word).map((stem, place) => reading([stem], 1 - 0.02 * place, 'initials')), letters];
}

async function readLatin(typed: string, words: Vocabulary, holds: Holds, several: boolean): Promise<Reading[]> {
  const word = typed.toLowerCase();
  const known = words.hasLatin(word);
  if (!known && word.length >= 3) {
    const raw = reading([word], 0.3, 'raw');
    for (const hangul of asHangulKeys(typed).filter(({ length }) => length >= 2)) {
      const found = stemOf(hangul, words.has);
      if (found) return [reading(found.stems, 1, 'layout'), raw];
      if (words.begins(hangul)) return [reading([hangul], 1, 'layout'), raw];
      if (await holds(word)) continue;
      const read = await readHangul(hangul, words, holds, several);
      if (read[0]!.how === 'body') return read.map((each) => ({ ...each, how: 'layout' }));
    }
  }
  const camel = camelParts(typed);
  // errorBudget: the site says it in two words.
  if (camel.length > 1 && !known && camel.every((part) => words.hasLatin(part)))
    return [reading(camel, 1, 'form'), ...((await holds(word)) ? [reading([word], 0.8, 'latin')] : [])];
  const readings = [reading([word], 1, 'latin')];
  const one = singular(word);
  if (one !== word && one.length >= 3 && !known) readings.push(reading([one], 0.9, 'form'));
  const root = rootOf(word);
  if (root !== word && root !== one && root.length >= 4 && !known) readings.push(reading([root], 0.7, 'form'));
  if (camel.length > 1) readings.push(reading(camel, 0.8, 'form'));
  if (word.length >= 4) {
    const sound = words.hangulSounds(word);
    if (sound) readings.push(reading([sound], 0.7, 'alias'));
  }
  if (!known && word.length >= 4 && !words.beginsLatin(word) && !words.beginsLatin(one) && !(await holds(word))) {
    const slips = words.latinSlips(word).map((slip, place) => reading([slip], 0.9 - 0.1 * place, 'slip'));
    // The index has not what was typed: only what stands for it is asked.
    if (slips.length) return [...slips, ...readings.filter(({ how }) => how === 'alias')];
  }
  return readings;
}

/** useState를, Docker배포. */
async function readMixed(
  latin: string,
  hangul: string,
  words: Vocabulary,
  holds: Holds,
  several: boolean,
): Promise<Reading[]> {
  if (isTail(hangul) || /^(?:하|되|한|된)/.test(hangul)) return readWord(latin, words, holds, several);
  const [behind] = await readHangul(hangul, words, holds, several);
  return [reading([latin.toLowerCase(), ...behind!.terms], 1, 'raw')];
}

/** A word with letters that are no syllables yet: half-typed, or written with the wrong keyboard. */
function readLetters(word: string, words: Vocabulary): Reading[] {
  const latin = asLatinKeys(word)?.toLowerCase();
  const half = halfTyped(word);
  if (half && isHangul(word.slice(0, -1)))
    if (words.begins(half) || !latin || !/[a-z]{3}/.test(latin) || !words.beginsLatin(latin))
      return [reading([half], 1, 'composing')];
  if (latin && latin.length >= 2) return [reading([latin], 1, 'layout')];
  return [reading([word], 1, 'raw')];
}

async function readHangul(word: string, words: Vocabulary, holds: Holds, several: boolean): Promise<Reading[]> {
  const known = readKnown(word, words);
  // 조각상 is no 조각 with 상 behind it where the site has 조각상.
  if (known.length && isWeakTail(stemOf(word, words.has)?.tail ?? '') && (await holds(word)))
    return [reading([word], 1, 'body'), ...known.map((each) => ({ ...each, weight: 0.8 * each.weight }))];
  if (known.length) return known;
  const held = await readHeld(word, holds, several);
  if (held.length) {
    const sounds = words.latinSounds(word, 3).slice(0, 1);
    return [...held, ...spellings(word, words), ...sounds.map((sound) => reading([sound], 0.3, 'alias'))];
  }

  const readings: Reading[] = [];
  if (word.length <= 3 && mayFollow(word[0]!, word.slice(1))) readings.push(reading([word[0]!], 0.8, 'form'));
  if (word.length >= 2) {
    const latin = asLatinKeys(word)?.toLowerCase();
    if (latin && words.hasLatin(latin)) readings.unshift(reading([latin], 1, 'layout'));
    else if (latin && latin.length >= 4 && words.beginsLatin(latin)) readings.unshift(reading([latin], 0.8, 'layout'));
    const slips = words.slips(word);
    for (const sound of words.latinSounds(word, 3).slice(0, 2))
      readings.push(reading([sound], slips.length ? 0.7 : 0.95, 'sound'));
    for (const [place, slip] of slips.entries()) readings.push(reading([slip], 0.8 - 0.1 * place, 'slip'));
    if (!readings.length)
      for (const sound of words.latinSounds(word, 2).slice(0, 2)) readings.push(reading([sound], 0.8, 'sound'));
  }
  const verb = VERB.exec(word)?.[1];
  if (verb) readings.push(reading([begun(verb)], 0.5, 'verb'));
  readings.push(reading([word], 0.5, 'raw'));
  return readings.sort((a, b) => b.weight - a.weight);
}

/** What the site's own words say of a word: it is a stem with a tail, or the beginning of one. */
function readKnown(word: string, words: Vocabulary): Reading[] {
  const found = stemOf(word, words.has);
  const unfinished = composing(word);
  if (found) {
    const { stems, tail } = found;
    const readings = [reading(stems, 1, 'stem')];
    const inTitles = words.titled(stems);
    if (stems.length === 1)
      for (const sound of words.latinSounds(stems[0]!, 3).slice(0, 1))
        readings.push(reading([sound], inTitles ? 0.3 : 0.25, 'alias'));
    if (!inTitles && stems.length === 1)
      for (const other of spellings(stems[0]!, words).filter(({ weight }) => weight > 0.5)) readings.push(other);
    if (!tail && stems.length === 1 && unfinished && words.begins(unfinished))
      readings.push(reading([unfinished], 0.6, 'composing'));
    return readings;
  }
  const readings: Reading[] = [];
  if (words.begins(word)) readings.push(reading([word], 1, 'prefix'));
  if (unfinished && words.begins(unfinished))
    readings.push(reading([unfinished], readings.length ? 0.9 : 1, 'composing'));
  return readings;
}

/** Loanwords are spelled in several ways; shorter words that sound alike are other words. */
const SHORTEST_LOANWORD = 3;

/**
 * Words of titles that one key would make of a word that the site has: offered far behind it, and beside it where both
 * sound alike and so are one loanword in two spellings (컨텐츠, 콘텐츠).
 */
function spellings(word: string, words: Vocabulary): Reading[] {
  const sound = word.length >= SHORTEST_LOANWORD ? soundOfHangul(word) : undefined;
  return words
    .slips(word)
    .filter((slip) => words.titled([slip]))
    .map((slip) => reading([slip], sound && soundOfHangul(slip) === sound ? 0.9 : 0.05, 'alias'));
}

/** Endings of native verbs, behind what stays the same. */
const VERB =
  /^([가-힣]+?)(?:는|은|ㄴ|다|고|서|면|려면|으려면|으면|어|아|요|여|와|기|지|게|도록|어서|아서|습니다|니다|ㄴ다|는다|었다|았다|었습니다|았습니다|어요|아요|어야|아야)$/;
const VERB_FORM = /^([가-힣]+?)(?:는|은|려면|으려면|으면|어서|아서|와서|습니다|는다|었다|았다|어야|아야|어요|아요)$/;

/** What a verb's forms have in common: all but the last syllable of its stem, and that one's initial. */
const begun = (stem: string) => (stem.length > 1 ? stem.slice(0, -1) + leading(initialsOf(stem.at(-1)!)) : stem);

/** A word of the text that is too rare to travel with the site's words: the index is asked for it, and for its stem. */
async function readHeld(word: string, holds: Holds, several: boolean): Promise<Reading[]> {
  const readings: Reading[] = [];
  const whole = await holds(word);
  if (whole) {
    readings.push(reading([word], 1, 'body'));
    const verb = VERB_FORM.exec(word)?.[1];
    const base = word.replace(/(?<=..)다$/, '');
    if (verb) readings.push(reading([begun(verb)], 0.8, 'verb'));
    else if ((several || base !== word) && mayConjugate(base))
      readings.push(reading([begun(base)], base === word ? 0.5 : 0.8, 'verb'));
  }
  const stems = Array.from({ length: word.length - 2 }, (_, at) => word.slice(0, at + 2)).filter((stem) =>
    mayFollow(stem, word.slice(stem.length)),
  );
  for (const stem of stems.slice(0, 2))
    if (await holds(stem)) {
      readings.push(reading([stem], whole ? 0.9 : 1, 'body'));
      break;
    }
  return readings;
}
