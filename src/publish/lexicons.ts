import type { Lexicon } from '../model/lexicon.ts';
import { plainName } from '../model/search-cards.ts';
import type { Aliases } from './index-page.ts';
import { stemsIn, type Learned, type Text } from './learn.ts';
import type { IndexedPage } from './page-text.ts';

/** Words that stand fewer times are left out of what travels. */
const LEAST = 3;
/** English words beyond those of titles and headings: the commonest, for typing slips. */
const MOST_ENGLISH = 3000;

/** Pairs by either side, at most three for each: those said most. */
export function aliasesOf(pairs: [hangul: string, latin: string, times: number][]): Aliases {
  const by = (from: 0 | 1, to: 0 | 1) => {
    const found = new Map<string, [word: string, times: number][]>();
    for (const pair of pairs) {
      const of = found.get(pair[from]);
      if (of) of.push([pair[to], pair[2]]);
      else found.set(pair[from], [[pair[to], pair[2]]]);
    }
    return new Map(
      [...found].map(([word, others]) => {
        const best = others.sort((a, b) => b[1] - a[1]).slice(0, 3);
        return [word, best.filter(([, times]) => times >= Math.min(2, best[0]![1])).map(([other]) => other)];
      }),
    );
  };
  return { latin: by(0, 1), hangul: by(1, 0) };
}

/** How much a word tells: where it stands, and how often. */
function weigh(words: Iterable<string>, weight: number, into: Map<string, number>) {
  for (const word of words) into.set(word, (into.get(word) ?? 0) + weight);
}

/** What standing in one more title is worth, in times of standing in the text. */
const TITLED = 1000;

const LATIN = /[A-Za-z][A-Za-z0-9]{2,}/g;
const latinIn = (text: string) => [...text.matchAll(LATIN)].map(([word]) => word.toLowerCase());

const byWeight = (weights: Map<string, number>) => (a: string, b: string) =>
  weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1);

export function koreanLexicon(texts: Text[], learned: Learned, names: Lexicon['names']): Lexicon {
  const titled = new Map<string, number>();
  const weights = new Map<string, number>();
  const latin = new Map<string, number>();
  for (const { title, headings } of texts) {
    weigh(stemsIn(title, learned), 1, titled);
    weigh(stemsIn(headings.join(' '), learned), 10, weights);
    weigh(latinIn(title), 1, latin);
  }
  for (const [stem, times] of learned.stems) weigh([stem], times + TITLED * (titled.get(stem) ?? 0), weights);
  const order = byWeight(weights);
  const stems = [...learned.stems.keys()];
  const first = stems.filter((stem) => titled.has(stem)).sort(order);
  const rest = stems.filter((stem) => !titled.has(stem) && weights.get(stem)! >= LEAST).sort(order);
  const words = [...latin.keys()].sort(byWeight(latin));
  return {
    hangul: [...first, ...rest],
    titled: first.length,
    latin: words,
    titledLatin: words.length,
    names,
  };
}

export function englishLexicon(texts: Text[], names: Lexicon['names']): Lexicon {
  const titled = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { title, headings, prose } of texts) {
    weigh(latinIn(title), 1, titled);
    weigh(latinIn(headings.join(' ')), 5, weights);
    weigh(latinIn(prose), 1, weights);
  }
  for (const [word, times] of titled) weigh([word], 20 * times, weights);
  const order = byWeight(weights);
  const first = [...titled.keys()].sort(order);
  const rest = [...weights.keys()].filter((word) => !titled.has(word) && weights.get(word)! >= LEAST).sort(order);
  return {
    hangul: [],
    titled: 0,
    latin: [...first, ...rest.slice(0, MOST_ENGLISH)],
    titledLatin: first.length,
    names,
  };
}

/** Other names of things that have a page of their own. A name that two things share is left out. */
export function namesIn(pages: IndexedPage[]): Lexicon['names'] {
  const found = new Map<string, string | undefined>();
  for (const { names: [name = '', ...others] = [] } of pages)
    for (const other of new Set(others.map(plainName)))
      if (other && other !== plainName(name)) found.set(other, found.has(other) ? undefined : name);
  return Object.fromEntries([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}
