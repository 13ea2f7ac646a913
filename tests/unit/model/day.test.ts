import assert from 'node:assert/strict';
import test from 'node:test';
import { dayIn, dayInIso } from '../../../src/model/day.ts';

test('a day is the one on the clocks in Seoul, whatever the clock of the machine', () => {
  const evening = new Date('2026-11-22T23:30:00Z');
  assert.equal(dayIn('ko', evening), '2026년 11월 23일');
  assert.equal(dayIn('en', evening), '23 November 2026');
  assert.equal(dayInIso(evening), '2026-11-23');
});
