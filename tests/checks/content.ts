import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Issue } from '../../src/checks/issue.ts';
import { judge, type Rule } from '../../src/checks/rules.ts';
import { collect } from '../../src/checks/source.ts';

/** A small site that has nothing to mend: three pages in each language, a few records. Its interface and dictionary are the project's own. */
export const BASE = 'tests/checks/base';
/** The day on which the rules judge in tests. */
export const TODAY = new Date('2026-12-01');

/** A page that has nothing to mend; `body` and `front` take its place where given. */
export const page = (body = '글이에요.', front = 'title: 시험\ndescription: 시험하는 글이에요.\nchecked: 2026-11-23') =>
  `---\n${front}\n---\n\n${body}\n`;

/** The line on which a page's body begins. */
export const BODY = 7;

/** File below content/ → its text, or a change of the text it has. */
export type Changes = Record<string, string | Buffer | ((text: string) => string)>;

/** The small site in a folder of its own, with files changed or added, removed after the test. Its root, above content/. */
export function contentWith(test: TestContext, changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'onbelt '));
  test.after(() => rmSync(root, { recursive: true }));
  cpSync(BASE, join(root, 'content'), { recursive: true });
  cpSync('content/interface', join(root, 'content/interface'), { recursive: true });
  cpSync('content/data/dictionary.txt', join(root, 'content/data/dictionary.txt'));
  mkdirSync(join(root, 'tests/samples'), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const target = join(root, 'content', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof change === 'function' ? change(readFileSync(target, 'utf8')) : change);
  }
  return root;
}

/** What the rules say of the content below a root. */
export const issuesAt = (root: string, rules?: Rule[]): Issue[] =>
  judge(collect(join(root, 'content'), root, TODAY), rules);

/** What the rules say of the small site with those changes. */
export const issuesWith = (test: TestContext, changes: Changes, rules?: Rule[]): Issue[] =>
  issuesAt(contentWith(test, changes), rules);
