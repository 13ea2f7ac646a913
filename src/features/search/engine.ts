import { unveil } from '../../model/veil.ts';
import { spansOf, type Span } from './excerpt.ts';
import { holdsIn } from './holds.ts';
import type { Fragment, IndexReader, Place } from './index-reader.ts';
import { planQuery, verbatim, type Plan } from './query.ts';
import { byTitle, LOOKED_AT, rank, type Ranked } from './ranking.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

/** A section of a page that was found. */
export interface Passage {
  title: string;
  href: string;
  excerpt: Span[];
}

/** A page that was found. */
export interface Hit {
  title: string;
  href: string;
  /** Where the page stands: "벨트 · 5 / 10 구간". */
  place: string;
  excerpt: Span[];
  passages: Passage[];
}

/** How many pages each value of a filter has. */
export type Counts = Record<keyof Place, Record<string, number>>;

/** What one query found. */
export interface Answer {
  count: number;
  /** What was looked for in place of what was typed, where the words are others. */
  changed?: string;
  /** The best reading of what was typed, without particles: what a name is looked up by. */
  meant: string;
  counts: Counts;
  /** The pages at those places, best first. Text is loaded only for what is asked. */
  hits(from: number, to: number): Promise<Hit[]>;
  /** Those of the pages that a filter lets through. Its counts say how many there would be with another value. */
  narrowed(filter: Place): Answer;
}

export interface Engine {
  /** Starts loading what the first query will need. */
  warm(): void;
  /** Throws when the index cannot be read. */
  search(query: string, options?: { verbatim?: boolean }): Promise<Answer>;
}

/** How many sections of one page are shown. */
const PASSAGES = 3;

/** Answers queries from an index, wherever it lies. */
export function engine(index: IndexReader): Engine {
  const holds = holdsIn(index);
  let words: Promise<Vocabulary> | undefined;
  const known = () => {
    words ??= index.lexicon().then(vocabulary);
    // A lexicon that could not be read is asked for anew the next time.
    words.catch(() => (words = undefined));
    return words;
  };

  return {
    warm: () => index.warm(),
    async search(query, options = {}) {
      const plan = options.verbatim ? verbatim(query) : await planQuery(query, await known(), holds);
      const ranked = plan.asked.length ? await rank(plan, index) : [];
      return answer(plan, ranked, await index.places(), {});
    },
  };
}

const FILTERS = ['kind', 'stage'] as const;

function answer(plan: Plan, all: Ranked[], places: Map<string, Place>, filter: Place): Answer {
  const passes = (page: Ranked, but?: keyof Place) =>
    FILTERS.every((name) => name === but || !filter[name] || places.get(page.result.id)?.[name] === filter[name]);
  const pages = all.filter((page) => passes(page));
  const counts: Counts = { kind: {}, stage: {} };
  for (const page of all)
    for (const name of FILTERS) {
      const value = places.get(page.result.id)?.[name];
      if (value && passes(page, name)) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  const marks = plan.asked[0]?.text ?? '';
  let looked: ReturnType<typeof byTitle> | undefined;

  return {
    count: pages.length,
    ...(plan.changed ? { changed: plan.changed } : {}),
    meant: plan.words.map(({ terms }) => terms.join('')).join(' '),
    counts,
    async hits(from, to) {
      looked ??= byTitle(plan, pages);
      const first = from < LOOKED_AT ? (await looked).slice(from, to).map(({ fragment }) => fragment) : [];
      const more = pages.slice(Math.max(from, LOOKED_AT), to).map(({ result }) => result.load());
      return [...first, ...(await Promise.all(more))].map((fragment) => toHit(fragment, marks));
    },
    narrowed: (next) => answer(plan, all, places, { ...filter, ...next }),
  };
}

function toHit({ url, excerpt, meta, sections }: Fragment, marks: string): Hit {
  return {
    title: meta.title ?? url,
    href: marked(url, marks),
    place: meta.place ?? '',
    excerpt: spansOf(excerpt),
    // An entry of the glossary is a place on a page already.
    passages: (url.includes('#') ? [] : sections)
      .filter((part) => part.url.includes('#'))
      .slice(0, PASSAGES)
      .map((part) => ({ title: unveil(part.title), href: marked(part.url, marks), excerpt: spansOf(part.excerpt) })),
  };
}

/** The address of a page with the words to mark on it. In NFC: Pagefind's own highlight parameter (1.6.0) is in NFD. */
function marked(url: string, marks: string): string {
  const [page = '', anchor] = url.split('#');
  return `${page}?hl=${encodeURIComponent(marks.normalize('NFC'))}${anchor ? `#${anchor}` : ''}`;
}
