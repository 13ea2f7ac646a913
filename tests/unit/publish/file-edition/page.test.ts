import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { linksIn } from '../../../../src/publish/file-edition/links.ts';
import { pageOnDisk } from '../../../../src/publish/file-edition/page.ts';

const site = mkdtempSync(join(tmpdir(), 'pages '));
after(() => rmSync(site, { recursive: true, force: true }));
for (const file of [
  'index.html',
  'ko/index.html',
  'ko/belt/test/index.html',
  'en/index.html',
  'a.png',
  'b.png',
  'data.json',
  'downloads/x.zip',
  'start/why/index.html',
]) {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), '');
}

const added = {
  fonts: '<link rel="stylesheet" href="../s.css">',
  foot: '<p>foot</p>',
  end: '<script defer src="../n.js"></script>',
  instead: { 'offline-note': '', '[data-downloads]': '<p>none</p>' },
  outside: 'out',
};
const on = (html: string, languages = ['ko'] as ('ko' | 'en')[], file = 'ko/index.html') =>
  pageOnDisk(html, file, linksIn(site, languages), added);

/** [what it shows, a piece of a page, what becomes of it]. */
const PIECES: [string, string, string][] = [
  ['a link to a page', '<a href="/ko/belt/test/">x</a>', '<a href="belt/test/index.html">x</a>'],
  ['a link to a place', '<a href="/ko/belt/test/#가">x</a>', '<a href="belt/test/index.html#가">x</a>'],
  ['a link to a query', '<a href="/ko/?q=a&amp;b">x</a>', '<a href="index.html?q=a&amp;b">x</a>'],
  ['a link without its last slash', '<a href="/ko/belt/test">x</a>', '<a href="belt/test/index.html">x</a>'],
  ['a link within the page', '<a href="#가">x</a>', '<a href="#가">x</a>'],
  ['a link to elsewhere', '<a href="https://a.example/ko/">x</a>', '<a href="https://a.example/ko/">x</a>'],
  ['a link to the other language', '<a class="b" href="/en/">x</a>', '<a class="b">x</a>'],
  ['a link to a download', '<a href="/downloads/x.zip">x</a>', '<a>x</a>'],
  [
    'a picture',
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
    '<img src="../a.png" srcset="../a.png 1x, ../b.png 2x">',
  ],
  ['a script', '<script type="module" src="/a.png"></script>', '<script defer src="../a.png"></script>'],
  [
    'a folder',
    '<x-y data-base="/" data-index="/pagefind/"></x-y>',
    '<x-y data-base="../" data-index="../pagefind/"></x-y>',
  ],
  ['a file that is read on use', '<x-y data-list="/data.json"></x-y>', '<x-y data-list="../data.json"></x-y>'],
  ['a path that is no address', '<x-y data-path="/start/why/"></x-y>', '<x-y data-path="/start/why/"></x-y>'],
  ['a text that begins like one', '<x-y data-said="/etc/hosts"></x-y>', '<x-y data-said="/etc/hosts"></x-y>'],
  ['what a part knows of the other language', '<x-y data-other="/en/" data-b="c"></x-y>', '<x-y data-b="c"></x-y>'],
  [
    'addresses in JSON',
    '<x-y data-all="[{&quot;href&quot;:&quot;/ko/belt/test/&quot;,&quot;no&quot;:&quot;/etc/&quot;}]"></x-y>',
    '<x-y data-all="[{&quot;href&quot;:&quot;belt/test/index.html&quot;,&quot;no&quot;:&quot;/etc/&quot;}]"></x-y>',
  ],
  ['code that shows a link', '<code>&lt;a href="/ko/"&gt;</code>', '<code>&lt;a href="/ko/"&gt;</code>'],
  [
    'data for other programs',
    '<script type="application/ld+json">{"a":"/ko/"}</script>',
    '<script type="application/ld+json">{"a":"/ko/"}</script>',
  ],
  [
    'a move',
    '<meta http-equiv="refresh" content="0; url=/ko/belt/test/">',
    '<meta http-equiv="refresh" content="0; url=belt/test/index.html">',
  ],
  ['what only a server has', '<link rel="preload" href="/a.png"><link rel="manifest" href="/m">', ''],
  ['a list of downloads', '<ul class="x" data-downloads><li><ul><li>a</li></ul></li></ul>b', '<p>none</p>b'],
  ['what speaks of the worker', 'a<offline-note data-x="y"><a href="/ko/">x</a></offline-note>b', 'ab'],
];

for (const [what, piece, becomes] of PIECES) test(what, () => assert.equal(on(piece), becomes));

test('a page bears the mark, a policy that lets nothing be fetched, the style, the last lines and the scripts', () => {
  const html =
    '<html lang="ko"><head><meta http-equiv="content-security-policy" content="default-src *"><style>@font-face{}</style>' +
    '</head><body><footer>a</footer></body></html>';
  const page = on(html);
  assert.match(page, /^<html data-on-disk lang="ko">/);
  assert.match(page, /content="default-src 'none';[^"]*script-src 'self' 'wasm-unsafe-eval'"/);
  assert.match(page, /<link rel="stylesheet" href="\.\.\/s\.css"><\/head>/);
  assert.match(page, /<footer>a<p>foot<\/p><\/footer><script defer src="\.\.\/n\.js"><\/script><\/body>/);
});

test('a drawing from another file stops the build: Firefox would not show it', () => {
  assert.throws(() => on('<svg><use href="/icons.svg#a"></use></svg>'), /ko\/index\.html.*inline/s);
  assert.doesNotThrow(() => on('<svg><use href="#a"></use></svg>'));
});
