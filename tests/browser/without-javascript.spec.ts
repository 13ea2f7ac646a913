import { expect, test } from '@playwright/test';
import { URLS } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('every page reads without JavaScript and shows no control that would do nothing', async ({ page }) => {
  for (const url of URLS) {
    await page.goto(url);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('theme-switch')).toBeHidden();
    await expect(page.locator('.needs-js:visible')).toHaveCount(0);
    for (const copy of await page.locator('code-copy').all()) await expect(copy).toBeHidden();
  }
});

test('on a phone the menu opens and closes by links alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/ko/belt/test/');
  await page.locator('.menu-button').click();
  await page.locator('.sidebar .belt-list a', { hasText: '배포' }).click();
  await expect(page).toHaveURL(/\/ko\/belt\/deploy\/$/);
  await page.locator('.menu-button').click();
  await page.locator('.sidebar .close').click();
  await expect(page.locator('.sidebar')).toBeHidden();
});

test('a term shows its definition and leads to the glossary', async ({ page }) => {
  await page.goto('/ko/belt/test/');
  const word = page.locator('.term-word').first();
  await word.hover();
  await expect(page.locator('.term-tip').first()).toBeVisible();
  await word.click();
  await expect(page).toHaveURL(/\/ko\/glossary\/#/);
});

test('the search field leads to a list of all pages and terms', async ({ page }) => {
  await page.goto('/en/belt/test/');
  await page.locator('.search-field').click();
  await expect(page).toHaveURL(/\/en\/search\/$/);
  await expect(page.locator('search-page')).toBeHidden();
  await page.locator('.all-pages a', { hasText: 'Rollback' }).first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/#/);
});

test('the self-check says that no result comes', async ({ page }) => {
  await page.goto('/en/self-check/');
  await expect(page.locator('.self-check .notice')).toContainText('No result appears');
});

test('the journey on the home page still travels', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('radio', { name: 'A broken test' }).check({ force: true });
  await expect(page.locator('.outcome:visible')).toContainText('AssertionError');
});

test('the door offers both languages', async ({ page }) => {
  await page.goto('/');
  await page.locator('a[hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/$/);
});
