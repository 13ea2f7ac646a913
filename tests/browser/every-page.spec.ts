import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { URLS } from './pages.ts';
import { watch } from './watch.ts';

const violations = async (page: Page, rules?: string[]) => {
  const axe = new AxeBuilder({ page });
  const found = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
};

for (const url of URLS)
  test(`${url} has no fault that axe, the console or a narrow screen can find`, async ({ page }) => {
    const complaints = watch(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(url);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast'])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const spill = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await spill(), 'scrolls sideways at 360 px').toBe(0);
    complaints();
  });

test('nothing moves while a page loads', async ({ browser }) => {
  for (const [width, height] of [
    [390, 844],
    [1360, 900],
  ] as const)
    for (const url of ['/ko/', '/ko/belt/test/', '/en/concepts/ci-cd/', '/ko/search/']) {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      await page.goto(url);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                value: number;
                hadRecentInput: boolean;
              })[])
                if (!entry.hadRecentInput) sum += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            void document.fonts.ready.then(() => setTimeout(() => done(sum), 500));
          }),
      );
      expect(shift, `${url} at ${width} px`).toBeLessThanOrEqual(0.01);
      await context.close();
    }
});

test('the search is not loaded before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/ko/belt/test/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|search-|dialog/.test(path))).toEqual([]);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(12);
});
