import assert from 'node:assert/strict';
import test from 'node:test';
import { patternFaults, type FaultKind } from '../../../src/model/pattern.ts';

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
    assert.deepEqual(patternFaults(pattern), [], pattern);
});

test('what could be made slow, or is more than a line needs, is refused with a reason', () => {
  const refused: [string, ...FaultKind[]][] = [
    ['(a+)+$', 'a capture', 'a quantifier on a group'],
    ['(?:a+)+$', 'a quantifier on a group'],
    ['(?:a|aa)*b', 'a quantifier on a group'],
    ['(?:a){2,}', 'a quantifier on a group'],
    ['.*error', 'an unbounded dot'],
    ['.+', 'an unbounded dot'],
    ['.{2,}x', 'too many repeats'],
    ['a{999}', 'too many repeats'],
    ['a{3,1}', 'repeats the wrong way round'],
    ['\\w+\\s+\\w+x', 'too many unbounded quantifiers'],
    ['(a)\\1', 'a capture', 'a backreference'],
    ['\\1', 'a backreference'],
    ['(?=a)b', 'lookaround'],
    ['(?<!a)b', 'lookaround'],
    ['(?<name>a)', 'a named group'],
    ['(?i)a', 'a group with flags'],
    ['(?i:a)', 'a group with flags'],
    ['(?>a)', 'a group with flags'],
    ['\\k<name>', 'a backreference'],
    ['\\p{L}', 'a property of signs'],
    ['\\q', 'an unknown escape'],
    ['a\\', 'an unknown escape'],
    ['\\x1z', 'an unknown escape'],
    ['\\u{1F600}', 'an unknown escape'],
    ['\\😀', 'an unknown escape'],
    ['(?:a', 'a bracket that is not closed'],
    ['(a', 'a capture', 'a bracket that is not closed'],
    ['a)', 'a bracket that was never opened'],
    ['*a', 'a quantifier on nothing'],
    ['a**', 'a quantifier on nothing'],
    ['[z-a]', 'a range the wrong way round'],
    ['[\\x1z]', 'an unknown escape in a class'],
    ['[\\141]', 'an unknown escape in a class'],
    ['[\\xza]', 'an unknown escape in a class'],
    ['[a\\b]', 'an unknown escape in a class'],
    ['[a\\uD83D]', 'an unknown escape in a class'],
    ['[\\\uD83D]', 'an unknown escape in a class'],
    ['[^]', 'a class without signs'],
    ['[]a]', 'a class without signs'],
    ['[a', 'a class that is not closed'],
    ['[a😀]', 'a sign above U+FFFF in a class'],
    ['[\\😀]', 'a sign above U+FFFF in a class'],
    ['😀{0,3}', 'a quantifier on a sign above U+FFFF'],
    ['\uD83D', 'half of a sign'],
    ['\\uDE00', 'an unknown escape'],
    ['x'.repeat(201), 'too many signs'],
    ['(.*) (?=rejected)\\p{L}', 'a capture', 'an unbounded dot', 'lookaround', 'a property of signs'],
  ];
  for (const [pattern, ...kinds] of refused)
    assert.deepEqual(
      patternFaults(pattern).map(({ kind }) => kind),
      kinds,
      pattern,
    );
});

test('a fault names the signs it stands at, whole', () => {
  const pieces: [string, string][] = [
    ['x (.*) rejected', '( .*'],
    ['(?<tool>npm) \\k<tool>', '(?<tool> \\k<tool>'],
    ['\\p{Script=Hangul}\\q', '\\p{Script=Hangul} \\q'],
    ['[\\w\\b\\\\1\\1]', '\\b \\1'],
    ['(?:a){2,3}?', '{2,3}?'],
  ];
  for (const [pattern, piece] of pieces)
    assert.equal(
      patternFaults(pattern)
        .map((fault) => fault.piece)
        .join(' '),
      piece,
      pattern,
    );
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
  for (const pattern of slow) assert.equal(patternFaults(pattern)[0]?.kind, 'too many ways to read one line', pattern);
});

test('no allowed pattern is slow on a line made to hang it', () => {
  const patterns = ['a+b+c', '[ab]+[bc]+d', '\\s+\\S+x', 'a{0,200}a{0,200}b', '.{0,200}.{0,200}x', '\\w+ \\w+!'];
  const lines = ['a'.repeat(500), 'ab'.repeat(250), ' '.repeat(500), 'a '.repeat(250)];
  const started = process.cpuUsage().user;
  for (const pattern of patterns) {
    assert.deepEqual(patternFaults(pattern), [], pattern);
    for (const line of lines) new RegExp(pattern).test(line);
  }
  // Exponential time would be beyond any clock: a generous bound tells it from a slow machine.
  assert.ok(process.cpuUsage().user - started < 20_000_000);
});
