import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/site.ts';

/** How many searches of a language are asked. */
const EACH = 10;

const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as {
  language: Language;
  form: string;
  q: string;
}[];

/** Twenty searches, ten in each language, each of another form: a particle behind it, initials, a slip, English … */
export const SEARCHES = LANGUAGES.flatMap((language) => {
  const forms = Map.groupBy(
    queries.filter((query) => query.language === language),
    ({ form }) => form,
  );
  return [...forms.values()].slice(0, EACH).map(([query]) => query!);
});

/** What a search shows on a page that is open, in order: the state line, the card, each result and section with its place. */
export async function resultsOf(page: Page, query: string): Promise<string[]> {
  if (!(await page.locator('.search-dialog').isVisible())) {
    // Before its script runs, a page hears no key.
    await page.waitForFunction(() => customElements.get('search-open'));
    await page.keyboard.press('Control+k');
  }
  await page.locator('.search-dialog input').fill(query);
  // The address says what was answered.
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query);
  await expect(page.locator('.search-status')).not.toBeEmpty();
  return page.evaluate(() => {
    const place = (link: HTMLAnchorElement) =>
      /\/(?:ko|en)\/.*$/.exec(link.pathname)![0].replace(/index\.html$/, '') + link.search + link.hash;
    return [
      document.querySelector('.search-status')?.textContent ?? '',
      ...[...document.querySelectorAll<HTMLAnchorElement>('.search-card, .hits a')].map(
        (link) => `${link.textContent} → ${place(link)}`,
      ),
    ];
  });
}
