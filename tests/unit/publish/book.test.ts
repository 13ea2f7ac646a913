import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { writeBooks } from '../../../src/publish/book.ts';

const release = { version: '1.2.3', date: new Date('2026-11-29T03:04:05Z') };
const web = { origin: 'https://onbelt.example', base: '/docs/' };

const page = (place: string, title: string, text: string, kind = 'page') =>
  `<!doctype html><html lang="en"><head><link rel="preload" href="/docs/_astro/fonts/f.woff2" as="font"></head><body><header>x</header>` +
  `<main class="main" data-kind="${kind}" data-place="${place}"><header class="page-head"><h1>${title}</h1></header><div class="prose">${text}</div></main></body></html>`;

const PAGES: Record<string, string> = {
  'en/': page('Home', 'Where is my code?', '<p><a href="/docs/en/belt/test/#1-first">Test</a></p>'),
  'en/belt/': page('The belt · 1 / 2 pages', 'The belt', '<p><a href="/docs/en/">Home</a></p>'),
  'en/belt/test/': page(
    'The belt · 5 / 10 stages',
    'Test, early',
    '<h2 id="1-first">First</h2><p><a href="#1-first">here</a> <a href="/docs/en/search/">search</a> <a href="/docs/ko/belt/">Korean</a> ' +
      '<a href="/docs/glossary.csv" download>table</a> <a href="https://x.example/?a=1&amp;b=2">away</a> <a href="/docs/en/belt/#none">belt</a> <a href="/docs/en/map/linter/">linter</a></p>',
    'stage',
  ),
  'en/map/': page(
    'Role map',
    'Roles',
    '<p><a href="/docs/en/map/linter/">Linter</a> <a href="/docs/en/map/choose/">Choose</a></p>',
  ),
  'en/map/choose/': page('Role map', 'Choose', '<p>x</p>'),
  'en/map/linter/': page('Role map · Code', 'Linter', '<p>x</p>', 'role'),
  'en/offline/': page('Getting started', 'Offline', '<p>x</p>'),
  'en/search/': page('Home', 'Search', '<p>x</p>'),
};

function site(context: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [path, html] of Object.entries(PAGES)) {
    const file = join(root, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  return root;
}

const bytes = (root: string) => readFileSync(join(root, 'downloads/onbelt-1.2.3-en.epub'));
const files = (root: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes(root))).map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );

test('a book holds home, the pages of the outline in its order, and the roles after the map', async (context) => {
  const root = site(context);
  await writeBooks(root, release, web);
  const found = files(root);
  const spine = [...found['book/package.opf']!.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(spine, [
    'cover',
    'contents',
    'page-home',
    'page-belt',
    'page-belt_test',
    'page-map',
    'page-map_choose',
    'page-map_linter',
    'about',
  ]);
  assert.deepEqual(Object.keys(found).slice(0, 2), ['mimetype', 'META-INF/container.xml']);
});

test('links lead to pages and places in the book, onto the web where the book has none', async (context) => {
  const root = site(context);
  await writeBooks(root, release, web);
  const text = files(root)['book/pages/belt_test.xhtml']!;
  const hrefs = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(hrefs, [
    // XML allows no id that begins with a digit.
    '#_1-first',
    'https://onbelt.example/docs/en/search/',
    'https://onbelt.example/docs/ko/belt/',
    'https://onbelt.example/docs/glossary.csv',
    'https://x.example/?a=1&amp;b=2',
    'belt.xhtml',
    'map_linter.xhtml',
  ]);
  assert.match(text, /<h2 id="_1-first">/);
  assert.match(files(root)['book/pages/home.xhtml']!, /href="belt_test\.xhtml#_1-first"/);
});

test('where the origin is not known, what the book does not hold is plain text', async (context) => {
  const root = site(context);
  await writeBooks(root, release, { origin: '', base: '/docs/' });
  const text = files(root)['book/pages/belt_test.xhtml']!;
  assert.match(text, /<a href="#_1-first">here<\/a> search Korean table <a href="https:\/\/x\.example/);
  assert.doesNotMatch(files(root)['book/about.xhtml']!, /SHA256SUMS/);
});

test('the stage says where it stands on the belt, a page only its section', async (context) => {
  const root = site(context);
  await writeBooks(root, release, web);
  const found = files(root);
  assert.match(found['book/pages/belt_test.xhtml']!, /<p class="place">The belt · 5 \/ 10 stages<\/p>/);
  // The section's name is the title's.
  assert.doesNotMatch(found['book/pages/belt.xhtml']!, /class="place"/);
});

test('the page that prints has each place once, named by its page, and every link leads to one', async (context) => {
  const root = site(context);
  await writeBooks(root, release, web);
  const html = readFileSync(join(root, 'en/book/index.html'), 'utf8');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('belt_test__1-first'));
  for (const [, href] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(href!), href);
  assert.match(html, /<meta name="robots" content="noindex"/);
  assert.match(html, /href="\/docs\/en\/book\/book\.css"/);
  const css = readFileSync(join(root, 'en/book/book.css'), 'utf8');
  assert.match(css, /url\("\/docs\/_astro\/fonts\/f\.woff2"\)/);
  assert.match(css, /@page belt\{[^}]*"OnBelt"[^}]*\}@top-right\{content:"The belt"\}/);
});

