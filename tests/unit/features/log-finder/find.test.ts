import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanLine } from '../../../../src/features/log-finder/clean.ts';
import { finder } from '../../../../src/features/log-finder/find.ts';
import { literalsOf } from '../../../../src/features/log-finder/literals.ts';

const { find } = finder([
  { rejection: 'lock', pattern: 'npm (?:ERR!|error) code EUSAGE', strength: 'sure' },
  { rejection: 'test', pattern: '^FAILED \\S+::\\w+', strength: 'sure' },
  { rejection: 'test', pattern: '[1-9]\\d* failed, \\d+ passed', strength: 'hint' },
  { rejection: 'test', pattern: '^={3,} FAILURES', strength: 'hint' },
  { rejection: 'disk', pattern: '(?:No space left on device|ENOSPC)', strength: 'sure' },
]);

test('a rejection is named with the line that decided it', () => {
  const [match] = find('installing\nnpm error code EUSAGE\nnpm error\n');
  assert.deepEqual(match && { ...match, confidence: match.confidence >= 0.8 }, {
    rejection: 'lock',
    confidence: true,
    line: 2,
    text: 'npm error code EUSAGE',
    sure: 1,
    last: 2,
  });
});

test('one hint says nothing; two together say maybe', () => {
  assert.deepEqual(find('2 failed, 3 passed'), []);
  const [match] = find('=== FAILURES ===\n2 failed, 3 passed');
  assert.equal(match?.rejection, 'test');
  assert.ok(match.confidence < 0.8);
});

test('what was named more surely comes first; among equals what spoke last', () => {
  assert.deepEqual(
    find('npm error code EUSAGE\nNo space left on device').map(({ rejection }) => rejection),
    ['disk', 'lock'],
  );
  const log = 'No space left on device\nFAILED tests/a.py::one\n=== FAILURES ===\n2 failed, 3 passed';
  assert.equal(find(log)[0]?.rejection, 'test');
});

test('colours, times, CI wrappers and Windows line ends are no hindrance', () => {
  for (const line of [
    '\x1b[31mnpm\x1b[0m \x1b[31merror\x1b[39m code EUSAGE',
    '2026-11-23T10:00:00.1234567Z npm error code EUSAGE',
    '2026-11-23T10:00:00.1234567Z ##[error]npm error code EUSAGE',
    'build\tRun npm ci\t2026-11-23T10:00:00.1234567Z npm error code EUSAGE',
    '#12 3.456 npm ERR! code EUSAGE',
    '[2026-11-23T10:00:00.123Z] npm ERR! code EUSAGE',
    'web-1  | npm ERR! code EUSAGE',
    '00:00:12.345 npm ERR! code EUSAGE',
    '::error file=a.js,line=1::npm error code EUSAGE',
    '[31mnpm error code EUSAGE[0m',
  ])
    assert.equal(find(`before\r\n${line}\r\nafter`)[0]?.rejection, 'lock', line);
});

test('nothing known gives nothing', () => {
  assert.deepEqual(find(''), []);
  assert.deepEqual(find('all good\n0 failed, 3 passed\n'), []);
});

test('a line is cleaned to its words and no further', () => {
  assert.equal(cleanLine('10:00:01 PASS src/a.test.js'), 'PASS src/a.test.js');
  assert.equal(cleanLine('error: 10:00 is not a time'), 'error: 10:00 is not a time');
  assert.equal(cleanLine('x'.repeat(9000)).length, 500);
});

test('the text that a pattern cannot do without is found, or said not to be', () => {
  assert.deepEqual(literalsOf('npm (?:ERR!|error) code EUSAGE', 4), [' code EUSAGE']);
  assert.deepEqual(literalsOf('(?:No space left|ENOSPC)', 4), ['No space left', 'ENOSPC']);
  assert.deepEqual(literalsOf('alpha|beta!', 4), ['alpha', 'beta!']);
  assert.deepEqual(literalsOf('colou?rs: x+abc', 4), ['colo']);
  assert.deepEqual(literalsOf('\\[ERROR\\] a', 4), ['[ERROR] a']);
  assert.equal(literalsOf('(?:a|beta) \\d+', 4), undefined);
  assert.equal(literalsOf('\\d+%', 4), undefined);
});

test('keys never hide a match: the same answers as by trying every pattern', () => {
  const patterns = [
    '(?:a|bcde)f',
    'x?yzab',
    '[q]rstu',
    'warn(?:ing)?',
    '^\\s*\\d{1,3} error',
    'ab(?:cd|ef)gh',
    'é+rror:',
  ].map((pattern, at) => ({
    rejection: `r${at}`,
    pattern,
    strength: 'sure' as const,
  }));
  const usable = patterns.filter(({ pattern }) => !pattern.includes(')?'));
  const all = finder(usable);
  for (const line of [
    'bcdef',
    'af af af',
    'yzab',
    'xyzab',
    'qrstu',
    '  3 error',
    'abcdgh',
    'abefgh',
    'éérror: x',
    'none at all',
  ]) {
    const expected = usable.filter(({ pattern }) => new RegExp(pattern).test(line)).map(({ rejection }) => rejection);
    assert.deepEqual(
      all
        .find(line)
        .map(({ rejection }) => rejection)
        .sort(),
      line.length < 4 ? [] : expected.sort(),
      line,
    );
  }
});

test('what only looks like a colour or a prefix stays', () => {
  assert.equal(cleanLine('  [mandatory] 2 files'), '  [mandatory] 2 files');
  assert.equal(cleanLine('ShopStack | 3/5 | CREATE_FAILED'), 'ShopStack | 3/5 | CREATE_FAILED');
});

test('a failed log that no line explains may be what its last command is for', () => {
  const { find } = finder(
    [{ rejection: 'disk', pattern: 'No space left on device', strength: 'sure' }],
    [
      { rejection: 'lock', command: 'npm ci' },
      { rejection: 'lint', command: 'eslint' },
    ],
  );
  const log = 'Run npm ci\nadded 12 packages\nRun npx eslint .\nsomething odd\nProcess completed with exit code 1.';
  const [match, ...others] = find(log);
  assert.deepEqual([match?.rejection, match?.line, others.length], ['lint', 3, 0]);
  assert.ok(match!.confidence < 0.8);
  assert.deepEqual(find(log.replace('code 1', 'code 0')), []);
  assert.equal(find(`${log}\nNo space left on device`)[0]?.rejection, 'disk');
});

test('what failed before a job that passed does not count', () => {
  const log = 'No space left on device\ncleaned up, tried again';
  assert.equal(find(log)[0]?.rejection, 'disk');
  for (const verdict of ['Job succeeded', 'Finished: SUCCESS']) assert.deepEqual(find(`${log}\n${verdict}`), []);
});
