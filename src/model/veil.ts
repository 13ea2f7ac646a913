/**
 * Text that is shown and not searched. The index takes a word apart into stems, and what is bound to them travels in
 * letters of a private use area, which Pagefind 1.6.0 does not index; whoever shows an excerpt puts the word together.
 */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const VEILED = 0xf0000;
/** Stands between the stems of one word. */
export const JOINT = String.fromCodePoint(VEILED + LAST - FIRST + 1);

/** Hides the syllables of a text from the index. */
export const veil = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      return code >= FIRST && code <= LAST ? String.fromCodePoint(VEILED + code - FIRST) : letter;
    })
    .join('');

/** One word as its stems, findable one by one, and its tail, shown only. */
export const veilWord = (stems: string[], tail: string): string =>
  stems.join(` ${JOINT}`) + (tail ? ` ${veil(tail)}` : '');

const HIDDEN = /[\u{F0000}-\u{F2BA3}]+/gu;

/** The reverse: text as people wrote it. */
export const unveil = (text: string): string =>
  text
    .replaceAll(` ${JOINT}`, '')
    .replaceAll(JOINT, '')
    .replace(/ (?=[\u{F0000}-\u{F2BA3}])/gu, '')
    .replace(HIDDEN, (tail) =>
      [...tail].map((letter) => String.fromCodePoint(letter.codePointAt(0)! - VEILED + FIRST)).join(''),
    );
