/** The two searches that are measured, asked in Chromium: the modules that ship, served as they stand in src. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { lookup } from 'mrmime';
import type { Language } from '../src/site.ts';
import { browser, FLAGS } from './browser.ts';
import type { Asker } from './search-askers.ts';
import type { Folders } from './search-cost.ts';
import { share } from './search-figures.ts';

const PAGE = (language: Language) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<script type="importmap">{"imports":{"es-hangul":"/node_modules/es-hangul/dist/index.mjs"}}</script></head><body><script type="module">
import { engine } from '/src/features/search/engine.ts';
import { pagefindOverHttp } from '/src/features/search/pagefind-over-http.ts';
const bare = (href) => decodeURIComponent(href.replace(/\\?[^#]*/, ''));
let search = engine(pagefindOverHttp('/ours/', '/ours/', '/'));
let plain;
window.ask = {
  async ours(query) { return (await (await search.search(query)).hits(0, 10)).map(({ href }) => bare(href)); },
  async plain(query) {
    plain ??= (await import('/plain/pagefind.js')).createInstance({ basePath: '/plain/', baseUrl: '/' });
    const found = (await plain.search(query))?.results ?? [];
    return (await Promise.all(found.slice(0, 10).map((one) => one.data()))).map(({ url }) => bare(url));
  },
  async timed(queries) {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    const alone = [], with5 = [];
    for (const query of queries) {
      const before = performance.now();
      const answer = await search.search(query);
      alone.push(performance.now() - before);
      await answer.hits(0, 5);
      with5.push(performance.now() - before);
      await new Promise((done) => setTimeout(done));
    }
    return { alone, with5, long };
  },
  async first(query) { await (await search.search(query)).hits(0, 5); },
};
document.title = 'ready';
</script></body></html>`;

export async function inBrowser({ ours, plain }: Folders, language: Language): Promise<Asker> {
  const roots: Record<string, string> = { ours, plain, src: 'src', node_modules: 'node_modules' };
  /** Bytes sent: of our own code, which a build would minify, and of the rest. */
  const sent = { code: 0, rest: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    if (path === '/') return void send(response, 'text/html; charset=utf-8', PAGE(language));
    const [, root = '', ...rest] = path.split('/');
    const folder = roots[root];
    const file = normalize(join(folder ?? '', ...rest));
    if (!folder || !file.startsWith(normalize(folder) + sep)) return void response.writeHead(404).end();
    try {
      const body = readFileSync(file);
      if (extname(file) === '.ts')
        sent.code += send(response, 'text/javascript', stripTypeScriptTypes(body.toString()));
      else
        sent[root === 'node_modules' ? 'code' : 'rest'] += send(
          response,
          lookup(file) ?? 'application/octet-stream',
          body,
        );
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const chrome = await chromium.launch({ executablePath: browser(), args: FLAGS });

  const open = async () => {
    const page = await chrome.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.title === 'ready');
    return page;
  };
  const page = await open();
  const ask = (which: 'ours' | 'plain') => (query: string) =>
    page.evaluate(
      ([which, query]) => (window as unknown as Window & { ask: Asked }).ask[which as 'ours' | 'plain'](query!),
      [which, query],
    );

  return {
    ours: ask('ours'),
    plain: ask('plain'),
    async cost(queries) {
      sent.code = sent.rest = 0;
      const fresh = await open();
      await fresh.evaluate(
        (query) => (window as unknown as Window & { ask: Asked }).ask.first(query),
        queries[0]?.q ?? '',
      );
      const { code, rest } = sent;
      const { alone, with5, long } = await fresh.evaluate(
        (queries) => (window as unknown as Window & { ask: Asked }).ask.timed(queries),
        queries.map(({ q }) => q),
      );
      return {
        'Chromium: search, p50 / p95 ms': `${share(alone, 0.5)} / ${share(alone, 0.95)}`,
        'Chromium: search + 5, p50 / p95 ms': `${share(with5, 0.5)} / ${share(with5, 0.95)}`,
        'Chromium: long tasks, most ms': `${long.length}, ${Math.max(0, ...long).toFixed(0)}`,
        'Chromium: first query + 5 results, bytes of index and Pagefind': rest,
        'the same, bytes of our code, not minified': code,
      };
    },
    async close() {
      await chrome.close();
      server.close();
    },
  };
}

/** What the page gives to be called. */
interface Asked {
  ours(query: string): Promise<string[]>;
  plain(query: string): Promise<string[]>;
  first(query: string): Promise<void>;
  timed(queries: string[]): Promise<{ alone: number[]; with5: number[]; long: number[] }>;
}

/** Sends a file and says how many bytes it took. Text goes packed, as any host sends it; what Pagefind writes is packed already. */
function send(response: ServerResponse, type: string, body: string | Buffer): number {
  const text = /^text\/|json|javascript/.test(type);
  const packed = text ? gzipSync(body) : body;
  response.writeHead(200, { 'Content-Type': type, ...(text ? { 'Content-Encoding': 'gzip' } : {}) }).end(packed);
  return packed.length;
}
