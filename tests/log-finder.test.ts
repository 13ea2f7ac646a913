import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { ownFinder, rejections } from '../tools/find-log.ts';

const { find } = ownFinder();
const three = (log: string) =>
  find(log)
    .slice(0, 3)
    .map(({ rejection }) => rejection);
const logs = globSync('tests/logs/*/*.log')
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, expected: file.split('/')[2]!, text: readFileSync(file, 'utf8') }));

/** A list of passes and failures alone does not say that a test is flaky: the page says how to tell. */
const SILENT = ['flaky-test'];

for (const { id, logs: own } of rejections())
  test(`the logs of ${id} name it first`, () => {
    for (const { text } of own.slice(0, SILENT.includes(id) ? 0 : undefined))
      assert.equal(find(text)[0]?.rejection, id, text);
  });

test('no log of a run that succeeded names anything', () => {
  const clean = logs.filter(({ expected }) => expected === 'none');
  assert.ok(clean.length > 20);
  for (const { file, text } of clean) assert.deepEqual(three(text), [], file);
});

test('of the labelled logs no fewer are named than before', () => {
  const failing = logs.filter(({ expected }) => expected !== 'none');
  const named = failing.filter(({ expected, text }) => three(text).includes(expected)).length;
  assert.ok(failing.length > 200);
  assert.ok(named / failing.length >= FLOOR, `${named} of ${failing.length}`);
});

/** The share that is named among the first three; it may rise. */
const FLOOR = 0.97;

test('the same finder answers on the command line', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['tools/find-log.ts', ...options], { encoding: 'utf8' });
  const file = 'tests/logs/none/' + logs.find(({ expected }) => expected === 'none')!.file.split('/')[3]!;
  const other = logs.find(
    ({ expected, text }) => expected === 'dependency-install' && three(text)[0] === expected,
  )!.file;
  const { status, stdout } = run(other, file, '--format', 'json');
  assert.equal(status, 0);
  const [known, unknown] = JSON.parse(stdout) as { file: string; matches: Record<string, unknown>[] }[];
  assert.equal(known!.file, other);
  assert.deepEqual(Object.keys(known!.matches[0]!), ['rejection', 'confidence', 'line', 'text']);
  assert.equal(known!.matches[0]!.rejection, 'dependency-install');
  assert.deepEqual(unknown, { file, matches: [] });
  assert.equal(run().status, 2);
  assert.equal(run('no-such-file').status, 2);
  assert.equal(run(other, '--format', 'xml').status, 2);
});

test('a log made to be slow is not', () => {
  const before = process.cpuUsage().user;
  for (const line of [
    'a'.repeat(200_000),
    'error '.repeat(33_000),
    ' '.repeat(200_000),
    '[31m'.repeat(40_000),
    '(((('.repeat(50_000),
  ])
    find(line);
  // Exponential or quadratic time over 200 kB would be beyond any machine: a generous bound tells it from a slow one.
  assert.ok(process.cpuUsage().user - before < 20_000_000);
});
