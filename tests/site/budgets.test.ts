import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { SITES } from '../../tools/test-sites.ts';
import { type built, drawn, written } from './built.ts';

const { folder, base } = SITES.root;
const gzip = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;
const file = (address: string) => readFileSync(join(folder, address.slice(base.length)));
/** What a page loads before any interaction, by the addresses in its HTML. */
const loads = (root: ReturnType<typeof built>[number]['root'], selector: string, attribute: string) =>
  root.querySelectorAll(selector).map((element) => element.getAttribute(attribute)!);

/** The glossary and the map are one long list each and have a budget of their own. */
const pages = [...written('root'), ...drawn('root')];
const content = pages.filter(({ url }) => !/\/(glossary|map)\/$/.test(url));

test('HTML: at most 14 kB in the median and 24 kB at most', () => {
  const sizes = content.map(({ html, url }) => ({ size: gzip(html), url })).sort((a, b) => a.size - b.size);
  const median = sizes[Math.floor(sizes.length / 2)]!.size;
  const most = sizes.at(-1)!;
  console.log(`HTML, gzip: median ${median} B, most ${most.size} B (${most.url}), ${sizes.length} pages`);
  assert.ok(median <= 14_000, `median ${median}`);
  assert.ok(most.size <= 24_000, `${most.url}: ${most.size}`);
});

test('HTML of the glossary and of the map: at most 40 kB', () => {
  for (const { html, url } of pages.filter((page) => !content.includes(page))) assert.ok(gzip(html) <= 40_000, url);
});

/** A script and what it imports statically, by address. */
function withImports(addresses: string[]): Set<string> {
  const seen = new Set<string>();
  const follow = (address: string) => {
    if (seen.has(address)) return;
    seen.add(address);
    for (const [, next] of file(address)
      .toString()
      .matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g))
      follow(new URL(next!, `https://here${address}`).pathname);
  };
  addresses.forEach(follow);
  return seen;
}
const weigh = (addresses: Iterable<string>) => [...addresses].reduce((sum, address) => sum + gzip(file(address)), 0);

test('JavaScript: at most 6 kB in total; a tool at most 8 kB more, and only where it stands', () => {
  const plain = withImports(loads(pages.find(({ url }) => url === '/ko/belt/test/')!.root, 'script[src]', 'src'));
  assert.ok(plain.size >= 2, 'the theme and the elements');
  assert.ok(weigh(plain) <= 6_000, `${weigh(plain)} B`);
  let most = 0;
  for (const { url, root } of pages) {
    const more = [...withImports(loads(root, 'script[src]', 'src'))].filter((address) => !plain.has(address));
    if (!root.querySelector('log-finder, role-map, self-check, belt-guide, forget-progress, offline-store'))
      assert.deepEqual(more, [], url);
    most = Math.max(most, weigh(more));
    assert.ok(weigh(more) <= 8_000, `${url}: ${weigh(more)} B`);
  }
  console.log(`JavaScript, gzip: ${weigh(plain)} B; a tool at most ${most} B more`);
});

test('CSS: at most 12 kB', () => {
  let most = 0;
  for (const { url, root } of pages) {
    const linked = loads(root, 'link[rel="stylesheet"]', 'href').map((address) => gzip(file(address)));
    const inline = root.querySelectorAll('style').map((style) => gzip(style.text));
    const size = [...linked, ...inline].reduce((sum, each) => sum + each, 0);
    most = Math.max(most, size);
    assert.ok(size <= 12_000, `${url}: ${size} B`);
  }
  console.log(`CSS, gzip: ${most} B`);
});

test('one font file of at most 320 kB, preloaded', () => {
  const fonts = globSync('**/*.woff2', { cwd: folder });
  assert.equal(fonts.length, 1);
  const size = statSync(join(folder, fonts[0]!)).size;
  console.log(`font: ${size} B`);
  assert.ok(size <= 320_000, `${size} B`);
  for (const { url, root } of pages) {
    const preloaded = loads(root, 'link[rel="preload"][as="font"]', 'href');
    assert.deepEqual(preloaded, [`${base}${fonts[0]!.replaceAll('\\', '/')}`], url);
  }
});
