import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { archive } from '../archive.ts';
import { about } from './about.ts';
import type { Chapter } from './chapter.ts';
import { contents } from './contents.ts';
import { all, element } from './element.ts';
import { linked, type Naming } from './links.ts';
import { packageDocument, type Item } from './package-document.ts';
import { picture } from './picture.ts';
import type { Volume } from './volume.ts';
import { xml } from './xml.ts';

const beside = (name: string) => readFileSync(new URL(name, import.meta.url));

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml" /></rootfiles>
</container>
`;
const XHTML = 'application/xhtml+xml';

/** XML allows no id that begins with a digit. */
const idOf = (id: string) => (/^[\p{L}_]/u.test(id) ? id : `_${id}`);

const naming: Naming = {
  id: (_, id) => idOf(id),
  href: (from, to, id) => (to === from && id ? '' : `${to.slug}.xhtml`) + (id ? `#${idOf(id)}` : ''),
  // What is not shown everywhere becomes PNG: picture.ts.
  picture: (address) =>
    `../pictures/${address
      .slice(1)
      .replaceAll('/', '_')
      .replace(/\.(webp|avif)$/, '.png')}`,
};

/**
 * The book as one EPUB 3 file: cover, contents, a file for each page of the site, and what the book is.
 * The same site gives the same bytes.
 *
 * @param site The built site, whose pictures go along.
 */
export async function epub(volume: Volume, site: string): Promise<Uint8Array> {
  const { words, language, release } = volume;
  const { book, site: named } = words;
  const shelf = { chapters: volume.chapters, web: volume.web, naming };
  const chapters = [...volume.chapters.values()];
  const files = new Map<string, { data: string | Uint8Array; item: Omit<Item, 'href'> }>();
  const add = (href: string, data: string | Uint8Array, item: Omit<Item, 'href'>) => files.set(href, { data, item });
  const page = (title: string, style: string, ...body: ElementContent[]) =>
    document(language, title, style, element('body', {}, ...body));

  add(
    'cover.xhtml',
    page(
      named.name,
      'book.css',
      element('div', { className: ['cover'] }, element('img', { src: 'cover.png', alt: book.cover })),
    ),
    { id: 'cover', type: XHTML, read: true },
  );
  add('contents.xhtml', navigation(volume, page), { id: 'contents', type: XHTML, properties: 'nav', read: true });
  const pictures = new Map<string, string>();
  for (const chapter of chapters) {
    const content = linked(chapter, shelf);
    for (const { properties } of all(chapter.content, ({ tagName }) => tagName === 'img'))
      pictures.set(String(properties.src), naming.picture(String(properties.src)));
    const drawn = all(content, ({ tagName }) => tagName === 'svg').length > 0;
    add(`pages/${chapter.slug}.xhtml`, page(chapter.title, '../book.css', chapterSection(chapter, content)), {
      id: `page-${chapter.slug}`,
      type: XHTML,
      read: true,
      ...(drawn ? { properties: 'svg' } : {}),
    });
  }
  add('about.xhtml', page(book.about, 'book.css', element('section', {}, ...about(volume))), {
    id: 'about',
    type: XHTML,
    read: true,
  });
  add('book.css', beside('book.css'), { id: 'style', type: 'text/css' });
  add('cover.png', beside(`cover-${language}.png`), {
    id: 'cover-picture',
    type: 'image/png',
    properties: 'cover-image',
  });
  for (const [address, name] of [...pictures].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { data, type } = await picture(join(site, address.slice(volume.web.base.length)));
    const href = name.replace('../', '');
    add(href, data, { id: `picture-${files.size}`, type });
  }

  const items = [...files].map(([href, { item }]): Item => ({ href, ...item }));
  return archive(
    [
      { name: 'mimetype', data: 'application/epub+zip', stored: true },
      { name: 'META-INF/container.xml', data: CONTAINER },
      { name: 'book/package.opf', data: `${DECLARATION}${xml([packageDocument(volume, items)], true)}\n` },
      ...[...files].map(([href, { data }]) => ({
        name: `book/${href}`,
        data,
        stored: /\.(png|jpe?g|gif)$/.test(href),
      })),
    ],
    release.date,
  );
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

function document(language: string, title: string, style: string, body: Element): string {
  const head = element(
    'head',
    {},
    element('title', {}, title),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('link', { rel: ['stylesheet'], href: style, type: 'text/css' }),
  );
  const root = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language };
  return `${DECLARATION}<!DOCTYPE html>\n${xml([element('html', root, head, body)], true)}\n`;
}

function chapterSection({ place, language }: Chapter, content: ElementContent[]): Element {
  return element(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', lang: language },
    place ? element('p', { className: ['place'] }, place) : undefined,
    ...content,
  );
}

/** The contents, and where a reading program finds the parts that every book has. */
function navigation(volume: Volume, page: (title: string, style: string, ...body: ElementContent[]) => string): string {
  const { book } = volume.words;
  const hrefOf = (chapter: Chapter) => `pages/${chapter.slug}.xhtml`;
  const [opening] = volume.chapters.values();
  const glossary = volume.chapters.get('/glossary/');
  const mark = (type: string, href: string, text: string) =>
    element('li', {}, element('a', { 'epub:type': type, href }, text));
  return page(
    book.contents,
    'book.css',
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      element('h1', {}, book.contents),
      contents(volume, hrefOf, element('a', { href: 'about.xhtml' }, book.about)),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', hidden: true },
      element(
        'ol',
        {},
        mark('cover', 'cover.xhtml', book.frontCover),
        mark('toc', 'contents.xhtml', book.contents),
        ...(opening ? [mark('bodymatter', hrefOf(opening), opening.title)] : []),
        ...(glossary ? [mark('glossary', hrefOf(glossary), glossary.title)] : []),
        mark('copyright-page', 'about.xhtml', book.about),
      ),
    ),
  );
}
