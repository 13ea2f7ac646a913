import assert from 'node:assert/strict';
import test from 'node:test';
import { LINE, workOf } from '../../../src/model/pattern-work.ts';

const worse = (slow: string, quick: string) => assert.ok(workOf(slow) > 20 * workOf(quick), `${slow} and ${quick}`);

test('ways multiply where what follows may begin anywhere', () => {
  worse('.{0,200}.{0,200}x', '.{0,200}x');
  worse('a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaab', 'a?ab');
  worse('(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)b', '(?:a|a)b');
  worse('[가-힣]{0,99}[가-힣]{0,99}x', '[가-힣]{0,99}x');
  worse('(?:a{0,99}|)(?:a{0,99}|)b', 'a{0,99}b');
});

test('they do not where a repeated sign ends where the next one begins', () => {
  worse('\\w{1,99}\\w{1,99}\\w{1,99}:', '\\d{1,99}:\\d{1,99}:\\d{1,99}:');
  worse('\\S{1,99}\\S{1,99}x', '\\S{1,99}\\s{1,99}x');
  worse('[^a]{1,99}[^b]{1,99}x', '[^a]{1,99}a[b]{1,99}x');
  worse(
    '(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)b',
    '(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)c',
  );
});

test('what is tried and fails is counted', () => {
  worse('={0,99}={199}b', '={0,99}={1}b');
  worse('a{0,99}(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)b', 'a{0,99}b');
  worse('(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)$', '$');
});

test('a class holds whatever it does not list', () => {
  for (const [sign, others] of [
    ['\\uAC00', '[^\\uAC01]'],
    ['\\u3000', '[^\\xa0]'],
    ['\\u0150', '[^가-힣]'],
    ['\\u3000', '[^가-힣]'],
    ['\\u0150', '[^\\s]'],
    ['\\u3000', '\\W'],
  ] as const)
    worse(`${sign}{0,99}${others}{0,99}z`, `${sign}{0,99}z`);
  worse('\\u3000{0,99}\\s{0,99}z', '\\u3000{0,99}[^\\s]{0,99}z');
});

test('where a word ends, what is repeated ends as well', () => {
  worse('\\w{1,99}.{0,99}x', '\\w{1,99}\\b.{0,99}x');
  worse('\\w{1,99}\\B.{0,99}x', '\\w{1,99}\\b.{0,99}x');
});

test('alternatives are read together only where all of them can stand', () => {
  worse(
    '(?:ab|ab|ab|ab).{0,99}.{0,99}(?:ab|ab|ab|ab|ab|ab|ab).{0,99}x',
    '(?:ab|ac|ad|ae).{0,99}.{0,99}(?:ab|ac|ad|ae|af|ag|ah).{0,99}x',
  );
});

test('a pattern begins at every letter of a line, unless it is held at the start or its words do not fit side by side', () => {
  assert.ok(workOf('a{0,9}b') > (LINE / 2) * workOf('^a{0,9}b'));
  assert.ok(workOf('fatal error: .{0,9}') < workOf('.{0,9}fatal error: ') / 2);
});
