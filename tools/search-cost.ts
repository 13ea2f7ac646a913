/** Builds the two indexes of a corpus, ours and Pagefind's as it comes, in turn, and says what they cost. */
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { LEXICON } from '../src/model/lexicon.ts';
import { writeIndex } from '../src/publish/search-index.ts';
import type { Corpus } from './search-corpus.ts';

export interface Folders {
  ours: string;
  plain: string;
}

/** Each index is built this often; the median counts. */
const TIMES = 3;

export async function costOf({ pages, language }: Corpus, work: string) {
  const folders: Folders = { ours: join(work, 'ours', language), plain: join(work, 'plain') };
  const ours: number[] = [];
  const plain: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    plain.push(await timed(() => writePlain(pages, folders.plain)));
    ours.push(await timed(() => writeIndex(pages, join(work, 'ours'))));
  }
  const per = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)]! / pages.length;
  const lexicon = readFileSync(join(folders.ours, LEXICON));
  const size = bytesOf(folders.ours);
  const before = bytesOf(folders.plain);
  return {
    folders,
    cost: {
      'indexing, s per 1,000 pages': per(ours).toFixed(2),
      'the same, Pagefind as it comes': per(plain).toFixed(2),
      'indexing, ratio': (per(ours) / per(plain)).toFixed(2),
      'index, bytes': size,
      'the same, as it comes': before,
      'index, ratio': (size / before).toFixed(3),
      'lexicon, bytes (gzip)': gzipSync(lexicon).length,
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Pagefind's own index of the same pages. */
async function writePlain(pages: Corpus['pages'], output: string) {
  // As ours: into an empty folder. Files that are there already are written faster.
  rmSync(output, { recursive: true, force: true });
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const { url, html } of pages) await index.addHTMLFile({ url, content: html });
  await index.writeFiles({ outputPath: output });
  await close();
}

const bytesOf = (folder: string) =>
  globSync('**/*.{pf_index,pf_meta,pf_fragment,pf_filter}', { cwd: folder }).reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
