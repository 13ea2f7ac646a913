import assert from 'node:assert/strict';
import test from 'node:test';
import { buildIn, bytesFor, changed, filesFor, STAMP, workerText, type Build } from '../../../src/model/offline.ts';

const build: Build = {
  version: 'v1',
  base: '/docs/',
  files: { common: { 'theme.js': 'a' }, ko: { 'ko/index.html': 'b' }, en: { 'en/index.html': 'c' } },
  bytes: { common: 1, ko: 20, en: 300 },
  leftOut: [],
};

test('a worker’s text gives back the build it was written with', () => {
  assert.deepEqual(buildIn(workerText(build, 'code();\nmore();')), build);
});

test('no build in anything else that a host may answer with', () => {
  for (const text of ['', '<!doctype html>', '(()=>{})();', 'const BUILD={"version":', 'const BUILD=;'])
    assert.equal(buildIn(text), undefined);
});

test('a language takes its own files and those of every page', () => {
  assert.deepEqual(filesFor(build, 'ko'), { 'theme.js': 'a', 'ko/index.html': 'b' });
  assert.equal(bytesFor(build, 'en'), 301);
});

test('what changed is what another list does not hold as it is', () => {
  assert.deepEqual(changed({ same: '1', other: '2', fresh: '3' }, { same: '1', other: '9', gone: '4' }), [
    ['other', '2'],
    ['fresh', '3'],
  ]);
});

test('the stamp is found in a page', () => {
  assert.equal(STAMP.exec('<offline-note role="status" data-stamp="aB-_9xyz"><a>')?.[1], 'aB-_9xyz');
});
