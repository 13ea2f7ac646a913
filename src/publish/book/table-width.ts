import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { all, changed, isElement } from './element.ts';

/** How wide a table of the book has to be, guessed from its letters: a book is laid out where nobody measures. */

/** In em of the table: what a small phone, or half of a larger screen, has room for. */
const NARROW = 21;
/** Beside the words of each cell, as book.css has it. */
const PADDING = 0.6;

/** Whether a table would be wider than a narrow page, were none of its words broken. */
export function isCrowded(table: Element): boolean {
  const columns: number[] = [];
  for (const row of all([table], ({ tagName }) => tagName === 'tr'))
    for (const [place, cell] of row.children.filter(isElement).entries())
      columns[place] = Math.max(columns[place] ?? 0, longestWord(cell));
  return columns.reduce((sum, width) => sum + width + PADDING, 0) > NARROW;
}

/** Code breaks anywhere as it is. */
const longestWord = (cell: Element): number =>
  Math.max(
    ...changed(cell.children, ({ tagName }) => (tagName === 'code' ? [{ type: 'text', value: ' ' }] : undefined))
      .map((node) => toString(node))
      .join('')
      .split(/[\s\-–/?]+/)
      .map(widthOf),
  );

const widthOf = (word: string): number => [...word].reduce((sum, letter) => sum + letterWidth(letter), 0);

const letterWidth = (letter: string): number =>
  /[\p{sc=Hangul}\p{sc=Han}]/u.test(letter) ? 0.95 : /[\p{Lu}\p{N}mw]/u.test(letter) ? 0.7 : 0.53;
