import { initialsOf, isInitials } from '../../model/korean.ts';
import { rootOf } from './latin-root.ts';
import { plainName } from '../../model/search-cards.ts';
import type { Asked } from './query.ts';

/** The fields of a page that say what it is called: title, its stems (`k`), other names (`a`), members (`p`). */
export interface Names {
  title?: string;
  k?: string;
  a?: string;
  /** Names of what belongs to the page, each one word. */
  p?: string;
}

/** What a word in another name counts, beside one in the title; one that only begins so; one that was not typed to its end. */
const OTHER_NAME = 0.6;
const BEGINNING = 0.25;
const UNFINISHED = 0.8;
/** Another form of the same English word: deployment, deploy. */
const SAME_ROOT = 0.9;
const SHORTEST_ROOT = 4;
/** What a title that begins with the question counts more: 배포 before 승인과 배포. */
const LEADS = 0.25;

/** How well a page's names fit what is asked: 1 or a little more where one question stands in the title word for word, 0 where none does. */
export function titleMatch(asked: Asked[], names: Names): number {
  const own = tokens(`${names.k ?? ''} ${names.title ?? ''}`);
  const other = tokens(names.a ?? '');
  const members = new Set((names.p ?? '').split(' '));
  return Math.max(
    0,
    ...asked.map(({ text, weight }) => {
      const terms = tokens(text);
      if (!terms.length) return 0;
      if (members.has(plainName(text))) return weight ** 2 * OTHER_NAME;
      const fit = terms.reduce((sum, term) => sum + Math.max(fits(term, own), OTHER_NAME * fits(term, other)), 0);
      const leads = own[0] && rootOf(own[0]) === rootOf(terms[0]!) ? LEADS : 0;
      // A reading that is half sure moves a page far less than half as much: its words may be others.
      return (weight ** 2 * (fit + leads)) / terms.length;
    }),
  );
}

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function fits(term: string, words: string[]): number {
  if (words.includes(term)) return 1;
  const root = rootOf(term);
  if (root.length >= SHORTEST_ROOT && words.some((word) => rootOf(word) === root)) return SAME_ROOT;
  if (isInitials(term)) return words.some((word) => initialsOf(word) === term) ? 1 : 0;
  const letters = term.normalize('NFD');
  const begins = words.some((word) => word.normalize('NFD').startsWith(letters));
  return begins ? (/[\u1100-\u1112]$/.test(term) ? UNFINISHED : BEGINNING) : 0;
}
