import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { isTextByName, isTexts, keep, kept } from '../../../src/ui/kept-values.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  put({
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
});
afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

/** Stands in for what a browser has. */
function put(storage: unknown) {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

test('what was kept is found again', () => {
  keep('words', ['배포', '관문']);
  keep('answers', { one: 'yes' });
  assert.deepEqual(kept('words', isTexts, []), ['배포', '관문']);
  assert.deepEqual(kept('answers', isTextByName, {}), { one: 'yes' });
});

test('where nothing was kept, what stands in for it is given', () => {
  assert.deepEqual(kept('words', isTexts, ['기본']), ['기본']);
});

test('nothing to keep leaves nothing behind', () => {
  keep('words', ['배포']);
  keep('answers', { one: 'yes' });
  keep('words', []);
  keep('answers', {});
  assert.equal(stored.size, 0);
});

test('what another version or a reader wrote there is not taken for a value', () => {
  for (const text of ['', '{', 'null', '1', '"배포"', '{"0":"배포"}', '["배포",1]', '[["배포"]]']) {
    stored.set('words', text);
    assert.deepEqual(kept('words', isTexts, []), [], text);
  }
  for (const text of ['null', '1', '["a"]', '{"a":1}', '{"a":{"b":"c"}}']) {
    stored.set('answers', text);
    assert.deepEqual(kept('answers', isTextByName, {}), {}, text);
  }
});

test('storage that is closed, full or missing does no harm', () => {
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  for (const storage of [{ getItem: refuse, setItem: refuse, removeItem: refuse }, undefined, null]) {
    put(storage);
    assert.doesNotThrow(() => keep('words', ['배포']));
    assert.doesNotThrow(() => keep('words', []));
    assert.deepEqual(kept('words', isTexts, ['기본']), ['기본']);
  }
  Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true });
  assert.doesNotThrow(() => keep('words', ['배포']));
  assert.deepEqual(kept('words', isTexts, ['기본']), ['기본']);
});
