import assert from 'node:assert/strict';
import test from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import type { ElementContent } from 'hast';
import { xml } from '../../../../src/publish/book/xml.ts';

const written = (html: string, languages = true) =>
  xml(fromHtml(html, { fragment: true }).children as ElementContent[], languages);

test('void elements close themselves, empty ones do not', () => {
  assert.equal(written('<p>a<br>b<img src="x.png" alt="">'), '<p>a<br />b<img src="x.png" alt="" /></p>');
  assert.equal(written('<p></p><span class="a b"></span>'), '<p></p><span class="a b"></span>');
});

test('whatever means something to XML is spelled out, in text and in values', () => {
  assert.equal(
    written('<p title="&quot;&lt;a&gt;&amp;">if (a &lt; b &amp;&amp; c[d[0]]&gt;1)</p>'),
    '<p title="&quot;&lt;a&gt;&amp;">if (a &lt; b &amp;&amp; c[d[0]]&gt;1)</p>',
  );
});

test('a control character of a log, which XML cannot hold, is left out', () => {
  assert.equal(
    xml([{ type: 'text', value: '\u001b[31mred\u001b[0m\tx\n\u0000\ud800' }], true),
    '[31mred[0m\tx\n\ufffd',
  );
});

test('a drawing says its namespace and keeps its letters’ case', () => {
  assert.equal(
    written('<svg viewBox="0 0 9 9"><path stroke-width="2" d="M0 0"/></svg>'),
    '<svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><path stroke-width="2" d="M0 0"></path></svg>',
  );
});

test('a language is said twice in a book, once on a page; a true attribute has a value', () => {
  assert.equal(written('<b lang="en">x</b>'), '<b lang="en" xml:lang="en">x</b>');
  assert.equal(written('<b lang="en">x</b>', false), '<b lang="en">x</b>');
  assert.equal(written('<ol reversed><li>x'), '<ol reversed=""><li>x</li></ol>');
});
