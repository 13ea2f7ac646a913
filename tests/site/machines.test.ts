import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ORIGIN, SITES } from '../../tools/test-sites.ts';
import { hasFile, written } from './built.ts';

const pages = written('root');
const read = (file: string) => readFileSync(join(SITES.root.folder, file), 'utf8');

test('each page names its own address and that of its counterpart', () => {
  for (const { url, root } of pages) {
    assert.equal(root.querySelector('link[rel="canonical"]')?.getAttribute('href'), ORIGIN + url);
    const alternates = Object.fromEntries(
      root
        .querySelectorAll('link[rel="alternate"]')
        .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    );
    const korean = ORIGIN + url.replace(/^\/en\//, '/ko/');
    const english = ORIGIN + url.replace(/^\/ko\//, '/en/');
    assert.deepEqual(alternates, { ko: korean, en: english, 'x-default': korean }, url);
  }
});

test('addresses below a base path carry it', () => {
  for (const { url, root } of written('docs'))
    assert.equal(root.querySelector('link[rel="canonical"]')?.getAttribute('href'), ORIGIN + url);
});

test('pages describe themselves to other programs', () => {
  for (const { url, root } of pages) {
    const og = (name: string) => root.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
    assert.ok(og('title') && og('description') && og('url') === ORIGIN + url, url);
    const data = root.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.text));
    if (/^\/\w+\/$/.test(url)) continue;
    const article = data.find((each) => each['@type'] === 'TechArticle');
    assert.equal(article?.headline, root.querySelector('h1')!.text.trim(), url);
    assert.equal(article.inLanguage, url.split('/')[1]);
    const trail = data.find((each) => each['@type'] === 'BreadcrumbList').itemListElement;
    assert.equal(trail.at(-1).item, ORIGIN + url);
    assert.deepEqual(
      trail.map(({ position }: { position: number }) => position),
      trail.map((_: unknown, place: number) => place + 1),
    );
  }
});

test('the sitemap lists every page with its languages, and no moved or missing one', () => {
  const map = read('sitemap-0.xml');
  for (const { url } of pages) assert.ok(map.includes(`<loc>${ORIGIN}${url}</loc>`), url);
  assert.match(map, /hreflang="en"/);
  assert.doesNotMatch(map, /\/404|<loc>[^<]*\/ko\/concepts\/<\/loc>/);
  assert.match(read('robots.txt'), new RegExp(`Sitemap: ${ORIGIN}/sitemap-index.xml`));
});

test('the manifest’s icons are there, below a base path too', () => {
  for (const [name, { folder }] of Object.entries(SITES)) {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));
    for (const { src } of manifest.icons) assert.ok(hasFile(name as keyof typeof SITES, src), src);
  }
});
