/**
 * npm run bench:file [-- FOLDER]
 *
 * What the editions that open from a disk cost: how large their archives are; and in Chromium, without a network, how long
 * it takes from opening a page to the first result of a search, and what is read from the disk on the way. Of the editions
 * in dist/downloads, or of another built site.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { browser, FLAGS } from './browser.ts';

/** Each search is asked this often, each time in a window of its own; the median counts. */
const TIMES = 9;
const PAGE = 'ko/belt/test/index.html';
const QUERIES = ['배포', '커버리지', 'rollback'];

const site = process.argv[2] ?? 'dist';
const archives = globSync('downloads/onbelt-*.zip', { cwd: site }).sort();
if (!archives.length) {
  console.error(`There is no archive in ${join(site, 'downloads')}. Run "npm run build" first.`);
  process.exit(1);
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

const work = mkdtempSync(join(tmpdir(), 'edition '));
try {
  let folder = '';
  for (const name of archives) {
    const files = Object.entries(unzipSync(readFileSync(join(site, name))));
    const size = files.reduce((sum, [, content]) => sum + content.length, 0);
    const pages = files.filter(([file]) => file.endsWith('.html')).length;
    console.log(
      `${name}: ${kB(statSync(join(site, name)).size)}, unzipped ${kB(size)} in ${files.length} files, ${pages} pages`,
    );
    if (!name.endsWith('-all.zip')) continue;
    for (const [file, content] of files) {
      mkdirSync(dirname(join(work, file)), { recursive: true });
      writeFileSync(join(work, file), content);
    }
    folder = join(work, files[0]![0].split('/')[0]!);
  }
  await measure(pathToFileURL(join(folder, PAGE)).href);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(address: string) {
  const chrome = await chromium.launch({ executablePath: browser(), args: FLAGS });
  for (const query of QUERIES) {
    const found: number[] = [];
    const opened: number[] = [];
    const read = { page: 0, search: 0, files: 0 };
    for (let time = 0; time < TIMES; time++) {
      const page = await chrome.newPage({ offline: true });
      let part: 'page' | 'search' = 'page';
      read.page = read.search = read.files = 0;
      page.on('request', (request) => {
        read[part] += statSync(fileURLToPath(request.url().replace(/[?#].*/, ''))).size;
        if (part === 'search') read.files++;
      });
      const before = performance.now();
      await page.goto(address);
      opened.push(performance.now() - before);
      part = 'search';
      await page.keyboard.press('Control+k');
      await page.locator('.search-dialog input').fill(query);
      await page.locator('.hit').first().waitFor();
      found.push(performance.now() - before);
      await page.close();
    }
    console.log(
      `${query}: page open ${median(opened).toFixed(0)} ms, first result ${median(found).toFixed(0)} ms after opening began ` +
        `(most ${Math.max(...found).toFixed(0)} ms); read: page ${kB(read.page)}, search ${kB(read.search)} in ${read.files} files`,
    );
  }
  await chrome.close();
}
