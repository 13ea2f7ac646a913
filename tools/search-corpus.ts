/** What the search is measured on: pages to index, and queries with the pages that would be right. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sitePages } from '../src/publish/search-index.ts';
import type { IndexedPage } from '../src/publish/page-text.ts';
import { LANGUAGES, type Language } from '../src/site.ts';

export interface Query {
  form: string;
  q: string;
  /** The addresses of the pages that are right. */
  rel: string[];
}

export interface Corpus {
  language: Language;
  pages: IndexedPage[];
  queries: Query[];
}

const QUERIES = 'tests/search-queries.json';

export function readJson(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pages of another site, in Korean. */
export function corpusOf(pages: unknown, queries: Query[]): Corpus {
  const read = pages as { url: string; title: string; desc?: string; html: string }[];
  return {
    language: 'ko',
    queries,
    pages: read.map(({ url, title, desc, html }) => ({
      url,
      html:
        `<!doctype html><html lang="ko"><head><title>${escape(title)}</title></head><body><main data-pagefind-body>` +
        `<h1>${escape(title)}</h1>${desc ? `<p>${escape(desc)}</p>` : ''}${html}</main></body></html>`,
    })),
  };
}

/** The pages of a built site, one corpus for each language. @throws When it was not built. */
export function ownCorpora(site: string): Corpus[] {
  if (!existsSync(site)) throw new Error(`There is no ${site}. Run "npm run build" first.`);
  const pages = sitePages(site);
  const queries = readJson(QUERIES) as (Query & { language: Language })[];
  return LANGUAGES.map((language) => ({
    language,
    pages: pages.filter(({ url }) => url.startsWith(`/${language}/`)),
    queries: queries
      .filter((query) => query.language === language)
      .map(({ form, q, rel }) => ({ form, q, rel: rel.map((path) => `/${language}${path}`) })),
  }));
}
