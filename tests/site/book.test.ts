import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import test from 'node:test';
import { unzipSync } from 'fflate';
import sax from 'sax';
import { parse } from 'yaml';
import { addressAt, roleAt } from '../../src/model/address.ts';
import type { Outline } from '../../src/model/records.ts';
import { LANGUAGES, type Language } from '../../src/site.ts';
import { complaints, epubcheck } from '../../tools/epubcheck.ts';
import { LONE, ORIGIN, PLANNED, SITES } from '../../tools/test-sites.ts';
import { built, drawn, hasFile, type SiteName } from './built.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { sections } = parse(readFileSync('content/data/outline.yml', 'utf8')) as Outline;
const outline = sections.flatMap(({ pages }) => pages);
const names = Object.keys(SITES) as SiteName[];

const fileOf = (name: SiteName, language: string) =>
  `${SITES[name].folder}/downloads/onbelt-${version}-${language}.epub`;

/** What stands in an element or an attribute of a file. */
interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** A book, unpacked. */
class Book {
  readonly files: Map<string, string>;
  private readonly tags = new Map<string, Tag[]>();

  constructor(name: SiteName, language: string) {
    const found = unzipSync(readFileSync(fileOf(name, language)));
    this.files = new Map(Object.entries(found).map(([file, data]) => [file, new TextDecoder().decode(data)]));
  }

  /** The tags of a file. Throws where it is not well-formed XML. */
  tagsOf(file: string): Tag[] {
    let tags = this.tags.get(file);
    if (!tags) {
      tags = [];
      const reader = sax.parser(true);
      reader.onerror = (error) => assert.fail(`${file}: ${error.message}`);
      reader.onopentag = ({ name, attributes }) => tags!.push({ name, attributes: attributes as Tag['attributes'] });
      reader.write(this.files.get(file)!).close();
      this.tags.set(file, tags);
    }
    return tags;
  }

  get pages(): string[] {
    return [...this.files.keys()].filter((file) => file.endsWith('.xhtml'));
  }

  /** The files in reading order. */
  get spine(): string[] {
    const tags = this.tagsOf('book/package.opf');
    const hrefs = new Map(
      tags.filter(({ name }) => name === 'item').map(({ attributes: { id, href } }) => [id, href!]),
    );
    return tags
      .filter(({ name }) => name === 'itemref')
      .map(({ attributes: { idref } }) => `book/${hrefs.get(idref!)}`);
  }
}

const books = new Map<string, Book>();
const book = (name: SiteName, language: string) => {
  const key = `${name}/${language}`;
  if (!books.has(key)) books.set(key, new Book(name, language));
  return books.get(key)!;
};
const slugOf = (path: string) => path.split('/').filter(Boolean).join('_');
const everyBook = names.flatMap((name) => LANGUAGES.map((language): [SiteName, Language] => [name, language]));

test('a book begins with its type, stored as it is', () => {
  for (const [name, language] of everyBook)
    assert.equal(
      readFileSync(fileOf(name, language)).subarray(30, 58).toString('latin1'),
      'mimetypeapplication/epub+zip',
    );
});

test('every file of a book is well-formed XML, without a script, a form or an address of the building', () => {
  for (const [name, language] of everyBook) {
    const { files } = book(name, language);
    for (const [file, text] of files) {
      if (/\.(css|png|jpg|gif|svg)$|^mimetype$/.test(file)) continue;
      for (const { name: tag, attributes } of book(name, language).tagsOf(file)) {
        assert.doesNotMatch(tag, /^(script|form|input|button|select|textarea|iframe|object|embed)$/, file);
        assert.deepEqual(
          Object.keys(attributes).filter((key) => /^(on|style$|data-|tabindex$)/.test(key)),
          [],
          file,
        );
      }
      assert.ok(!text.includes(process.cwd()), file);
    }
  }
});

