import assert from 'node:assert/strict';
import test from 'node:test';
import { headingsOf, partsOf, plain, proseOf, searched, titleOf } from '../../../src/publish/page-text.ts';

test('a page comes apart into tags and text, and together again to the letter', () => {
  const html =
    '<main data-a="x > y"><!-- <b>배포</b> --><p class=\'a"b\'>배포 &amp; <b>관문</b></p>\n<svg viewBox="0 0 1 1"/><br>끝';
  const parts = partsOf(html);
  assert.equal(parts.map(({ text }) => text).join(''), html);
  assert.deepEqual(
    parts.filter(({ tag }) => !tag).map(({ text, prose }) => [text, prose]),
    [
      ['배포 &amp; ', true],
      ['관문', true],
      ['\n', true],
      ['끝', true],
    ],
  );
});

test('code is no prose, however deep; what follows it is again', () => {
  const html =
    '배포 <code>배포</code> 관문 <pre><code>배포 <span>관문</span></code> 배포</pre> 통합<style>.배포{}</style><svg><text>배포</text></svg>';
  assert.equal(proseOf(html).replace(/\s+/g, ' ').trim(), '배포 관문 통합');
});

test('words in neighbouring elements stand apart in the prose', () => {
  assert.match(proseOf('<li>배포</li><li>관문</li>'), /배포\s+관문/);
});

test('entities are read once, unknown ones left alone', () => {
  assert.equal(
    plain('&lt;a&gt; &amp;amp; &quot;b&quot; &apos;c&apos; &#39;d&#x27; &#xBC30;&#54252;'),
    `<a> &amp; "b" 'c' 'd' 배포`,
  );
  assert.equal(plain('&nosuch; &#x110000; & &lt'), '&nosuch; &#x110000; & &lt');
});

test('the part that is searched is the marked element alone', () => {
  const html =
    '<body><nav>벨트</nav><main class="main" data-pagefind-body><p>배포</p></main><footer>끝</footer></body>';
  const { from, to } = searched(html)!;
  assert.equal(html.slice(from, to), '<main class="main" data-pagefind-body><p>배포</p>');
});

test('a page that marks nothing is not searched', () => {
  assert.equal(searched('<main><p>배포</p></main>'), undefined);
  assert.equal(searched('<div data-pagefind-body>배포</div>'), undefined);
  assert.equal(searched(''), undefined);
});

test('a title is the heading of the page as people read it, or else the title of its window', () => {
  assert.equal(titleOf('<title>창</title><h1 id="a">배포 &amp; <em>관문</em></h1>'), '배포 & 관문');
  assert.equal(titleOf('<title>창 &lt;1&gt;</title><p>배포</p>'), '창 <1>');
  assert.equal(titleOf('<p>배포</p>'), '');
});

test('headings are those below the title, in order', () => {
  assert.deepEqual(
    headingsOf(
      '<h1>제목</h1><h2 id="a">배포\n  관문</h2><h3><code>a &lt; b</code></h3><h4>끝</h4><h5>아님</h5><header>아님</header>',
    ),
    ['배포 관문', 'a < b', '끝'],
  );
});
