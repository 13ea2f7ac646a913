import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { watch } from './watch.ts';

test('a pasted log is named with its line, by keyboard alone, and nothing leaves the page', async ({ page }) => {
  const complaints = watch(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto('/ko/reject/');
  await page.getByLabel('로그를 붙여 넣으면').focus();
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = 'installing\n\u001b[31mnpm error code EUSAGE\u001b[0m\nnpm error\n';
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  });
  const result = page.locator('.log-matches li').first();
  await expect(result.locator('a')).toHaveText('의존성을 설치하지 못했어요');
  await expect(result).toContainText('2번째 줄');
  await result.locator('a').click();
  await expect(page).toHaveURL(/\/ko\/reject\/dependency-install\/$/);
  await expect(page.locator('.rejection-head .line.reject').first()).toBeInViewport();
  expect(sent).toEqual([]);
  complaints();
});

test('a log that is not known leads to the search, and clearing empties the field', async ({ page }) => {
  await page.goto('/en/reject/');
  const field = page.locator('textarea');
  await field.fill('all is well, 0 errors, 3 passed');
  await page.locator('.find').click();
  await expect(page.locator('.log-none')).toContainText('Not a rejection we know');
  await expect(page.locator('.log-none a')).toHaveAttribute('href', /\/en\/search\/#q=/);
  await page.locator('.log-actions .clear').click();
  await expect(field).toHaveValue('');
  await expect(page.locator('.log-results')).toBeEmpty();
});

test('the log finder says what to do when its data cannot be read', async ({ page }) => {
  await page.route('**/log-patterns.json', (route) => route.abort());
  await page.goto('/ko/reject/');
  await page.locator('textarea').fill('npm error code EUSAGE');
  await page.locator('.find').click();
  await expect(page.locator('.log-none')).toContainText('다시 눌러 주세요');
});

test('the map finds a product’s role in Hangul and by initials, and keeps it in the address', async ({ page }) => {
  const complaints = watch(page);
  await page.goto('/ko/map/');
  const field = page.locator('#map-query');
  await field.fill('젠킨ㅅ');
  await expect(page.locator('.map-name')).toHaveText('Jenkins');
  await expect(page).toHaveURL(/\?q=/);
  await field.fill('ㅋㅂㄴㅌㅅ');
  await expect(page.locator('.map-name')).toHaveText('Kubernetes');
  await page.locator('.map-where a').click();
  await expect(page).toHaveURL(/\/ko\/map\/[\w-]+\/$/);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/en/map/?q=Jenkins');
  await expect(page.locator('.map-name')).toHaveText('Jenkins');
  complaints();
});

test('the map can be narrowed by stage, licence and country, says how much is left, and keeps it in the address', async ({
  page,
}) => {
  await page.goto('/ko/map/');
  await page.getByRole('button', { name: '국내 제품' }).click();
  const shown = page.locator('.map-role li:visible');
  expect(await shown.count()).toBeGreaterThan(5);
  for (const item of await shown.all()) await expect(item).toHaveAttribute('data-korea', '');
  await page.getByRole('button', { name: '국내 제품' }).click();
  await page.getByRole('combobox', { name: '구간' }).selectOption('test');
  await page.getByRole('button', { name: '상용' }).click();
  await expect(page.locator('.map-stage:visible')).toHaveCount(1);
  for (const item of await shown.all()) await expect(item).toHaveAttribute('data-kind', 'commercial');
  await expect(page.locator('.map-left')).toContainText(`제품 ${await shown.count()}개`);
  await page.reload();
  await expect(page.locator('.map-stage:visible')).toHaveCount(1);
  await page.getByRole('button', { name: '모두' }).click();
  await page.getByRole('combobox', { name: '구간' }).selectOption('');
  await expect(page.locator('.map-role:visible')).toHaveCount(62);
});

test('a product that the map does not know can be proposed with its name', async ({ page }) => {
  await page.goto('/ko/map/');
  await page.locator('#map-query').fill('아무도모르는제품');
  const link = page.locator('.map-none a');
  await expect(link).toHaveText('제품 제안하기');
  const to = new URL((await link.getAttribute('href'))!);
  expect(to.pathname).toMatch(/\/issues\/new$/);
  expect(to.searchParams.get('record')).toContain('name: 아무도모르는제품');
});

test('the self-check names the earliest no, keeps the answers here, and forgets them when asked', async ({ page }) => {
  await page.goto('/ko/self-check/');
  const set = (place: number) => page.locator('.self-check fieldset').nth(place);
  await set(10).locator('input[value="no"]').check({ force: true });
  await expect(page.locator('.self-check-result')).toContainText('테스트 구간');
  await set(2).locator('input[value="no"]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.self-check-result')).toContainText('코드 구간');
  await expect(page.locator('.self-check-result a')).toHaveAttribute('href', /\/ko\/start\/local-belt\/$/);
  await page.reload();
  await expect(page.locator('.self-check-result')).toContainText('코드 구간');
  await page.locator('.self-check .clear').click();
  await expect(page.locator('.self-check-result')).toBeEmpty();
  await page.reload();
  expect(await page.locator('.self-check input:checked').count()).toBe(0);
});

