import assert from 'node:assert/strict';
import test from 'node:test';
import { patternFault } from '../../../src/model/pattern.ts';

test('what a record needs is allowed', () => {
  for (const pattern of [
    'npm (?:ERR!|error) code (?:ERESOLVE|EUSAGE)',
    '^FAILED \\S+::\\w+',
    'error TS\\d{4}: ',
    '^[✖×] \\d+ problems? \\([1-9]\\d* errors?',
    'a.{0,80}b',
    '\\[ERROR\\] Failed to execute goal [^ ]{1,120}:compile',
    'x{3}$',
    '^🚨 {1,3}(?:✘|🔒) [^\\]\\-]{1,20}\\u3000',
  ])
    assert.equal(patternFault(pattern), undefined, pattern);
});

test('what could be made slow, or is more than a line needs, is refused with a reason', () => {
  const refused: [string, RegExp][] = [
    ['(a+)+$', /not allowed/],
    ['(?:a+)+$', /quantifier on a group/],
    ['(?:a|aa)*b', /quantifier on a group/],
    ['(?:a){2,}', /quantifier on a group/],
    ['.*error', /unbounded dot/],
    ['.+', /unbounded dot/],
    ['.{2,}x', /more than 200 repeats/],
    ['a{999}', /more than 200 repeats/],
    ['\\w+\\s+\\w+x', /unbounded quantifiers/],
    ['(a)\\1', /not allowed/],
    ['\\1', /not allowed/],
    ['(?=a)b', /not allowed/],
    ['(?<!a)b', /not allowed/],
    ['(?<name>a)', /not allowed/],
    ['\\k<name>', /not allowed/],
    ['\\p{L}', /not allowed/],
    ['(?:a', /not closed/],
    ['a)', /never opened/],
    ['*a', /nothing to repeat/],
    ['a**', /nothing to repeat/],
    ['[z-a]', /./],
    ['[\\x1z]', /a class takes only/],
    ['[\\141]', /a class takes only/],
    ['[\\xza]', /a class takes only/],
    ['[a\\b]', /a class takes only/],
    ['[a\\uD83D]', /a class takes only/],
    ['[^]', /without signs/],
    ['[]a]', /without signs/],
    ['[a😀]', /reads a sign above U\+FFFF as two/],
    ['😀{0,3}', /quantifier on a sign above U\+FFFF/],
    ['\uD83D', /not allowed/],
    ['\\uDE00', /not allowed/],
    ['x'.repeat(201), /longer than/],
  ];
  for (const [pattern, reason] of refused) assert.match(patternFault(pattern) ?? 'allowed', reason, pattern);
});

test('what multiplies the ways to read a line is refused, wherever it hides', () => {
  const slow = [
    // In what is tried at every end, and fails.
    '={0,200}={0,200}={199}b',
    '={0,120}={0,120}={199}b',
    `={0,200}={0,200}(?:${[...'bcdefgh'].map((last) => `={39}${last}`).join('|')})`,
    // In what a class does not list.
    '\\uAC00{0,200}\\uAC00{0,200}[^\\uAC01]{0,200}z',
    '\\u3000{0,200}\\u3000{0,200}[^\\xa0]{0,200}z',
    '\\u0150{0,200}[^가-힣]{0,200}[^가-힣]{0,200}z',
    // In what reads nothing.
    `${'(?:|)'.repeat(30)}$`,
    `${'(?:|\\b)'.repeat(25)}$`,
    `a{0,200}${'(?:|\\B)'.repeat(22)}\\b`,
    // In more than can be looked at.
    `a{0,200}a{0,200}(?:${'a?|'.repeat(30)}a?)${'(?:a|b)'.repeat(7)}[^X]{33}X`,
  ];
  for (const pattern of slow) assert.match(patternFault(pattern) ?? 'allowed', /too many ways/, pattern);
});

test('no allowed pattern is slow on a line made to hang it', () => {
  const patterns = ['a+b+c', '[ab]+[bc]+d', '\\s+\\S+x', 'a{0,200}a{0,200}b', '.{0,200}.{0,200}x', '\\w+ \\w+!'];
  const lines = ['a'.repeat(500), 'ab'.repeat(250), ' '.repeat(500), 'a '.repeat(250)];
  const started = process.cpuUsage().user;
  for (const pattern of patterns) {
    assert.equal(patternFault(pattern), undefined, pattern);
    for (const line of lines) new RegExp(pattern).test(line);
  }
  // Exponential time would be beyond any clock: a generous bound tells it from a slow machine.
  assert.ok(process.cpuUsage().user - started < 20_000_000);
});
