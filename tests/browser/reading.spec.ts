import { expect, test } from '@playwright/test';
import { fontsOf } from './drawn-fonts.ts';
import { watch } from './watch.ts';

const STAGE = '/ko/belt/test/';

test('the theme goes round auto, light, dark, and is there before the first paint of the next page', async ({
  page,
}) => {
  await page.goto(STAGE);
  const button = page.locator('theme-switch button');
  const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(button).toHaveAccessibleName('화면 밝기: 자동');
  const light = await surface();
  await button.click();
  await expect(button).toHaveAccessibleName('화면 밝기: 밝게');
  await button.click();
  await expect(button).toHaveAccessibleName('화면 밝기: 어둡게');
  expect(await surface()).not.toBe(light);
  await page.goto('/ko/belt/code/', { waitUntil: 'commit' });
  // The attribute is there as soon as the body is: a script in the head has set it.
  await page.waitForFunction(() => document.body);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('the language switch keeps the page, and the door remembers the choice', async ({ page }) => {
  await page.goto(STAGE);
  await page.locator('.language').click();
  await expect(page).toHaveURL(/\/en\/belt\/test\/$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/en\/$/);
});

test('the door sends a reader on by the languages of the browser', async ({ browser }) => {
  for (const [locale, url] of [
    ['ko-KR', /\/ko\/$/],
    ['en-US', /\/en\/$/],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(url);
    await context.close();
  }
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('a[hreflang="ko"]')).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await context.close();
});

test('the contents light the heading that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(STAGE);
  const heading = page.locator('.prose h2').nth(2);
  await heading.evaluate((element) => element.scrollIntoView());
  await expect(page.locator('.contents [aria-current]')).toHaveText(await heading.innerText());
});

test('the sidebar stays in sight while the text moves', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(STAGE);
  await page.evaluate(() => scrollTo(0, 2500));
  await expect(page.locator('.sidebar')).toBeInViewport();
});

test('on a phone the sidebar is a sheet: focus stays inside, Escape gives it back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(STAGE);
  const menu = page.locator('.menu-button');
  const sidebar = page.locator('.sidebar');
  await expect(sidebar).toBeHidden();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(sidebar).toBeVisible();
  await expect(sidebar.locator('[aria-current="page"]')).toBeFocused();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    expect(await sidebar.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sidebar).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.mouse.click(350, 400);
  await expect(sidebar).toBeHidden();
});

test('on a phone the contents are a bar that names where the reader is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(STAGE);
  const bar = page.locator('.contents-bar');
  await bar.locator('summary').click();
  const link = bar.locator('a').nth(2);
  const name = await link.innerText();
  await link.click();
  await expect(bar).not.toHaveAttribute('open');
  await expect(bar.locator('.now')).toHaveText(name);
});

test('a term shows its definition on hover and on focus, and Escape puts it away', async ({ page }) => {
  await page.goto(STAGE);
  const word = page.locator('.term-word').first();
  const tip = page.locator('.term-tip').first();
  await expect(tip).toBeHidden();
  await word.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await word.focus();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('a first tap on a term shows its definition, a second opens the glossary at the entry', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(STAGE);
  const word = page.locator('.term-word').first();
  await word.tap();
  await expect(page.locator('.term-tip').first()).toBeVisible();
  await expect(page).toHaveURL(/\/belt\/test\/$/);
  await word.tap();
  await expect(page).toHaveURL(/\/ko\/glossary\/#/);
  await expect(page.locator('.glossary > :target')).toBeInViewport();
  await context.close();
});

test('Hangul in a line of monospace is drawn in the site’s font, however late that comes', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto('/ko/reject/secret-found/');
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => fontsOf(page, '.terminal .code-title')).toEqual(['Pretendard Variable']);
});

test('copying works from the keyboard, says so, and leaves prompts and output behind', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('/ko/start/local-belt/');
  const copy = page.locator('code-copy[commands] button').first();
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(copy).toHaveText('복사했어요');
  await expect(page.locator('[role="status"]', { hasText: '복사했어요' })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).not.toContain('$ ');
  expect(copied.length).toBeGreaterThan(2);
  const shown = await page
    .locator('code-copy[commands]')
    .first()
    .locator('xpath=ancestor::figure')
    .locator('.code-text')
    .innerText();
  expect(shown).toContain(`$ ${copied.split('\n')[0]}`);
  await expect(copy).toHaveText('복사');
  await context.close();
});

