import assert from 'node:assert/strict';
import test from 'node:test';
import type { IndexReader, Place, Result } from '../../../../src/features/search/index-reader.ts';
import type { Plan, Reading } from '../../../../src/features/search/query.ts';
import { byTitle, LOOKED_AT, rank } from '../../../../src/features/search/ranking.ts';

/** What an index answers to each text: pages by id, with their scores. Titles and kinds by id. */
function indexOf(
  answers: Record<string, Record<string, number>>,
  { titles = {}, kinds = {} }: { titles?: Record<string, string>; kinds?: Record<string, string> } = {},
) {
  const asked: string[] = [];
  const loaded: string[] = [];
  const result = (id: string, score: number): Result => ({
    id,
    score,
    load() {
      loaded.push(id);
      const meta = { title: titles[id] ?? '' };
      return Promise.resolve({ url: `/${id}/`, content: '', locations: [], excerpt: '', meta, sections: [] });
    },
  });
  const index: IndexReader = {
    warm() {},
    lexicon: () => Promise.reject(new Error('not asked here')),
    places: () => Promise.resolve(new Map(Object.entries(kinds).map(([id, kind]): [string, Place] => [id, { kind }]))),
    search(text) {
      asked.push(text);
      const found = Object.entries(answers[text] ?? {}).map(([id, score]) => result(id, score));
      return Promise.resolve(found.sort((a, b) => b.score - a.score));
    },
  };
  return { index, asked, loaded };
}

const word = (...terms: string[]): Reading => ({ terms, weight: 1, how: 'stem' });
const plan = (asked: Record<string, number>, words: Reading[], more: Partial<Plan> = {}): Plan => ({
  typed: '',
  asked: Object.entries(asked).map(([text, weight]) => ({ text, weight })),
  words,
  ...more,
});
const order = async (of: Plan, { index }: { index: IndexReader }) =>
  (await rank(of, index)).map(({ result }) => result.id);

test('pages stand by the best that any question says of them, doubtful questions counting less', async () => {
  const site = indexOf({ 배포: { one: 10, two: 5 }, deployment: { two: 30, three: 12 } });
  assert.deepEqual(await order(plan({ 배포: 1, deployment: 0.5 }, [word('배포')]), site), ['two', 'one', 'three']);
});

test('pages that say a compound together come before those that say its parts', async () => {
  const site = indexOf({ '서비스 워커': { apart: 6, together: 5 }, '"서비스 워커"': { together: 5 } });
  assert.deepEqual(await order(plan({ '서비스 워커': 1 }, [word('서비스', '워커')]), site), ['together', 'apart']);
});

test('short entries made from records stand behind pages as good', async () => {
  const site = indexOf(
    { 배포: { term: 10, role: 10, page: 9 } },
    { kinds: { term: 'term', role: 'role', page: 'concept' } },
  );
  assert.deepEqual(await order(plan({ 배포: 1 }, [word('배포')]), site), ['page', 'role', 'term']);
});

test('where few pages hold all words, those that hold some come behind, the more the better', async () => {
  const site = indexOf({ '배포 관문 통합': { all: 2 }, 배포: { two: 5, one: 5, all: 1 }, 관문: { two: 5 } });
  const of = plan({ '배포 관문 통합': 1 }, [word('배포'), word('관문'), word('통합')]);
  assert.deepEqual(await order(of, site), ['all', 'two', 'one']);
});

test('where many pages hold all words, no other is looked for', async () => {
  const site = indexOf({ '배포 관문': { a: 5, b: 4, c: 3, d: 2, e: 1 }, 배포: { other: 9 } });
  const found = await order(plan({ '배포 관문': 1 }, [word('배포'), word('관문')]), site);
  assert.deepEqual(found, ['a', 'b', 'c', 'd', 'e']);
  assert.ok(!site.asked.includes('배포'), String(site.asked));
});

test('different words that are as likely give a page in turn, each once', async () => {
  const site = indexOf({ 배포: { a: 9, b: 8, both: 7 }, 비평: { both: 1, c: 0.5 } }, { titles: { c: '배포' } });
  const of = plan({ 배포: 1, 비평: 0.98 }, [word('배포')], { inTurn: true });
  assert.deepEqual(await order(of, site), ['a', 'both', 'b', 'c']);
  const pages = await rank(of, site.index);
  const shown = (await byTitle(of, pages)).map(({ result }) => result.id);
  assert.deepEqual(shown, ['a', 'both', 'b', 'c']);
});

test('pages as good as each other always stand in one order', async () => {
  const one = indexOf({ 배포: { b: 5, a: 5 } });
  const other = indexOf({ 배포: { a: 5, b: 5 } });
  const of = plan({ 배포: 1 }, [word('배포')]);
  assert.deepEqual(await order(of, one), await order(of, other));
});

test('a page whose title fits comes before one whose text says the word more often', async () => {
  const site = indexOf({ 배포: { text: 10, title: 9 } }, { titles: { text: '관문', title: '배포' } });
  const of = plan({ 배포: 1 }, [word('배포')]);
  const shown = await byTitle(of, await rank(of, site.index));
  assert.deepEqual(
    shown.map(({ fragment }) => fragment.meta.title),
    ['배포', '관문'],
  );
});

test('only the first pages are loaded to look at their titles', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`page${at}`, 40 - at]));
  const site = indexOf({ 배포: many });
  const of = plan({ 배포: 1 }, [word('배포')]);
  const pages = await rank(of, site.index);
  assert.equal(pages.length, 40);
  assert.deepEqual(site.loaded, []);
  assert.equal((await byTitle(of, pages)).length, LOOKED_AT);
  assert.equal(site.loaded.length, LOOKED_AT);
});

test('nothing found is nothing ranked', async () => {
  const of = plan({ 뷁: 1 }, [word('뷁')]);
  assert.deepEqual(await rank(of, indexOf({}).index), []);
  assert.deepEqual(await byTitle(of, []), []);
});

test('a page that the index knows to hold the word alone comes before one with a longer word', async () => {
  const site = indexOf({ 나이: { longer: 11, whole: 9 }, '"나이"': { whole: 1 } });
  assert.deepEqual(await order(plan({ 나이: 1 }, [word('나이')]), site), ['whole', 'longer']);
});

test('a page whose text holds the word with a particle comes before one whose title begins with it', async () => {
  const site = indexOf({ 나이: { title: 11, text: 9 } }, { titles: { title: '나이틀리', text: '나이를 묻다' } });
  const of = plan({ 나이: 1 }, [word('나이')]);
  const read = await byTitle(of, await rank(of, site.index));
  assert.deepEqual(
    read.map(({ result }) => result.id),
    ['text', 'title'],
  );
});
