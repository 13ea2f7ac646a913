import { createReadStream, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { lookup } from 'mrmime';
import { close, createIndex } from 'pagefind';
import { LEXICON, packLexicon, type Lexicon } from '../model/lexicon.ts';
import { cardsFile, type SearchCards } from '../model/search-cards.ts';
import { LANGUAGES, type Language } from '../site.ts';
import { englishPage, koreanPages, termPage } from './index-page.ts';
import { learnStems, minePairs, trustedPairs } from './learn.ts';
import { aliasesOf, englishLexicon, koreanLexicon, namesIn } from './lexicons.ts';
import { headingsOf, proseOf, searched, titleOf, type IndexedPage } from './page-text.ts';

/** Pages rewritten in a row. */
const AT_ONCE = 16;

/** Pagefind's own interfaces: we have ours. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Where the index lies below the built site. */
export const INDEX = 'pagefind';

/**
 * Indexes pages, and learns from their text what the search needs to know of a language's words.
 *
 * Each language has an index of its own, in a folder of its name: Pagefind 1.6.0 would open the one of the document's
 * language alone, whichever is asked for.
 *
 * @param pages Of any language; pages that do not mark what is searched are left out.
 * @param output The folder to write; what a former index left there is removed.
 * @returns How many pages each language has.
 * @throws When Pagefind reports an error, or there was nothing to index.
 */
export async function writeIndex(pages: IndexedPage[], output: string): Promise<Record<string, number>> {
  const marked = pages.filter(({ html }) => searched(html));
  if (!marked.length) throw new Error('There is nothing to index: no page marks its text with data-pagefind-body.');
  const byLanguage = Map.groupBy(marked, ({ html }) => /<html[^>]*\blang="(\w+)/.exec(html)?.[1] ?? 'unknown');
  rmSync(output, { recursive: true, force: true });
  try {
    for (const [language, own] of byLanguage) await writeLanguage(language, own, join(output, language));
  } finally {
    await close(); // its process would keep Node alive
  }
  return Object.fromEntries([...byLanguage].map(([language, own]) => [language, own.length]));
}

/**
 * A page's text is a file of its own, as Pagefind has it: shared by twenty, a file weighs some 40 kB, and the first results
 * of a search are loaded from six.
 */
async function writeLanguage(language: string, pages: IndexedPage[], output: string) {
  // Pagefind's process starts while the text is read.
  const starting = createIndex();
  await new Promise((done) => setImmediate(done));
  const { rewrite, lexicon } = read(language, pages);
  const { index, errors } = await starting;
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added: Promise<{ errors: string[] }>[] = [];
  for (const page of pages) {
    added.push(index.addHTMLFile({ url: page.url, content: rewrite(page) }));
    // Lets the text go out to Pagefind's process, which then works beside this one.
    if (added.length % AT_ONCE === 0) await new Promise((done) => setImmediate(done));
  }
  for (const each of await Promise.all(added)) fail(each);
  fail(await index.writeFiles({ outputPath: output }));
  await index.deleteIndex();
  for (const file of UNUSED) rmSync(join(output, file), { force: true });
  writeFileSync(join(output, LEXICON), packLexicon(lexicon));
}

/** What is learned of a language, and how its pages are rewritten for the index. */
function read(language: string, pages: IndexedPage[]): { rewrite(page: IndexedPage): string; lexicon: Lexicon } {
  const texts = pages.map(({ html }) => {
    const { from, to } = searched(html)!;
    const main = html.slice(from, to);
    return { title: titleOf(main), headings: headingsOf(main), prose: proseOf(main) };
  });
  if (language !== 'ko') return { rewrite: englishPage, lexicon: englishLexicon(texts, namesIn(pages)) };
  const learned = learnStems(texts);
  const pairs = trustedPairs(
    minePairs(texts, learned),
    texts.map(({ title }) => title),
  );
  const known = aliasesOf(pairs);
  return {
    rewrite: koreanPages(learned, known),
    lexicon: koreanLexicon(texts, learned, namesIn(pages)),
  };
}

/** Indexes the built site: every page of a language that marks its text, and every term. */
export const writeSearchIndex = (site: string): Promise<Record<string, number>> =>
  writeIndex(sitePages(site), join(site, INDEX));

const fail = ({ errors }: { errors: string[] }) => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/** The pages of the built site as the index takes them. */
export function sitePages(site: string): IndexedPage[] {
  const pages: IndexedPage[] = globSync('{ko,en}/**/index.html', { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ url: `/${file.slice(0, -'index.html'.length)}`, html: readFileSync(join(site, file), 'utf8') }));
  const titles = new Map(pages.map(({ url, html }) => [url, titleOf(html)]));
  const counterpart = (url: string) =>
    titles.get(url.replace(/^\/(ko|en)\//, (_, own) => (own === 'ko' ? '/en/' : '/ko/')));
  const cards = Object.fromEntries(LANGUAGES.map((language) => [language, cardsOf(site, language)]));
  // A role's page is also found by every name of the products that play the role.
  const products = new Map<string, string[]>();
  for (const { kind, href, names } of LANGUAGES.flatMap((language) => cards[language]!.cards))
    if (kind === 'product') products.set(href, [...(products.get(href) ?? []), ...names]);
  return [
    ...pages.map((page) => ({
      ...page,
      aliases: [counterpart(page.url) ?? ''],
      members: products.get(page.url),
    })),
    ...LANGUAGES.flatMap((language) => termPages(language, cards[language]!)),
  ];
}

/** What the records gave the search of a language; nothing where the site has none. */
function cardsOf(site: string, language: Language): Pick<SearchCards, 'cards' | 'glossary'> {
  const file = join(site, cardsFile(language));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SearchCards) : { cards: [], glossary: '' };
}

/** Each term of the glossary as a page of its own: it is found by its name and opens at its anchor. */
const termPages = (language: Language, { cards, glossary }: Pick<SearchCards, 'cards' | 'glossary'>): IndexedPage[] =>
  cards
    .filter(({ kind }) => kind === 'term')
    .map(({ names, text, href, stage }) => ({
      url: href,
      html: termPage(language, names, text, glossary, stage),
      names,
    }));

/** Serves the index of the last build to the development server, which has none of its own. */
export function serveLastIndex(site: string, base: string, hint: (text: string) => void) {
  const folder = join(site, INDEX) + sep;
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const inside = `${base}${INDEX}/`;
    if (!path.startsWith(inside)) return next();
    const file = normalize(join(folder, path.slice(inside.length)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      if (file.endsWith('pagefind.js')) hint('There is no search index yet. Run "npm run build" once.');
      return next();
    }
    response.setHeader('Content-Type', lookup(file) ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    createReadStream(file).pipe(response);
  };
}
