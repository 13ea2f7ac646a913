import { finalLetters, syllable } from './hangul.ts';

/**
 * A rough shape of how a word sounds, the same for 파이어베이스 and firebase: consonants in six classes, vowels left out.
 * It only proposes: what it proposes is held against the index.
 */

const CLASS: Record<string, string> = {
  ...{ ㄱ: 'k', ㄲ: 'k', ㅋ: 'k', ㄷ: 't', ㄸ: 't', ㅌ: 't', ㅂ: 'p', ㅃ: 'p', ㅍ: 'p', ㅅ: 's', ㅆ: 's' },
  ...{ ㅈ: 's', ㅉ: 's', ㅊ: 's', ㄹ: 'l', ㅁ: 'm', ㄴ: 'n', ㅎ: 'h', ㅇ: '' },
};

const single = (text: string) => text.replace(/(.)\1+/g, '$1');

/** The shape of a word in Hangul, or undefined where a letter is no syllable. */
export function soundOfHangul(word: string): string | undefined {
  let shape = '';
  for (const letter of word) {
    const parts = syllable(letter);
    if (!parts) return undefined;
    shape += CLASS[parts.initial];
    const final = finalLetters(parts.final);
    // A final ㅇ is "ng"; a final ㅅ stands for t, as in 커밋.
    if (final) shape += final === 'ㅇ' ? 'n' : final === 'ㅅ' ? 't' : CLASS[final[0]!];
  }
  return single(shape.replaceAll('h', ''));
}

/** Spellings and their class, in the order in which they apply. "C" is a sound between s and j until the end. */
const SPELLINGS: [RegExp, string][] = [
  [/tion|sion/g, 'sn'],
  [/ght/g, 't'],
  [/gh/g, 'g'],
  [/ts(?!e)/g, 'C'],
  [/dj/g, 'C'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/tch|ch/g, 'C'],
  [/sh|th/g, 's'],
  [/x/g, 'ks'],
  [/qu/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])|dge|j/g, 'C'],
  [/[ckgq]/g, 'k'],
  [/[pbfv]/g, 'p'],
  [/[td]/g, 't'],
  [/[sz]/g, 's'],
  [/(?<=[aeiou])re(?![aeiou]|$)/g, ''],
  [/(?<=[aeiou])r(?![aeiouy])/g, ''],
  [/[lr]/g, 'l'],
  [/[aeiouywh]/g, ''],
  [/C/g, 's'],
];

/** The shape of an English word. */
export function soundOfLatin(word: string): string {
  return single(SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word.toLowerCase()));
}

/** Vowels by which Korean writes the first vowel of an English word. */
const WRITTEN_AS: Record<string, string> = {
  a: 'ㅏㅐㅓㅔㅗㅑ',
  e: 'ㅔㅣㅓㅐㅡㅏㅖ',
  i: 'ㅣㅏㅡㅓ',
  o: 'ㅗㅓㅏㅜㅛㅘ',
  u: 'ㅜㅓㅠㅡㅏㅣ',
  y: 'ㅣㅏㅑㅛㅠㅕ',
};

/** Whether two words of one shape may be one loanword: they begin alike and have about as many syllables. */
export function soundsLike(hangul: string, latin: string): boolean {
  const first = syllable(hangul[0] ?? '');
  if (!first) return false;
  const word = latin.toLowerCase();
  const start = /^[^aeiouy]*/.exec(word)![0];
  const sound = soundOfLatin(start.replace(/^[hw]$/, ''))[0] ?? '';
  if (first.initial === 'ㅎ') {
    if (!/^(?:h|wh|f)/.test(word)) return false;
  } else if (CLASS[first.initial] !== sound && !(first.initial === 'ㅇ' && /^[wyh]/.test(word))) return false;
  const spoken = [...hangul].filter((letter) => syllable(letter)?.vowel !== 'ㅡ').length;
  const written = (word.replace(/e\b/, '').match(/[aeiouy]+/g) ?? ['a']).length;
  const slack = (hangul.length > 3 ? 2 : 0) + (latin.length > 5 && hangul.length > 2 ? 1 : 0);
  if (Math.abs(spoken - written) > slack) return false;
  const vowel = /[aeiouy]/.exec(word)?.[0];
  const diphthong = /^[^aeiouy]*[aeiou][uiwe]/.test(word);
  return !vowel || first.vowel === 'ㅡ' || diphthong || WRITTEN_AS[vowel]!.includes(first.vowel);
}
