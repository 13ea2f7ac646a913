import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { contentWith, page } from './content.ts';

const cli = (...options: string[]) =>
  spawnSync(process.execPath, ['src/checks/cli.ts', ...options], { encoding: 'utf8' });

test('the command exits 0 on clean content', () => {
  const { status, stdout } = cli();
  assert.equal(status, 0);
  assert.match(stdout, /고칠 곳이 없어요/);
});

test('the command exits 1 with file, line and column, in the language asked for', (context) => {
  const root = contentWith(context, { 'pages/ko/belt/test.mdx': page('<Trem id="gate">관문</Trem>') });
  const { status, stderr } = cli('--content', join(root, 'content'), '--lang', 'en');
  assert.equal(status, 1);
  assert.match(stderr, /pages\/ko\/belt\/test\.mdx:7:1\n {2}There is no part <Trem>\. Did you mean <Term>\? \[parts\]/);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test('the command exits 2 when it was called wrongly', () => {
  assert.equal(cli('--nonsense').status, 2);
  assert.equal(cli('--lang', 'fr').status, 2);
  assert.equal(cli('--content', 'no-such-folder').status, 2);
});

test('the build refuses content that does not pass, and says why', (context) => {
  const root = contentWith(context, { 'pages/ko/belt/test.mdx': page('[글](/belt/tset/)') });
  const guard = pathToFileURL('src/checks/guard.ts').href;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { guard } from '${guard}'; guard().hooks['astro:build:start']();`],
    { cwd: root, encoding: 'utf8' },
  );
  assert.notEqual(status, 0);
  assert.match(stderr, /content\/pages\/ko\/belt\/test\.mdx:7:1/);
  assert.match(stderr, /content\/: 1 to mend/);
});
