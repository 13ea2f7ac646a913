/** The two searches that are measured, asked in Node. */
import { engine } from '../src/features/search/engine.ts';
import type { Language } from '../src/site.ts';
import { bytes, pagefindIn, readerIn } from './pagefind-node.ts';
import type { Query } from './search-corpus.ts';
import type { Folders } from './search-cost.ts';
import { share, type Ask } from './search-figures.ts';

export interface Asker {
  ours: Ask;
  plain: Ask;
  /** What queries cost where they are asked. */
  cost(queries: Query[]): Promise<Record<string, string | number>>;
  close(): Promise<void>;
}

/** The address of a page without what the search adds to it. */
export const addressOf = (href: string): string => decodeURIComponent(href.replace(/\?[^#]*/, ''));

export async function inNode({ ours, plain }: Folders, _language: Language): Promise<Asker> {
  const search = engine(readerIn(ours));
  const pagefind = await pagefindIn(plain);
  const instance = pagefind.createInstance({ basePath: `${plain}/`, baseUrl: '/' });
  return {
    ours: async (query) => (await (await search.search(query)).hits(0, 10)).map(({ href }) => addressOf(href)),
    async plain(query) {
      const found = (await instance.search(query))?.results ?? [];
      return (await Promise.all(found.slice(0, 10).map(({ data }) => data()))).map(({ url }) => addressOf(url));
    },
    async cost(queries) {
      const search = engine(readerIn(ours));
      bytes.files.clear();
      const first = await search.search(queries[0]?.q ?? '');
      await first.hits(0, 5);
      const read = [...bytes.files.values()].reduce((sum, size) => sum + size, 0);
      const alone: number[] = [];
      const with5: number[] = [];
      for (const { q } of queries) {
        const before = performance.now();
        const answer = await search.search(q);
        alone.push(performance.now() - before);
        await answer.hits(0, 5);
        with5.push(performance.now() - before);
      }
      return {
        'search, p50 / p95 ms': `${share(alone, 0.5)} / ${share(alone, 0.95)}`,
        'search + 5 results, p50 / p95 ms': `${share(with5, 0.5)} / ${share(with5, 0.95)}`,
        'first query + 5 results, index bytes': read,
      };
    },
    close: () => Promise.resolve(),
  };
}
