import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressAt, roleAt, type Path } from '../../model/address.ts';
import { standing } from '../../model/outline.ts';
import type { Outline } from '../../model/records.ts';
import type { Language } from '../../site.ts';

/** Pages that follow one another in the book below one name. */
export interface Run {
  /** Its anchor and the name of its pages on paper: "belt". */
  id: string;
  /** Without one the pages stand before all sections. */
  name?: string;
  pages: Path[];
  /** Short entries, which need no page of paper each. */
  short?: boolean;
}

/** Offers this very book, with a size that is known only when the book is made. */
const OFFER = '/offline/';
const MAP = '/map/';

/** The built HTML of a page. */
export const fileOf = (site: string, language: Language, path: Path) => join(site, language, path, 'index.html');

/**
 * The pages of a language in the order of the book: home, the pages of the outline, and after the map those that the
 * records draw for each role, in the order in which the map names them.
 *
 * @param roles What the pages of the roles are called together.
 */
export function runs(site: string, language: Language, outline: Outline, roles: string, base: string): Run[] {
  const stands = (path: Path) => path !== OFFER && existsSync(fileOf(site, language, path));
  const sections = standing(outline, stands).map(({ id, name, pages }): Run => ({
    id,
    name: name[language],
    pages: [...pages],
  }));
  const map = sections.findIndex(({ pages }) => pages.includes(MAP));
  if (map >= 0) {
    const written = new Set(sections.flatMap(({ pages }) => pages));
    const pages = rolesOn(readFileSync(fileOf(site, language, MAP), 'utf8'), base).filter(
      (path) => !written.has(path) && stands(path),
    );
    if (pages.length) sections.splice(map + 1, 0, { id: 'roles', name: roles, pages, short: true });
  }
  return [...(stands('/') ? [{ id: 'home', pages: ['/'] }] : []), ...sections];
}

/** The pages of roles that a page leads to. */
function rolesOn(html: string, base: string): Path[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const paths = [...main.matchAll(/href="([^"#?]+)/g)].map(([, href]) => addressAt(href!, base)?.path);
  return [...new Set(paths.filter((path) => path !== undefined && roleAt(path) !== undefined))] as Path[];
}
