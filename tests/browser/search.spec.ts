import { expect, test, type Page } from '@playwright/test';
import { watch } from './watch.ts';

async function open(page: Page, url = '/ko/belt/test/') {
  await page.goto(url);
  await page.keyboard.press('Control+k');
  await expect(page.locator('.search-dialog')).toBeVisible();
  await expect(page.locator('.search-dialog input')).toBeFocused();
}

test('it opens by Ctrl K, by slash and by the field, and Escape closes it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.locator('.search-dialog')).toBeVisible();
  await page.locator('.search-head button').click();
  await page.locator('.search-field').click();
  await expect(page.locator('.search-dialog input')).toBeFocused();
});

test('a slash typed in the same breath as Escape opens it again, and Back still closes it', async ({ page }) => {
  await open(page);
  for (let again = 0; again < 5; again++) {
    await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('/')]);
    await expect.poll(() => page.evaluate(() => history.state?.search)).toBe(true);
    await expect(page.locator('.search-dialog input')).toBeFocused();
    await expect(page.locator('.search-dialog input')).toHaveValue('');
  }
  await page.goBack();
  await expect(page.locator('.search-dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/ko\/belt\/test\/$/);
});

test('keys typed right after Ctrl K are not lost, however slow the rest arrives', async ({ page }) => {
  await page.route('**/_astro/*.js', async (route) => {
    if (/search-panel|engine|pagefind-over-http/.test(route.request().url()))
      await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto('/ko/belt/test/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('커버리지');
  await expect(page.locator('.search-dialog input')).toHaveValue('커버리지');
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('a search is found, marked, walked by keyboard, and opened at its section with the words marked', async ({
  page,
}) => {
  const complaints = watch(page);
  await open(page);
  await page.keyboard.type('커버리지');
  await expect(page.locator('.search-status')).toHaveText(/결과 \d+건/);
  await expect(page.locator('.hit mark').first()).toContainText('커버리지');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-card')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.hit-page').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.search-dialog input')).toBeFocused();
  const passage = page.locator('.hit li a').first();
  const hash = new URL((await passage.getAttribute('href'))!, 'http://x').hash;
  await passage.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?hl=/);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(decodeURIComponent(hash));
  await expect(page.locator('.hit-mark').first()).toHaveText(/^커버리지/);
  const bar = page.locator('.mark-bar');
  await expect(bar).toContainText(/‘커버리지’ \d+곳/);
  await bar.locator('button').click();
  await expect(page.locator('.hit-mark')).toHaveCount(0);
  expect(page.url()).not.toContain('hl=');
  complaints();
});

test('Enter opens the best page; Enter while a syllable is composed does not', async ({ page }) => {
  await open(page);
  const input = page.locator('.search-dialog input');
  await page.keyboard.type('되돌리기');
  await expect(page.locator('.hit').first()).toBeVisible();
  await input.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await input.dispatchEvent('keydown', { key: 'ArrowDown', keyCode: 229 });
  await expect(input).toBeFocused();
  await expect(page).toHaveURL(/\/ko\/belt\/test\/\?q=/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?hl=/);
});

test('results can be narrowed by kind and by stage, each saying how many are left', async ({ page }) => {
  await open(page);
  await page.keyboard.type('배포');
  const chip = page.locator('.search-filters button', { hasText: '반려 사유' });
  const count = Number(await chip.locator('span').innerText());
  expect(count).toBeGreaterThan(1);
  await chip.click();
  await expect(page.locator('.search-status')).toHaveText(`결과 ${count}건`);
  for (const place of await page.locator('.hit-place').allInnerTexts()) expect(place).toContain('반려 사유');
  await expect(page.locator('.search-filters [aria-pressed="true"]')).toBeFocused();
  const stage = page.getByRole('combobox', { name: '구간으로 거르기' });
  const within = Number(/\d+$/.exec((await stage.locator('option[value="deploy"]').textContent())!)![0]);
  await stage.selectOption('deploy');
  await expect(page.locator('.search-status')).toHaveText(`결과 ${within}건`);
  await page.locator('.search-filters button', { hasText: '모두' }).click();
  await stage.selectOption('');
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
});

test('a forgotten 한/영 key is told, and what was typed can be looked for as it is', async ({ page }) => {
  const complaints = watch(page);
  await open(page);
  await page.keyboard.type('qovh');
  await expect(page.locator('.search-changed')).toContainText('‘배포’로 찾았어요');
  await expect(page.locator('.search-card')).toContainText('배포 — ');
  await page.getByRole('button', { name: '‘qovh’ 그대로 찾기' }).click();
  await expect(page.locator('.search-changed')).toBeEmpty();
  await expect(page.locator('.search-dialog input')).toBeFocused();
  complaints();
});

test('a term and a product have their answer first, and Enter still opens the best page', async ({ page }) => {
  await open(page);
  await page.keyboard.type('젠킨스');
  await expect(page.locator('.search-card')).toContainText('CI 서버');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-card')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ko\/map\/ci-server\/\?hl=/);
});

test('Back closes the search; the address opens it again; Escape takes it out of the address', async ({ page }) => {
  await open(page);
  await page.keyboard.type('커버리지');
  await expect(page).toHaveURL(/\?q=/);
  await page.goBack();
  await expect(page.locator('.search-dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/ko\/belt\/test\/$/);
  await page.goto('/ko/belt/test/?q=%EC%BB%A4%EB%B2%84%EB%A6%AC%EC%A7%80');
  await expect(page.locator('.search-dialog input')).toHaveValue('커버리지');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/ko\/belt\/test\/$/);
});

test('a page that was opened from the search leads back to the search', async ({ page }) => {
  await open(page);
  await page.keyboard.type('커버리지');
  await page.locator('.hit-page').first().click();
  await expect(page).toHaveURL(/\?hl=/);
  await page.goBack();
  await expect(page.locator('.search-dialog input')).toHaveValue('커버리지');
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('what was looked for is kept here, offered again, and forgotten when asked', async ({ page }) => {
  await open(page);
  await page.keyboard.type('커버리지');
  await page.locator('.hit-page').first().click();
  await expect(page).toHaveURL(/\?hl=/);
  await open(page);
  await page.locator('.search-recent button', { hasText: '커버리지' }).click();
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('.search-dialog input').fill('');
  await page.locator('.search-forget').click();
  await expect(page.locator('.search-recent')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
});

test('a word that is not found offers near names and a report with what was missed, kept only here', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('뷁뷁뷁');
  await expect(page.locator('.search-status')).toContainText('맞는 글이 없어요');
  await expect(page.locator('.search-top a', { hasText: '용어집' })).toHaveAttribute('href', '/ko/glossary/');
  const report = page.locator('.search-top a', { hasText: '알리기' });
  const address = new URL((await report.getAttribute('href'))!);
  expect(address.pathname).toMatch(/\/issues\/new$/);
  expect(address.searchParams.get('words')).toContain('- 뷁뷁뷁');
});

test('syllables that are being composed are searched as they stand, and nothing jumps or is lost', async ({ page }) => {
  await open(page);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['ㅂ', '배', '뱊', '배포']) await compose(text);
  await expect(page.locator('.search-dialog input')).toHaveValue('배포');
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(page.locator('.search-dialog input')).toBeFocused();
  await session.send('Input.insertText', { text: '배포' });
  await expect(page.locator('.search-dialog input')).toHaveValue('배포');
  await expect(page.locator('.search-card')).toContainText('배포 — ');
});

test('a search in one language finds that language and offers the other', async ({ page }) => {
  await open(page);
  await page.keyboard.type('rollback');
  const other = page.locator('.search-foot a');
  await expect(other).toHaveText(/English 결과 \d+건 보기/);
  for (const link of await page.locator('.hit-page').all()) expect(await link.getAttribute('href')).toMatch(/^\/ko\//);
  await other.click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=rollback/);
  await expect(page.locator('.hit-page').first()).toHaveAttribute('href', /^\/en\//);
});

test('nothing found and nothing reachable both say what to do', async ({ page }) => {
  await open(page);
  await page.keyboard.type('뷁뷁뷁');
  await expect(page.locator('.search-status')).toContainText('‘뷁뷁뷁’에 맞는 글이 없어요');
  await expect(page.locator('.search-status a')).toHaveAttribute('href', '/ko/search/#list');

  const offline = await page.context().newPage();
  await offline.route('**/pagefind/**', (route) => route.abort());
  await open(offline);
  await offline.keyboard.type('배포');
  await expect(offline.locator('.search-status')).toContainText('검색 자료를 읽지 못했어요');
  await offline.unroute('**/pagefind/**');
  await offline.keyboard.type(' ');
  await expect(offline.locator('.hit').first()).toBeVisible();
});

test('markup in a query stays text', async ({ page }) => {
  const complaints = watch(page);
  await open(page);
  await page.keyboard.type('<img src=x onerror=alert(1)>');
  await expect(page.locator('.search-status')).not.toHaveText('찾는 중이에요');
  expect(await page.locator('.search-dialog img').count()).toBe(0);
  await page.goto('/ko/belt/test/?hl=%3Cimg%20src%3Dx%3E');
  await page.goto('/ko/belt/test/?hl=%F0%9F%98%80(.*');
  complaints();
});

test('the search page keeps the query in its address and restores it', async ({ page }) => {
  await page.goto('/ko/search/?q=%EB%B0%B0%ED%8F%AC');
  await expect(page.locator('search-page input')).toHaveValue('배포');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('search-page input').fill('리뷰');
  await expect(page).toHaveURL(/q=%EB%A6%AC%EB%B7%B0/);
  await page.locator('.hit-page').first().click();
  await page.goBack();
  await expect(page.locator('search-page input')).toHaveValue('리뷰');
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('more results follow on request', async ({ page }) => {
  await open(page);
  await page.keyboard.type('배포');
  await expect(page.locator('.hit')).toHaveCount(8);
  await page.locator('.search-more').click();
  await expect(page.locator('.hit')).not.toHaveCount(8);
});

test('the search works on the main thread as well, under the same policy', async ({ page }) => {
  const complaints = watch(page);
  await page.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined }));
  await open(page);
  await page.keyboard.type('배포');
  await expect(page.locator('.hit').first()).toBeVisible();
  complaints();
});
