import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Outline } from '../model/records.ts';
import { BASE, LANGUAGES, ORIGIN, type Language } from '../site.ts';
import { chapterOf, type Web } from './book/chapter.ts';
import { epub } from './book/epub.ts';
import { fileOf, runs } from './book/order.ts';
import { printPage, printStyle } from './book/print-page.ts';
import type { Volume } from './book/volume.ts';
import { DOWNLOADS } from './downloads.ts';
import { interfaceWords } from './interface-words.ts';
import type { Release } from './release.ts';

/** Where the page to be printed lies, below its language. */
export const PRINT_PAGE = 'book';

/**
 * Writes the site as a book, once for each language that has a home page: as one EPUB among the downloads, and as one
 * page that prints well. What the pages say is read from their HTML, their order and the book's own words from content/.
 *
 * @param site The built site.
 * @param web Where the site stands on the web: links to what the book leaves out lead there, or nowhere.
 */
export async function writeBooks(
  site: string,
  release: Release,
  web: Web = { origin: ORIGIN, base: BASE },
): Promise<void> {
  const outline = load(readFileSync('content/data/outline.yml', 'utf8')) as Outline;
  mkdirSync(join(site, DOWNLOADS), { recursive: true });
  for (const language of LANGUAGES) {
    if (!existsSync(fileOf(site, language, '/'))) continue;
    const volume = volumeOf(site, language, outline, release, web);
    writeFileSync(join(site, DOWNLOADS, `onbelt-${release.version}-${language}.epub`), await epub(volume, site));
    const folder = join(site, language, PRINT_PAGE);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'book.css'), printStyle(volume, fontOf(site, language)));
    writeFileSync(join(folder, 'index.html'), printPage(volume, `${web.base}${language}/${PRINT_PAGE}/book.css`));
  }
}

function volumeOf(site: string, language: Language, outline: Outline, release: Release, web: Web): Volume {
  const words = interfaceWords(language);
  const parts = runs(site, language, outline, words.book.roles, web.base).map(({ pages, ...run }) => ({
    ...run,
    chapters: pages.map((path) => chapterOf(site, { language, path }, words, web)),
  }));
  const chapters = new Map(parts.flatMap(({ chapters }) => chapters).map((chapter) => [chapter.address.path, chapter]));
  return { language, words, release, web, parts, chapters };
}

/** The address of the font that the site's pages load. */
const fontOf = (site: string, language: Language): string | undefined =>
  /href="([^"]+\.woff2)"/.exec(readFileSync(fileOf(site, language, '/'), 'utf8'))?.[1];
