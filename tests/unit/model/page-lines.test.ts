import assert from 'node:assert/strict';
import test from 'node:test';
import { pageLines } from '../../../src/model/page-lines.ts';

const linesOf = (markdown: string) => pageLines(markdown).map(({ text }) => text);
const headingsOf = (markdown: string) =>
  pageLines(markdown).flatMap(({ heading }) => (heading ? [`${heading.depth} ${heading.words}`] : []));

test('a heading inside a code fence is none, whatever the fence', () => {
  for (const code of [
    '```md\n## 하나\n```',
    '~~~\n## 하나\n```\n## 하나\n~~~',
    '````md\n```\n## 하나\n```\n## 하나\n````',
    '1. 목록\n\n   ```md\n   ## 하나\n   ```',
    '- ```sh\n  # 하나\n  ```',
    '2) - ~~~\n     # 하나\n     ~~~',
    '```md\n``` 닫지 않아요\n## 하나\n```',
    '```줄 안의 코드```',
  ])
    assert.deepEqual(headingsOf(`${code}\n\n## 둘`), ['2 둘'], code);
  assert.deepEqual(headingsOf('### 셋 ###\n\n####### 일곱\n\n#넷\n\n#'), ['3 셋']);
});

test('comments are left out wherever they stand, with the blanks that they leave', () => {
  assert.deepEqual(linesOf('글 {/* 하나 */} 글\n\n{/*\n## 둘\n\n```\n*/}\n\n{\n/* 셋 */ }\n\n## 제목 {/* 넷 */}'), [
    '글 글',
    '## 제목',
  ]);
  assert.deepEqual(linesOf('{/* 하나 */} 글{/* 둘 */}{/* 셋 */}\n\n  {/* 넷 */} 글'), ['글', '  글']);
  assert.deepEqual(linesOf('글 {/* 하나\n둘 */} {/* 셋\n넷 */} 글\n글'), ['글 글', '글']);
});

test('what only looks like a comment is kept', () => {
  for (const line of [
    '`{/* 하나 */}`라고 적어요.',
    '``{/* ` */}`` 글',
    '\\{/* 하나 */}',
    '{/* 닫지 않아요',
    '{/* 하나 */ 둘}',
    '{하나 /* 둘 */}',
  ])
    assert.deepEqual(linesOf(line), [line]);
  assert.deepEqual(linesOf('```md\n{/* 하나 */}\n```'), ['```md', '{/* 하나 */}', '```']);
  assert.deepEqual(linesOf('여는 `만 있어요. {/* 하나 */}'), ['여는 `만 있어요.']);
});

test('empty lines and blanks do not count, but those at the start of a line and within code do', () => {
  assert.deepEqual(linesOf('\n\n글  글\t글  \r\n\r\n\r\n- 글\r  - 글\n'), ['글 글 글', '- 글', '  - 글']);
  assert.deepEqual(linesOf('```\na  b\n\nc\n```'), ['```', 'a  b', 'c', '```']);
});

test('text made to be slow is read in a moment', () => {
  const length = 50_000;
  for (const part of ['{/* ', '{/*\n', '`{', '{ ', '{\n', '{/**/}', 'x{/**/}', '- ', '\\{', '{/* */ ', '\n'])
    assert.ok(pageLines(part.repeat(length)).length <= length);
  assert.equal(pageLines(`${'{/*\n'.repeat(length)}*/}`).length, 0);
});
