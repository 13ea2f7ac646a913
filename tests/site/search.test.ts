import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { engine } from '../../src/features/search/engine.ts';
import { LANGUAGES } from '../../src/site.ts';
import { addressOf } from '../../tools/search-askers.ts';
import { ownCorpora } from '../../tools/search-corpus.ts';
import { forms, macro, measure } from '../../tools/search-figures.ts';
import { readerIn } from '../../tools/pagefind-node.ts';
import { SITES } from '../../tools/test-sites.ts';

const SITE = SITES.root.folder;
const open = (language: string) => engine(readerIn(join(process.cwd(), SITE, 'pagefind', language)));
const titles = async (query: string, language = 'ko') =>
  (await (await open(language).search(query)).hits(0, 5)).map(({ title }) => title);

/** What the search reaches on the site's own queries; it may rise. Unweighted means over the forms. */
const FLOORS = {
  ko: { recall5: 0.85, mrr10: 0.88, success1: 0.84 },
  en: { recall5: 0.88, mrr10: 0.89, success1: 0.82 },
};

for (const { language, queries } of ownCorpora(SITE))
  test(`the site’s own queries in ${language} are found as well as before`, async () => {
    assert.ok(queries.length >= (language === 'ko' ? 200 : 120));
    const search = open(language);
    const { figures } = await measure(queries, async (query) =>
      (await (await search.search(query)).hits(0, 10)).map(({ href }) => addressOf(href)),
    );
    const all = macro(figures);
    for (const [name, floor] of Object.entries(FLOORS[language]) as ['recall5' | 'mrr10' | 'success1', number][])
      assert.ok(
        all[name] >= floor,
        `${name}: ${all[name].toFixed(3)} < ${floor}\n${forms(figures)
          .map((form) => `${form} ${figures[form]![name].toFixed(3)}`)
          .join('\n')}`,
      );
    for (const form of forms(figures)) assert.ok(figures[form]!.recall5 >= 0.5, form);
  });

test('every rel of the queries is a page of the index', () => {
  for (const { pages, queries } of ownCorpora(SITE)) {
    const urls = new Set(pages.map(({ url }) => url));
    for (const { q, rel } of queries) for (const url of rel) assert.ok(urls.has(url), `${q}: ${url}`);
  }
});

test('what was asked before changes nothing: a cold search and a warm one find the same', async () => {
  const words = ['배포', '배', '테', '관문', '컨테이너', '리', '반려'];
  const warm = open('ko');
  for (const word of [...words, '파이프라인', '보안', '운영', '릴리스']) await warm.search(word);
  for (const word of words) {
    const [cold, again] = await Promise.all([open('ko').search(word), warm.search(word)]);
    assert.equal(cold.count, again.count, word);
    const first = async (answer: typeof cold) => (await answer.hits(0, 8)).map(({ href }) => href);
    assert.deepEqual(await first(cold), await first(again), word);
  }
});

test('a word that the site has not finds nothing, instead of a shorter one in silence', async () => {
  for (const word of ['뷁뷁뷁', '배포쀍쀍', 'zzqqxxy'])
    for (const language of LANGUAGES) assert.equal((await open(language).search(word)).count, 0, `${word} ${language}`);
});

test('an unknown word beside a known one does not take the known one’s pages away', async () => {
  assert.ok((await open('ko').search('쿠폰벡 커버리지')).count > 0);
});

test('a decomposed query is asked and marked composed', async () => {
  const answer = await open('ko').search('배포'.normalize('NFD'));
  const [first] = await answer.hits(0, 1);
  assert.ok(first!.href.includes(`hl=${encodeURIComponent('배포')}`), first!.href);
});

test('the stage named by a word comes before pages that only speak of it', async () => {
  assert.match((await titles('배포'))[0]!, /^배포/);
  assert.match((await titles('테스트'))[0]!, /테스트/);
});

test('narrowing keeps the order and gives the count that its filter promised', async () => {
  const answer = await open('ko').search('배포');
  for (const [kind, count] of Object.entries(answer.counts.kind)) {
    const narrowed = answer.narrowed({ kind });
    assert.equal(narrowed.count, count, kind);
    assert.equal((await narrowed.hits(0, 3)).length, Math.min(3, count));
    for (const [stage, within] of Object.entries(narrowed.counts.stage))
      assert.equal(narrowed.narrowed({ stage }).count, within, `${kind} ${stage}`);
  }
});

/** A fixed sequence of numbers, so that a failure can be seen again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

const PIECES = [
  ...'가나다라뷁힣ㄱㅎㅏㅣㅄ',
  ...'abzAZ09 _-./\\()[]{}*+?^$|"\'`<>&;:!@#%=~',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udfff',
  '😀',
  '👨‍👩‍👧',
  'א',
  'ع',
  '\n',
  '\t',
  '배포',
  'useState를',
  '<script>',
  '</mark>',
  'ㅂㅍ',
  'qovh',
  '배포'.normalize('NFD'),
  '\u{f0000}',
];

test('ten thousand made-up queries neither fail nor hang', async () => {
  const next = numbers(20261128);
  const search = { ko: open('ko'), en: open('en') };
  for (let round = 0; round < 10_000; round++) {
    const query = Array.from({ length: 1 + next(9) }, () => PIECES[next(PIECES.length)]).join('');
    const answer = await search[round % 4 ? 'ko' : 'en'].search(query);
    if (round % 100 === 0)
      for (const { excerpt, title } of await answer.hits(0, 2))
        for (const text of [title, ...excerpt.map(({ text }) => text)]) assert.equal(typeof text, 'string');
  }
  for (const long of ['배포 '.repeat(2500), 'ㅂ'.repeat(5000), 'a'.repeat(5000), '배'.repeat(5000), '"'.repeat(5000)])
    await search.ko.search(long);
});
