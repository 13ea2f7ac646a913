import assert from 'node:assert/strict';
import test from 'node:test';
import { contentHash } from '../../../src/model/content-hash.ts';

/** FNV-1a as it is defined, in whole numbers of any size. */
function slowly(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
  return hash.toString(16).padStart(16, '0');
}

test('the hash is 64-bit FNV-1a of the UTF-8 bytes', () => {
  assert.equal(contentHash(''), 'cbf29ce484222325');
  assert.equal(contentHash('a'), 'af63dc4c8601ec8c');
  assert.equal(contentHash('foobar'), '85944171f73967e8');
  for (const text of ['벨트', '관문 하나\n그리고 셋', '🙂'.repeat(40), 'x'.repeat(1000)])
    assert.equal(contentHash(text), slowly(text), text.slice(0, 10));
});

test('one changed letter changes the hash', () => {
  assert.notEqual(contentHash('은 바뀌어요'), contentHash('는 바뀌어요'));
  assert.notEqual(contentHash('ab'), contentHash('ba'));
});