test('the book reads in the order of the outline, the roles after the map', () => {
  for (const [name, language] of everyBook) {
    const read = book(name, language).spine.map((file) => /pages\/(.+)\.xhtml$/.exec(file)?.[1]);
    const stands = outline.filter(
      (path) => path !== '/offline/' && hasFile(name, `${SITES[name].base}${language}${path}`),
    );
    const roles = read.filter((slug) => slug?.startsWith('map_') && !outline.includes(`/${slug.replace('_', '/')}/`));
    assert.deepEqual(
      read.filter((slug) => slug && !roles.includes(slug)),
      ['home', ...stands.map(slugOf)],
    );
    assert.ok(roles.length > 50);
    assert.equal(read.indexOf(roles[0]), read.indexOf('map_choose') + 1);
    assert.deepEqual([read[0], read[1], read.at(-1)], [undefined, undefined, undefined]);
  }
  assert.ok(!book('docs', 'ko').spine.some((file) => file.includes(slugOf(PLANNED))));
  assert.equal(
    book('root', 'ko').spine.filter((file) => roleAt(`/${file.slice(11, -6).replace('_', '/')}/`)).length,
    drawn('root').filter(({ url }) => url.startsWith('/ko/map/')).length + 1,
  );
});

test('every link, picture and style inside a book leads to a file of the book and to a place in it', () => {
  let counted = 0;
  for (const [name, language] of everyBook) {
    const { files } = book(name, language);
    const ids = new Map(
      book(name, language).pages.map((file) => {
        const own = book(name, language)
          .tagsOf(file)
          .flatMap(({ attributes: { id } }) => id ?? []);
        assert.equal(new Set(own).size, own.length, `${file} has an id twice`);
        return [file, new Set(own)];
      }),
    );
    for (const file of book(name, language).pages)
      for (const { attributes } of book(name, language).tagsOf(file)) {
        const address = attributes.href ?? attributes.src;
        if (address === undefined || /^https?:/.test(address)) continue;
        counted++;
        const [path, id] = address.split('#');
        const target = path ? normalize(join(dirname(file), path)) : file;
        assert.ok(files.has(target), `${file}: ${address}`);
        if (id) assert.ok(ids.get(target)?.has(id), `${file}: ${address}`);
      }
  }
  assert.ok(counted > 5000, String(counted));
});

test('what a book does not hold is linked online, and is there', () => {
  for (const [name, language] of everyBook) {
    const { base } = SITES[name];
    const out = book(name, language)
      .pages.flatMap((file) => book(name, language).tagsOf(file))
      .flatMap(({ name: tag, attributes: { href } }) => (tag === 'a' && href?.startsWith(ORIGIN) ? href : []));
    assert.ok(out.length > 5);
    for (const href of out) {
      const path = new URL(href).pathname;
      if (path.endsWith('SHA256SUMS')) continue;
      assert.ok(hasFile(name, path), href);
      const to = addressAt(path, base);
      // A page of the book's own language is in the book, but for the tool that it tells of.
      if (to?.language === language && outline.includes(to.path))
        assert.match(to.path, /^\/(offline|reject|map|self-check|questions|contribute\/translations)\/$/, href);
    }
  }
});

test('the contents name every page under its section, and the parts that reading programs look for', () => {
  for (const [name, language] of everyBook) {
    const tags = book(name, language).tagsOf('book/contents.xhtml');
    const landmarks = tags.findIndex(({ attributes }) => attributes['epub:type'] === 'landmarks');
    const hrefs = (part: Tag[]) => part.flatMap(({ name: tag, attributes }) => (tag === 'a' ? attributes.href! : []));
    assert.deepEqual(
      hrefs(tags.slice(0, landmarks)).map((href) => `book/${href}`),
      book(name, language).spine.slice(2),
    );
    assert.deepEqual(
      tags.slice(landmarks).flatMap(({ attributes }) => (attributes.href ? attributes['epub:type'] : [])),
      ['cover', 'toc', 'bodymatter', 'glossary', 'copyright-page'],
    );
    const text = book(name, language).files.get('book/contents.xhtml')!;
    for (const { name: section, pages } of sections) {
      const stands = pages.filter(
        (path) => path !== '/offline/' && hasFile(name, `${SITES[name].base}${language}${path}`),
      );
      if (stands.length > 1) assert.ok(text.includes(`<span>${section[language]}</span>`), section[language]);
    }
  }
});

