import assert from 'node:assert/strict';
import test from 'node:test';
import { unveil } from '../../../src/model/veil.ts';
import { englishPage, koreanPages, termPage, type Aliases } from '../../../src/publish/index-page.ts';
import { learnStems } from '../../../src/publish/learn.ts';
import { plain, titleOf } from '../../../src/publish/page-text.ts';

const stems = ['배포', '서비스', '워커', '지속적', '통합', '관문', '되돌리기'];
const learned = learnStems([{ title: stems.join(', '), headings: [], prose: '' }]);
const known: Aliases = {
  latin: new Map([
    ['배포', ['deployment']],
    ['서비스 워커', ['service worker']],
  ]),
  hangul: new Map([['gitops', ['깃옵스']]]),
};
const rewrite = koreanPages(learned, known);

const page = (main: string, rest: { url?: string; aliases?: string[]; attributes?: string } = {}) => ({
  url: rest.url ?? '/ko/',
  html: `<html lang="ko"><head><title>창</title></head><body><nav>배포를</nav><main data-pagefind-body${rest.attributes ?? ''}>${main}</main><footer>배포를</footer></body></html>`,
  ...(rest.aliases ? { aliases: rest.aliases } : {}),
});
/** What the index reads between the brackets. */
const text = (html: string) => /《([^]*)》/.exec(html)![1]!;
/** The words of a text that an index finds: those without private letters. */
const found = (html: string) =>
  text(html)
    .replace(/<[^>]*>/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** A hidden field of a page, by its name. */
const field = (html: string, name: string) => {
  const value = new RegExp(`data-f-${name}="([^"]*)"`).exec(html)?.[1];
  return value === undefined ? undefined : plain(value);
};
const words = (html: string, name: string) => field(html, name)!.split(' ').filter(Boolean).sort();

test('a word is found without its particle, a compound by its parts; both are shown as they were', () => {
  const html = rewrite(page('<p>《배포를 서비스워커에서 하고, 지속적통합과 모르는말을 배포했다.》</p>'));
  assert.deepEqual(found(html), ['배포', '서비스', '워커', '하고', '지속적', '통합', '모르는말을', '배포']);
  assert.equal(unveil(text(html)), '배포를 서비스워커에서 하고, 지속적통합과 모르는말을 배포했다.');
});

test('a particle right behind English or an inline element is not searched', () => {
  const html = rewrite(page('<p>《CI를 <code>useState</code>를 <strong>관문</strong>에서 (CD)는》</p>'));
  assert.deepEqual(found(html), ['CI', 'useState', '관문', 'CD']);
  assert.equal(unveil(text(html)), 'CI를 <code>useState</code>를 <strong>관문</strong>에서 (CD)는');
});

test('tags, attributes, code and comments stay as they are', () => {
  for (const kept of [
    '<a href="/ko/배포를/" title="배포를 > 관문을">',
    '<code>배포를 main</code>',
    '<pre><code>echo "배포를"\n  관문을 &lt;</code></pre>',
    '<!-- 배포를 -->',
    '<script>let a = "배포를";</script>',
    '&amp; &#48176;',
  ])
    assert.ok(rewrite(page(`<p>x ${kept} y</p>`)).includes(`x ${kept} y`), kept);
});

test('only the part that is searched is rewritten, and a page without one not at all', () => {
  const html = rewrite(page('<p>배포를</p>'));
  assert.ok(
    html.startsWith('<html lang="ko"><head><title>창</title></head><body><nav>배포를</nav><main data-pagefind-body>'),
  );
  assert.ok(html.endsWith('</main><footer>배포를</footer></body></html>'));
  const unmarked = '<html><main><h1>배포를</h1></main></html>';
  assert.equal(rewrite({ url: '/ko/', html: unmarked }), unmarked);
});

test('cells and items are words apart', () => {
  const html = rewrite(
    page('<p>《<table><tr><td>배포</td><td>관문</td></tr></table><ul><li>통합</li><li>배포</li></ul>》</p>'),
  );
  assert.deepEqual(
    text(html)
      .replace(/<[^>]*>/g, '')
      .trim()
      .split(/\s+/),
    ['배포', '관문', '통합', '배포'],
  );
});

test('a page is found by the stems of its title and their compounds, and shown by its title', () => {
  const html = rewrite(page('<h1>서비스 워커를 "배포"하기 &amp; <em>관문</em></h1>'));
  assert.equal(field(html, 'title'), '서비스 워커를 "배포"하기 & 관문');
  for (const word of ['서비스', '워커', '배포', '관문']) assert.ok(words(html, 'k').includes(word), word);
  for (const word of ['서비스워커', '워커배포'])
    assert.ok(
      words(html, 'k').some((each) => each.startsWith(word)),
      word,
    );
  assert.ok(!words(html, 'k').includes('워커를'));
});

test('a page is found by other names: of the other script, of its address, of its counterpart', () => {
  const html = rewrite(
    page('<h1>서비스 워커 배포와 GitOps</h1>', {
      url: '/ko/belt/blue-green/',
      aliases: ['Shipping with C++ and 되돌리기를'],
    }),
  );
  const names = words(html, 'a');
  for (const word of ['deployment', 'service', 'worker', '깃옵스', 'blue', 'green', 'shipping', 'c++', '되돌리기'])
    assert.ok(names.includes(word), word);
  // What the title says itself is not said again.
  assert.ok(!names.includes('배포'));
});

test('words of an address that say nothing give no name', () => {
  assert.deepEqual(words(rewrite(page('<h1>관문</h1>', { url: '/ko/belt/the-ch-ko-12-ab/' })), 'a'), []);
});

test('a page is found by the initials of its title and of its headings, not by single letters', () => {
  const html = rewrite(page('<h1>지속적 통합</h1><h2>배포를 되돌리기</h2><h3>통합</h3><h2>지속적 통합</h2>'));
  assert.deepEqual(words(html, 'c'), ['ㅈㅅㅈㅌㅎ', 'ㅌㅎ']);
  assert.deepEqual(words(html, 'd'), ['ㅂㅍㄷㄷㄹㄱ']);
});

test('every hidden field is named to the index', () => {
  const html = rewrite(page('<h1>배포</h1>'));
  const named = /data-pagefind-meta="([^"]*)"><\/span>/.exec(html)![1]!.split(', ');
  assert.deepEqual(
    named,
    ['title', 'k', 'a', 'c', 'd'].map((name) => `${name}[data-f-${name}]`),
  );
});

