import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as links from '../../src/checks/rules/links.ts';
import { issuesWith, page } from './content.ts';

/** Column and message of what is said of a page's text. */
const said = (context: TestContext, text: string): string[] =>
  issuesWith(context, { 'pages/ko/belt/test.mdx': page(text) }, [links]).map(({ column, message }) => {
    assert.doesNotMatch(message.en.replaceAll(/"[^"]*"|\[[^\]]*\]|>[^<]*</g, ''), /[가-힣]|undefined/);
    return `${column}: ${message.ko}`;
  });

test('a link as wikis write it is told, and how to write it here: by the title, the menu or the file of the page', (context) => {
  const way = (written: string, link: string) =>
    `글자 그대로 보여요. "${link}"로 적어 주세요.`.replace(/^/, `"${written}"은 링크로 읽히지 않아서 `);
  assert.deepEqual(said(context, '글은 [[시험]] 참고'), [`4: ${way('[[시험]]', '[시험](/belt/test/)')}`]);
  assert.deepEqual(said(context, '[[시험#결과|그 글]]'), [`1: ${way('[[시험#결과|그 글]]', '[그 글](/belt/test/)')}`]);
  assert.deepEqual(said(context, '[[test.md|시험 글]]'), [
    `1: ${way('[[test.md|시험 글]]', '[시험 글](/belt/test/)')}`,
  ]);
});

test('a word of the glossary is told to be marked as one', (context) => {
  assert.deepEqual(said(context, '[[Lock-file]]과 [[관문|문]]'), [
    '1: "[[Lock-file]]"은 링크로 읽히지 않아서 글자 그대로 보여요. <Term id="lock-file">Lock-file</Term>으로 적어 주세요.',
    '16: "[[관문|문]]"은 링크로 읽히지 않아서 글자 그대로 보여요. <Term id="gate">문</Term>으로 적어 주세요.',
  ]);
});

test('where no page is known the message says what to do', (context) => {
  const [first, ...rest] = said(context, '| 글 |\n| - |\n| [[장미]] |');
  assert.deepEqual(rest, []);
  assert.match(
    first!,
    /^3: "\[\[장미\]\]"는 링크로 .* \[장미\]\(\/belt\/test\/\)처럼 .*글자만 남겨 .*outline\.yml.*백틱/,
  );
});

test('what is to be shown is told as a picture', (context) => {
  assert.deepEqual(said(context, '![[a.png]]'), [
    '1: "![[a.png]]"는 그림으로 읽히지 않아서 글자 그대로 보여요. ![그림이 보여 주는 것](./name.png)처럼 적어 주세요.',
  ]);
});

test('code, numbers in brackets and what is escaped are no links', (context) => {
  assert.deepEqual(said(context, '`[[시험]]`, [[ -n $x ]], [[1, 2], [3]], \\[[시험]]'), []);
  assert.deepEqual(said(context, '```sh\n[[시험]]\n```'), []);
});

test('a glossary whose records are out of shape stops nothing', (context) => {
  for (const record of ['- id: abc', '- null', '- 3', '- id: a\n  name: x\n  aliases: 3', '- name: { ko: 2 }'])
    assert.match(
      issuesWith(
        context,
        { 'pages/ko/belt/test.mdx': page('[[없는 것]]'), 'data/glossary.yml': (text) => `${text}\n${record}\n` },
        [links],
      )[0]!.message.ko,
      /링크로 읽히지 않아서/,
    );
});