test('answers can be passed on in an address, which leaves what is kept here alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ko/self-check/');
  const set = (place: number) => page.locator('.self-check fieldset').nth(place);
  await set(3).locator('input[value="no"]').check({ force: true });
  await page.getByRole('button', { name: '답이 담긴 주소 복사' }).click();
  await expect(page.locator('.self-check-said')).toContainText('복사했어요');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/#answers=---n-{16}$/);
  await page.getByRole('button', { name: '모두 지우기' }).click();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('.self-check-result')).toContainText('코드 구간');
  await expect(page.locator('.self-check-said')).toContainText('주소에 담긴 답');
  expect(await page.evaluate(() => localStorage.getItem('self-check'))).toBeNull();
  await set(0).locator('input[value="no"]').check({ force: true });
  await expect(page.locator('.self-check-result')).toContainText('계획 구간');
  await expect(page).toHaveURL(/\/self-check\/$/);
});

test('the guide keeps what was written, gives it back as Markdown and can be cleared', async ({ page }) => {
  await page.goto('/ko/questions/');
  await page.locator('#guide-team').fill('주문팀');
  await page.locator('#guide-deploy').fill('main에 합치면 25분 뒤에 나가요.');
  await page.reload();
  await expect(page.locator('#guide-deploy')).toHaveValue('main에 합치면 25분 뒤에 나가요.');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.belt-guide .download').click()]);
  expect(download.suggestedFilename()).toBe('belt.md');
  const text = readFileSync((await download.path())!, 'utf8');
  expect(text).toContain('# 주문팀 벨트 안내');
  expect(text).toContain('## 1. 내가 만든 소스는 어떻게 배포되나\n\nmain에 합치면 25분 뒤에 나가요.');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('.belt-guide .clear').click();
  await expect(page.locator('#guide-deploy')).toHaveValue('');
  expect(await page.evaluate(() => localStorage.getItem('belt-guide'))).toBeNull();
});

test('a page that was read to its end is ticked on its ways, in this browser only', async ({ page }) => {
  await page.goto('/ko/concepts/devops/');
  await page.locator('.route-places').scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('pages-read'))).toContain('/concepts/devops/');
  await page.goto('/ko/start/');
  await expect(page.locator('.route li.read')).toHaveCount(1);
  await page.getByRole('button', { name: '읽은 표시 지우기' }).click();
  await expect(page.locator('.route li.read')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.route li.read')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the dictionary, the map and the self-check still read as pages', async ({ page }) => {
    await page.goto('/ko/reject/');
    await expect(page.locator('.log-finder')).toBeHidden();
    expect(await page.locator('.rejections li a').count()).toBe(28);
    await page.goto('/ko/map/');
    expect(await page.locator('.map-role').count()).toBe(62);
    expect(await page.locator('.map-role li').count()).toBe(415);
    await page.goto('/ko/self-check/');
    expect(await page.locator('.self-check fieldset').count()).toBe(20);
  });
});
