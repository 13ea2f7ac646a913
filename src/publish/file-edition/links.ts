import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressAt } from '../../model/address.ts';
import { BASE, ORIGIN, type Language } from '../../site.ts';
import { DOWNLOADS } from '../downloads.ts';

/** How the pages of an edition name what it holds. Remembers what was named, so that the edition holds just that. */
export interface Links {
  /** Pages and files that were named, by their file below the site. */
  named: Set<string>;
  /** Files that pages read on use. */
  read: Set<string>;
  /** A page or file as another page or style names it, or undefined where the edition has not got it. */
  to(address: string, from: string): string | undefined;
  /** A file that a page reads on use. */
  toRead(address: string, from: string): string | undefined;
  /** A folder, closed by a slash. */
  toFolder(address: string, from: string): string;
}

/** Whether an address lies on the site. */
export const isOurs = (address: string): boolean => address.startsWith(BASE) && !address.startsWith('//');

/** Where an address of the site lives online, or undefined where nobody knows. */
export const online = (address: string): string | undefined => (ORIGIN ? ORIGIN + address : undefined);

export function linksIn(site: string, languages: readonly Language[]): Links {
  const named = new Set<string>();
  const read = new Set<string>();
  const holds = (file: string) => {
    const language = addressAt(`${BASE}${file}`)?.language;
    return !file.startsWith(`${DOWNLOADS}/`) && (!language || languages.includes(language)) && isFile(join(site, file));
  };
  // The pages name the same few files over and over.
  const found = new Map<string, string | undefined>();
  const fileOf = (path: string) => {
    if (!found.has(path)) {
      const file = fileAt(site, path);
      found.set(path, holds(file) ? file : undefined);
    }
    return found.get(path);
  };
  const name = (into: Set<string>, address: string, from: string) => {
    const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(BASE.length))!;
    const file = fileOf(path);
    if (file === undefined) return undefined;
    into.add(file);
    return encodeURI(relative(from, file)) + tail;
  };
  return {
    named,
    read,
    to: (address, from) => name(named, address, from),
    toRead: (address, from) => name(read, address, from),
    toFolder: (address, from) => `${relative(from, decodeURI(address.slice(BASE.length))) || '.'}/`,
  };
}

const relative = (from: string, to: string) => posix.relative(posix.dirname(from), to);
const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** The file that a path below the site means: "ko/belt/" → ko/belt/index.html. */
function fileAt(site: string, path: string): string {
  const file = decodeURI(path);
  if (file === '' || file.endsWith('/')) return `${file}index.html`;
  return isFile(join(site, file, 'index.html')) ? `${file}/index.html` : file;
}
