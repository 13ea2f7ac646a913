import assert from 'node:assert/strict';
import test from 'node:test';
import { LONE, SITES } from '../../tools/test-sites.ts';
import { built, hasFile, type SiteName } from './built.ts';

const LANGUAGES = ['ko', 'en'] as const;
const WORDS = {
  ko: { alone: '영어 글 없음', inStep: '한국어와 같음' },
  en: { alone: 'No English text', inStep: 'In step' },
};

function statusPage(name: SiteName, language: (typeof LANGUAGES)[number]) {
  const { base } = SITES[name];
  const { root } = built(name).find(({ url }) => url === `${base}${language}/contribute/translations/`)!;
  const sums = root.querySelectorAll('.translation-sums dd').map(({ text }) => Number(text));
  const rows = root.querySelectorAll('.translations tbody tr').map((row) => ({
    links: row.querySelectorAll('td > a').map((link) => link.getAttribute('href')!),
    state: row.querySelectorAll('td').at(-1)!.text.trim().replace(/\s+/g, ' '),
  }));
  return { root, sums, rows, base };
}

test('the status page shows every page once in each language, and its sums are those of its rows', () => {
  for (const language of LANGUAGES) {
    const { sums, rows, root } = statusPage('root', language);
    const [all, inStep, ...others] = sums;
    assert.equal(all, rows.length);
    assert.equal(
      others.reduce((sum, each) => sum + each, inStep!),
      all,
    );
    assert.equal(rows.filter(({ state }) => state === WORDS[language].inStep).length, inStep);
    assert.ok(rows.some(({ links }) => links.includes('/ko/') && links.includes('/en/')));
    const own = built('root').filter(({ root }) => root.querySelector('.facts time') ?? root.querySelector('.hero'));
    assert.equal(all, own.filter(({ url }) => url.startsWith(`/${language}/`)).length);
    for (const { links } of rows) for (const link of links) assert.ok(hasFile('root', link), link);
    // The list names every page: searching for one of them is not to find the list.
    assert.ok(root.querySelector('.translations[data-pagefind-ignore]'));
  }
});

test('a page without a counterpart is counted, comes first and links to the language it has', () => {
  for (const language of LANGUAGES) {
    const { sums, rows, base } = statusPage('docs', language);
    assert.equal(sums[3], 1);
    assert.deepEqual(rows.find(({ state }) => state === WORDS[language].alone)!.links, [`${base}ko${LONE}`]);
    assert.notEqual(rows[0]!.state, WORDS[language].inStep);
  }
});

test('a page says that it is behind just where the status page does, and a Korean one never', () => {
  const { rows, root } = statusPage('root', 'en');
  const behind = rows.filter(({ state }) => state.startsWith('Sections behind')).map(({ links }) => links[0]!);
  const told = built('root').filter(({ root }) => root.querySelector('main > .notice .changed-sections'));
  assert.deepEqual(told.map(({ url }) => url).sort(), behind.sort());
  assert.equal(root.querySelectorAll('.translations .changed-sections').length, behind.length);
  for (const { url, root } of told) {
    assert.match(url, /^\/en\//);
    for (const link of root.querySelectorAll('.notice .changed-sections a'))
      assert.ok(hasFile('root', link.getAttribute('href')!.replace(/#.*/, '')), url);
  }
});
