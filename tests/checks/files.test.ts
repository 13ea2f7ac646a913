import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { mendFiles } from '../../src/checks/fix.ts';
import { judge } from '../../src/checks/rules.ts';
import * as files from '../../src/checks/rules/files.ts';
import { collect } from '../../src/checks/source.ts';
import { contentWith, issuesAt, issuesWith, page, TODAY, type Changes } from './content.ts';

const PICTURE = readFileSync('tests/checks/images/right/pages/ko/belt/two-tests.png');
const JPEG = Buffer.from('ffd8ffe000104a46494600', 'hex');
const PLACE = 'pages/ko/belt';

/** What is said of files: "file message", without a line. */
function said(issues: ReturnType<typeof issuesAt>): string[] {
  return issues.map(({ rule, severity, file, line, message }) => {
    assert.deepEqual([rule, severity], ['files', 'error']);
    assert.ok(message.en.length > 10);
    return `${file}${line === undefined ? '' : `:${line}`} ${message.ko}`;
  });
}
const saidOf = (context: TestContext, changes: Changes) => said(issuesWith(context, changes, [files]));

const text = page();
/** A file that may not lie there: its name, what it holds, and the one thing that is said of it. */
const WRONG: [file: string, bytes: string | Buffer, says: RegExp][] = [
  // Of another kind.
  [`${PLACE}/build.md`, text, /\.mdx 파일로.*"build\.mdx"로 바꿔/],
  [`${PLACE}/Unit Test.md`, text, /"unit-test\.mdx"로 바꿔/],
  [`${PLACE}/단위.md`, text, /이름의 끝을 \.mdx로/],
  [`${PLACE}/build.mdx.txt`, text, /\.txt를 붙였어요.*"build\.mdx"로/],
  [`${PLACE}/belt.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG에는 코드를 숨길 수 있어서/],
  [`${PLACE}/belt.SVG`, '<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG에는 코드를/],
  [`${PLACE}/belt.gif`, 'GIF89a', /PNG, JPG, WebP, AVIF 가운데/],
  [`${PLACE}/belt.js`, 'export {}', /코드는 둘 수 없어요/],
  [`${PLACE}/Belt.astro`, '---', /코드는 둘 수 없어요/],
  [`${PLACE}/belt.html`, '<p>', /코드는 둘 수 없어요/],
  [`${PLACE}/belt.hwp`, 'x', /\.mdx 파일에 적어/],
  [`${PLACE}/belt.zip`, 'x', /글\(\.mdx\)과 그림/],
  [`${PLACE}/belt`, 'x', /글\(\.mdx\)과 그림/],
  [`${PLACE}/terms.yml`, '[]', /content\/data\/ 아래에/],
  ['data/stages.yaml', '[]', /"stages\.yml"[을를] 쓰려던/],
  ['data/Stages.yml', '[]', /"stages\.yml"[을를] 쓰려던/],
  ['data/glosary.yml', '[]', /"glossary\.yml"[을를] 쓰려던/],
  ['data/people.yml', '[]', /쓸 수 있는 이름: stages\.yml.*dictionary\.txt/],
  ['data/stages.json', '[]', /"stages\.yml"[을를] 쓰려던/],
  ['data/belt.mdx', text, /content\/pages\/ko\/나/],
  ['data/belt.png', PICTURE, /content\/pages\/ko\/나/],
  ['data/words.txt', 'word', /문서 파일은/],
  ['data/more/stages.yml', '[]', /폴더를 만들 수 없어요/],
  ['interface/kr.yml', 'x: 1', /"ko\.yml"[을를] 쓰려던/],
  ['interface/french.yml', 'x: 1', /쓸 수 있는 이름: ko\.yml, en\.yml/],

  // In another place.
  ['belt.mdx', text, /content\/ 바로 아래에는/],
  ['pages/belt.mdx', text, /content\/pages\/ko\/belt\.mdx나 content\/pages\/en\/belt\.mdx/],
  ['pages/kr/belt.mdx', text, /"kr" 대신 "ko"[을를] 쓰려던/],
  ['pages/korean/belt.mdx', text, /"korean" 대신 "ko"[을를] 쓰려던/],
  ['pages/english/belt.mdx', text, /"english" 대신 "en"[을를] 쓰려던/],
  ['pages/ja/belt.mdx', text, /언어 폴더\(ko, en\)만/],
  ['page/ko/belt.mdx', text, /"pages"[를을] 쓰려던/],
  ['images/belt.png', PICTURE, /"images" 폴더는 쓰지 않아요/],
  ['pages/ko/a/b/c/d/e.mdx', text, /너무 깊어요/],

  // Under a name that is no address.
  [`${PLACE}/Build.mdx`, text, /"Build\.mdx" 대신 "build\.mdx"/],
  [`${PLACE}/unitTest.mdx`, text, /"unit-test\.mdx"/],
  [`${PLACE}/unit test.mdx`, text, /"unit-test\.mdx"/],
  [`${PLACE}/unit_test.mdx`, text, /"unit-test\.mdx"/],
  [`${PLACE}/-build.mdx`, text, /"build\.mdx"/],
  [`${PLACE}/build.MDX`, text, /"build\.mdx"/],
  [`${PLACE}/빌드.mdx`, text, /영어 소문자와 숫자만.*뜻을 영어로/],
  [`${PLACE}/빌드.mdx`.normalize('NFD'), text, /뜻을 영어로/],
  ['pages/ko/Belt Stages/build.mdx', text, /"Belt Stages" 대신 "belt-stages"/],
  [`${PLACE}/build.v2.mdx`, text, /"build-v2\.mdx"/],
  [`${PLACE}/Screen Shot.PNG`, PICTURE, /"screen-shot\.png"/],
  [`${PLACE}/con.mdx`, text, /Windows에서는 "con"/],
  [`pages/ko/${'a'.repeat(60)}/${'b'.repeat(60)}.mdx`, text, /경로가 너무 길어요/],

  // Beside another one.
  ['pages/ko/search.mdx', text, /스스로 그리는 페이지/],
  ['pages/ko/map/test-runner.mdx', text, /스스로 그리는 페이지/],

  // Hidden, or left behind.
  ['.DS_Store', 'x', /숨은 파일\(\.DS_Store\)/],
  [`${PLACE}/.htaccess`, 'x', /숨은 파일/],
  [`${PLACE}/.build.mdx`, text, /숨은 파일/],
  ['pages/ko/.obsidian/app.json', '{}', /숨은 폴더\(\.obsidian\)/],
  [`${PLACE}/test.mdx~`, text, /편집기가 만든 파일/],
  [`${PLACE}/test.mdx.orig`, text, /편집기가 만든 파일/],
  [`${PLACE}/Thumbs.db`, 'x', /편집기가 만든 파일/],

  // With other bytes than its name promises.
  [`${PLACE}/belt.png`, '<svg onload="alert(1)"/>', /그림이 아니에요.*PNG로/],
  [`${PLACE}/belt.png`, '', /그림이 아니에요/],
  [`${PLACE}/belt.webp`, '<html>', /그림이 아니에요/],
  [`${PLACE}/belt.png`, JPEG, /속은 JPEG 그림이에요.*\.jpg로/],
  [`${PLACE}/belt.jpg`, PICTURE, /속은 PNG 그림이에요.*\.png로/],
  [`${PLACE}/belt.png`, 'version https://git-lfs.github.com/spec/v1\n', /Git LFS/],
  [`${PLACE}/test.mdx`, Buffer.from(text, 'utf16le'), /UTF-8로 저장되지 않아서/],
  ['data/stages.yml', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /UTF-8로 저장되지 않아서/],
  [`${PLACE}/test.mdx`, `${text}${'글'.repeat(700_000)}`, /너무 커서 읽지 않았어요\(2\.1 MB\)/],
  ['data/dictionary.txt', '# names\nkubectl\nnot a word\n', /^content\/data\/dictionary\.txt:3 .*한 줄에 낱말 하나/],
];

for (const [file, bytes, says] of WRONG)
  test(`${file} is told: ${says.source}`, (context) => {
    const found = saidOf(context, { [file]: bytes });
    assert.equal(found.length, 1, found.join('\n') || 'nothing was said');
    assert.ok(found[0]!.startsWith(`content/${file}`), found[0]);
    assert.match(found[0]!, says);
  });

test('what belongs there is not told', (context) =>
  assert.deepEqual(
    saidOf(context, {
      'pages/ko/a/b/c/index.mdx': text,
      'pages/ko/belt/2024.mdx': text,
      'pages/ko/map/index.mdx': text,
      [`${PLACE}/two-tests.png`]: PICTURE,
      [`${PLACE}/photo.jpg`]: JPEG,
      [`${PLACE}/photo.jpeg`]: JPEG,
      'data/dictionary.txt': '# Names of products\nkubectl\nCI/CD\ndon’t\n\n카나리\n',
    }),
    [],
  ));

test('line ends of Windows are fine, and so is a last line without one', (context) => {
  const windows = (before: string) => before.replaceAll('\n', '\r\n');
  const issues = issuesWith(context, {
    'pages/ko/belt/code.mdx': windows,
    'pages/en/belt/code.mdx': (before) => before.trimEnd(),
    'data/stages.yml': windows,
  });
  assert.deepEqual(issues, []);
});

test('a symbolic link is told and not followed', (context) => {
  const root = contentWith(context);
  symlinkSync(join(root, 'content/pages/ko/belt/code.mdx'), join(root, 'content/pages/ko/belt/linked.mdx'));
  symlinkSync(join(root, 'content/pages'), join(root, 'content/pages/ko/again'));
  const found = said(issuesAt(root, [files]));
  assert.equal(found.length, 2, found.join('\n'));
  for (const each of found) assert.match(each, /심볼릭 링크/);
  assert.ok(!collect(join(root, 'content'), root).all.some(({ file }) => /again|linked/.test(file)));
});

test('what is neither a file nor a folder is told and not read', (context) => {
  const root = contentWith(context);
  execFileSync('mkfifo', [join(root, 'content/pages/ko/belt/pipe.mdx')]);
  assert.match(said(issuesAt(root, [files])).join('\n'), /pipe\.mdx 파일이 아니에요/);
});

test('of a hidden folder one thing is said', (context) => {
  const found = saidOf(context, { '.vscode/a.json': '{}', '.vscode/deep/b.json': '{}', '.idea/c.xml': 'x' });
  assert.equal(found.length, 2, found.join('\n'));
});

test('names that differ in capitals only are told as such', (context) => {
  const root = contentWith(context);
  mkdirSync(join(root, 'content/pages/ko/Belt'));
  writeFileSync(join(root, 'content/pages/ko/Belt/test.mdx'), text);
  // A disk that takes capitals for small letters has one file now.
  if (collect(join(root, 'content'), root).all.filter(({ file }) => /belt\/test/i.test(file)).length < 3) return;
  const found = said(issuesAt(root, [files]));
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0]!, /Belt\/test\.mdx "pages\/ko\/belt\/test\.mdx" 파일과 대소문자만 달라요/);
});

/** Texts as old editors save them, with something that could be mended in a text of UTF-8. */
const FOREIGN: [name: string, bytes: Buffer][] = [
  ['EUC-KR', Buffer.concat([Buffer.from(`${text}zero\u200Bwidth `), Buffer.from('b1dbc0ccbfa1bfe4', 'hex')])],
  ['UTF-16', Buffer.from(`\uFEFF${text}zero\u200Bwidth`, 'utf16le')],
  ['UTF-8 that was cut', Buffer.from(`${text}zero\u200Bwidth 글`).subarray(0, -1)],
];
for (const [name, bytes] of FOREIGN)
  for (const file of ['pages/ko/belt/test.mdx', 'pages/en/belt/test.mdx', 'data/glossary.yml', 'interface/ko.yml'])
    test(`${file} as ${name} is told once, by no other rule, and stays as it is`, (context) => {
      const root = contentWith(context, { [file]: bytes });
      const issues = issuesAt(root);
      assert.deepEqual(
        issues.map(({ rule, file }) => [rule, file]),
        [['files', `content/${file}`]],
      );
      // Not even a rule that saw something to mend may write it.
      const invented = { ...issues[0]!, fix: [{ from: 0, to: 1, text: '' }] };
      assert.deepEqual(mendFiles(root, [invented]), []);
      assert.deepEqual(readFileSync(join(root, 'content', file)), bytes);
    });

test('of two files with one address each names the other', (context) => {
  const found = saidOf(context, { 'pages/ko/belt/test/index.mdx': text });
  assert.equal(found.length, 2, found.join('\n'));
  assert.match(
    found[1]!,
    /test\/index\.mdx "content\/pages\/ko\/belt\/test\.mdx" 파일과 주소가 같아요\(\/belt\/test\/\)/,
  );
  assert.match(found[0]!, /test\.mdx "content\/pages\/ko\/belt\/test\/index\.mdx" 파일과 주소가 같아요/);
});

test('a change that touches pages only judges their names and no others', (context) => {
  const root = contentWith(context, { [`${PLACE}/Build.mdx`]: text, [`${PLACE}/Deploy.mdx`]: text });
  const all = collect(join(root, 'content'), root, TODAY);
  const entries = all.entries.filter(({ file }) => file.endsWith('Build.mdx'));
  assert.equal(said(judge({ ...all, entries, whole: false }, [files])).length, 1);
});
