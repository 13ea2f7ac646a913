import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as links from '../../src/checks/rules/links.ts';
import { issuesWith, page } from './content.ts';

const said = (context: TestContext, text: string): string[] =>
  issuesWith(context, { 'pages/ko/belt/test.mdx': page(text) }, [links]).map(
    ({ column, message }) => `${column}: ${message.ko}`,
  );

test('an address with a blank: another for a file of ours than for another site', (context) => {
  assert.match(said(context, '[글](/belt/test case/)')[0]!, /빈칸을 -로 바꾸고/);
  assert.match(said(context, '[글](https://example.org/a b)')[0]!, /다시 복사하거나 빈칸을 %20으로/);
});

test('brackets apart or in the wrong order are told with the link as it is to be written', (context) => {
  const [way, order] = ['빈칸 없이 붙여', '괄호의 순서를 바꿔'].map(
    (how) => `링크로 읽히지 않아서 글자 그대로 보여요. "[시험](/belt/test/)"로 ${how} 적어 주세요.`,
  );
  assert.deepEqual(said(context, '글 [시험] (/belt/test/)'), [`3: ${way}`]);
  assert.deepEqual(said(context, '글 (시험)[/belt/test/]'), [`3: ${order}`]);
  assert.deepEqual(said(context, '글 [시험] (괄호), (글)[1], [x] (a b), `[시험] (/belt/test/)`'), []);
});

test('an anchor that is not there: the likely one, or those of the page', (context) => {
  const text = '## 하나\n\n## 둘\n\n';
  assert.match(said(context, `${text}[글](#하난)`)[0]!, /"\/belt\/test\/" 페이지에 "#하난" 앵커.*"#하나"를 쓰려던/);
  assert.match(said(context, `${text}[글](#전혀-다른-자리)`)[0]!, /"#하나", "#둘"/);
  assert.match(said(context, '[글](#자리)')[0]!, /소제목이 없으니 #부터 지워/);
});
