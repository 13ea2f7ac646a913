import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { unzipSync } from 'fflate';
import { writeFileEditions } from '../../../src/publish/file-edition.ts';
import { tinySite } from './file-edition/tiny-site.ts';

const RELEASE = { version: '1.2.3', date: new Date('2026-11-29T00:30:00Z') };
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The archives of a tiny site by name, made where the clocks show the time of a zone. */
async function archives(zone: string): Promise<Map<string, Buffer>> {
  const site = mkdtempSync(join(tmpdir(), 'edition '));
  folders.push(site);
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    await tinySite(site);
    await writeFileEditions(site, RELEASE);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  const made = join(site, 'downloads');
  return new Map(readdirSync(made).map((name) => [name, readFileSync(join(made, name))]));
}

const made = await archives('UTC');
const filesIn = (name: string) =>
  new Map(Object.entries(unzipSync(made.get(name)!)).map(([file, bytes]) => [file, Buffer.from(bytes).toString()]));

test('there is one archive for each language and one with all, each of one folder of its name', () => {
  assert.deepEqual([...made.keys()].sort(), ['onbelt-1.2.3-all.zip', 'onbelt-1.2.3-en.zip', 'onbelt-1.2.3-ko.zip']);
  for (const name of made.keys()) {
    const files = [...filesIn(name).keys()];
    assert.deepEqual(files, files.toSorted());
    for (const file of files) assert.ok(file.startsWith(`${name.replace('.zip', '')}/`), file);
    assert.ok(files.includes(`${name.replace('.zip', '')}/index.html`));
  }
});

test('the same site gives the same bytes, in another folder and another time zone', async () => {
  for (const zone of ['Asia/Seoul', 'America/St_Johns', 'Pacific/Kiritimati'])
    for (const [name, bytes] of await archives(zone)) assert.ok(bytes.equals(made.get(name)!), `${name} in ${zone}`);
});

test('an edition holds the pages of its languages and what they name, and nothing else', () => {
  const files = [...filesIn('onbelt-1.2.3-en.zip').keys()].map((file) => file.replace('onbelt-1.2.3-en/', ''));
  assert.deepEqual(
    files.filter((file) => !file.startsWith('pagefind/')),
    [
      '_astro/dot.svg',
      '_astro/edition.css',
      '_astro/frame.css',
      '_astro/later.js',
      '_astro/page.js',
      'en/belt/index.html',
      'en/index.html',
      'fonts-first.js',
      'glossary.csv',
      'index.html',
      'search-cards-en.json.js',
      'storage-note.js',
      'theme.js',
    ],
  );
  assert.ok(files.some((file) => /^pagefind\/en\/fragment\/.*\.pf_fragment\.js$/.test(file)));
  assert.ok(!files.some((file) => file.startsWith('pagefind/ko') || /wasm\.unknown|worker/.test(file)));
});

test('where nobody knows an address online, a link to the other language is text, and the page says so', () => {
  const home = filesIn('onbelt-1.2.3-ko.zip').get('onbelt-1.2.3-ko/ko/index.html')!;
  assert.match(home, /<a>영어<\/a>/);
  assert.doesNotMatch(home, /language-switch|data-other-page/);
  assert.match(home, /<p class="edition">[^<]*1\.2\.3[^<]*영어 글은 이 묶음에 들어 있지 않아요/);
  const both = filesIn('onbelt-1.2.3-all.zip').get('onbelt-1.2.3-all/ko/index.html')!;
  assert.match(both, /<a href="\.\.\/en\/belt\/index\.html">영어<\/a>/);
  assert.match(
    both,
    /data-other-page="\.\.\/en\/search\/index\.html"|<language-switch><a href="\.\.\/en\/index\.html"/,
  );
  assert.doesNotMatch(both, /이 묶음에 들어 있지 않아요/);
});

test('styles are relative and hold the font', () => {
  const files = filesIn('onbelt-1.2.3-all.zip');
  assert.equal(files.get('onbelt-1.2.3-all/_astro/frame.css'), 'body{background:url("dot.svg")}');
  const font = Buffer.from('font').toString('base64');
  assert.ok(files.get('onbelt-1.2.3-all/_astro/edition.css')!.includes(`url(data:font/woff2;base64,${font})`));
});

test('cards name files', () => {
  const script = filesIn('onbelt-1.2.3-ko.zip').get('onbelt-1.2.3-ko/search-cards-ko.json.js')!;
  assert.ok(script.includes('/ko/belt/index.html#길'), script);
});
