import assert from 'node:assert/strict';
import test from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import type { ElementContent } from 'hast';
import { still } from '../../../../src/publish/book/still.ts';
import { xml } from '../../../../src/publish/book/xml.ts';
import { interfaceWords } from '../../../../src/publish/interface-words.ts';

const words = interfaceWords('en');
const ONLINE = 'https://onbelt.example/en/page/';
const become = (html: string, online = ONLINE) =>
  xml(still(fromHtml(html, { fragment: true }).children as ElementContent[], { words, online }), false);

test('what answers to a click is gone, and so is what only scripts and sidebars need', () => {
  const html =
    '<nav class="crumbs">x</nav><h1>Title</h1><script src="/x.js"></script><code-copy><button>Copy</button></code-copy><button>x</button>' +
    '<p class="needs-js">x</p><p hidden>x</p><nav class="pager">x</nav><svg aria-hidden="true"><path d="M0 0"/></svg>';
  assert.equal(become(html), '<h1>Title</h1>');
});

test('a heading stands without the link to itself, a term without its bubble', () => {
  assert.equal(
    become('<div class="heading h2"><h2 id="a">A</h2><a href="#a" class="anchor">#</a></div>'),
    '<h2 id="a">A</h2>',
  );
  assert.equal(
    become(
      '<p>a <term-tip class="term"><a class="term-word" href="/en/glossary/#gate" aria-describedby="tip">gate</a>' +
        '<span class="term-tip" role="tooltip" id="tip">A point</span></term-tip>s</p>',
    ),
    '<p>a <a class="term-word" href="/en/glossary/#gate">gate</a>s</p>',
  );
});

test('code keeps its lines, its marks and its comments, and no colours', () => {
  const html =
    '<figure class="code terminal"><figcaption><span class="code-title">sh</span></figcaption><pre tabindex="0" class="code-text"><code>' +
    '<span class="line"><span class="tk-token-function">ls</span><span class="tk-token-comment"> # all</span></span>\n' +
    '<span class="line reject">failed</span></code></pre></figure>';
  assert.equal(
    become(html),
    '<figure class="code brief"><figcaption><span class="code-title">sh</span></figcaption><pre><code>' +
      '<span class="line">ls<span class="comment"> # all</span>\n</span><span class="line reject">failed\n</span></code></pre></figure>',
  );
});

test('a long block of code may break over pages, a short one may not', () => {
  const block = (lines: number) =>
    become(`<figure class="code"><pre><code>${'<span class="line">x</span>\n'.repeat(lines)}</code></pre></figure>`);
  assert.match(block(5), /^<figure class="code brief">/);
  assert.match(block(30), /^<figure class="code">/);
});

test('an option of a command holds together', () => {
  assert.equal(
    become('<p><code>git log --oneline -5 a-b</code></p>'),
    '<p><code>git log <span class="option">--oneline</span> <span class="option">-5</span> a-b</code></p>',
  );
});

test('the log finder becomes a sentence with its address; without an address, a sentence', () => {
  assert.equal(
    become('<log-finder class="needs-js" data-words="{}"></log-finder>'),
    `<p class="elsewhere">${words.book.finder} <a href="${ONLINE}">${ONLINE}</a></p>`,
  );
  assert.equal(become('<log-finder></log-finder>', ''), `<p class="elsewhere">${words.book.finder}</p>`);
});

test('the self-check becomes a list to tick, with the step and the page after a no', () => {
  const html =
    '<self-check><form><ol><li><fieldset data-next="Do this." data-href="/en/belt/plan/"><legend><small>Plan</small> We know why.</legend>' +
    '<label><input type="radio" name="a"><span>Yes</span></label><label><input type="radio" name="a"><span>No</span></label></fieldset></li></ol></form>' +
    '<p class="needs-js"><button>Share</button></p></self-check>';
  const found = become(html);
  assert.match(found, /<li><p class="statement"><small>Plan<\/small> We know why\.<\/p>/);
  assert.match(found, /□\u00a0Yes {3}□\u00a0No/);
  assert.match(found, /If no: <a href="\/en\/belt\/plan\/">Do this\.<\/a>/);
  assert.doesNotMatch(found, /<(form|input|label|button|fieldset)/);
});

test('the questions of the guide keep room to write', () => {
  const found = become(
    '<belt-guide><form><label for="a">Team</label><input id="a"><label for="b">1. How?</label><textarea id="b"></textarea></form></belt-guide>',
  );
  assert.match(found, /<p class="blank">Team<\/p><p class="blank">1\. How\?<\/p>/);
});

test('every way of the journey is told, below the name it would be picked by', () => {
  const found = become(
    '<div class="journey"><fieldset><label><input type="radio" id="j-good"><span>A good change</span></label><label><input type="radio" id="j-bad" checked><span>A secret</span></label></fieldset>' +
      '<div class="outcomes"><div class="outcome" data-for="j-good"><p>Passed</p></div><div class="outcome" data-for="j-bad"><p>Stopped</p></div></div></div>',
  );
  assert.equal(
    found,
    '<section class="outcome"><p class="outcome-name">A good change</p><p>Passed</p></section>' +
      '<section class="outcome"><p class="outcome-name">A secret</p><p>Stopped</p></section>',
  );
});

test('of the facts stay the days and the way to a stage, not how to edit', () => {
  assert.equal(
    become(
      '<ul class="facts"><li>6 min</li><li><time datetime="2026-11-29">Updated</time></li><li><a href="/en/belt/build/">Build</a></li><li><a href="https://x.example/edit/a.mdx">Edit</a></li></ul>',
    ),
    '<ul class="page-facts"><li><time datetime="2026-11-29">Updated</time></li><li><a href="/en/belt/build/">Build</a></li></ul>',
  );
});

test('the belt carries its colours in itself, and its words take those of the page', () => {
  const found = become(
    '<svg viewBox="0 0 9 9" role="img" aria-label="The belt"><rect class="rubber"/><g class="here"><circle r="10"/><text>Test</text></g></svg>',
  );
  assert.match(found, /role="img" aria-label="The belt"/);
  assert.match(found, /<rect class="rubber" fill="#/);
  assert.match(found, /<text fill="currentColor"/);
  assert.doesNotMatch(found, /var\(/);
});
