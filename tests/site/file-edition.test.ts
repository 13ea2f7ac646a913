import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import test from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import type { SearchCards } from '../../src/model/search-cards.ts';
import type { Language } from '../../src/site.ts';
import { ORIGIN, SITES } from '../../tools/test-sites.ts';
import { built, type SiteName } from './built.ts';
import { archiveOf, EDITIONS, filesOf, folderOf } from './editions.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
/** What a script of the edition hands over. */
const handedOver = (script: Uint8Array) =>
  JSON.parse(/^document\.currentScript\.take\((.*)\);\n$/s.exec(text(script))![1]!) as string;

interface Edition {
  site: SiteName;
  name: string;
  languages: Language[];
  /** Without the folder around them. */
  files: Map<string, Uint8Array>;
  pages: Map<string, HTMLElement>;
}

/** Reads what stands in <pre> as elements too. */
const READING = { comment: true, blockTextElements: { script: true, style: true, noscript: true } };

const editions: Edition[] = (['root', 'docs'] as const).flatMap((site) =>
  EDITIONS.map(({ name, languages }) => {
    const archive = archiveOf(site, name);
    const inside = `${folderOf(archive)}/`;
    const files = new Map(
      [...filesOf(archive)].map(([file, content]) => {
        assert.ok(file.startsWith(inside), `${file} lies outside the folder ${inside}`);
        return [file.slice(inside.length), content];
      }),
    );
    const pages = new Map(
      [...files]
        .filter(([file]) => file.endsWith('.html'))
        .map(([file, content]) => [file, parse(text(content), READING)]),
    );
    return { site, name, languages, files, pages };
  }),
);

/** Every address that a page names, as it stands there. */
const addresses = (page: HTMLElement) =>
  page
    .querySelectorAll('[href], [src]')
    .filter(
      (element) => element.rawTagName !== 'link' || !/canonical|alternate/.test(element.getAttribute('rel') ?? ''),
    )
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
const isElsewhere = (address: string) => /^[a-z]+:/.test(address);

/** Where an address leads from a page: a file of the edition and an anchor. */
function target(from: string, address: string): { file: string; anchor: string } {
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(address)!;
  const file = path ? posix.normalize(posix.join(posix.dirname(from), decodeURI(path))) : from;
  return { file, anchor: decodeURIComponent(anchor) };
}

const refresh = (page: HTMLElement) =>
  /url=(.*)/.exec(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '')?.[1];

