import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildIn } from '../../../src/model/offline.ts';
import { groupOf, listBuild, writeWorker } from '../../../src/publish/service-worker.ts';

function site(context: { after(done: () => void): void }, files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const FILES = {
  'index.html': 'door',
  '404.html': 'missing',
  '_astro/a.Xy12.js': 'script',
  'ko/index.html': '한국어',
  'ko/book/index.html': 'book',
  'en/index.html': 'English',
  'downloads/onbelt-1.0.0-ko.zip': 'zip',
  'downloads/SHA256SUMS': 'sums',
  'manifest.json': '{}',
  'sw.js': 'former',
};

test('a file is stored with its language, or with what every page needs, or not at all', () => {
  const groups: [string, string | undefined][] = [
    ['index.html', 'common'],
    ['404.html', 'common'],
    ['not-stored/index.html', 'common'],
    ['theme.js', 'common'],
    ['manifest.webmanifest', 'common'],
    ['log-patterns.json', 'common'],
    ['_astro/search-en.Xy12.js', 'common'],
    ['ko/index.html', 'ko'],
    ['en/belt/test/index.html', 'en'],
    ['pagefind/ko/pagefind-entry.json', 'ko'],
    ['pagefind/en/fragment/en_12ab.pf_fragment', 'en'],
    ['search-cards-en.json', 'en'],
    ['events-ko.ics', 'ko'],
    ['downloads/onbelt-0.1.0-ko.zip', undefined],
    ['sw.js', undefined],
    ['manifest.json', undefined],
    ['sitemap-0.xml', undefined],
    ['robots.txt', undefined],
    ['.well-known/security.txt', undefined],
    ['ko/book/index.html', undefined],
  ];
  for (const [path, group] of groups) assert.equal(groupOf(path), group, path);
});

test('the list is the same wherever the site lies, and another as soon as one byte is', (context) => {
  const one = site(context, FILES);
  const two = site(context, {});
  cpSync(one, two, { recursive: true });
  const list = listBuild(one, '/');
  assert.deepEqual(listBuild(two, '/'), list);
  assert.deepEqual(Object.keys(list.files.common), ['404.html', '_astro/a.Xy12.js', 'index.html']);
  assert.deepEqual(list.bytes, { common: 17, ko: 9, en: 7 });
  assert.deepEqual(list.leftOut, ['downloads/SHA256SUMS', 'ko/book/index.html']);
  writeFileSync(join(two, 'ko/index.html'), '한국아');
  const other = listBuild(two, '/');
  assert.notEqual(other.version, list.version);
  assert.notEqual(other.files.ko['ko/index.html'], list.files.ko['ko/index.html']);
  assert.deepEqual(other.files.en, list.files.en);
});

test('the worker holds the list and at most 4 kB of code beside it', (context) => {
  const root = site(context, FILES);
  const build = writeWorker(root, { base: '/docs/' });
  const text = readFileSync(join(root, 'sw.js'), 'utf8');
  assert.deepEqual(buildIn(text), build);
  assert.equal(build.base, '/docs/');
  const code = text.slice(text.indexOf('\n') + 1);
  const size = gzipSync(code, { level: 9 }).length;
  assert.ok(size <= 4_000, `${size} B`);
  assert.doesNotMatch(text, new RegExp(process.cwd()));
  writeWorker(root, { base: '/docs/' });
  assert.equal(readFileSync(join(root, 'sw.js'), 'utf8'), text);
});

test('the kill switch: a worker without a list that answers nothing, deletes and takes itself back', (context) => {
  const root = site(context, FILES);
  writeWorker(root, { base: '/', offline: false });
  const text = readFileSync(join(root, 'sw.js'), 'utf8');
  assert.equal(buildIn(text), undefined);
  assert.doesNotMatch(text, /["']fetch["']/);
  assert.match(text, /unregister/);
});
