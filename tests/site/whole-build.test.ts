import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { type TestContext } from 'node:test';
import { copyProject } from '../../tools/copy.ts';
import { ORIGIN, REPOSITORY, SITES } from '../../tools/test-sites.ts';
import { BASE, page } from '../checks/content.ts';

/** A copy of the project in a folder whose path has a space and Hangul. */
function project(context: TestContext): string {
  const root = join(mkdtempSync(join(tmpdir(), 'copy-')), '다른 곳');
  context.after(() => rmSync(join(root, '..'), { recursive: true }));
  copyProject(root);
  return root;
}

function build(root: string, env: Record<string, string>) {
  return spawnSync(process.execPath, [resolve('tools/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
}

const listOf = (site: string) =>
  JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as Record<string, string>;

test('the same commit built in another folder and another time zone gives the same bytes', (context) => {
  const root = project(context);
  const { status, stderr } = build(root, {
    SITE: ORIGIN,
    REPOSITORY,
    BASE: SITES.root.base,
    OUT_DIR: 'dist',
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
    // The history of the files is that of the project.
    GIT_DIR: resolve('.git'),
    GIT_WORK_TREE: root,
  });
  assert.equal(status, 0, stderr);
  const [here, there] = [listOf(SITES.root.folder), listOf(join(root, 'dist'))];
  const differs = Object.keys({ ...here, ...there }).filter((file) => here[file] !== there[file]);
  assert.deepEqual(differs, []);
  assert.ok(
    Object.keys(here).some((file) => file.endsWith('.zip')) && Object.keys(here).some((file) => file.endsWith('.epub')),
  );
});

test('a build that stops leaves the site that was there, and one that succeeds takes its place', (context) => {
  const root = project(context);
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(BASE, join(root, 'content'), { recursive: true });
  cpSync('content/interface', join(root, 'content/interface'), { recursive: true });
  const site = join(root, 'dist');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the former site');

  const file = join(root, 'content/pages/ko/belt/test.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, page('{process.exit()}'));
  const stopped = build(root, { OUT_DIR: 'dist' });
  assert.notEqual(stopped.status, 0);
  assert.match(stopped.stderr, /still the one before/);
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'the former site');

  writeFileSync(file, text);
  const done = build(root, { OUT_DIR: 'dist' });
  assert.equal(done.status, 0, done.stderr);
  assert.ok(existsSync(join(site, 'ko/belt/test/index.html')));
  assert.deepEqual(
    readdirSync(root).filter((name) => name.startsWith('dist')),
    ['dist'],
  );
});
