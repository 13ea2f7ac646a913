import assert from 'node:assert/strict';
import test from 'node:test';
import { resultOf } from '../../../../src/features/self-check/result.ts';

test('the earliest no comes next, however far the reader got', () => {
  assert.deepEqual(resultOf(['yes', 'no', undefined, 'no']), { next: 1 });
  assert.deepEqual(resultOf(['partly', 'yes', 'no']), { next: 2 });
});

test('without a no the earliest partly, once all is answered', () => {
  assert.equal(resultOf(['partly', undefined]), 'unfinished');
  assert.deepEqual(resultOf(['yes', 'partly', 'partly']), { next: 1 });
  assert.equal(resultOf(['yes', 'yes']), 'clear');
});
