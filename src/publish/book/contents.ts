import type { Element } from 'hast';
import type { Chapter } from './chapter.ts';
import { element } from './element.ts';
import type { Volume } from './volume.ts';

/** The contents by section, with those pages that stand on the same level as sections: what opens the book and what closes it. */
export function contents({ parts }: Volume, hrefOf: (chapter: Chapter) => string, closing: Element): Element {
  const item = (chapter: Chapter) => element('li', {}, element('a', { href: hrefOf(chapter) }, chapter.title));
  return element(
    'ol',
    {},
    ...parts.flatMap(({ name, short, chapters }) => {
      // A section of one page is that page.
      if (!name || chapters.length === 1) return chapters.map(item);
      const className = short ? ['short'] : undefined;
      return [element('li', { className }, element('span', {}, name), element('ol', {}, ...chapters.map(item)))];
    }),
    element('li', {}, closing),
  );
}
