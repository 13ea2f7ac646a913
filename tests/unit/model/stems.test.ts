import assert from 'node:assert/strict';
import test from 'node:test';
import {
  compoundOf,
  fitted,
  isProof,
  isTail,
  isVerbTail,
  isWeakTail,
  mayFollow,
  stemOf,
} from '../../../src/model/stems.ts';

const words = new Set('배포 관문 파일 서비스 워커 지속 지속적 통합 파이프라인 테스트 사용자 사용 자동'.split(' '));
const has = (word: string) => words.has(word);
/** A word as the site reads it: its stems and what comes off, or "?" where it is none of the site's. */
const read = (word: string) => {
  const found = stemOf(word, has);
  return found ? [...found.stems, `-${found.tail}`].join(' ') : '?';
};

test('particles come off', () => {
  const cases = {
    배포: '배포 -',
    배포를: '배포 -를',
    배포에서는: '배포 -에서는',
    관문이란: '관문 -이란',
    관문으로써: '관문 -으로써',
    파일로: '파일 -로',
    테스트별로: '테스트 -별로',
  };
  for (const [word, expected] of Object.entries(cases)) assert.equal(read(word), expected);
});

test('verbs come off in any form', () => {
  for (const tail of ['했다', '하려면', '되었습니다', '된', '하기', '돼요']) {
    assert.equal(read(`배포${tail}`), `배포 -${tail}`);
    assert.ok(isVerbTail(tail), tail);
  }
  for (const tail of ['시킨', '당하는', '받은']) assert.equal(read(`배포${tail}`), `배포 -${tail}`);
  assert.equal(isVerbTail('에서'), false);
});

test('a particle comes off only where it fits the sound before it', () => {
  assert.equal(read('배포을'), '?');
  assert.equal(read('관문를'), '?');
  assert.equal(read('관문로'), '?');
  assert.ok(mayFollow('배포', '로'));
  assert.ok(mayFollow('파일', '로'));
  assert.ok(!mayFollow('배포', '짱'));
});

test('behind a word in Latin letters any particle fits', () => {
  assert.ok(mayFollow('CI', '를'));
  assert.ok(mayFollow('CI', '을'));
  assert.ok(!mayFollow('CI', '배포'));
});

test('the longest word that the site has is the stem', () => {
  assert.equal(read('사용자는'), '사용자 -는');
  assert.equal(read('지속적으로'), '지속적 -으로');
});

test('compounds split into words of the site, as few as will do, and lose their particle', () => {
  assert.equal(read('서비스워커'), '서비스 워커 -');
  assert.equal(read('서비스워커를'), '서비스 워커 -를');
  assert.equal(read('지속적통합파이프라인'), '지속적 통합 파이프라인 -');
  assert.equal(read('배포자동화'), '배포 자동 -화');
  assert.equal(compoundOf('서비스', has), undefined);
  const few = new Set(['가나', '다라', '마바사아', '가나다라마', '바사아']);
  assert.deepEqual(
    compoundOf('가나다라마바사아', (word) => few.has(word)),
    { stems: ['가나다라마', '바사아'], tail: '' },
  );
});

test('a word that the site does not have is no stem, and no compound of five', () => {
  for (const word of ['모니터링', '서비스공', '워', '', '서비스워카']) assert.equal(read(word), '?', word);
  assert.equal(read('배포관문배포관문'), '배포 관문 배포 관문 -');
  assert.equal(read('배포관문배포관문배포'), '?');
});

test('a tail that also ends words proves nothing of what stands before it', () => {
  assert.ok(isTail('에서') && isProof('에서') && !isWeakTail('에서'));
  assert.ok(isTail('상') && !isProof('상') && isWeakTail('상'));
  assert.ok(!isTail('했다') && !isProof('했다'));
  assert.ok(!isTail('관문') && !isWeakTail('관문'));
});

test('a tail takes the form that follows another stem, and none where it has no other', () => {
  const cases: [stem: string, tail: string, expected: string | undefined][] = [
    ['관문', '를', '을'],
    ['관문', '가', '이'],
    ['관문', '는', '은'],
    ['관문', '와', '과'],
    ['관문', '로', '으로'],
    ['관문', '로는', '으로는'],
    ['관문', '라는', '이라는'],
    ['관문', '예요', '이에요'],
    ['관문', '였다', '이었다'],
    ['배포', '을', '를'],
    ['배포', '이', '가'],
    ['배포', '으로', '로'],
    ['배포', '이라고', '라고'],
    ['배포', '이에요', '예요'],
    ['배포', '이었다', '였다'],
    ['파일', '으로', '로'],
    ['파일', '를', '을'],
    ['배포', '에서는', '에서는'],
    ['배포', '하려면', '하려면'],
    ['배포', '', ''],
    ['배포', '핑크', undefined],
  ];
  for (const [stem, tail, expected] of cases) assert.equal(fitted(stem, tail), expected, `${stem}+${tail}`);
});
