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

test('with a bound it is the same up to the bound, and more than it beyond', () => {
  let seed = 1;
  const letter = () => 'abc'[(seed = (seed * 48271) % 2147483647) % 3]!;
  for (let n = 0; n < 3000; n++) {
    const [a, b] = [n % 9, (n * 7) % 10].map((length) => Array.from({ length }, letter).join('')) as [string, string];
    const far = distance(a, b);
    for (const most of [0, 1, 2, 4]) {
      const found = distance(a, b, most);
      assert.ok(far <= most ? found === far : found > most, `${a} ${b} ${most}: ${far}, ${found}`);
    }
  }
});
