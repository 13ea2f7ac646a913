import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildIn, bytesFor, filesFor, STAMP } from '../../src/model/offline.ts';
import { listBuild } from '../../src/publish/service-worker.ts';
import { SITES } from '../../tools/test-sites.ts';
import { built, hasFile } from './built.ts';

const { folder } = SITES.root;
const worker = (name: keyof typeof SITES) => readFileSync(join(SITES[name].folder, 'sw.js'), 'utf8');
const build = buildIn(worker('root'))!;
const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

test('the worker lists the site as it lies there', () => {
  for (const [name, { folder, base }] of Object.entries(SITES))
    assert.deepEqual(buildIn(worker(name as keyof typeof SITES)), listBuild(folder, base), name);
});

test('a stored language has every page and whatever its pages load', () => {
  for (const language of ['ko', 'en'] as const) {
    const files = filesFor(build, language);
    const pages = built('root').filter(({ url }) => url.startsWith(`/${language}/`) && !url.includes('/book/'));
    assert.ok(pages.length > 100);
    for (const { url, root } of [...pages, ...built('root').filter(({ url }) => url === '/404.html')]) {
      assert.ok(files[`${url.slice(1).replace(/\/$/, '/index.html')}`], url);
      for (const element of root.querySelectorAll(
        'script[src], img[src], link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], link[rel="manifest"]',
      )) {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        assert.ok(files[address.slice(1)], `${url} loads ${address}`);
      }
      // What the tools of a page fetch once they are used.
      for (const element of url === '/404.html' ? [] : root.querySelectorAll('[data-cards], log-finder'))
        for (const address of Object.values(element.attributes))
          if (/^\/[\w-]+\.json$/.test(address)) assert.ok(files[address.slice(1)], `${url} fetches ${address}`);
    }
    for (const name of [
      `pagefind/${language}/pagefind.js`,
      `pagefind/${language}/pagefind-entry.json`,
      'log-patterns.json',
    ])
      assert.ok(files[name], name);
  }
});

test('neither downloads nor the printed book nor the lists for machines are stored', () => {
  const paths = [...Object.keys(filesFor(build, 'ko')), ...Object.keys(filesFor(build, 'en'))];
  assert.deepEqual(
    paths.filter((path) =>
      /^downloads\/|\/book\/|^sw\.js$|^manifest\.json$|sitemap|robots|\.(zip|epub|pdf)$/.test(path),
    ),
    [],
  );
});

test('a stored language takes at most 10 MB; the worker at most 4 kB without its list', () => {
  for (const language of ['ko', 'en'] as const) {
    const bytes = bytesFor(build, language);
    console.log(`stored ${language}: ${Object.keys(filesFor(build, language)).length} files, ${bytes} B`);
    assert.ok(bytes <= 10_000_000, `${language}: ${bytes} B`);
  }
  const text = worker('root');
  const code = gzip(text.slice(text.indexOf('\n')));
  console.log(`sw.js, gzip: ${gzip(text)} B, of which code ${code} B`);
  assert.ok(code <= 4_000, `${code} B`);
});

test('each page carries the stamp of its own text', () => {
  const stamps = built('root')
    .filter(({ root }) => root.querySelector('offline-note'))
    .map(({ html, url }) => [STAMP.exec(html)?.[1] ?? '', url] as const);
  assert.ok(stamps.length > 200);
  for (const [stamp, url] of stamps) assert.match(stamp, /^[\w-]{8}$/, url);
  assert.ok(new Set(stamps.map(([stamp]) => stamp)).size > stamps.length / 2);
});

test('what browsers ask of a site that is installed: a name, a start and a scope, icons that they may cut', () => {
  for (const [name, { folder, base }] of Object.entries(SITES)) {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));
    assert.ok(manifest.name && manifest.short_name);
    for (const field of ['id', 'start_url', 'scope']) assert.equal(manifest[field], base);
    assert.equal(manifest.display, 'standalone');
    const icons = manifest.icons as { src: string; sizes: string; purpose?: string }[];
    for (const size of ['192x192', '512x512'])
      assert.ok(icons.some(({ sizes, purpose }) => sizes === size && !purpose));
    assert.ok(icons.some(({ sizes, purpose }) => sizes === '512x512' && purpose === 'maskable'));
    for (const { src } of icons) assert.ok(hasFile(name as keyof typeof SITES, src), src);
  }
  for (const { url, root } of built('root'))
    if (root.querySelector('offline-note, language-door')) assert.ok(root.querySelector('link[rel="manifest"]'), url);
});

test('the pages for what is missing and for what is not stored are at hand, and no search engine is told of them', () => {
  for (const name of ['404.html', 'not-stored/index.html']) assert.ok(build.files.common[name], name);
  assert.doesNotMatch(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8'), /not-stored/);
});
