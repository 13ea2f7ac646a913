import assert from 'node:assert/strict';
import test from 'node:test';
import * as frontMatter from '../../src/checks/rules/front-matter.ts';
import { judged } from './one-page.ts';

const FRONT = 'title: 시험\ndescription: 시험하는 글이에요.\nchecked: 2026-11-23';
const WITH_LIST = `${FRONT}\nrelated:\n  - /belt/test/\n  - /belt/code/`;

/** What is told of a page: its line and its message. */
const told = (text: string, language: 'ko' | 'en' = 'ko') =>
  judged(frontMatter, text).issues.map(({ line, message }) => `${line} ${message[language]}`);

/** A text → what is told of it. */
const OPEN: [name: string, text: string, says: RegExp][] = [
  ['with an empty line behind it', `---\n${FRONT}\n\n글이에요.\n`, /^4 .*4번째 줄 다음에 --- 줄을 넣어/],
  ['with the text right behind it', `---\n${FRONT}\n글이에요.\n`, /^4 .*4번째 줄 다음에/],
  ['with nothing behind it', `---\n${FRONT}\n`, /^4 .*4번째 줄 다음에/],
  ['with a heading behind it', `---\n${FRONT}\n\n## 제목\n`, /^4 .*4번째 줄 다음에/],
  ['that ends with a list', `---\n${WITH_LIST}\n\n- 하나\n- 둘\n`, /^7 .*7번째 줄 다음에/],
  ['with an entry of no page', `---\n${FRONT}\nkeywords: 글\n\n주의: 글이에요.\n`, /^5 .*5번째 줄 다음에/],
  ['with an empty line and a remark in it', `---\ntitle: 시험\n\n# 날\nchecked: 2026-11-23\n\n글.\n`, /^5 .*5번째 줄/],
  ['in lines of Windows', `---\r\n${FRONT.replaceAll('\n', '\r\n')}\r\n\r\n글이에요.\r\n`, /^4 .*4번째 줄 다음에/],
  ['with a line of --- further down', `---\n${FRONT}\n\n글이에요.\n\n---\n\n글이에요.\n`, /^4 .*4번째 줄 다음에/],
  ['with a table further down', `---\n${FRONT}\n\n| 가 |\n|---|\n| 나 |\n`, /^4 .*4번째 줄 다음에/],
  ['with four dashes', `---\n${FRONT}\n----\n\n글이에요.\n`, /^5 .*5번째 줄 "----" 대신 ---만 적어/],
  ['with two dashes', `---\n${FRONT}\n--\n\n글이에요.\n`, /^5 .*"--" 대신/],
  ['with long dashes', `---\n${FRONT}\n———\n\n글이에요.\n`, /^5 .*"———" 대신/],
  ['with a blank before the dashes', `---\n${FRONT}\n ---\n\n글이에요.\n`, /^5 .*"---" 대신/],
];

for (const [name, text, says] of OPEN)
  test(`of front matter ${name} it is told where to close it`, () => {
    const [first = 'nothing', ...more] = told(text);
    assert.match(first, /^\d+ 맨 위에서 연 머리말을 닫지 않았어요\. /);
    assert.match(first, says);
    assert.deepEqual(more, []);
    assert.match(told(text, 'en')[0]!, / is not closed\. (?:Put a line of --- after line \d|On line \d write ---)/);
  });

for (const text of ['글이에요.\n', `${FRONT}\n---\n\n글이에요.\n`, '---\n\n글이에요.\n', '---\n', ''])
  test(`there is no front matter: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(
      told(text).map((each) => each.slice(0, 11)),
      ['1 머리말이 없어요.'],
    );
  });

for (const text of [
  `---\n${FRONT.replace('시험하는', '시험: 하는')}\n---\n\n글이에요.\n`,
  `---\n${FRONT}\n이어지는 글\n---\n\n글이에요.\n`,
])
  test(`front matter that cannot be read is closed: ${JSON.stringify(text)}`, () => {
    const said = told(text);
    assert.equal(said.length, 1);
    assert.doesNotMatch(said[0]!, /닫지 않았어요/);
  });
