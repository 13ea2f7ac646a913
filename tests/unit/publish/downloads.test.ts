import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { writeDownloads } from '../../../src/publish/downloads.ts';
import { filesIn, writeManifest } from '../../../src/publish/manifest.ts';

const release = { version: '1.2.3', date: new Date('2026-11-29T00:00:00Z') };
const PAGE =
  '<p><span data-version></span> <span data-day></span></p><ul>' +
  '<li data-download="-ko.zip"><a href="#">한국어</a> <small data-size></small></li>' +
  '<li data-download="-en.zip"><a href="#">영어</a> <small data-size></small></li></ul>';

function site(context: { after(done: () => void): void }) {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const folder of ['ko/offline', 'downloads']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'ko/offline/index.html'), PAGE);
  writeFileSync(join(root, 'downloads/onbelt-1.2.3-ko.zip'), 'x'.repeat(1_250_000));
  return root;
}

test('what can be downloaded is offered with address, size, version and day; what was not made is not shown', (context) => {
  const root = site(context);
  writeDownloads(root, release);
  writeDownloads(root, release);
  assert.equal(
    readFileSync(join(root, 'ko/offline/index.html'), 'utf8'),
    '<p><span data-version>1.2.3</span> <span data-day>2026년 11월 29일</span></p><ul>' +
      '<li data-download="-ko.zip"><a href="/downloads/onbelt-1.2.3-ko.zip">한국어</a> <small data-size>1.3 MB</small></li>' +
      '<li data-download="-en.zip" hidden><a href="#">영어</a> <small data-size></small></li></ul>',
  );
});

test('the sums are those of the files, in the form that sha256sum checks', (context) => {
  const root = site(context);
  writeDownloads(root, release);
  writeDownloads(root, release);
  assert.match(readFileSync(join(root, 'downloads/SHA256SUMS'), 'utf8'), /^[0-9a-f]{64} {2}onbelt-1\.2\.3-ko\.zip\n$/);
});

test('the manifest names every file but itself, in order', (context) => {
  const root = site(context);
  writeManifest(root);
  writeManifest(root);
  const list = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<string, string>;
  assert.deepEqual(Object.keys(list), ['downloads/onbelt-1.2.3-ko.zip', 'ko/offline/index.html']);
  assert.ok(filesIn(root).includes('manifest.json'));
});

test('what is made later is shown then', (context) => {
  const root = site(context);
  writeDownloads(root, release);
  writeFileSync(join(root, 'downloads/onbelt-1.2.3-en.zip'), 'x');
  writeDownloads(root, release);
  assert.doesNotMatch(readFileSync(join(root, 'ko/offline/index.html'), 'utf8'), /hidden/);
});
