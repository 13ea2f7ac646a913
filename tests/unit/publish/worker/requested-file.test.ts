import assert from 'node:assert/strict';
import test from 'node:test';
import { isHashed, isPage, requestedFile } from '../../../../src/publish/worker/requested-file.ts';

test('an address means a file: folders their index, whatever stands behind it', () => {
  const asked: [string, string | undefined][] = [
    ['https://x.example/docs/', 'index.html'],
    ['https://x.example/docs/ko/belt/test/', 'ko/belt/test/index.html'],
    ['https://x.example/docs/ko/belt/test/?hl=%EB%B0%B0%ED%8F%AC#a', 'ko/belt/test/index.html'],
    ['https://x.example/docs/ko/belt/test/index.html', 'ko/belt/test/index.html'],
    ['https://x.example/docs/ko/belt/test', 'ko/belt/test'],
    ['https://x.example/docs/pagefind/ko/pagefind-entry.json?ts=1764000000', 'pagefind/ko/pagefind-entry.json'],
    ['https://x.example/docs/%ED%95%9C%EA%B8%80.html', '한글.html'],
    ['https://x.example/docs/100%/', '100%/index.html'],
    ['https://x.example/', undefined],
    ['https://x.example/other/ko/', undefined],
  ];
  for (const [address, file] of asked) assert.equal(requestedFile(address, '/docs/'), file, address);
});

test('names that hold a hash', () => {
  for (const path of [
    '_astro/search-panel.orldU6ce.js',
    '_astro/fonts/736e0791f3ba2825.woff2',
    'pagefind/ko/pagefind.ko_7040f6318d.pf_meta',
    'pagefind/ko/fragment/ko_1a2b3c4.pf_fragment',
    'pagefind/en/index/en_9f8e7d6.pf_index',
    'pagefind/en/filter/en_9f8e7d6.pf_filter',
  ])
    assert.ok(isHashed(path), path);
  for (const path of [
    'pagefind/ko/pagefind-entry.json',
    'pagefind/ko/pagefind.js',
    'pagefind/ko/wasm.unknown.pagefind',
    'pagefind/ko/words.json',
    'search-cards-ko.json',
    'theme.js',
    'ko/index.html',
  ])
    assert.ok(!isHashed(path), path);
});

test('a page ends in .html or in nothing', () => {
  for (const path of ['index.html', 'ko/belt/test', '404.html', 'ko/v1.2/index.html']) assert.ok(isPage(path), path);
  for (const path of ['events-ko.ics', 'downloads/onbelt-0.1.0-ko.zip', 'glossary.csv']) assert.ok(!isPage(path), path);
});
