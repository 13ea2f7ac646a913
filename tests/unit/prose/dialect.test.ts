import assert from 'node:assert/strict';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { processor } from '../../../src/prose/processor.ts';

const renderer = processor().createRenderer({ syntaxHighlight: false, shikiConfig: {} } as never);
/** The HTML of a text, read as a page of a language. */
async function html(markdown: string, language = 'ko'): Promise<string> {
  const fileURL = pathToFileURL(`/site/content/pages/${language}/page.mdx`);
  return (await (await renderer).render(markdown, { fileURL } as never)).code;
}

test('emphasis ends against a particle', async () => {
  assert.match(await html('**강조(괄호)**를'), /<strong>강조\(괄호\)<\/strong>를/);
  assert.match(await html('**“따옴표”**가'), /<strong>“따옴표”<\/strong>가/);
});

test('one tilde is a range, two are a deletion, also against a particle', async () => {
  const ranges = await html('1~2시간, 3~4시간');
  assert.match(ranges, /1~2시간, 3~4시간/);
  assert.doesNotMatch(ranges, /<del>/);
  assert.match(await html('~~지움(끝)~~은'), /<del>지움\(끝\)<\/del>은/);
});

test('a flag keeps its hyphens and quotes stay straight', async () => {
  assert.match(await html('명령에 --flag 를 붙여요'), /--flag/);
  assert.match(await html('그는 "네"라고 했어요'), /"네"|&quot;네&quot;/);
});

test('footnotes are labelled in the language of the page', async () => {
  const text = '본문[^1]\n\n[^1]: 각주 글';
  const korean = await html(text);
  assert.match(korean, /<h2[^>]*>각주<\/h2>/);
  assert.match(korean, /aria-label="본문으로 돌아가기 1"/);
  const english = await html(text, 'en');
  assert.match(english, /<h2[^>]*>Footnotes<\/h2>/);
  assert.match(english, /aria-label="Back to the text 1"/);
});

test('task lists, tables and autolinks are GitHub’s', async () => {
  assert.match(await html('- [x] 했어요\n- [ ] 아직이에요'), /<input type="checkbox" checked disabled>/);
  const table = await html('| 구간 | 관문 |\n| - | - |\n| 빌드 | 린트 |');
  assert.match(table, /<div class="table" role="group" tabindex="0" aria-label="구간 · 관문"><table>/);
  assert.match(await html('https://dora.dev 를 봐요'), /<a href="https:\/\/dora.dev">/);
});

test('a heading keeps its own text; the link to it stands beside it', async () => {
  assert.match(
    await html('## 언제 반려되나'),
    /<div class="heading h2"><h2 id="언제-반려되나">언제 반려되나<\/h2><a class="anchor" href="#언제-반려되나" aria-label="이 절의 주소: 언제 반려되나" data-pagefind-ignore="">#<\/a><\/div>/,
  );
});

test('code is coloured by class and never by style', async () => {
  const block = await html('```js title="cart.js" mark={1} kind=captured\nconst total = 0; // 합\n```');
  assert.doesNotMatch(block, /style=/);
  assert.match(block, /<span class="tk-token-keyword">const/);
  assert.match(block, /<span class="line mark">/);
  assert.match(block, /<span class="code-title">cart\.js<\/span>/);
  assert.match(block, /<span class="log-kind captured">직접 실행<\/span>/);
  assert.match(block, /<code-copy><button type="button">복사<\/button><\/code-copy>/);
  assert.match(await html('```js\n1\n```', 'en'), /<button type="button">Copy<\/button>/);
});

test('what a terminal shows gets the terminal’s frame, and only its commands are copied', async () => {
  assert.match(
    await html('```console\n$ npm ci\nadded 3\n```'),
    /<figure class="code terminal">.*<code-copy commands="">/s,
  );
  assert.match(await html('```log\nerror\n```'), /<figure class="code terminal">/);
});

test('a difference marks what comes and goes', async () => {
  const block = await html('```diff\n-old\n+new\n```');
  assert.match(block, /tk-token-deleted/);
  assert.match(block, /tk-token-inserted/);
  assert.match(
    await html('```yaml ins={1} del={2} reject={3}\na: 1\nb: 2\nc: 3\n```'),
    /line ins.*line del.*line reject/s,
  );
});

test('a quoted log leads to where it was seen', async () => {
  assert.match(
    await html('```log kind=quoted from="https://example.com/log"\nerror\n```'),
    /<a class="log-kind quoted" href="https:\/\/example.com\/log" rel="noopener">공개 사례<\/a>/,
  );
});

test('a sample is shown from its file; one that is not there stops the page', async () => {
  assert.match(await html('```python sample="local-belt/cart.py"\n```'), /def/);
  await assert.rejects(html('```python sample="../../package.json"\n```'), /does not exist/);
});
