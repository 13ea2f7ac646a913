import assert from 'node:assert/strict';
import test from 'node:test';
import { packLexicon, unpackLexicon, type Lexicon } from '../../../src/model/lexicon.ts';

const full: Lexicon = {
  hangul: ['배포', '관문', '파이프라인'],
  titled: 2,
  latin: ['pipeline', 'ci'],
  titledLatin: 1,
  names: { 롤백: '되돌리기', constructor: '만드는 곳' },
};

test('a lexicon comes out as it went in', () => {
  assert.deepEqual(unpackLexicon(packLexicon(full)), full);
});

test('a lexicon of nothing holds no empty words', () => {
  const none: Lexicon = { hangul: [], titled: 0, latin: [], titledLatin: 0, names: {} };
  assert.deepEqual(unpackLexicon(packLexicon(none)), none);
});

test('a lexicon travels in fewer letters than its lists would take', () => {
  assert.ok(packLexicon(full).length < JSON.stringify(full).length);
});

test('what is no lexicon is refused, not read as an empty one', () => {
  for (const text of ['', '<!doctype html>', 'null', '{}', '{"h":"배포"}'])
    assert.throws(() => unpackLexicon(text), text);
});
