/** What is the same for every page: where the site lives and which languages it speaks. Constants only. */

const env: Record<string, string | undefined> = globalThis.process?.env ?? {};

/** Scheme and host without a trailing slash, or "" when unknown: then pages carry no canonical link. */
export const ORIGIN = (env.SITE ?? '').replace(/\/+$/, '');

/** The path the site lives under; begins and ends with a slash. */
export const BASE = `/${env.BASE ?? ''}/`.replace(/\/+/g, '/');

/** Address of the repository, such as https://github.com/owner/name, or "": then pages carry no edit link. */
export const REPOSITORY = (env.REPOSITORY ?? '').replace(/\/+$/, '');

/** Whether the site can be stored for reading offline. OFFLINE=off takes that back from every reader who comes by. */
export const OFFLINE = env.OFFLINE !== 'off';

/** The branch that edit links open. */
export const BRANCH = 'main';

/** Korean is the master text and stands first. */
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the pages of writers lie, from the root of the project. */
export const PAGES = 'content/pages';

/** Hangul and the signs that are as wide, as a font face names them (CSS unicode-range): what monospaced fonts leave out. */
export const HANGUL_RANGE: [string, ...string[]] = [
  'U+1100-11FF',
  'U+3000-303F',
  'U+3130-318F',
  'U+AC00-D7A3',
  'U+FF00-FFEF',
];
