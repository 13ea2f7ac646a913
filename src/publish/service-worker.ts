import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { WORKER, workerText, type Build } from '../model/offline.ts';
import { BASE, LANGUAGES, OFFLINE } from '../site.ts';
import { filesIn } from './manifest.ts';
import { isPage } from './worker/requested-file.ts';

/**
 * What no page needs to be read: downloads, the lists that machines read, and the book, which is every page once more and
 * is made for printing.
 */
const LEFT_OUT = /^(downloads\/|sw\.js$|manifest\.json$|sitemap|robots\.txt$|\.well-known\/|(\w+\/)?book\/)/;

/** Which group a file of the site is stored with: that of the language it is written in, else the common one; or none. */
export function groupOf(path: string): keyof Build['files'] | undefined {
  if (LEFT_OUT.test(path)) return undefined;
  return (
    LANGUAGES.find((language) => path.startsWith(`${language}/`) || path.startsWith(`pagefind/${language}/`)) ??
    LANGUAGES.find((language) => path.includes(`-${language}.`) && !path.includes('/')) ??
    'common'
  );
}

/** The first 48 bits of a SHA-256 in 8 characters, as worker/store.ts takes it of what it fetched. */
const shortHash = (data: string | Buffer): string => createHash('sha256').update(data).digest('base64url').slice(0, 8);

/** Lists a built site. The same site gives the same list, whenever and wherever it lies. */
export function listBuild(site: string, base: string = BASE): Build {
  const files: Build['files'] = { common: {}, ko: {}, en: {} };
  const bytes: Build['bytes'] = { common: 0, ko: 0, en: 0 };
  const leftOut: string[] = [];
  for (const path of filesIn(site)) {
    const group = groupOf(path);
    if (!group) {
      if (isPage(path)) leftOut.push(path);
      continue;
    }
    const data = readFileSync(join(site, path));
    files[group][path] = shortHash(data);
    bytes[group] += data.length;
  }
  return { version: shortHash(JSON.stringify(files)), base, files, bytes, leftOut };
}

/** The code of a worker as one classic script. */
function codeOf(name: 'worker' | 'leave'): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`worker/${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text;
}

/**
 * Writes the service worker with the list of what it may store, after everything that it lists.
 *
 * The kill switch: a build with OFFLINE=off writes one that deletes what was stored and takes itself back, and its pages
 * register none. Every reader who comes by gets rid of it, since a browser looks for a new worker at each visit.
 */
export function writeWorker(site: string, { base = BASE, offline = OFFLINE } = {}): Build {
  const build = listBuild(site, base);
  writeFileSync(join(site, WORKER), offline ? workerText(build, codeOf('worker')) : codeOf('leave'));
  return build;
}
