import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { LANGUAGES } from '../../src/site.ts';
import { SITES } from '../../tools/test-sites.ts';
import type { SiteName } from './built.ts';

/** The editions that open from a disk, as their archives are called, with their languages. */
export const EDITIONS = [
  ...LANGUAGES.map((language) => ({ name: language, languages: [language] })),
  { name: 'all', languages: [...LANGUAGES] },
];

/** The archive of an edition. Throws when it was not built. */
export function archiveOf(site: SiteName, edition: string): string {
  const folder = join(SITES[site].folder, 'downloads');
  const [file] = globSync(`onbelt-*-${edition}.zip`, { cwd: folder });
  if (!file) throw new Error(`There is no archive "${edition}" in ${folder}. Run "npm run test:build" first.`);
  return join(folder, file);
}

/** The name of an edition's one folder. */
export const folderOf = (archive: string): string => basename(archive, '.zip');

/** The files of an archive, in its order. */
export const filesOf = (archive: string): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(archive)))));

/** Puts an archive's files below a folder, as unzipping does; gives the path of what was its one folder. */
export function unpack(archive: string, into: string): string {
  for (const [name, content] of filesOf(archive)) {
    const file = join(into, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(into, folderOf(archive));
}
