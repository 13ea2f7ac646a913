import { readFileSync } from 'node:fs';
import { lastChange } from '../history.ts';

/** Which state of the site a download holds. */
export interface Release {
  /** The package's version. */
  version: string;
  /** The day of the last change to the content; where git does not know it, the day the version was made. */
  date: Date;
}

/** The day of version 0.1.0. Archives carry a fixed day, so that one commit gives the same bytes wherever it is built. */
const MADE = new Date('2026-11-29T00:00:00Z');

/** @param root The project's root. */
export function release(root: string = process.cwd()): Release {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
  return { version, date: lastChange() ?? MADE };
}