test('a title cannot break out of its field', () => {
  const title = '&lt;/span&gt;&lt;script&gt; "&amp;lt;" 배포';
  const html = rewrite(page(`<h1>${title}</h1>`));
  assert.equal(field(html, 'title'), '</span><script> "&lt;" 배포');
  assert.ok(!html.includes('<script>'));
});

test('an English page stays as it is, but for what it is called elsewhere', () => {
  const main = '<h1>Deploy</h1><p>Deployments, 배포를 <code>배포를</code></p>';
  const html = englishPage(page(main, { aliases: ['배포', '되돌리기'] }));
  assert.equal(field(html, 'a'), '배포 되돌리기');
  assert.ok(html.includes(main));
  assert.equal(field(englishPage(page(main)), 'a'), undefined);
});

test('a term is a page with its name, its text, its kind and its place', () => {
  const html = termPage('ko', ['A & <B>', '롤백', 'rollback'], '1 < 2', '용어집 "가"', 'deploy');
  assert.equal(titleOf(html), 'A & <B>');
  assert.ok(html.includes('lang="ko"') && html.includes('data-kind="term"') && html.includes('data-stage="deploy"'));
  assert.match(html, /data-pagefind-filter="kind\[data-kind\], stage\[data-stage\]"/);
  assert.ok(html.includes('<p>1 &lt; 2</p>') && html.includes('롤백, rollback'));
  assert.equal(plain(/data-place="([^"]*)"/.exec(html)![1]!), '용어집 "가"');
  assert.ok(!termPage('ko', ['A'], '', '').includes('data-stage'));
});

test('a term is rewritten like any other page', () => {
  const html = rewrite({ url: '/ko/glossary/#deploy', html: termPage('ko', ['배포'], '《배포를》', '용어집') });
  assert.deepEqual(found(html), ['배포']);
  assert.equal(field(html, 'c'), 'ㅂㅍ');
});

test('headings outside the searched part, and signs inside an attribute, change nothing', () => {
  const html =
    '<html lang="ko"><body><nav><h2>바깥 제목</h2></nav><main data-pagefind-body data-place="a > b"><h1>배포</h1></main></body></html>';
  const learned = learnStems([{ title: '배포', headings: [], prose: '배포를 배포가 배포는' }]);
  const rewritten = koreanPages(learned, { latin: new Map(), hangul: new Map() })({ url: '/ko/a/', html });
  assert.ok(rewritten.includes('<main data-pagefind-body data-place="a > b"><span '));
  assert.ok(!rewritten.includes('ㅂㄲㅈㅁ'));
});
