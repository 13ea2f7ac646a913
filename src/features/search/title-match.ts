import { initialsOf, isInitials } from '../../model/korean.ts';
import type { Asked } from './query.ts';

/** The fields of a page that say what it is called: its title, its stems (`k`), its other names (`a`). */
export interface Names {
  title?: string;
  k?: string;
  a?: string;
}

/** What a word in another name counts, beside one in the title; one that only begins so; one that was not typed to its end. */
const OTHER_NAME = 0.6;
const BEGINNING = 0.25;
const UNFINISHED = 0.8;
/** What a title that begins with the question counts more: 배포 before 승인과 배포. */
const LEADS = 0.25;

/** How well a page's names fit what is asked: 1 or a little more where one question stands in the title word for word, 0 where none does. */
export function titleMatch(asked: Asked[], names: Names): number {
  const own = tokens(`${names.k ?? ''} ${names.title ?? ''}`);
  const other = tokens(names.a ?? '');
  return Math.max(
    0,
    ...asked.map(({ text, weight }) => {
      const terms = tokens(text);
      if (!terms.length) return 0;
      const fit = terms.reduce((sum, term) => sum + Math.max(fits(term, own), OTHER_NAME * fits(term, other)), 0);
      const leads = own[0] === terms[0] ? LEADS : 0;
      return (weight * (fit + leads)) / terms.length;
    }),
  );
}

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function fits(term: string, words: string[]): number {
  if (words.includes(term)) return 1;
  if (isInitials(term)) return words.some((word) => initialsOf(word) === term) ? 1 : 0;
  const letters = term.normalize('NFD');
  const begins = words.some((word) => word.normalize('NFD').startsWith(letters));
  return begins ? (/[\u1100-\u1112]$/.test(term) ? UNFINISHED : BEGINNING) : 0;
}