for (const { site, name, languages, files, pages } of editions) {
  const what = `${site}, ${name}`;

  test(`${what}: every link and anchor leads to something in the archive`, () => {
    const broken: string[] = [];
    for (const [from, page] of pages)
      for (const address of [...addresses(page), refresh(page) ?? '']) {
        if (isElsewhere(address)) continue;
        const { file, anchor } = target(from, address);
        if (!files.has(file)) broken.push(`${from}: ${address}`);
        else if (anchor && pages.has(file) && !pages.get(file)!.getElementById(anchor))
          broken.push(`${from}: ${address} has no such place`);
      }
    assert.deepEqual(broken.slice(0, 20), []);
  });

  test(`${what}: every page is reached from index.html, and they are the pages of its languages`, () => {
    const reached = new Set(['index.html']);
    for (const from of reached) {
      const page = pages.get(from)!;
      for (const address of [
        ...page.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!),
        refresh(page) ?? '',
      ])
        if (address && !isElsewhere(address) && pages.has(target(from, address).file))
          reached.add(target(from, address).file);
    }
    assert.deepEqual(
      [...pages.keys()].filter((file) => !reached.has(file)),
      [],
    );
    const wanted = built(site)
      .filter(
        ({ url, root }) =>
          root.querySelector('[data-pagefind-body]') &&
          languages.some((each) => url.startsWith(`${SITES[site].base}${each}/`)),
      )
      .map(({ url }) => `${url.slice(SITES[site].base.length)}index.html`);
    assert.ok(wanted.length > 100 * languages.length);
    for (const file of wanted) assert.ok(pages.has(file), file);
    for (const file of pages.keys())
      assert.ok(file === 'index.html' || languages.some((each) => file.startsWith(`${each}/`)), file);
  });

  test(`${what}: nothing is loaded from elsewhere, and nothing that a disk refuses`, () => {
    for (const [file, page] of pages) {
      const html = page.toString();
      assert.doesNotMatch(html, /type="module"|rel="(?:preload|modulepreload|manifest)"|<style/, file);
      for (const element of page.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"], img, iframe'))
        assert.ok(
          !isElsewhere(element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
          `${file}: ${element}`,
        );
      for (const use of page.querySelectorAll('use')) assert.match(use.getAttribute('href') ?? '', /^#/, file);
      const policy = page.querySelector('meta[http-equiv="content-security-policy"]');
      if (page.querySelector('script[src]'))
        assert.match(policy?.getAttribute('content') ?? '', /^default-src 'none';/, file);
    }
    for (const [file, content] of files) {
      if (file.endsWith('.css')) assert.doesNotMatch(text(content), /url\(["']?\/|@import/, file);
      if (file.endsWith('.js')) assert.doesNotMatch(text(content), /\bimport\s*\(?["'`]|import\.meta/, file);
    }
  });

  test(`${what}: what serves a site on a server is left out`, () => {
    for (const file of files.keys())
      assert.doesNotMatch(
        file,
        /^(?:404\.html|sw\.js|robots\.txt|sitemap|manifest|downloads|\.well-known)|\.(?:woff2|zip|epub|json)$/,
      );
  });

  test(`${what}: the whole index is there, byte for byte, and the cards name files`, () => {
    for (const language of languages) {
      const folder = join(SITES[site].folder, 'pagefind', language);
      const scripts = [...files.keys()].filter(
        (file) => file.startsWith(`pagefind/${language}/`) && file !== `pagefind/${language}/pagefind.js`,
      );
      assert.ok(scripts.length > 200);
      for (const script of scripts) {
        const file = script.slice(`pagefind/${language}/`.length, -'.js'.length);
        const bytes = readFileSync(join(folder, file));
        assert.equal(
          handedOver(files.get(script)!),
          file.endsWith('.json') ? bytes.toString() : bytes.toString('base64'),
          file,
        );
      }
      const { cards } = JSON.parse(handedOver(files.get(`search-cards-${language}.json.js`)!)) as SearchCards;
      for (const { href } of cards) assert.ok(pages.has(href.slice(1).replace(/#.*/, '')), href);
    }
  });

  test(`${what}: the page about reading offline names the version and offers no download`, () => {
    for (const language of languages) {
      const page = pages.get(`${language}/offline/index.html`);
      if (!existsSync(join(SITES[site].folder, language, 'offline/index.html'))) continue;
      const said = page!.querySelector('main')!.text;
      assert.match(said, /\d+\.\d+\.\d+/);
      assert.equal(page!.querySelector('[data-downloads], offline-store'), null);
      assert.ok(page!.querySelector(`main a[href="${ORIGIN}${SITES[site].base}${language}/offline/"]`));
    }
  });

  if (languages.length === 1)
    test(`${what}: the other language is named as what opens online`, () => {
      const [own] = languages;
      const other = own === 'ko' ? 'en' : 'ko';
      for (const [file, page] of pages) {
        assert.equal(page.querySelector(`[data-other-page]`), null, file);
        for (const link of page.querySelectorAll(`a[hreflang="${other}"]`)) {
          assert.ok(link.getAttribute('href')?.startsWith(`${ORIGIN}${SITES[site].base}${other}/`), file);
          assert.ok(link.getAttribute('title'), file);
        }
        if (page.querySelector('footer'))
          assert.match(page.querySelector('.edition')!.text, own === 'ko' ? /온라인/ : /online/);
      }
    });
}
