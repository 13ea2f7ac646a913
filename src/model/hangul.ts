import { convertHangulToQwerty, convertQwertyToHangul, disassemble } from 'es-hangul';

/** Syllables, the letters they are made of, and the keys they are typed with. Two-set keyboard throughout. */

const FIRST = 0xac00;
const LAST = 0xd7a3;
/** Syllables that share initial and vowel: one for each final, the first without. */
const FINALS = 28;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
/** The finals in the order of their codes, as the letters that are typed for them. */
const FINAL_LETTERS =
  ',ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ'.split(',');

/** Whether a text is whole syllables and nothing else. */
export const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);

/** The letters of one syllable; `final` is 0 to 27, 0 where there is none. Undefined for anything else. */
export function syllable(letter: string): { initial: string; vowel: string; final: number } | undefined {
  const code = letter.charCodeAt(0);
  if (!(code >= FIRST && code <= LAST)) return undefined;
  const at = code - FIRST;
  return {
    initial: INITIALS[Math.floor(at / (21 * FINALS))]!,
    vowel: VOWELS[Math.floor(at / FINALS) % 21]!,
    final: at % FINALS,
  };
}

/** The final of a word's last syllable, 0 to 27; -1 where the word does not end in a syllable. */
export const finalOf = (word: string): number => syllable(word.at(-1) ?? '')?.final ?? -1;

/** The letters typed for a syllable's final: 8 → "ㄹ", 11 → "ㄹㅂ", 0 → "". */
export const finalLetters = (final: number): string => FINAL_LETTERS[final] ?? '';

/**
 * An initial as the index knows it at the beginning of a syllable that is not finished: a conjoining letter, which is a
 * prefix of every decomposed syllable that begins with it.
 */
export function leading(letter: string): string {
  const place = INITIALS.indexOf(letter);
  return place < 0 ? letter : String.fromCharCode(0x1100 + place);
}

/** "지속ㅈ", a syllable just begun, as a prefix of "지속적"; undefined where the word does not end so. */
export function halfTyped(word: string): string | undefined {
  const last = word.at(-1) ?? '';
  return word.length > 1 && INITIALS.includes(last) && syllable(word.at(-2)!)
    ? word.slice(0, -1) + leading(last)
    : undefined;
}

/**
 * "뱊", what stands in the field while "배포" is being typed, as a prefix of "배포": the final may be the initial of the
 * next syllable. Undefined where there is no final.
 */
export function composing(word: string): string | undefined {
  const final = finalOf(word);
  const letters = final > 0 ? finalLetters(final) : '';
  if (!letters) return undefined;
  const bare = word.charCodeAt(word.length - 1) - final;
  const stays = letters.length === 2 ? FINAL_LETTERS.indexOf(letters[0]!) : 0;
  return word.slice(0, -1) + String.fromCharCode(bare + stays) + leading(letters.at(-1)!);
}

/**
 * What the same keys write with the keyboard set to Hangul: "qovh" → "배포". Likeliest first; with Caps Lock on, doubled
 * consonants were hardly meant. Only what is whole syllables.
 */
export function asHangulKeys(latin: string): string[] {
  const small = latin.toLowerCase();
  const order = latin === latin.toUpperCase() ? [small, latin] : [latin, small];
  const written = order.map((keys) => attempt(() => convertQwertyToHangul(keys)));
  return [...new Set(written)].filter((text): text is string => text !== undefined && isHangul(text));
}

/** What the same keys write with the keyboard set to Latin: "ㅔㅑㅔ디ㅑㅜㄷ" → "pipeline". Undefined where a letter has no key. */
export function asLatinKeys(hangul: string): string | undefined {
  const latin = attempt(() => convertHangulToQwerty(hangul));
  return latin && /^[A-Za-z]+$/.test(latin) ? latin : undefined;
}

/** The keys of a word in the order in which they are pressed; what has none stays: typing slips are slips of these. */
export const keystrokes = (word: string): string => attempt(() => disassemble(word)) ?? word;

/** es-hangul 2.4.0 throws on some letters that no keyboard writes. */
function attempt(convert: () => string): string | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}

/**
 * Whether one key was missed, added, changed, or two neighbours swapped; false for equal texts. Time linear in length.
 */
export function oneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return false;
  let start = 0;
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start++;
  let a = typed.length - 1;
  let b = meant.length - 1;
  while (a >= start && b >= start && typed[a] === meant[b]) {
    a--;
    b--;
  }
  const left = a - start + 1;
  const right = b - start + 1;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
}