test('the journey on the home page works by keyboard and shows the log of the gate', async ({ page }) => {
  await page.goto('/ko/');
  await page.getByRole('radio', { name: '비밀 값이 든 커밋' }).focus();
  await expect(page.locator('.outcome:visible')).toContainText('possible secret');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.outcome:visible')).toContainText('too large to review');
  await page.getByRole('radio', { name: '좋은 변경' }).check({ force: true });
  await expect(page.locator('.outcome:visible')).toContainText('통과');
});

test('a missing address suggests the page that was meant', async ({ page }) => {
  const complaints = watch(page);
  await page.route('**/ko/belt/tset/', async (route) => route.fulfill({ response: await route.fetch(), status: 200 }));
  await page.goto('/ko/belt/tset/');
  await expect(page.locator('.missing-near a').first()).toHaveAttribute('href', '/ko/belt/test/');
  complaints();
});

test('the server answers a missing address with 404, a lost slash with the page', async ({ page, request }) => {
  expect((await request.get('/ko/belt/tset/')).status()).toBe(404);
  expect((await request.get('/../package.json')).status()).toBe(404);
  await page.goto('/ko/belt');
  await expect(page).toHaveURL(/\/ko\/belt\/$/);
});

test('the skip link leads to the text', async ({ page }) => {
  await page.goto(STAGE);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('print leaves the text and drops the frame', async ({ page }) => {
  await page.goto(STAGE);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.header', '.sidebar', '.pager', '.footer']) await expect(page.locator(part)).toBeHidden();
  await expect(page.locator('.prose')).toBeVisible();
  await expect(page.locator('.sources')).toBeVisible();
});

test('nothing is cut off on paper', async ({ page }) => {
  // A4 between the margins that browsers leave.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const url of ['/ko/reject/approval-freeze/', '/en/reject/', '/en/start/why/', '/ko/map/']) {
    await page.goto(url);
    const cut = await page.locator('main *:visible').evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('svg, .unseen'))
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          return (
            element.getBoundingClientRect().right > innerWidth + 1 ||
            (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
            (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
          );
        })
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(cut, url).toEqual([]);
  }
});

test('on paper the answers that were given stand out', async ({ page }) => {
  await page.goto('/ko/self-check/');
  const first = page.locator('.self-check fieldset').first();
  await first.locator('input').nth(1).check({ force: true });
  await page.emulateMedia({ media: 'print' });
  const inkOf = (place: number) =>
    first
      .locator('label span')
      .nth(place)
      .evaluate((answer) => getComputedStyle(answer).color);
  expect(await inkOf(1)).toBe(await inkOf(0));
  const mark = first.locator('label span').nth(1);
  expect(await mark.evaluate((answer) => getComputedStyle(answer, '::before').content)).toContain('✓');
});

for (const note of ['.offline-away', '.offline-new'])
  test(`on the narrowest phone ${note} leaves the search field room for its icon`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const url of [STAGE, '/en/belt/test/']) {
      await page.goto(url);
      await page.locator(`offline-note ${note}`).evaluate((element) => element.removeAttribute('hidden'));
      const field = (await page.locator('.search-field').boundingBox())!;
      const icon = (await page.locator('.search-field svg').boundingBox())!;
      expect(field.width, url).toBeGreaterThanOrEqual(44);
      expect(icon.x + icon.width, url).toBeLessThanOrEqual(field.x + field.width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBe(320);
    }
  });

test('below a base path pages, styles, moves and search work', async ({ page }) => {
  const complaints = watch(page);
  await page.goto('http://localhost:4411/docs/ko/concepts/');
  await expect(page).toHaveURL(/\/docs\/ko\/concepts\/devops\/$/);
  await page.locator('.sections a').first().click();
  await expect(page).toHaveURL(/\/docs\/ko\/belt\/$/);
  await page.waitForLoadState();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('배포');
  await page.locator('.hit-page').first().click();
  await expect(page).toHaveURL(/\/docs\/ko\/.+\?hl=/);
  await expect(page.locator('.hit-mark').first()).toBeVisible();
  complaints();
});
