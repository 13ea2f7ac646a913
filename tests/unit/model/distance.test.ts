import assert from 'node:assert/strict';
import test from 'node:test';
import { distance, likeliest } from '../../../src/model/distance.ts';

test('one slip of the fingers is one step', () => {
  assert.equal(distance('tset', 'test'), 1);
  assert.equal(distance('tes', 'test'), 1);
  assert.equal(distance('best', 'test'), 1);
  assert.equal(distance('', 'test'), 4);
});

test('the likeliest word is near, or none', () => {
  assert.equal(likeliest('descripton', ['title', 'description']), 'description');
  assert.equal(likeliest('terms', ['Term', 'Cite']), 'Term');
  assert.equal(likeliest('xyz', ['title', 'description']), undefined);
});
