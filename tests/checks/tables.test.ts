import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as tables from '../../src/checks/rules/tables.ts';
import { BODY, issuesWith, page } from './content.ts';

const said = (context: TestContext, text: string): string[] =>
  issuesWith(context, { 'pages/ko/belt/test.mdx': page(text) }, [tables]).map(
    ({ severity, line, message }) => `${severity} ${(line ?? 0) - BODY} ${message.ko}`,
  );

test('a table without the line of dashes, or with one of another length, is told with the line to write', (context) => {
  assert.deepEqual(said(context, '| 가 | 나 |\n| 1 | 2 |'), [
    'error 0 표로 읽히지 않아서 글자 그대로 보여요. 이 줄 바로 아래에 "| --- | --- |" 줄을 넣어 주세요.',
  ]);
  assert.deepEqual(said(context, '글\n\n| 가 | 나 | 다 |\n|---|:-:|\n| 1 | 2 | 3 |'), [
    'error 2 표로 읽히지 않아서 글자 그대로 보여요. 첫 줄은 3칸인데 아래의 --- 줄은 2칸이에요. "| --- | --- | --- |"로 바꿔 주세요.',
  ]);
});

test('in a quote the line to write begins as its lines do', (context) => {
  assert.match(
    said(context, '> | 가 | 나 |\n> | --- |')[0]!,
    /첫 줄은 2칸인데 아래의 --- 줄은 1칸이에요\. "> \| --- \| --- \|"로/,
  );
  assert.match(said(context, '> | 가 | 나 |\n> | 1 | 2 |')[0]!, /바로 아래에 "> \| --- \| --- \|" 줄을/);
});

test('a cell too much is an error, since it is not shown; too few are a warning', (context) => {
  const [more, fewer, ...rest] = said(context, '| 가 | 나 |\n| - | - |\n| 1 | a | b |\n| 1 |\n| 1 | 2 |');
  assert.match(more!, /^error 2 이 줄은 3칸인데 표의 첫 줄은 2칸이에요\. .*\\\|로 적어/);
  assert.match(fewer!, /^warning 3 이 줄은 1칸인데 표의 첫 줄은 2칸이에요\. .*이어 붙이고/);
  assert.deepEqual(rest, []);
});

test('a row that was broken over two lines is told, and where it goes on', (context) => {
  const rows = said(context, '| a | b | c |\n| - | - | - |\n| 1 | 2\n  | 3 |');
  assert.match(rows[0]!, /^warning 2 이 줄은 2칸인데 표의 첫 줄은 3칸이에요\. 한 줄을 둘로 나눠/);
  assert.match(rows[1]!, /^warning 3 이 줄은 1칸인데/);
});

test('the line of dashes may lack its last bar', (context) => {
  assert.match(said(context, '| 가 | 나 | 다 |\n| - | -\n| 1 | 2 | 3 |')[0]!, /아래의 --- 줄은 2칸이에요/);
});

test('whole tables, code and lines with a bar are left alone', (context) => {
  const fine = [
    '| 가 | 나 |\n| --- | :-: |\n| a \\| b | |\n| | `x` |',
    '|가|\n|-|\n|1|',
    '글 | 글\n\na || b',
    '```text\n| 가 | 나 |\n| 1 | 2 |\n```',
    '||가||나||',
  ];
  for (const text of fine) assert.deepEqual(said(context, text), [], text);
});
