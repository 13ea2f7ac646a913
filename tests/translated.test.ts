import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { parse } from 'yaml';
import { Translations } from '../src/model/records.ts';

const KOREAN = '---\ntitle: 시험\ndescription: 글이에요.\n---\n\n## 둘, 셋\n\n글\n\n## 넷\n\n글\n';
const ENGLISH = '---\ntitle: Test\ndescription: A text.\n---\n\n## Two, three\n\nText\n\n## Four\n\nText\n';
const RECORD = 'data/translations.yml';

/** A small content folder: two pages in both languages and one in Korean only. */
function content(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'onbelt '));
  context.after(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('pages/ko/belt/index.mdx', KOREAN);
  write('pages/en/belt/index.mdx', ENGLISH);
  write('pages/ko/belt/test.mdx', KOREAN);
  write('pages/en/belt/test.mdx', ENGLISH);
  write('pages/ko/lone.mdx', KOREAN);
  write(RECORD, '# head\n');
  return {
    folder,
    write,
    remove: (file: string) => rmSync(join(folder, file)),
    read: () => readFileSync(join(folder, RECORD), 'utf8'),
  };
}

function translated(folder: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/translated.ts', '--content', folder, ...options],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

test('pages are recorded one line a section, in the order of their addresses, and can be read again', (context) => {
  const { folder, read } = content(context);
  const { status, said } = translated(folder, '--all', '--lang', 'en');
  assert.equal(status, 0, said);
  assert.match(said, /^\/belt\/ {2}recorded sections: 3\.$/m);
  assert.match(
    read(),
    /^# head\n\n\/belt\/:\n {2}- \{ hash: '\w{16}' \}\n {2}- \{ section: '둘, 셋', hash: '\w{16}' \}\n {2}- \{ section: 넷, hash: '\w{16}' \}\n\/belt\/test\/:\n/,
  );
  const record = Translations.parse(parse(read()));
  assert.deepEqual(Object.keys(record), ['/belt/', '/belt/test/']);
});

test('one page is recorded anew, the others are left as they are, and a second run changes no byte', (context) => {
  const { folder, read, write } = content(context);
  translated(folder, '--all');
  const before = read();
  for (const page of ['index', 'test'])
    write(`pages/ko/belt/${page}.mdx`, KOREAN.replace('## 넷\n\n글', '## 넷\n\n새 글'));
  const { status, said } = translated(folder, '/belt/test/');
  assert.equal(status, 0);
  assert.match(said, /^\/belt\/test\/ {2}바뀐 절 1개를 적었어요\.$/m);
  const changed = read()
    .split('\n')
    .filter((line, place) => line !== before.split('\n')[place]);
  assert.equal(changed.length, 1);
  assert.match(changed[0]!, /section: 넷/);
  const after = read();
  assert.match(translated(folder, '/belt/test/').said, /1쪽은 이미 그렇게/);
  assert.equal(read(), after);
});

test('a heading that is not on the second level is recorded with its level, and anew when that changes', (context) => {
  const { folder, read, write } = content(context);
  for (const [language, text] of [
    ['ko', KOREAN.replace('## 넷', '### 넷')],
    ['en', ENGLISH.replace('## Four', '### Four')],
  ] as const)
    write(`pages/${language}/belt/test.mdx`, text);
  translated(folder, '/belt/test/');
  assert.match(read(), /\{ section: 넷, depth: 3, hash: '\w{16}' \}/);
  write('pages/ko/belt/test.mdx', KOREAN);
  write('pages/en/belt/test.mdx', ENGLISH);
  assert.match(translated(folder, '/belt/test/').said, /바뀐 절 1개를 적었어요/);
  assert.match(read(), /\{ section: 넷, hash: '\w{16}' \}/);
});

test('an address may be typed with its language, without slashes, or as the file of the page', (context) => {
  for (const typed of ['belt/test', '/en/belt/test/', 'content/pages/en/belt/test.mdx']) {
    const { folder, read } = content(context);
    assert.equal(translated(folder, typed).status, 0, typed);
    assert.deepEqual(Object.keys(parse(read()) as object), ['/belt/test/'], typed);
  }
});

test('an unknown address is refused with the likeliest one, and nothing is written', (context) => {
  const { folder, read } = content(context);
  const { status, said } = translated(folder, '/belt/', '/belt/tset/');
  assert.equal(status, 2);
  assert.match(said, /"\/belt\/tset\/" 페이지는 없어요\. "\/belt\/test\/"를 쓰려던 것인가요\?/);
  assert.equal(read(), '# head\n');
  assert.match(translated(folder, '/belt/tset/', '--lang', 'en').said, /Did you mean "\/belt\/test\/"\?/);
});

test('a page that has no English yet is refused', (context) => {
  const { folder, read } = content(context);
  const { status, said } = translated(folder, '/lone/');
  assert.equal(status, 2);
  assert.match(said, /"\/lone\/"에는 아직 영어 글이 없어요/);
  assert.equal(read(), '# head\n');
});

test('a page that is put together otherwise than the Korean one is told and not recorded; the others are', (context) => {
  const { folder, read, write } = content(context);
  translated(folder, '--all');
  const before = Translations.parse(parse(read()));
  for (const page of ['index', 'test'])
    write(`pages/ko/belt/${page}.mdx`, KOREAN.replace('## 넷\n\n글', '## 넷\n\n새 글'));
  write('pages/en/belt/test.mdx', ENGLISH.replace('## Four', '```sh\nls\n```\n\n## Four'));
  const { status, said } = translated(folder, '--all');
  assert.equal(status, 1, said);
  assert.match(said, /^\/belt\/ {2}바뀐 절 1개를 적었어요\.$/m);
  assert.match(said, /^\/belt\/test\/ {2}두 글의 짜임이 아직 달라서 적지 않았어요\. 아래를 고친 다음 다시 돌려/m);
  assert.match(said, /en\/belt\/test\.mdx:10:1\n {2}```sh 코드 블록은 이 글에만 있어요/);
  const after = Translations.parse(parse(read()));
  assert.deepEqual(after['/belt/test/'], before['/belt/test/']);
  assert.notDeepEqual(after['/belt/'], before['/belt/']);
  write('pages/en/belt/test.mdx', ENGLISH);
  assert.equal(translated(folder, '/belt/test/', '--lang', 'en').status, 0);
});

test('a page that cannot be read was not compared, and is not recorded', (context) => {
  const { folder, read, write } = content(context);
  write('pages/en/belt/test.mdx', `${ENGLISH}\n<Note\n`);
  const { status, said } = translated(folder, '/belt/test/', '--lang', 'en');
  assert.equal(status, 1, said);
  assert.match(said, /en\/belt\/test\.mdx\n {2}This page cannot be read, so the two were not compared/);
  assert.equal(parse(read()), null);
});

test('a page that is gone is taken off the record', (context) => {
  const { folder, read, remove } = content(context);
  translated(folder, '--all');
  remove('pages/en/belt/test.mdx');
  const { status, said } = translated(folder, '/belt/test/', '--lang', 'en');
  assert.equal(status, 0, said);
  assert.match(said, /taken off/);
  assert.deepEqual(Object.keys(parse(read()) as object), ['/belt/']);
});

test('without a record one is begun; one that is broken is not overwritten', (context) => {
  const { folder, read, write, remove } = content(context);
  remove(RECORD);
  assert.equal(translated(folder, '--all').status, 0);
  assert.match(read(), /^# What each English page was last compared with/);
  const broken = '<<<<<<< ours\n/belt/:\n';
  write(RECORD, broken);
  const { status, said } = translated(folder, '--all');
  assert.equal(status, 2);
  assert.match(said, /translations\.yml을 읽을 수 없어요/);
  assert.equal(read(), broken);
});

test('a page whose front matter cannot be read is named, and nothing is written', (context) => {
  const { folder, read, write } = content(context);
  write('pages/ko/belt/test.mdx', '---\ntitle: [시험\n---\n\n글\n');
  const { status, said } = translated(folder, '--all');
  assert.equal(status, 2);
  assert.match(said, /ko\/belt\/test\.mdx의 머리말/);
  assert.doesNotMatch(said, /\n\s+at /);
  assert.equal(read(), '# head\n');
});

test('the command says how it is used when it was called wrongly', (context) => {
  const { folder } = content(context);
  for (const options of [[], ['--all', '/belt/'], ['--nonsense'], ['--lang', 'fr', '--all']]) {
    const { status, said } = translated(folder, ...options);
    assert.equal(status, 2, options.join(' '));
    assert.match(said, /npm run -s translated -- \/belt\/test\//);
  }
  assert.equal(translated('no-such-folder', '--all').status, 2);
});
