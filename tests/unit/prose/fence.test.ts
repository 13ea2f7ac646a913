import assert from 'node:assert/strict';
import test from 'node:test';
import { readFence } from '../../../src/prose/fence.ts';

test('the words behind a fence are read', () => {
  const fence = readFence('title="배포 로그.txt" mark={2,4-6} reject={7} kind=quoted from="https://a.example/b c"');
  assert.equal(fence.title, '배포 로그.txt');
  assert.deepEqual([...fence.lines.mark], [2, 4, 5, 6]);
  assert.deepEqual([...fence.lines.reject], [7]);
  assert.equal(fence.kind, 'quoted');
  assert.equal(fence.from, 'https://a.example/b c');
  assert.deepEqual(fence.unknown, []);
});

test('what means nothing is kept to be told', () => {
  assert.deepEqual(readFence('titel="x" wrap kind=made-up').unknown, ['titel="x"', 'wrap', 'kind=made-up']);
  assert.deepEqual(readFence(null).unknown, []);
});

test('a range made to be endless ends', () => {
  for (const range of ['1-999999999', '9007199254740000-9007199254740999', '1-1e999', '2-', '-2', '1-2-3', '5-2'])
    assert.ok(readFence(`mark={${range}}`).lines.mark.size <= 1000, range);
});
