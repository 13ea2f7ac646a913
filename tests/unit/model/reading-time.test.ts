import assert from 'node:assert/strict';
import test from 'node:test';
import { amountOf, readingMinutes } from '../../../src/model/reading-time.ts';

test('Korean is counted by character, English by word', () => {
  assert.deepEqual(amountOf('테스트가 실패해요'), { characters: 8, words: 0 });
  assert.deepEqual(amountOf("a developer's well-kept test"), { characters: 0, words: 4 });
  assert.deepEqual(amountOf('PR을 열고 npm test를 돌려요'), { characters: 7, words: 3 });
});

test('the same page takes about as long in both languages', () => {
  const korean = readingMinutes(amountOf('가'.repeat(2500)));
  const english = readingMinutes(amountOf('word '.repeat(1190)));
  assert.equal(korean, 5);
  assert.equal(english, 5);
});

test('nothing takes less than a minute', () => assert.equal(readingMinutes(amountOf('')), 1));
