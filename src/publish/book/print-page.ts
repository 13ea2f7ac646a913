import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { urlOf } from '../../model/address.ts';
import { HANGUL_RANGE } from '../../site.ts';
import { about, edition } from './about.ts';
import type { Chapter } from './chapter.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { changed, element } from './element.ts';
import { linked, type Naming } from './links.ts';
import type { Part, Volume } from './volume.ts';
import { xml } from './xml.ts';

/** No script, no picture from elsewhere: the page is paper. */
const POLICY = "default-src 'self';base-uri 'none';object-src 'none';form-action 'none'";

/** Where the printed pages' own part of the book's anchors begins: no path does. */
const OWN = '_';

const idOf = (chapter: Chapter, id: string) => `${chapter.slug}__${id}`;
const naming: Naming = {
  id: idOf,
  href: (_, to, id) => `#${id ? idOf(to, id) : to.slug}`,
  picture: (address) => address,
};

/**
 * The whole book as one HTML page to be printed. Each chapter is anchored by its slug, each place in it by slug and id.
 *
 * @param style The address of its style sheet.
 */
export function printPage(volume: Volume, style: string): string {
  const { words, language, web, parts } = volume;
  const { book, site } = words;
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['content-security-policy'], content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${site.name}: ${site.tagline}`),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: ['icon'], href: `${web.base}favicon.svg`, type: 'image/svg+xml' }),
    element('link', { rel: ['stylesheet'], href: style }),
  );
  const body = element(
    'body',
    {},
    element(
      'header',
      { className: ['on-screen'] },
      `${book.printed} `,
      element('a', { href: urlOf({ language, path: '/' }, web.base) }, book.back),
    ),
    element(
      'main',
      {},
      cover(words, edition(volume)),
      element(
        'nav',
        { className: ['contents'], id: `${OWN}contents`, ariaLabelledBy: [`${OWN}contents-name`] },
        element('h2', { id: `${OWN}contents-name` }, book.contents),
        contents(volume, ({ slug }) => `#${slug}`, element('a', { href: `#${OWN}about` }, book.about)),
      ),
      ...parts.map((part) => drawn(part, volume)),
      element('section', { className: ['about'], id: `${OWN}about` }, ...deeper(about(volume), 1)),
    ),
  );
  return `<!doctype html>\n${xml([element('html', { lang: language }, head, body)], false)}\n`;
}

/** The style sheets of the printed book, in order. */
const STYLES = ['page', 'code', 'parts', 'cover'];

const face = (name: string, font: string, range?: string) =>
  `@font-face{font-family:"${name}";src:url("${font}") format("woff2");font-weight:400 700${range ? `;unicode-range:${range}` : ''}}\n`;

/** The rules for a volume's parts, which stand in no style sheet that all share: what runs along the top of their pages. */
export function printStyle({ parts, words }: Volume, font: string | undefined): string {
  const quoted = (text: string) => `"${text.replace(/["\\\n]/g, ' ')}"`;
  return [
    ...(font ? [face('Pretendard', font), face('Pretendard Hangul', font, HANGUL_RANGE.join(','))] : []),
    ...STYLES.map((name) => readFileSync(new URL(`print/${name}.css`, import.meta.url), 'utf8')),
    ...parts.map(
      ({ id, name }) =>
        `@page ${id}{@top-left{content:${quoted(words.site.name)}}@top-right{content:${quoted(name ?? '')}}}\n#${OWN}${id}{page:${id}}\n`,
    ),
  ].join('');
}

function drawn({ id, name, short, chapters }: Part, { chapters: all, web }: Volume): Element {
  const shelf = { chapters: all, web, naming };
  // A section of one page is that page.
  const named = name && chapters.length > 1 ? name : undefined;
  return element(
    'section',
    { className: ['part', ...(short ? ['short'] : [])], id: `${OWN}${id}` },
    named ? element('h2', { className: ['part-name'] }, named) : undefined,
    ...chapters.map((chapter) =>
      element(
        'article',
        { id: chapter.slug, lang: chapter.language },
        chapter.place ? element('p', { className: ['place'] }, chapter.place) : undefined,
        ...deeper(linked(chapter, shelf), named ? 2 : 1),
      ),
    ),
  );
}

/** The same text with its headings so many levels further down. */
const deeper = (nodes: ElementContent[], levels: number): ElementContent[] =>
  changed(nodes, (node, inner) =>
    /^h[1-6]$/.test(node.tagName)
      ? [{ ...node, tagName: `h${Math.min(6, Number(node.tagName[1]) + levels)}`, children: inner() }]
      : undefined,
  );
