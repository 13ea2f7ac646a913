import assert from 'node:assert/strict';
import test from 'node:test';
import { placesOf, wordsOf } from '../../../../src/features/search/mark-places.ts';

/** The stretches of a text that are marked for a question. */
const marked = (asked: string, text: string) =>
  placesOf(wordsOf(asked), text).map(([from, to]) => text.slice(from, to));

test('the words to mark are single, longest first, and never a pattern', () => {
  assert.deepEqual(wordsOf('CI 배포하기 ci (배포.*)'), ['배포하기', 'ci', '배포']);
  assert.deepEqual(wordsOf('size-limit npm'), ['size-limit', 'npm']);
  for (const asked of ['***', '', '  ']) assert.deepEqual(wordsOf(asked), []);
});

test('a syllable just begun and initials alone are not looked for', () => {
  assert.deepEqual(wordsOf('지속\u110c'), ['지속']);
  assert.deepEqual(wordsOf('배\u1111 ㅂㅍ'), ['배']);
});

test('a word is marked with the particle behind it', () => {
  assert.deepEqual(marked('배포', '배포를 하고, 배포했다. 배포에서는 배포!'), [
    '배포를',
    '배포했다',
    '배포에서는',
    '배포',
  ]);
  assert.deepEqual(marked('ci', 'CI를 CI, ci'), ['CI를', 'CI', 'ci']);
});

test('another word behind it is not marked, nor a particle that does not fit', () => {
  assert.deepEqual(marked('배포', '배포관문 배포을 배포판을'), ['배포', '배포', '배포']);
});

test('where one word holds another the longer is marked', () => {
  assert.deepEqual(marked('배포 배포관문', '배포관문을 배포를'), ['배포관문을', '배포를']);
});

test('signs in a word are signs in the text', () => {
  assert.deepEqual(marked('node.js', 'node.js를 nodexjs'), ['node.js를']);
  assert.deepEqual(marked('a/b_c-d', 'a/b_c-d'), ['a/b_c-d']);
});

test('nothing to look for marks nothing', () => {
  assert.deepEqual(placesOf([], '배포'), []);
  assert.deepEqual(placesOf(['배포'], ''), []);
});
