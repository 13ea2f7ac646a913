import type { Language } from '../site.ts';

/** What is stored for reading without a network, and what pages and the service worker say to each other about it. */

/** The path of a file below the site's base → a short hash of its bytes. */
export type Files = Record<string, string>;

/** A built site as its service worker knows it. */
export interface Build {
  /** A short hash of all that is listed. */
  version: string;
  /** The path the site lives under. */
  base: string;
  /** What can be stored: what every page needs, and what a language has of its own. */
  files: Record<'common' | Language, Files>;
  /** How many bytes those are. */
  bytes: Record<'common' | Language, number>;
  /** What can be opened like a page, exists, and is not stored. */
  leftOut: string[];
}

/** The address of the service worker, below the base: its scope is what lies beside it. */
export const WORKER = 'sw.js';

const BEFORE = 'const BUILD=';

/** A service worker's text: the build in the first line, the code that reads it below. */
export const workerText = (build: Build, code: string): string => `${BEFORE}${JSON.stringify(build)};\n${code}`;

/** The build in a service worker's text; undefined where there is none, as in the one that takes everything back. */
export function buildIn(text: string): Build | undefined {
  const line = text.split('\n', 1)[0] ?? '';
  if (!line.startsWith(BEFORE)) return undefined;
  try {
    return JSON.parse(line.slice(BEFORE.length, -1)) as Build;
  } catch {
    return undefined;
  }
}

/** Everything that is stored for a language. */
export const filesFor = ({ files }: Build, language: Language): Files => ({ ...files.common, ...files[language] });

/** How many bytes {@link filesFor} are. */
export const bytesFor = ({ bytes }: Build, language: Language): number => bytes.common + bytes[language];

/** The hash of a file that a list names. An address may be any word, also one that every object has, such as "constructor". */
export const hashIn = (files: Files, path: string): string | undefined =>
  Object.hasOwn(files, path) ? files[path] : undefined;

/** The files of a list that another does not hold as they are. */
export const changed = (files: Files, before: Files): [path: string, hash: string][] =>
  Object.entries(files).filter(([path, hash]) => hashIn(before, path) !== hash);

/**
 * What a page asks of the worker; `asked`: the reader did, just now. Each is answered with what is {@link Told}, but that a
 * worker which waits take over: it is heard from once it has.
 */
export type Wish =
  | { do: 'keep'; languages: Language[]; asked?: boolean }
  | { do: 'remove'; language: Language }
  | { do: 'tell' }
  | { do: 'take over' };

/**
 * Why a language could not be stored: no room left on the device, files that did not come or were not those of the build,
 * or a browser whose storage can be neither read nor written.
 */
export type Failure = 'full' | 'unreachable' | 'broken';

/** How a language stands. */
export interface Standing {
  /** What the newest build that the worker knows would take. */
  bytes: number;
  /** What is stored: since when (milliseconds since 1970), how many bytes, and how many files the newest build has otherwise. */
  stored?: { at: number; bytes: number; behind: number };
  /** While it is being stored: files fetched, files to fetch. */
  doing?: { done: number; of: number };
  failed?: Failure;
}

/** What the worker tells a page. */
export interface Told {
  languages: Record<Language, Standing>;
  /** The page came from the store, since the network did not answer. */
  away?: boolean;
  /** Right after an update: the stamp of the page as it is stored now. */
  stamp?: string;
}

/** Where a page's stamp stands in its HTML: a hash of the page's own text, so that an open page knows that it has changed. */
export const STAMP = /\bdata-stamp="([\w-]*)"/;
