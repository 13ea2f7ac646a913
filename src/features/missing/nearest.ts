import { distance } from '../../model/distance.ts';

/** A page that a mistyped address may have meant. */
export interface Candidate {
  /** Path with language, such as "/ko/belt/test/". */
  url: string;
  title: string;
}

/**
 * The candidates nearest to an address that has no page, best first, at most `most`. Compares word by word and counts
 * wrong letters, so that a slip ("/ko/belt/tset/"), a missing folder ("/ko/test/") and a wrong one all find home.
 * Candidates of the address's own language come first among equals; what is not near at all is left out.
 */
export function nearest<Page extends Candidate>(wanted: string, candidates: Page[], most = 5): Page[] {
  const words = wordsOf(wanted);
  return candidates
    .map((candidate) => ({ candidate, score: likeness(words, wordsOf(candidate.url)) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .filter(({ candidate }, place, all) => place === all.findIndex((other) => same(other.candidate, candidate)))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Whether two candidates are one page in two languages: the better one is enough. */
const same = (a: Candidate, b: Candidate) => a.url.replace(/^\/\w+/, '') === b.url.replace(/^\/\w+/, '');

function wordsOf(url: string): { language?: string; words: string[] } {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // Keep the stray "%".
  }
  const all = path
    .toLowerCase()
    .replace(/\.html?$|\?.*$|#.*$/g, '')
    .split('/')
    .flatMap((part) => {
      const pieces = part.split(/[\s_.-]+/).filter(Boolean);
      // "local-belt" is also "localbelt".
      return pieces.length > 1 ? [...pieces, pieces.join('')] : pieces;
    });
  const language = all.find((word) => word === 'ko' || word === 'en');
  return { language, words: all.filter((word) => word !== language && word !== 'index') };
}

/** 0 to 1: how much of the wanted words the page's address has, less a little for what it has beside them. */
function likeness(wanted: ReturnType<typeof wordsOf>, page: ReturnType<typeof wordsOf>): number {
  if (!wanted.words.length || !page.words.length) return 0;
  const best = (word: string, among: string[]) => Math.max(0, ...among.map((other) => sameness(word, other)));
  const weight = (word: string) => Math.min(word.length, 8);
  const found = wanted.words.reduce((sum, word) => sum + weight(word) * best(word, page.words), 0);
  const total = wanted.words.reduce((sum, word) => sum + weight(word), 0);
  const last = best(wanted.words.at(-1)!, page.words.slice(-1));
  const spare = Math.abs(page.words.length - wanted.words.length) * 0.04;
  const language = wanted.language && wanted.language !== page.language ? 0.15 : 0;
  return 0.6 * (found / total) + 0.4 * last - spare - language;
}

/** 1 for equal words, less for each letter put in, left out, changed or swapped; 0 when fewer than half are right. */
function sameness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const right = 1 - distance(a, b) / longest;
  return right >= 0.5 ? right : 0;
}
