import assert from 'node:assert/strict';
import test from 'node:test';
import { isFree } from '../../../../src/features/offline/connection.ts';

test('megabytes are fetched unasked only where they cost nothing and come quickly', () => {
  assert.equal(isFree({ connection: { saveData: false, effectiveType: '4g' } }, false), true);
  assert.equal(isFree({ connection: { saveData: false, effectiveType: '4g', type: 'wifi' } }, false), true);
  for (const connection of [
    { saveData: true, effectiveType: '4g' },
    { effectiveType: '3g' },
    { effectiveType: '4g', type: 'cellular' },
  ])
    assert.equal(isFree({ connection }, true), false);
});

test('a browser that does not tell is trusted on a desk only', () => {
  assert.equal(isFree({}, true), true);
  assert.equal(isFree({}, false), false);
});
