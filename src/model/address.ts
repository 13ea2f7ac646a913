import { BASE, LANGUAGES, PAGES, type Language } from '../site.ts';

/** Where a page lives without its language: "/", "/belt/", "/belt/test/". Begins and ends with a slash. */
export type Path = string;

/** One page in one language. The same path in another language is its counterpart. */
export interface Address {
  language: Language;
  path: Path;
}

const isLanguage = (word: string | undefined): word is Language => LANGUAGES.some((language) => language === word);

/** The other of the two languages. */
export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

/** Language and path → "/ko/belt/test/", with the base the site lives under before it. */
export function urlOf({ language, path }: Address, base: string = BASE): string {
  return `${base}${language}${path}`;
}

/**
 * The reverse of {@link urlOf}: the address that a URL's path names, or undefined when it lies outside the languages.
 * Takes encoded and unencoded paths, with or without a trailing slash or "index.html".
 */
export function addressAt(pathname: string, base: string = BASE): Address | undefined {
  let decoded = pathname;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A stray "%" is a character like any other.
  }
  if (!decoded.startsWith(base)) return undefined;
  const [language, ...rest] = decoded
    .slice(base.length)
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter(Boolean);
  return isLanguage(language) ? { language, path: toPath(rest.join('/')) } : undefined;
}

/** A content id such as "ko/belt/test" or "ko" → its address. Throws when the folder is not a language. */
export function addressOfId(id: string): Address {
  const [language, ...rest] = id.split('/');
  if (!isLanguage(language)) throw new Error(`"${id}" does not lie in a folder named ${LANGUAGES.join(' or ')}.`);
  return { language, path: toPath(rest.join('/')) };
}

/** A file such as "content/pages/ko/belt/index.mdx" → its address, or undefined for any other file. */
export function addressOfFile(file: string): Address | undefined {
  const inside = new RegExp(`(?:^|/)${PAGES}/([^/]+)/(.+)\\.mdx$`).exec(file.replaceAll('\\', '/'));
  if (!inside || !isLanguage(inside[1])) return undefined;
  return { language: inside[1], path: toPath(inside[2]!.replace(/(^|\/)index$/, '')) };
}

/** "belt/test" → "/belt/test/"; "" → "/". */
export function toPath(text: string): Path {
  const words = text.split('/').filter(Boolean);
  return words.length ? `/${words.join('/')}/` : '/';
}

/** "/map/ci-server/" → "ci-server": a role's id, whether or not there is such a role; undefined for any other path. */
export const roleAt = (path: Path): string | undefined => /^\/map\/([a-z0-9-]+)\/$/.exec(path)?.[1];

/** Where the checks explain their rules, all of them and one by one. */
export const ERRORS = '/contribute/errors/';

/** "/contribute/errors/links/" → "links": a rule's id, whether or not there is such a rule; "" for all; undefined for any other path. */
export const ruleAt = (path: Path): string | undefined => {
  const found = /^\/contribute\/errors\/(?:([a-z0-9-]+)\/)?$/.exec(path);
  return found ? (found[1] ?? '') : undefined;
};
