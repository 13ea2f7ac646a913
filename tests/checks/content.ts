import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { parse, stringify } from 'yaml';
import { judge } from '../../src/checks/rules.ts';
import { collect } from '../../src/checks/source.ts';

/** A page that has nothing to mend; `body` and `front` take its place where given. */
export const page = (body = '글이에요.', front = 'title: 시험\ndescription: 시험하는 글이에요.\nchecked: 2026-11-23') =>
  `---\n${front}\n---\n\n${body}\n`;

/** The line on which a page's body begins. */
export const BODY = 7;

/** The rejections with one pattern each: the thousand others would be parsed anew for every mistake. */
const FEWER_PATTERNS = stringify(
  (parse(readFileSync('content/data/rejections.yml', 'utf8')) as { patterns: unknown[] }[]).map((rejection) => ({
    ...rejection,
    patterns: rejection.patterns.slice(0, 1),
  })),
);

/**
 * The project's own content in a folder of its own, with files changed or added, removed after the test.
 *
 * @param changes File below content/ → its text, or a change of the text it has.
 */
export function contentWith(test: TestContext, changes: Record<string, string | ((text: string) => string)>): string {
  const root = mkdtempSync(join(tmpdir(), 'onbelt '));
  test.after(() => rmSync(root, { recursive: true }));
  for (const folder of ['content', 'tests/samples']) cpSync(folder, join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/data/rejections.yml'), FEWER_PATTERNS);
  for (const [file, change] of Object.entries(changes)) {
    const target = join(root, 'content', file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof change === 'string' ? change : change(readFileSync(target, 'utf8')));
  }
  return root;
}

/** What the rules say of the project's content with those changes: "file:line:column rule". */
export function issuesWith(test: TestContext, changes: Parameters<typeof contentWith>[1]) {
  const root = contentWith(test, changes);
  return judge(collect(join(root, 'content'), root));
}
