import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { openFirefox } from '../../tools/firefox.ts';
import { archiveOf, unpack } from '../site/editions.ts';

/** The edition that opens from a disk, in Firefox: there each file is an origin of its own. */
const around = mkdtempSync(join(tmpdir(), '온벨트 책장 '));
const folder = unpack(archiveOf('root', 'all'), around);
const at = (file: string) => pathToFileURL(join(folder, file)).href;

let firefox: Browser;
before(async () => (firefox = await openFirefox()));
after(async () => {
  await firefox?.close();
  rmSync(around, { recursive: true, force: true });
});

/** A page at a file of the edition, and what it complained of since. */
async function open(file: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await firefox.newPage();
  await page.setViewport({ width: 1360, height: 900 });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(at(file));
  return { page, complaints };
}

/** Waits until the browser is at a file of the edition. */
const arrived = (page: Page, file: string) =>
  page.waitForFunction(
    (href) => location.href.split(/[?#]/)[0] === href && document.readyState === 'complete',
    {},
    at(file),
  );

async function search(page: Page, query: string): Promise<{ status: string; links: string[] }> {
  if (!(await page.$('.search-dialog[open]'))) {
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('.search-dialog[open] input');
  }
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('.search-dialog input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, {}, query);
  return page.evaluate(() => ({
    status: document.querySelector('.search-status')?.textContent ?? '',
    links: [...document.querySelectorAll<HTMLAnchorElement>('.hits a')].map((link) => link.href),
  }));
}

test('index.html leads to the home of the reader’s language, and a click to a page', async () => {
  const { page, complaints } = await open('index.html');
  await arrived(page, 'ko/index.html');
  await page.click('.sections a');
  await arrived(page, 'ko/belt/index.html');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a page has its styles and its font', async () => {
  const { page, complaints } = await open('ko/belt/test/index.html');
  const [loaded, background] = await page.evaluate(async () => {
    await document.fonts.ready;
    const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
    return [
      [...document.fonts].some(
        (each) => each.family.replaceAll('"', '') === family.replaceAll('"', '') && each.status === 'loaded',
      ),
      getComputedStyle(document.body).backgroundColor,
    ];
  });
  assert.equal(loaded, true);
  assert.notEqual(background, 'rgba(0, 0, 0, 0)');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the theme changes, and the page says that the choice does not go on to the next page', async () => {
  const { page, complaints } = await open('ko/belt/test/index.html');
  assert.match(
    await page.$eval('storage-note:not([hidden])', ({ textContent }) => textContent ?? ''),
    /파일마다 따로 기억/,
  );
  await page.click('theme-switch button');
  await page.click('theme-switch button');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.ok(await page.$('storage-note.in-sight'));
  await page.keyboard.press('Escape');
  assert.equal(await page.$('storage-note.in-sight'), null);
  // What the note says is so.
  await page.goto(at('ko/belt/code/index.html'));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
  await page.goto(at('ko/belt/test/index.html'));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('three searches find, and a result opens with the words marked', async () => {
  const { page, complaints } = await open('ko/belt/test/index.html');
  for (const [query, best] of [
    ['배포', 'ko/belt/deploy/'],
    ['qovh', 'ko/belt/deploy/'],
    ['커버리지', 'ko/reject/coverage-quality-gate/'],
  ] as const) {
    const { status, links } = await search(page, query);
    assert.match(status, /결과 \d+건/);
    assert.ok(links[0]?.startsWith(at(`${best}index.html`)), `${query}: ${links[0]}`);
  }
  await page.click('.hit-page');
  await arrived(page, 'ko/reject/coverage-quality-gate/index.html');
  await page.waitForSelector('.hit-mark');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the log finder names a rejection', async () => {
  const { page, complaints } = await open('ko/reject/index.html');
  await page.type('textarea', 'npm error code EUSAGE');
  await page.click('.find');
  await page.waitForSelector('.log-matches a');
  assert.equal(
    await page.$eval('.log-matches a', (link) => (link as HTMLAnchorElement).href),
    at('ko/reject/dependency-install/index.html'),
  );
  assert.deepEqual(complaints, []);
  await page.close();
});
