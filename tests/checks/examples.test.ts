import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { mendFiles } from '../../src/checks/fix.ts';
import { text } from '../../src/checks/report/text.ts';
import { RULES } from '../../src/checks/rules.ts';
import { contentWith, issuesAt } from './content.ts';

/**
 * One folder a rule, named by its id, which the rule's page shows: wrong/ and right/ hold files as below content/,
 * expected.txt what is said of wrong/ in both languages. "UPDATE=1 node --test tests/checks/examples.test.ts" writes
 * expected.txt; read what it wrote.
 */
const FOLDER = 'tests/checks';
const ids = [...new Set(RULES.map(({ id }) => id))];

/** The small site with the files of an example laid over it. */
function siteWith(context: Parameters<typeof contentWith>[0], id: string, side: 'wrong' | 'right') {
  const root = contentWith(context);
  const folder = join(FOLDER, id, side);
  // Where no right example is shown, the small site is one.
  if (existsSync(folder)) cpSync(folder, join(root, 'content'), { recursive: true, verbatimSymlinks: true });
  return root;
}
const of = (id: string, root: string) => issuesAt(root).filter(({ rule }) => rule === id);

for (const id of ids) {
  test(`${id}: the wrong example is told, with its place and a way out in both languages`, (context) => {
    const issues = of(id, siteWith(context, id, 'wrong'));
    assert.ok(issues.length, 'nothing was said');
    const said = `${text(issues, 'ko')}\n\n${text(issues, 'en')}\n`;
    const file = join(FOLDER, id, 'expected.txt');
    if (process.env.UPDATE) writeFileSync(file, said);
    assert.equal(said, readFileSync(file, 'utf8'));
  });

  test(`${id}: of the right example nothing is said`, (context) => {
    const issues = issuesAt(siteWith(context, id, 'right')).filter(
      ({ severity, rule }) => severity === 'error' || rule === id,
    );
    assert.deepEqual(issues, []);
  });

  test(`${id}: what can be mended for certain is mended, and nothing else changes`, (context) => {
    const root = siteWith(context, id, 'wrong');
    const before = of(id, root);
    const fixable = before.filter(({ fix }) => fix?.length);
    const mended = mendFiles(root, fixable);
    assert.equal(of(id, root).length, before.length - mended.length);
    if (fixable.length) assert.ok(mended.length);
  });
}

test('every folder of examples belongs to a rule', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'base',
  );
  assert.deepEqual(
    folders
      .filter(({ name }) => !ids.includes(name) || !existsSync(join(FOLDER, name, 'expected.txt')))
      .map(({ name }) => name),
    [],
  );
});
