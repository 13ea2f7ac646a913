import { LEXICON, unpackLexicon } from '../../model/lexicon.ts';
import type { Fragment, IndexReader, Place } from './index-reader.ts';

/** The parts of Pagefind's API that are used here. Source: pagefind.app/docs/api, version 1.6. */
export interface Pagefind {
  createInstance(options: Record<string, unknown>): Instance;
}
interface Instance {
  filters(): Promise<Record<string, Record<string, number>>>;
  preload(term: string, options?: object): Promise<unknown>;
  /** Without a term: every page that passes the filters. */
  search(
    term: string | null,
    options?: object,
  ): Promise<{
    results: { id: string; score: number; data(): Promise<Data> }[];
  } | null>;
}
interface Data {
  url: string;
  content: string;
  locations: number[];
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** How much the fields of a page weigh beside its text, and long pages beside short ones. Measured: tools/bench-search.ts. */
const RANKING = { pageLength: 0.3, metaWeights: { title: 12, k: 10, a: 6, c: 6, d: 1, p: 6 } };
const EXCERPT = 22;

/** Behind every word that begins with a prefix, in the order of the index. */
const AFTER = '힣';

export interface Whereabouts {
  /** The folder of the language's index, ending in a slash. */
  index: string;
  /** The path the site lives under: the index holds addresses without it. */
  base: string;
  /** How Pagefind's module and the lexicon are fetched there. */
  load(): Promise<Pagefind>;
  read(file: string): Promise<string>;
}

/** Reads the Pagefind index that lies in a folder. */
export function pagefindReader({ index, base, load, read }: Whereabouts): IndexReader {
  const opened = once(async (): Promise<Instance> => {
    const pagefind = await load();
    return pagefind.createInstance({
      basePath: index,
      baseUrl: base,
      excerptLength: EXCERPT,
      ranking: RANKING,
    });
  });
  const preloaded = new Set<string>();
  const lexicon = once(async () => unpackLexicon(await read(LEXICON)));

  return {
    warm() {
      void opened().catch(() => {});
      void lexicon().catch(() => {});
    },
    lexicon,
    places: once(async () => {
      const instance = await opened();
      const pages = new Map<string, Place>();
      for (const [filter, values] of Object.entries(await instance.filters()))
        for (const value of Object.keys(values))
          for (const { id } of (await instance.search(null, { filters: { [filter]: value } }))?.results ?? [])
            pages.set(id, { ...pages.get(id), [filter]: value });
      return pages;
    }),
    async search(text) {
      const instance = await opened();
      // Pagefind 1.6.0 loads the one chunk of the index in which a word would stand. Words that begin with it may lie in
      // the next: they were found or not by what had been asked before.
      const words = text.split(/[\s"]+/).filter((word) => word && !preloaded.has(word));
      await Promise.all(words.map((word) => instance.preload(word + AFTER)));
      words.forEach((word) => preloaded.add(word));
      const found = await instance.search(text);
      // The result itself is kept: once it is forgotten, Pagefind 1.6.0 drops in its worker what the page would be loaded by.
      return (found?.results ?? []).map((result) => ({
        id: result.id,
        score: result.score,
        load: async () => fragment(await result.data()),
      }));
    },
  };
}

const fragment = ({ url, content, locations, excerpt, meta, sub_results }: Data): Fragment => ({
  url,
  content,
  locations,
  excerpt,
  meta,
  sections: sub_results.map((section) => ({ title: section.title, url: section.url, excerpt: section.excerpt })),
});

/** Done at the first call; after a failure the next call tries again. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}
