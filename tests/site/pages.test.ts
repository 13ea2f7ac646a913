import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { parse } from 'yaml';
import type { Outline, Rejection } from '../../src/model/records.ts';
import { LINE_MARKS, readFence } from '../../src/prose/fence.ts';
import { LANGUAGES } from '../../src/site.ts';
import { LONE, REPOSITORY, SITES } from '../../tools/test-sites.ts';
import { built, drawn, hasFile, written } from './built.ts';

const { sections } = parse(readFileSync('content/data/outline.yml', 'utf8')) as Outline;
const PAGES = ['', ...sections.flatMap(({ pages }) => pages.map((path) => path.slice(1, -1)))];
const pages = written('root');

test('every page of the outline stands in both languages', () => {
  const urls = pages.map(({ url }) => url);
  for (const language of ['ko', 'en'])
    for (const page of PAGES) assert.ok(urls.includes(`/${language}/${page ? `${page}/` : ''}`), `${language}/${page}`);
});

test('every code block keeps its title, the label of its kind and its marked lines', () => {
  let labelled = 0;
  for (const { url, root } of pages) {
    const file = `content/pages${url.slice(0, -1)}`;
    const text = readFileSync(
      [`${file}.mdx`, `${file}/index.mdx`].find((each) => existsSync(each))!,
      'utf8',
    );
    const fences = [...text.matchAll(/^ *```\w+ (?<meta>.+)$/gm)].map(({ groups }) => readFence(groups!.meta));
    // Logs that records hold and parts draw stand beside the blocks of the text.
    const captions = root.querySelectorAll('main figcaption').map(({ text }) => text);
    const words = parse(readFileSync(`content/interface/${url.split('/')[1]}.yml`, 'utf8')).code;
    for (const { title, kind, lines } of fences) {
      if (title)
        assert.ok(
          captions.some((caption) => caption.includes(title)),
          `${url}: ${title}`,
        );
      for (const mark of LINE_MARKS)
        if (lines[mark].size) assert.ok(root.querySelector(`main .code .line.${mark}`), `${url}: ${mark}`);
      if (kind) labelled++;
    }
    for (const kind of new Set(fences.flatMap(({ kind }) => kind ?? []))) {
      const shown = captions.filter((caption) => caption.includes(words[kind])).length;
      const written = fences.filter((fence) => fence.kind === kind).length;
      assert.ok(shown >= written, `${url}: ${shown} of ${written} blocks say ${kind}`);
    }
  }
  assert.ok(labelled > 100);
});

test('each page speaks its language, has one h1, skips no level, and names itself', () => {
  for (const { url, root } of pages) {
    assert.equal(root.querySelector('html')!.getAttribute('lang'), url.split('/')[1], url);
    const levels = root
      .querySelectorAll('main h1, main h2, main h3, main h4')
      .map(({ tagName }) => Number(tagName.slice(1)));
    assert.deepEqual(
      levels.filter((level) => level === 1),
      [1],
      url,
    );
    levels.reduce((before, level) => (assert.ok(level <= before + 1, `${url}: h${before} then h${level}`), level));
    assert.ok((root.querySelector('title')?.text.length ?? 0) > 5, url);
    assert.ok((root.querySelector('meta[name="description"]')?.getAttribute('content')?.length ?? 0) > 20, url);
  }
});

test('Korean words on an English page say that they are Korean', () => {
  let said = 0;
  for (const { url, root } of [...pages, ...drawn('root')].filter(({ url }) => url.startsWith('/en/'))) {
    const rest = root.querySelector('body')!.clone() as HTMLElement;
    said += rest.querySelectorAll('[lang="ko"]').length;
    for (const apart of rest.querySelectorAll('[lang="ko"], code, pre, svg, script, style')) apart.remove();
    assert.doesNotMatch(rest.text, /[가-힣]/, url);
  }
  assert.ok(said > 100);
});

test('the edit link opens the file of the page', () => {
  const link = pages.find(({ url }) => url === '/en/belt/')!.root.querySelector('.facts a')!;
  assert.equal(link.getAttribute('href'), `${REPOSITORY}/edit/main/content/pages/en/belt/index.mdx`);
});

test('previous and next lead along the belt', () => {
  const { root } = pages.find(({ url }) => url === '/ko/belt/test/')!;
  assert.match(root.querySelector('.pager .previous')!.text, /이전 구간\s*빌드/);
  assert.equal(root.querySelector('.pager .next')!.getAttribute('href'), '/ko/belt/scan/');
  assert.match(root.querySelector('.crumbs')!.text, /벨트\s*5 \/ 10 구간/);
});

test('the sidebar’s belt lights the stage and marks those before it', () => {
  const { root } = pages.find(({ url }) => url === '/ko/belt/test/')!;
  const belt = root.querySelectorAll('.belt-list li').map(({ classNames }) => classNames);
  assert.deepEqual(belt, ['done', 'done', 'done', 'done', 'here', '', '', '', '', '']);
});

test('the belt figure names its stages in words', () => {
  const { root } = pages.find(({ url }) => url === '/en/belt/test/')!;
  const figure = root.querySelector('.belt-figure svg')!;
  assert.equal(figure.getAttribute('role'), 'img');
  assert.match(figure.getAttribute('aria-label')!, /stage 5, Test, lit.*Plan, Code, Review, Build, Test/);
});

test('the search index of each language holds each page once, and each term', () => {
  const indexed = [...pages, ...drawn('root')];
  const terms = parse(readFileSync('content/data/glossary.yml', 'utf8')) as unknown[];
  for (const language of LANGUAGES) {
    const folder = join(SITES.root.folder, 'pagefind', language);
    const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    assert.deepEqual(Object.keys(languages), [language]);
    const own = indexed.filter(({ url }) => url.startsWith(`/${language}/`)).length;
    assert.equal(languages[language].page_count, own + terms.length);
    assert.ok(!hasFile('root', `/pagefind/${language}/pagefind-ui.js`));
  }
});

test('without JavaScript the search page still lists every page and every term', () => {
  const { root } = built('root').find(({ url }) => url === '/ko/search/')!;
  const listed = root.querySelectorAll('.all-pages a').map((link) => link.getAttribute('href'));
  for (const page of PAGES.filter(Boolean)) assert.ok(listed.includes(`/ko/${page}/`), page);
  assert.ok(listed.includes('/ko/glossary/#gate'));
});

test('the page for missing addresses speaks both languages and stays out of the index', () => {
  const { root } = built('root').find(({ url }) => url === '/404.html')!;
  assert.match(root.text, /그 주소에는 페이지가 없어요/);
  assert.match(root.text, /There is no page at that address/);
  assert.equal(root.querySelector('[data-pagefind-body]'), null);
  assert.equal(root.querySelector('meta[name="robots"]')?.getAttribute('content'), 'noindex');
});

test('moved pages send the reader on, below a base path too', () => {
  for (const [name, base] of [
    ['root', '/'],
    ['docs', '/docs/'],
  ] as const) {
    const { root } = built(name).find(({ url }) => url === `${base}ko/concepts/`)!;
    assert.equal(
      root.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content'),
      `0; url=${base}ko/concepts/devops/`,
    );
    assert.equal(root.querySelector('html')!.getAttribute('lang'), 'ko');
  }
});

test('a page without a counterpart is shown in the language it has, with a notice, and not indexed twice', () => {
  const { root } = built('docs').find(({ url }) => url === `/docs/en${LONE}`)!;
  assert.match(root.querySelector('.notice')!.text, /not available in English yet/);
  assert.equal(root.querySelector('main')!.getAttribute('lang'), 'ko');
  assert.equal(root.querySelector('html')!.getAttribute('lang'), 'en');
  assert.equal(root.querySelector('[data-pagefind-body]'), null);
  assert.equal(root.querySelector('.language')!.getAttribute('href'), `/docs/ko${LONE}`);
  const other = built('docs').find(({ url }) => url === `/docs/ko${LONE}`)!;
  assert.equal(other.root.querySelector('.notice'), null);
});

test('outside git a page says when it was checked, not when it was changed', () => {
  const facts = (name: 'root' | 'docs', url: string) =>
    built(name)
      .find((page) => page.url === url)!
      .root.querySelector('.facts')!.text;
  assert.match(facts('docs', '/docs/en/belt/test/'), /Last checked/);
  assert.doesNotMatch(facts('docs', '/docs/en/belt/test/'), /Updated/);
});

test('a rejection’s page has its record’s title, shows its log first and its parts in order', () => {
  const records = parse(readFileSync('content/data/rejections.yml', 'utf8')) as Rejection[];
  const parts = {
    ko: ['지금 할 일', '이 관문이 있는 까닭', '더 일찍 아는 법', '다른 도구에서는', '예외를 청할 때'],
    en: ['What to do now', 'Why this gate exists', 'Know it earlier', 'In other tools', 'Asking for an exception'],
  };
  for (const { id, title, logs } of records)
    for (const language of ['ko', 'en'] as const) {
      const { root } = pages.find(({ url }) => url === `/${language}/reject/${id}/`)!;
      assert.equal(root.querySelector('h1')!.text.trim(), title[language], id);
      const shown = root.querySelector('.rejection-head .line.reject')!.text;
      assert.equal(shown.trim(), logs[0]!.text.split('\n')[logs[0]!.decisive[0]! - 1]!.trim().replace(/&/g, '&'), id);
      assert.deepEqual(
        root.querySelectorAll('.prose h2').map((heading) => heading.text),
        parts[language],
        `${language} ${id}`,
      );
      assert.ok(root.querySelectorAll('.prose .steps > ol > li').length >= 2, `${language} ${id} says what to do`);
    }
});
