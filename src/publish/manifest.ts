import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the list of everything lies, below the root of the site. */
export const MANIFEST = 'manifest.json';

/** Every file below a folder, in the order of names, with forward slashes. */
export function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    });
}

/** The SHA-256 of a file in hexadecimal digits. */
export const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Writes what the site consists of: path → SHA-256 of the file, all but this list itself. Whoever builds the same commit
 * gets the same list.
 */
export function writeManifest(site: string): void {
  const files = filesIn(site).filter((path) => path !== MANIFEST);
  const list = Object.fromEntries(files.map((path) => [path, hashOf(join(site, path))]));
  writeFileSync(join(site, MANIFEST), `${JSON.stringify(list, null, 1)}\n`);
}
