import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL('src/history.ts').href;

/** What a folder's history says of a file. */
const changed = (folder: string, file: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { changedOn } from '${MODULE}'; console.log(changedOn('${file}')?.toISOString() ?? 'none')`,
    ],
    { cwd: folder, encoding: 'utf8' },
  ).trim();

test('a file’s day is that of its last commit; new, cut-off and foreign files have none', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'onbelt '));
  context.after(() => rmSync(root, { recursive: true }));
  const git = (folder: string, words: string[], day = '2026-01-01T00:00:00Z') =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: day },
    });
  const write = (file: string, text: string) => writeFileSync(join(root, 'origin', file), text);
  mkdirSync(join(root, 'origin/content'), { recursive: true });
  const origin = join(root, 'origin');
  git(origin, ['init', '-q']);
  for (const [file, day] of [
    ['content/글.mdx', '2026-01-02T00:00:00Z'],
    ['content/b.mdx', '2026-03-04T00:00:00Z'],
  ] as const) {
    write(file, day);
    git(origin, ['add', '.']);
    git(origin, ['commit', '-q', '-m', 'x'], day);
  }
  assert.equal(changed(origin, 'content/글.mdx'), '2026-01-02T00:00:00.000Z');
  assert.equal(changed(origin, 'content/b.mdx'), '2026-03-04T00:00:00.000Z');
  write('content/new.mdx', 'x');
  assert.equal(changed(origin, 'content/new.mdx'), 'none');

  git(root, ['clone', '-q', '--depth', '1', `file://${origin}`, 'shallow']);
  assert.equal(changed(join(root, 'shallow'), 'content/글.mdx'), 'none');
  mkdirSync(join(root, 'plain'));
  assert.equal(changed(join(root, 'plain'), 'content/b.mdx'), 'none');
});
