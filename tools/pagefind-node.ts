/** A Pagefind index read from the disk in Node, by the code that reads it in the browser. Counts the bytes it reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pagefindReader, type Pagefind } from '../src/features/search/pagefind-reader.ts';
import type { IndexReader } from '../src/features/search/index-reader.ts';

export const bytes = { files: new Map<string, number>() };

const files = new Map<string, Buffer>();
function readBytes(path: string): Buffer {
  let found = files.get(path);
  if (!found) files.set(path, (found = readFileSync(path)));
  bytes.files.set(path, found.length);
  return found;
}

/** Pagefind fetches; here the addresses are files. */
globalThis.fetch = ((address: string | URL) => {
  const path = decodeURIComponent(
    String(address)
      .replace(/^file:\/\//, '')
      .replace(/\?.*$/, ''),
  );
  return Promise.resolve(new Response(new Uint8Array(readBytes(path))));
}) as typeof fetch;

let count = 0;
/** Pagefind itself, from the folder of an index; each call a module of its own, so that nothing is warm. */
export const pagefindIn = async (folder: string): Promise<Pagefind> =>
  (await import(`${pathToFileURL(join(folder, 'pagefind.js')).href}?${count++}`)) as Pagefind;

/** A reader over the index in a folder. */
export const readerIn = (folder: string): IndexReader =>
  pagefindReader({
    index: `${folder}/`,
    base: '/',
    load: () => pagefindIn(folder),
    read: (file) => Promise.resolve(readBytes(join(folder, file)).toString()),
  });
