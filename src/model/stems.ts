import { finalOf } from './hangul.ts';

/**
 * Words as they stand in Korean text: a stem and what is bound to it. No dictionary: which stems there are is learned
 * from a site's own text and handed in as `has`.
 */

/** Which sound a particle follows, as bits. */
const CLOSED = 1;
const OPEN = 2;
const BOTH = CLOSED | OPEN;

const AFTER_CLOSED =
  '을 은 이 과 으로 이란 이라는 이라고 이라 이나 이며 이고 이든 이라면 이면 이었 이었다 이었습니다 으로의 으로부터 으로써 으로서 으로는 으로도 으로만 이라도 이지만 이므로 이야 이에요';
const AFTER_OPEN =
  '를 는 가 와 로 란 라는 라고 라 나 며 고 든 라면 면 였 였다 였습니다 로의 로부터 로써 로서 로는 로도 로만 라도 지만 므로 예요';
const AFTER_ANY =
  '의 에 도 만 에서 에게 에는 에도 에서는 에서도 에서의 에만 에서만 에게서 에게는 까지 부터 까지의 까지는 부터는 보다 처럼 같이 마다 마저 조차 뿐 뿐만 들 들은 들을 들이 들의 들에 들과 들로 들에게 만의 만을 만이 만은 와의 과의 와는 과는 와도 과도 인 인지 인데 일 입니다 이다 다 임 였던 이었던 에서부터 으로서의 로서의 에대한 에대해 께 님 적 적인 적으로 적이 별 별로 용 용으로 화 하 중 중에 중인 간 간의 간에 당 상 상의 상에 내 내의 내에 외 외의 및 등 등의 등을 등이 여부';

/** What may stand behind a stem, and after which sound. */
const TAILS = new Map<string, number>();
for (const [list, sound] of [
  [AFTER_CLOSED, CLOSED],
  [AFTER_OPEN, OPEN],
  [AFTER_ANY, BOTH],
] as const)
  for (const tail of list.split(' ')) TAILS.set(tail, (TAILS.get(tail) ?? 0) | sound);

/** 하다, 되다 and their like behind a noun, in any form. */
const VERB_TAIL =
  /^(?:하|한|할|함|합|해|했|하였|되|된|될|됨|됩|돼|됐|되었|시키|시킨|시킬|시켜|시킵|당하|당한|받는|받은|스러운|스럽|롭)[가-힣]{0,6}$/;
const SHORT_VERB_TAIL = /^(?:하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐)/;

/** Tails that are also the ends of words, so that they prove nothing about what stands before them. */
const WEAK_TAIL = /^(?:들|적|별|용|화|하|중|간|당|상|내|외|님|다|일|인|고|며|나|면|든|라|였|및|등)/;

/** Whether a text is a particle or another tail. */
export const isTail = (text: string): boolean => TAILS.has(text);

/** Whether a tail is a form of 하다 or 되다. */
export const isVerbTail = (tail: string): boolean => SHORT_VERB_TAIL.test(tail);

/** Whether a tail counts as evidence that a stem stands before it. */
export const isProof = (tail: string): boolean => TAILS.has(tail) && !WEAK_TAIL.test(tail);

/** Whether a tail is also how many words end: 조각상, 사용자별. */
export const isWeakTail = (tail: string): boolean => tail.length === 1 && WEAK_TAIL.test(tail);

/** Whether a tail may follow a stem: it is a particle that fits the last sound, or a verb's form. */
export function mayFollow(stem: string, tail: string): boolean {
  if (VERB_TAIL.test(tail)) return true;
  const sounds = TAILS.get(tail);
  if (!sounds) return false;
  const final = finalOf(stem);
  if (final < 0) return true;
  // 로 follows an open syllable and ㄹ.
  if (tail.startsWith('로')) return final === 0 || final === 8;
  return Boolean(sounds & (final > 0 ? CLOSED : OPEN));
}

/** Particles that depend on the sound before them: after a consonant, after a vowel. Longer ones begin with one of these. */
const PAIRS = [
  ['을', '를'],
  ['은', '는'],
  ['과', '와'],
  ['으로', '로'],
  ['이었', '였'],
  ['이에요', '예요'],
  ['이', '가'],
  ['이', ''],
] as const;

/** A tail in the form that follows another stem: "를" behind "반려" → "을" behind "관문". Undefined where it has none. */
export function fitted(stem: string, tail: string): string | undefined {
  if (finalOf(stem) === 8 && tail.startsWith('으로')) return tail.slice(1);
  if (!tail || mayFollow(stem, tail)) return tail;
  return PAIRS.flatMap(([closed, open]) => [
    ...(tail.startsWith(closed) ? [open + tail.slice(closed.length)] : []),
    ...(tail.startsWith(open) ? [closed + tail.slice(open.length)] : []),
  ]).find((other) => mayFollow(stem, other));
}

export interface Stemmed {
  /** One stem, or the stems of a compound. */
  stems: string[];
  tail: string;
}

type Has = (word: string) => boolean;

/** A word as the longest known stem with its tail, or a compound of known stems; undefined where it is neither. */
export function stemOf(word: string, has: Has): Stemmed | undefined {
  if (has(word)) return { stems: [word], tail: '' };
  for (let end = word.length - 1; end >= 2; end--) {
    const stem = word.slice(0, end);
    if (has(stem) && mayFollow(stem, word.slice(end))) return { stems: [stem], tail: word.slice(end) };
  }
  return word.length >= 4 ? compoundOf(word, has) : undefined;
}

/** Longest stem looked for inside a compound, and how many a compound may have. */
const LONGEST = 9;
const MOST_STEMS = 4;

/** A word as two to four known stems of two syllables or more, and a tail; as few stems as will do. */
export function compoundOf(word: string, has: Has): Stemmed | undefined {
  const best: (string[] | undefined)[] = Array.from({ length: word.length + 1 });
  best[0] = [];
  for (let from = 0; from < word.length; from++) {
    const before = best[from];
    if (!before || before.length === MOST_STEMS) continue;
    for (let to = Math.min(word.length, from + LONGEST); to >= from + 2; to--) {
      const stem = word.slice(from, to);
      if (has(stem) && (best[to]?.length ?? Infinity) > before.length + 1) best[to] = [...before, stem];
    }
  }
  for (let end = word.length; end >= 4; end--) {
    const stems = best[end];
    if (!stems || stems.length < 2) continue;
    const tail = word.slice(end);
    if (!tail || mayFollow(stems.at(-1)!, tail)) return { stems, tail };
  }
  return undefined;
}
