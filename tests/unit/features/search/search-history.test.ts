import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import {
  forgetSearches,
  missedReport,
  missedSearches,
  recentSearches,
  rememberMissed,
  rememberSearch,
} from '../../../../src/features/search/search-history.ts';

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

test('a reader who has not searched has no searches', () => {
  assert.deepEqual(recentSearches(), []);
  assert.deepEqual(missedSearches(), []);
});

test('the latest search stands first, and one that is repeated stands once', () => {
  for (const query of ['배포', '관문', '배포']) rememberSearch(query);
  assert.deepEqual(recentSearches(), ['배포', '관문']);
  for (const query of ['뷁', '궯', '뷁']) rememberMissed(query);
  assert.deepEqual(missedSearches(), ['뷁', '궯']);
});

test('searches that found something and those that did not are kept apart', () => {
  rememberSearch('배포');
  rememberMissed('뷁');
  assert.deepEqual(recentSearches(), ['배포']);
  assert.deepEqual(missedSearches(), ['뷁']);
});

test('few searches are remembered, the oldest forgotten first', () => {
  for (let at = 1; at <= 50; at++) {
    rememberSearch(`찾음 ${at}`);
    rememberMissed(`못 찾음 ${at}`);
  }
  assert.deepEqual(
    recentSearches(),
    [50, 49, 48, 47, 46, 45].map((at) => `찾음 ${at}`),
  );
  assert.equal(missedSearches().length, 30);
  assert.equal(missedSearches()[0], '못 찾음 50');
  assert.equal(missedSearches().at(-1), '못 찾음 21');
});

test('a reader can have the searches forgotten; what was missed stays to be reported', () => {
  rememberSearch('배포');
  rememberMissed('뷁');
  forgetSearches();
  assert.deepEqual(recentSearches(), []);
  assert.ok(![...stored.values()].some((value) => value.includes('배포')));
  assert.deepEqual(missedSearches(), ['뷁']);
});

test('broken or closed storage does no harm', () => {
  rememberSearch('배포');
  for (const [name] of stored) stored.set(name, '{"broken');
  assert.deepEqual(recentSearches(), []);
  rememberSearch('관문');
  assert.deepEqual(recentSearches(), ['관문']);
  put(undefined);
  assert.doesNotThrow(() => rememberSearch('배포'));
  assert.doesNotThrow(() => forgetSearches());
  assert.deepEqual(recentSearches(), []);
});

test('a report names each search that was missed, whatever signs it has', () => {
  const address = new URL(
    missedReport('https://example.org/on/belt', '제목 & 뜻', '본문', ['뷁 궯', 'a&b=c#d', '100%']),
  );
  assert.equal(address.origin + address.pathname, 'https://example.org/on/belt/issues/new');
  assert.equal(address.hash, '');
  assert.deepEqual([...address.searchParams.keys()], ['template', 'title', 'words']);
  assert.equal(address.searchParams.get('title'), '제목 & 뜻');
  assert.equal(address.searchParams.get('words'), '본문\n\n- 뷁 궯\n- a&b=c#d\n- 100%\n');
});
