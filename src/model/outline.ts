import type { Path } from './address.ts';
import type { Outline, Text } from './records.ts';

/** Where a page stands in the order of the site. */
export interface Place {
  section: { id: string; name: Text; first: Path };
  /** Counted from 1 among the pages of the section that stand; of how many. */
  position: number;
  count: number;
}

/** The sections with only the pages that stand; a section without any is left out. */
export function standing(outline: Outline, stands: (path: Path) => boolean): Outline['sections'] {
  return outline.sections
    .map((section) => ({ ...section, pages: section.pages.filter(stands) }))
    .filter((section) => section.pages.length > 0);
}

/** The place of a page, or undefined when the outline does not name it (the home page). */
export function placeOf(sections: Outline['sections'], path: Path): Place | undefined {
  const section = sections.find(({ pages }) => pages.includes(path));
  if (!section) return undefined;
  return {
    section: { id: section.id, name: section.name, first: section.pages[0]! },
    position: section.pages.indexOf(path) + 1,
    count: section.pages.length,
  };
}

/** The pages before and after, across sections. */
export function neighboursOf(sections: Outline['sections'], path: Path): { previous?: Path; next?: Path } {
  const order = sections.flatMap(({ pages }) => pages);
  const at = order.indexOf(path);
  return at < 0 ? {} : { previous: order[at - 1], next: order[at + 1] };
}

/** How many sections the header has room for. */
const HEADER = 5;

/** The sections the header names: the first five on its list that have a page. */
export function headerSections(outline: Outline, sections: Outline['sections']): Outline['sections'] {
  return outline.header
    .map((id) => sections.find((section) => section.id === id))
    .filter((section) => section !== undefined)
    .slice(0, HEADER);
}
