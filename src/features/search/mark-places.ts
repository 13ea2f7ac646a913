import { isTail, isVerbTail, mayFollow } from '../../model/stems.ts';

/** Signs that mean something in a regular expression. */
const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The words of what the index was asked that can be looked for in a text; a syllable just begun is left out. */
export function wordsOf(asked: string): string[] {
  const words = asked
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u1100-\u1112]/g, '')
    .match(/[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu);
  return [...new Set(words)].filter((word) => !/^[ㄱ-ㅎ]+$/.test(word)).sort((a, b) => b.length - a.length);
}

/** A place in a text, from a letter to the one behind its end. */
export type Span = [from: number, to: number];

/** Where the words of a question stand in a text, each with the particle behind it: 배포 in "배포를" is all three letters. */
export function placesOf(words: string[], text: string): Span[] {
  if (!words.length) return [];
  const pattern = new RegExp(words.map(escape).join('|'), 'giu');
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const end = index + word.length;
    const behind = /^[가-힣]{1,8}/.exec(text.slice(end))?.[0] ?? '';
    const bound = behind && (isTail(behind) || isVerbTail(behind)) && mayFollow(word, behind);
    return [index, bound ? end + behind.length : end];
  });
}
