import { mend } from '../../src/checks/fix.ts';
import type { Issue } from '../../src/checks/issue.ts';
import type { Rule } from '../../src/checks/rules.ts';
import { collect, readPage } from '../../src/checks/source.ts';
import type { Language } from '../../src/site.ts';
import { BASE, TODAY } from './content.ts';

const site = collect(BASE, process.cwd(), TODAY);

/** What a rule says of one page, by its whole text, and that text when all is mended that is certain. */
export function judged(rule: Rule, text: string, language: Language = 'ko'): { issues: Issue[]; mended: string } {
  const page = readPage(`content/pages/${language}/belt/test.mdx`, { language, path: '/belt/test/' }, text);
  const issues = rule.judge({ ...site, entries: [], pages: [page], whole: false });
  return { issues, mended: mend(text, issues).text };
}
