import assert from 'node:assert/strict';
import test from 'node:test';
import { answersIn, fragmentOf, resultOf, type Answer } from '../../../../src/features/self-check/result.ts';

test('the earliest no comes next, however far the reader got', () => {
  assert.deepEqual(resultOf(['yes', 'no', undefined, 'no']), { next: 1 });
  assert.deepEqual(resultOf(['partly', 'yes', 'no']), { next: 2 });
});

test('without a no the earliest partly, once all is answered', () => {
  assert.equal(resultOf(['partly', undefined]), 'unfinished');
  assert.deepEqual(resultOf(['yes', 'partly', 'partly']), { next: 1 });
  assert.equal(resultOf(['yes', 'yes']), 'clear');
});

test('answers go into an address and come back from it', () => {
  const answers: (Answer | undefined)[] = ['yes', 'no', undefined, 'partly'];
  assert.equal(fragmentOf(answers), 'answers=yn-p');
  assert.deepEqual(answersIn('#answers=yn-p', 4), answers);
});

test('an address from another list of items, without an answer or made up holds none', () => {
  for (const fragment of ['#answers=yn-', '#answers=----', '#answers=yn-x', '#스무-문항', ''])
    assert.equal(answersIn(fragment, 4), undefined, fragment);
});