test('the book is itself wherever and whenever it is made; another version is another book', async (context) => {
  const { TZ } = process.env;
  context.after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  const [one, two] = [site(context), site(context)];
  process.env.TZ = 'Asia/Seoul';
  await writeBooks(one, release, web);
  process.env.TZ = 'America/Los_Angeles';
  await writeBooks(two, release, web);
  assert.ok(bytes(one).equals(bytes(two)));
  const identity = (root: string, version = '1.2.3') =>
    /urn:uuid:[^<]+/.exec(
      new TextDecoder().decode(
        unzipSync(readFileSync(join(root, `downloads/onbelt-${version}-en.epub`)))['book/package.opf'],
      ),
    )![0];
  assert.match(identity(one), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  await writeBooks(two, { ...release, version: '1.2.4' }, web);
  assert.notEqual(identity(two, '1.2.4'), identity(one));
  await writeBooks(two, { ...release, date: new Date('2027-01-01T00:00:00Z') }, web);
  assert.equal(identity(two), identity(one));
});

test('a picture goes along: as it is where every reader shows it, else as PNG', async (context) => {
  const root = site(context);
  const dot = sharp({ create: { width: 2, height: 2, channels: 3, background: '#a8430a' } });
  const png = await dot.clone().png().toBuffer();
  mkdirSync(join(root, '_astro'));
  writeFileSync(join(root, '_astro/one.png'), png);
  writeFileSync(join(root, '_astro/two.webp'), await dot.clone().webp({ lossless: true }).toBuffer());
  const pictures = ['one.png', 'two.webp'].map((name) => `<img src="/docs/_astro/${name}" alt="A dot" srcset="x 2x">`);
  writeFileSync(join(root, 'en/belt/index.html'), page('The belt', 'The belt', pictures.join('')));
  await writeBooks(root, release, web);
  const found = unzipSync(bytes(root));
  const text = files(root)['book/pages/belt.xhtml']!;
  const names = [...text.matchAll(/<img src="\.\.\/([^"]+)" alt="A dot" \/>/g)].map(([, name]) => name!);
  assert.equal(names.length, 2);
  assert.ok(Buffer.from(found[`book/${names[0]}`]!).equals(png));
  assert.equal((await sharp(found[`book/${names[1]}`]).metadata()).format, 'png');
  for (const name of names)
    assert.match(files(root)['book/package.opf']!, new RegExp(`href="${name}" media-type="image/png"`));
  assert.match(readFileSync(join(root, 'en/book/index.html'), 'utf8'), /<img src="\/docs\/_astro\/two\.webp"/);
});

test('a language without a home page has no book', async (context) => {
  const root = site(context);
  await writeBooks(root, release, web);
  assert.throws(() => readFileSync(join(root, 'ko/book/index.html')));
});
