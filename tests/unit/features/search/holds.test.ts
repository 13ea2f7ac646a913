import assert from 'node:assert/strict';
import test from 'node:test';
import { holdsIn } from '../../../../src/features/search/holds.ts';
import type { IndexReader } from '../../../../src/features/search/index-reader.ts';
import { veilWord } from '../../../../src/model/veil.ts';

interface Page {
  content: string;
  meta?: Record<string, string>;
}

/** An index that answers as Pagefind does: by prefix, and for a shorter word where it knows none. */
function indexOf(...pages: Page[]) {
  const asked: string[] = [];
  const words = ({ content, meta = {} }: Page) =>
    [content, ...Object.values(meta)].join(' ').toLowerCase().split(/\s+/);
  const letters = (text: string) => text.normalize('NFD');
  const index: IndexReader = {
    warm() {},
    lexicon: () => Promise.reject(new Error('not asked here')),
    places: () => Promise.resolve(new Map()),
    search(text) {
      asked.push(text);
      const quoted = /^"(.*)"$/.exec(text)?.[1];
      const hit = (word: string) => (each: string) => letters(each).startsWith(letters(word));
      let word = quoted ?? text;
      if (!quoted)
        while (word.length > 1 && !pages.some((page) => words(page).some(hit(word)))) word = word.slice(0, -1);
      const fits = quoted ? (each: string) => each === quoted : hit(word);
      return Promise.resolve(
        pages
          .filter((page) => words(page).some(fits))
          .map((page) => ({
            id: page.content,
            score: 1,
            load: () =>
              Promise.resolve({
                url: '/',
                content: page.content,
                locations: page.content.split(/\s+/).flatMap((each, at) => (fits(each.toLowerCase()) ? [at] : [])),
                excerpt: '',
                meta: page.meta ?? {},
                sections: [],
              }),
          })),
      );
    },
  };
  return { index, asked, holds: holdsIn(index) };
}

const { holds } = indexOf(
  { content: `먼저 ${veilWord(['배포'], '를')} 합니다, Kubernetes. 지속적 통합`, meta: { k: '되돌리기' } },
  { content: '관문' },
);

test('an index holds its words, with any case, sign or particle at them', async () => {
  for (const word of ['배포', '관문', 'kubernetes', '합니다', '되돌리기']) assert.equal(await holds(word), true, word);
});

test('an index holds words that begin so, half-typed ones too', async () => {
  for (const word of ['kube', '되돌', '지속\u110c', '배\u1111']) assert.equal(await holds(word), true, word);
});

test('an answer for a shorter word is no answer', async () => {
  for (const word of ['배포판', '배추', 'kubectl', '지속\u110e', '되돌림', 'q'])
    assert.equal(await holds(word), false, word);
});

test('an index of nothing holds nothing', async () => {
  assert.equal(await indexOf().holds('배포'), false);
});

test('an index is asked once for a word, however often and at once it is needed', async () => {
  const { holds, asked } = indexOf({ content: '배포' });
  assert.deepEqual(await Promise.all([holds('배포'), holds('배포'), holds('뷁')]), [true, true, false]);
  const before = asked.length;
  await holds('배포');
  await holds('뷁');
  assert.equal(asked.length, before);
});

test('an index that could not be reached is asked again', async () => {
  let reachable = false;
  const index = {
    search: () => (reachable ? Promise.resolve([{}]) : Promise.reject(new Error('offline'))),
  } as unknown as IndexReader;
  const holds = holdsIn(index);
  await assert.rejects(holds('배포'));
  reachable = true;
  assert.equal(await holds('배포'), true);
});
