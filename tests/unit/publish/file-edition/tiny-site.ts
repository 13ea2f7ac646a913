import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeSearchIndex } from '../../../../src/publish/search-index.ts';

const page = (language: string, title: string, body: string) =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">` +
  `<meta http-equiv="content-security-policy" content="default-src 'self'"><script src="/theme.js"></script>` +
  `<title>${title}</title><style>@font-face{font-family:P;src:url("/_astro/fonts/p.woff2") format("woff2")}</style>` +
  `<link rel="preload" href="/_astro/fonts/p.woff2" as="font"><link rel="manifest" href="/manifest.webmanifest">` +
  `<link rel="stylesheet" href="/_astro/frame.css"></head><body>` +
  `<search-open data-base="/" data-index="/pagefind/" data-cards="/search-cards-${language}.json" ` +
  `data-other-page="/${language === 'ko' ? 'en' : 'ko'}/search/"></search-open>` +
  `<language-switch><a href="/${language === 'ko' ? 'en' : 'ko'}/" hreflang="x">…</a></language-switch>${body}` +
  `<footer><p>OnBelt</p></footer><script type="module" src="/_astro/page.js"></script></body></html>`;

const main = (title: string, text: string) => `<main data-pagefind-body><h1>${title}</h1><p>${text}</p></main>`;

const FILES: Record<string, string> = {
  'index.html': '<!DOCTYPE html><html lang="ko"><body><a href="/ko/">ko</a><a href="/en/">en</a></body></html>',
  'ko/index.html': page('ko', '처음', main('처음', '<a href="/ko/belt/#길">벨트</a> <a href="/en/belt/">영어</a>')),
  'ko/belt/index.html': page('ko', '벨트', main('벨트', '<a id="길" href="/ko/">처음</a> 배포를 해요')),
  'en/index.html': page('en', 'Home', main('Home', '<a href="/en/belt/">the belt</a>')),
  'en/belt/index.html': page(
    'en',
    'Belt',
    main('Belt', '<a href="/en/">home</a> <a href="/glossary.csv" download>terms</a>'),
  ),
  'theme.js': 'document.documentElement.dataset.js = "";',
  'glossary.csv': 'term\n',
  'robots.txt': 'User-agent: *\n',
  'sw.js': '',
  'manifest.webmanifest': '{}',
  '_astro/page.js': 'import{a}from"./part.js";a();import("./later.js");',
  '_astro/part.js': 'export const a=()=>1;',
  '_astro/later.js': 'export const b=2;',
  '_astro/frame.css': 'body{background:url("/_astro/dot.svg")}',
  '_astro/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/fonts/p.woff2': 'font',
  'search-cards-ko.json': cards('/ko/belt/#길'),
  'search-cards-en.json': cards('/en/belt/'),
};

function cards(href: string): string {
  const card = { kind: 'product', names: ['벨트'], aside: '', text: '', href };
  return JSON.stringify({ cards: [card], kinds: {}, stages: [], glossary: '' });
}

/** Puts a built site of two pages in each language into a folder. */
export async function tinySite(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await writeSearchIndex(folder);
}