test('a book says what it is, in which language, and how it can be read', () => {
  for (const [name, language] of everyBook) {
    const text = book(name, language).files.get('book/package.opf')!;
    assert.match(text, new RegExp(`<dc:language>${language}</dc:language>`));
    assert.match(text, /<dc:title>(온벨트|OnBelt): /);
    assert.match(text, /<dc:creator id="creator">(온벨트|OnBelt)</);
    assert.match(text, /<meta property="dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</);
    for (const said of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      assert.match(text, new RegExp(`<meta property="schema:${said}">[^<]+<`));
    for (const file of book(name, language).pages) {
      const root = book(name, language).tagsOf(file)[0]!.attributes;
      assert.deepEqual([root.lang, root['xml:lang']], [language, language], file);
    }
    const about = book(name, language).files.get('book/about.xhtml')!;
    assert.match(about, /creativecommons\.org\/licenses\/by\/4\.0\//);
    assert.ok(about.includes(`${ORIGIN}${SITES[name].base}downloads/SHA256SUMS`));
    assert.ok(about.includes(version));
  }
  // A page that has no counterpart speaks its own language.
  const lone = book('docs', 'en').tagsOf(`book/pages/${slugOf(LONE)}.xhtml`);
  assert.ok(lone.some(({ attributes }) => attributes['epub:type'] === 'chapter' && attributes['xml:lang'] === 'ko'));
});

test('what the site says in its text stands in the book', () => {
  const plain = (text: string) => text.replace(/\s+/g, '');
  for (const language of LANGUAGES) {
    const { files } = book('root', language);
    for (const { url, root } of built('root')) {
      const address = addressAt(url, '/');
      const text = address?.language === language && files.get(`book/pages/${slugOf(address.path)}.xhtml`);
      if (!text) continue;
      const whole = plain(
        text
          .replace(/<[^>]*>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
      root
        .querySelectorAll('.term-tip, .needs-js, .without-js, .translations, .translation-sums, .number')
        .forEach((part) => part.remove());
      const written = root.querySelectorAll('.prose p, .prose li, .prose td, .prose pre, .prose dd');
      for (const part of written.filter(
        (each) =>
          !each.querySelector('p, li, td') &&
          each.getAttribute('data-pagefind-ignore') === undefined &&
          !each.closest('self-check, belt-guide, forget-progress, .map-propose'),
      ))
        assert.ok(whole.includes(plain(part.textContent)), `${url}: ${part.textContent.slice(0, 80)}`);
    }
  }
});

test('the page that prints is found by nobody, says each place once and links to what it holds', () => {
  for (const name of names)
    for (const language of LANGUAGES) {
      const { folder, base } = SITES[name];
      const { root, html } = built(name).find(({ url }) => url === `${base}${language}/book/`)!;
      assert.equal(root.querySelector('meta[name="robots"]')?.getAttribute('content'), 'noindex');
      assert.equal(root.querySelector('[data-pagefind-body], script, form'), null);
      assert.ok(!readFileSync(join(folder, 'sitemap-0.xml'), 'utf8').includes('/book/'));
      const ids = root.querySelectorAll('[id]').map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const known = new Set(ids);
      const within = root
        .querySelectorAll('a[href^="#"]')
        .map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)));
      assert.deepEqual(
        within.filter((id) => !known.has(id)),
        [],
      );
      assert.ok(within.length > 1000);
      const order = root.querySelectorAll('article').map(({ id }) => id);
      const read = book(name, language).spine.flatMap((file) => /pages\/(.+)\.xhtml$/.exec(file)?.[1] ?? []);
      assert.deepEqual(order, read);
      const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
      levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${before} then h${level}`), level));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.ok(existsSync(join(folder, language, 'book/book.css')));
      assert.match(html, new RegExp(`href="${base}${language}/book/book\\.css"`));
    }
});

const jar = epubcheck();
for (const [name, language] of everyBook.filter(([name, language]) => name === 'root' || language === 'en'))
  test(
    `EPUBCheck finds nothing in the ${language} book of the site ${name}`,
    { skip: jar ? false : 'EPUBCheck is not here and cannot be installed' },
    () => {
      assert.deepEqual(complaints(jar!, fileOf(name, language)), []);
    },
  );
