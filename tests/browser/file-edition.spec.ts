import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { listen, site } from '../../tools/serve.ts';
import { archiveOf, EDITIONS, unpack } from '../site/editions.ts';
import { fontsOf } from './drawn-fonts.ts';
import { resultsOf, SEARCHES } from './twenty-searches.ts';

/** Where the editions were unzipped to, by name: below a folder whose name has a space and Hangul. */
const folders: Record<string, string> = {};
let around = '';

test.beforeAll(() => {
  around = mkdtempSync(join(tmpdir(), '온벨트 책장 '));
  for (const { name } of EDITIONS) folders[name] = unpack(archiveOf('root', name), around);
});
test.afterAll(() => rmSync(around, { recursive: true, force: true }));

test.use({ offline: true });

const at = (file: string, edition = 'all') => pathToFileURL(join(folders[edition]!, file)).href;

/** Collects complaints: what the console says, and every request for what is not a file of the edition. */
function watch(page: Page): () => void {
  const complaints: string[] = [];
  const own = pathToFileURL(around).href;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(?:data|blob):/.test(request.url()))
      complaints.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page breaks off what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  return () => expect(complaints).toEqual([]);
}

test('each archive opens at its first page, in its language', async ({ browser }) => {
  for (const [edition, locale, home] of [
    ['all', 'ko-KR', 'ko'],
    ['all', 'en-GB', 'en'],
    ['ko', 'en-GB', 'ko'],
    ['en', 'ko-KR', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const complaints = watch(page);
    await page.goto(at('index.html', edition));
    await expect(page).toHaveURL(at(`${home}/index.html`, edition));
    await expect(page.locator('h1')).toBeVisible();
    complaints();
    await context.close();
  }
});

const PAGES = [
  'ko/index.html',
  'ko/belt/index.html',
  'ko/belt/test/index.html',
  'ko/reject/secret-found/index.html',
  'ko/glossary/index.html',
  'ko/map/index.html',
  'ko/map/coverage/index.html',
  'ko/search/index.html',
  'ko/self-check/index.html',
  'ko/contribute/errors/index.html',
  'ko/offline/index.html',
  'en/index.html',
  'en/concepts/ci-cd/index.html',
  'en/questions/index.html',
  'en/start/index.html',
];

test('pages open with their styles, font and scripts, and without a complaint', async ({ page }) => {
  const complaints = watch(page);
  for (const file of PAGES) {
    await page.goto(at(file));
    await expect(page.locator('h1')).toBeVisible();
    const font = await page.evaluate(async () => {
      await document.fonts.ready;
      const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
      return [...document.fonts].some((each) => each.family === family.replaceAll('"', '') && each.status === 'loaded');
    });
    expect(font, `${file}: the font`).toBe(true);
    expect(await page.evaluate(() => Boolean(customElements.get('search-open')))).toBe(true);
    await expect(page.locator('.edition')).toBeVisible();
  }
  complaints();
});

test('Hangul in a line of monospace is drawn in the site’s font', async ({ page }) => {
  await page.goto(at('ko/concepts/culture/index.html'));
  expect(await fontsOf(page, '.terminal .code-title')).toEqual(['Pretendard Variable']);
});

test('a click leads from page to page, and a page reads the language it leads to', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/index.html'));
  await page.locator('.sections a').first().click();
  await expect(page).toHaveURL(at('ko/belt/index.html'));
  await page.locator('.language').click();
  await expect(page).toHaveURL(at('en/belt/index.html'));
  await page.goto(at('ko/concepts/ci-cd/index.html'));
  await page.locator('.contents a').nth(1).click();
  expect(
    await page.evaluate(() => Math.round(document.querySelector(':target')!.getBoundingClientRect().top)),
  ).toBeLessThan(200);
  complaints();
});

test('the theme chosen on one page is there on the next, where the browser keeps it; no note says otherwise', async ({
  page,
}) => {
  const complaints = watch(page);
  await page.goto(at('ko/belt/test/index.html'));
  await expect(page.locator('storage-note')).toBeHidden();
  await page.locator('theme-switch button').click();
  await page.locator('theme-switch button').click();
  await page.goto(at('ko/belt/code/index.html'));
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  complaints();
});

test('a term shows its definition, and leads to its entry', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/belt/test/index.html'));
  const word = page.locator('.term-word').first();
  await word.hover();
  await expect(page.locator('.term-tip').first()).toBeVisible();
  await word.click();
  await expect(page).toHaveURL(/\/ko\/glossary\/index\.html#/);
  await expect(page.locator('.glossary > :target')).toBeInViewport();
  complaints();
});

test('the log finder, the role map and the self-check answer', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/reject/index.html'));
  await page.locator('textarea').fill('npm error code EUSAGE');
  await page.locator('.find').click();
  await page.locator('.log-matches a').first().click();
  await expect(page).toHaveURL(at('ko/reject/dependency-install/index.html'));

  await page.goto(at('ko/reject/index.html'));
  await page.locator('textarea').fill('all is well, 0 errors, 3 passed');
  await page.locator('.find').click();
  await page.locator('.log-none a').click();
  await expect(page).toHaveURL(/\/ko\/search\/index\.html#q=/);
  await expect(page.locator('.search-status')).toHaveText(/결과|없어요/);

  await page.goto(at('ko/map/index.html'));
  await page.locator('#map-query').fill('ㅋㅂㄴㅌㅅ');
  await expect(page.locator('.map-name')).toHaveText('Kubernetes');
  await page.locator('.map-where a').click();
  await expect(page.locator('h1')).toBeVisible();

  await page.goto(at('ko/self-check/index.html'));
  await page.locator('.self-check fieldset').first().locator('input').last().check();
  for (const set of await page.locator('.self-check fieldset').all()) await set.locator('input').last().check();
  await expect(page.locator('.self-check-result a')).toHaveAttribute('href', /index\.html$/);
  await expect(page.locator('.share')).toHaveCount(0);
  await page.locator('.self-check-result a').click();
  await expect(page.locator('h1')).toBeVisible();
  complaints();
});

test('a page that was read to its end is ticked where the ways through the guide stand', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/start/why/index.html'));
  await page.locator('route-progress').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => localStorage.getItem('pages-read'));
  await page.goto(at('ko/start/index.html'));
  await expect(page.locator('.route .read a[href*="why"]').first()).toBeVisible();
  complaints();
});

