import assert from 'node:assert/strict';
import test from 'node:test';
import { soundOfHangul, soundOfLatin, soundsLike } from '../../../src/model/loanwords.ts';

const same = (hangul: string, latin: string) =>
  soundOfHangul(hangul) === soundOfLatin(latin) && soundsLike(hangul, latin);

test('a loanword sounds as the English word it was made of', () => {
  const pairs = {
    파이어베이스: 'firebase',
    파이프라인: 'pipeline',
    도커: 'Docker',
    쿠버네티스: 'kubernetes',
    젠킨스: 'Jenkins',
    커밋: 'commit',
    릴리스: 'release',
    브랜치: 'branch',
    테스트: 'test',
  };
  for (const [hangul, latin] of Object.entries(pairs)) assert.ok(same(hangul, latin), `${hangul} ${latin}`);
});

test('two spellings of one loanword sound the same', () => {
  assert.equal(soundOfHangul('컨텐츠'), soundOfHangul('콘텐츠'));
  assert.equal(soundOfHangul('릴리즈'), soundOfHangul('릴리스'));
  assert.notEqual(soundOfHangul('컨텐츠'), soundOfHangul('컨테이너'));
});

test('words that begin otherwise, or are far longer, are no loanword of each other', () => {
  assert.ok(!same('배포', 'pipeline'));
  assert.ok(!soundsLike('도커', 'joker'));
  assert.ok(!soundsLike('베이스', 'ice'));
  assert.ok(!soundsLike('하나', 'anna'));
  assert.ok(!soundsLike('도커', 'documentation'));
  assert.ok(!soundsLike('테스트', 'toast'));
});

test('what is not whole syllables has no sound', () => {
  assert.equal(soundOfHangul('지속ㅈ'), undefined);
  assert.equal(soundOfHangul('CI를'), undefined);
  assert.equal(soundsLike('', 'ci'), false);
  assert.equal(soundsLike('ㅂㅍ', 'deploy'), false);
  assert.doesNotThrow(() => soundsLike('배포', ''));
});

test('an English word sounds the same in capitals', () => {
  assert.equal(soundOfLatin('FIREBASE'), soundOfLatin('firebase'));
});
