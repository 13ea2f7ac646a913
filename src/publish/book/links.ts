import { addressAt } from '../../model/address.ts';
import type { Chapter, Web } from './chapter.ts';
import { changed } from './element.ts';
import type { Element, ElementContent, Properties } from 'hast';

/** How a kind of book names its places. */
export interface Naming {
  /** The id that an element of a chapter gets. */
  id(chapter: Chapter, id: string): string;
  /** The address of a chapter, or of a place in it, as it stands in a link of another. */
  href(from: Chapter, to: Chapter, id?: string): string;
  /** The address of a picture, given the site's own. */
  picture(address: string): string;
}

/** What the links of a book need to know: its chapters by the path of their page. */
export interface Shelf {
  chapters: Map<string, Chapter>;
  web: Web;
  naming: Naming;
}

/** A chapter's text with its places named and its links led within the book, onto the web, or, where neither is known, nowhere. */
export function linked(chapter: Chapter, shelf: Shelf): ElementContent[] {
  return changed(chapter.content, (node, inner) => {
    const { id, href, src } = node.properties;
    const properties: Properties = { ...node.properties };
    if (typeof id === 'string') properties.id = shelf.naming.id(chapter, id);
    if (node.tagName === 'img' && typeof src === 'string') properties.src = shelf.naming.picture(src);
    if (node.tagName !== 'a') return [{ ...node, properties, children: inner() }];
    return typeof href === 'string' ? link(chapter, shelf, node, properties, href, inner()) : inner();
  });
}

function link(
  chapter: Chapter,
  { chapters, web, naming }: Shelf,
  node: Element,
  properties: Properties,
  href: string,
  children: ElementContent[],
): ElementContent[] {
  delete properties.hrefLang;
  const out = /^[a-z][a-z0-9+.-]*:/i.test(href);
  if (out) return [{ ...node, properties: { ...properties, href, rel: ['noopener'] }, children }];
  const here = `https://here${web.base}${chapter.address.language}${chapter.address.path}`;
  const { pathname, search, hash } = new URL(href, here);
  const found = addressAt(pathname, web.base);
  const target = found?.language === chapter.address.language ? chapters.get(found.path) : undefined;
  if (target) {
    const id = decodeURIComponent(hash.slice(1));
    const place = target.ids.has(id) ? id : undefined;
    const away = target !== chapter ? ['to'] : [];
    const className = [...((properties.className as string[] | undefined) ?? []), ...away];
    return [
      {
        ...node,
        properties: {
          ...properties,
          href: naming.href(chapter, target, place),
          className: className.length ? className : undefined,
        },
        children,
      },
    ];
  }
  if (!web.origin) return children;
  return [
    {
      ...node,
      properties: { ...properties, href: `${web.origin}${pathname}${search}${hash}`, rel: ['noopener'] },
      children,
    },
  ];
}