test('a page loads nothing of the search, and a search only what it asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(at('ko/belt/test/index.html'), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|search-|patterns|find\./.test(url))).toEqual([]);
  await resultsOf(page, '커버리지');
  const of = (part: string) => asked.filter((url) => url.includes(`/pagefind/ko/${part}`)).length;
  expect(of('index/')).toBeGreaterThan(0);
  expect(of('index/')).toBeLessThan(6);
  expect(of('fragment/')).toBeGreaterThan(0);
  expect(of('fragment/')).toBeLessThan(40);
  expect(asked.filter((url) => /patterns/.test(url))).toEqual([]);
});

for (const language of ['ko', 'en'] as const)
  test(`ten searches in ${language} find the same, in the same order, from a disk as over http`, async ({
    browser,
  }) => {
    const own = SEARCHES.filter((query) => query.language === language);
    expect(own).toHaveLength(10);
    const there = await (await browser.newContext({ offline: false })).newPage();
    const here = await (await browser.newContext()).newPage();
    const complaints = watch(here);
    await there.goto(`/${language}/belt/test/`);
    await here.goto(at(`${language}/belt/test/index.html`));
    for (const { q, form } of own) {
      const expected = await resultsOf(there, q);
      expect(expected.length, `${form}: ${q}`).toBeGreaterThan(1);
      expect(await resultsOf(here, q), `${form}: ${q}`).toEqual(expected);
    }
    complaints();
    await there.context().close();
    await here.context().close();
  });

test('a result leads from a deep page to its place, with the words marked', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/contribute/errors/links/index.html'));
  await resultsOf(page, '커버리지');
  await page.locator('.hit li a').first().click();
  await expect(page).toHaveURL(/\/index\.html\?hl=.+#/);
  await expect(page.locator('.hit-mark').first()).toBeVisible();
  await page.goto(at('ko/belt/test/index.html'));
  await resultsOf(page, '커버리지');
  await page.locator('.search-card').click();
  await expect(page).toHaveURL(/\/ko\/glossary\/index\.html#/);
  await page.goto(at('ko/belt/test/index.html'));
  await resultsOf(page, 'rollback');
  await page.locator('.search-foot a').click();
  await expect(page).toHaveURL(/\/en\/search\/index\.html\?q=rollback$/);
  await expect(page.locator('.hit').first()).toBeVisible();
  complaints();
});

test('an archive of one language offers the other only online', async ({ page }) => {
  const complaints = watch(page);
  await page.goto(at('ko/belt/test/index.html', 'ko'));
  await expect(page.locator('.language')).toHaveAttribute('href', 'https://onbelt.example/en/belt/test/');
  await expect(page.locator('.edition')).toContainText('온라인에서 열려요');
  await resultsOf(page, 'rollback');
  await page.waitForTimeout(500);
  await expect(page.locator('.search-foot')).toBeEmpty();
  complaints();
});

test('the folder also works on a web server', async ({ browser }) => {
  const { server, port } = await listen(site(folders.ko!, '/'), 0, true);
  const page = await (await browser.newContext({ offline: false })).newPage();
  try {
    await page.goto(`http://localhost:${port}/`);
    await expect(page).toHaveURL(/\/ko\/index\.html$/);
    expect((await resultsOf(page, '커버리지')).length).toBeGreaterThan(1);
    await page.locator('.hit-page').first().click();
    await expect(page.locator('.hit-mark').first()).toBeVisible();
  } finally {
    await page.context().close();
    server.close();
  }
});

test('the folder works where it is moved to', async ({ page }) => {
  const complaints = watch(page);
  const moved = join(around, '옮긴 곳 #1', 'a');
  mkdirSync(join(moved, '..'));
  renameSync(folders.en!, moved);
  folders.moved = moved;
  await page.goto(at('index.html', 'moved'));
  await expect(page).toHaveURL(at('en/index.html', 'moved'));
  expect((await resultsOf(page, 'deployment')).length).toBeGreaterThan(1);
  await page.locator('.hit-page').first().click();
  await expect(page.locator('h1')).toBeVisible();
  complaints();
  renameSync(moved, folders.en!);
});
