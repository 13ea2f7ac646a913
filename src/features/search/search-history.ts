import { isTexts, keep, kept } from '../../ui/kept-values.ts';

/** What was looked for in this browser, and what was not found. Neither is sent anywhere. */
const RECENT = 'search-recent';
const MISSED = 'search-missed';
const MOST_RECENT = 6;
const MOST_MISSED = 30;
/** A paste is remembered by its beginning. */
const LONGEST = 80;

export const recentSearches = (): string[] => kept(RECENT, isTexts, []);

/** Remembers a search that led to a page, the latest first. */
export const rememberSearch = (query: string): void => add(RECENT, query, MOST_RECENT);

export const forgetSearches = (): void => keep(RECENT, []);

export const missedSearches = (): string[] => kept(MISSED, isTexts, []);

/** Remembers a search that found nothing, so that its reader can report it. */
export const rememberMissed = (query: string): void => add(MISSED, query, MOST_MISSED);

function add(name: string, query: string, most: number) {
  const text = query.slice(0, LONGEST);
  const before = kept(name, isTexts, []).filter((each) => each !== text);
  keep(name, [text, ...before].slice(0, most));
}

/**
 * A new issue that says which words found nothing, in the form .github/ISSUE_TEMPLATE/search.yml. `repository` has no
 * trailing slash.
 */
export function missedReport(repository: string, title: string, body: string, missed: string[]): string {
  const words = `${body}\n\n${missed.map((word) => `- ${word}`).join('\n')}\n`;
  const query = new URLSearchParams({ template: 'search.yml', title, words });
  return `${repository}/issues/new?${query}`;
}
