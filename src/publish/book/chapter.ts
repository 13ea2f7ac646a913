import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { ElementContent } from 'hast';
import { urlOf, type Address } from '../../model/address.ts';
import type { Wording } from '../../model/wording.ts';
import { all, first, isElement } from './element.ts';
import { fileOf } from './order.ts';
import { still } from './still.ts';

/** Where the site stands on the web: what a book leads to that it does not hold. */
export interface Web {
  /** Scheme and host, or "" when unknown. */
  origin: string;
  base: string;
}

/** One page of the site as a chapter of the book. Its links still lead where they led on the site. */
export interface Chapter {
  address: Address;
  /** Its name within the book, in letters that file names, anchors and XML all take: "belt_test". */
  slug: string;
  title: string;
  /** The section and, on the belt, the place there: "벨트 · 5 / 10 구간". "" where that says no more than the title. */
  place: string;
  /** The language of the text, where it is not that of the book. */
  language?: string;
  content: ElementContent[];
  ids: Set<string>;
}

/** "/belt/test/" → "belt_test": no path has an underscore of its own. */
const slugOf = (path: string) => path.split('/').filter(Boolean).join('_') || 'home';

/** Kinds of pages whose place is a place on the belt. The others' is a count of pages, which a book counts anew. */
const ON_BELT = new Set(['stage', 'rejection', 'role']);

/** Reads a built page. Throws where it has no text. */
export function chapterOf(site: string, address: Address, words: Wording, { origin, base }: Web): Chapter {
  const file = fileOf(site, address.language, address.path);
  // Head, sidebar and footer would be most of the work.
  const html = /<main\b[\s\S]*<\/main>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const tree = fromHtml(html, { fragment: true });
  const main = first(tree.children as ElementContent[], ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${file} has no <main>.`);
  const content = still(main.children, { words, online: origin && `${origin}${urlOf(address, base)}` });
  const { dataKind, dataPlace, lang } = main.properties;
  const title = titleOf(content) ?? address.path;
  const where = String(dataPlace ?? '');
  const place = ON_BELT.has(String(dataKind)) ? where : where.split(' · ')[0]!;
  return {
    address,
    slug: slugOf(address.path),
    title,
    place: address.path === '/' || place === title ? '' : place,
    ...(typeof lang === 'string' ? { language: lang } : {}),
    content,
    ids: new Set(
      all(content, ({ properties }) => typeof properties.id === 'string').map(({ properties }) =>
        String(properties.id),
      ),
    ),
  };
}

function titleOf(content: ElementContent[]): string | undefined {
  const heading = first(content, (node) => isElement(node) && node.tagName === 'h1');
  return heading && toString(heading).trim();
}
