import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as language from '../../src/checks/rules/language.ts';
import { BODY, issuesWith, page } from './content.ts';

const FRONT = 'title: Test\ndescription: A page on tests.\nchecked: 2026-11-23';
const said = (context: TestContext, at: 'ko' | 'en', text: string): string[] =>
  issuesWith(context, { [`pages/${at}/belt/test.mdx`]: at === 'ko' ? page(text) : page(text, FRONT) }, [language]).map(
    ({ severity, line, column, endColumn }) => `${severity} ${(line ?? 0) - BODY}:${column}-${endColumn}`,
  );

test('a Korean sentence on an English page', (context) => {
  assert.deepEqual(said(context, 'en', 'Text. 저장소는 이미 있는 버전을 거절해요. More.'), ['warning 0:7-27']);
  assert.deepEqual(said(context, 'en', '| a |\n| - |\n| 저장소는 이미 있는 버전을 거절해요 |'), ['warning 2:3-22']);
  assert.deepEqual(said(context, 'en', '## 저장소는 이미 있는 버전을 거절해요'), ['warning 0:4-23']);
});

test('an English sentence on a Korean page', (context) => {
  assert.deepEqual(said(context, 'ko', '재시도는 증상만 가려요. Retries only hide the symptom. 먼저'), [
    'warning 0:15-45',
  ]);
});

test('names, words and what others said may be in another language', (context) => {
  const korean = [
    '> Retries only hide the symptom and not the cause.',
    '"Retries only hide the symptom and not the cause."라고 했어요.',
    'Continuous Integration and Continuous Delivery (CI/CD)',
    '`npm run check` 명령은 Node.js에서 돌아요. v2.0.1을 써요.',
    '[The site of the tool that we use](https://example.org/)를 봐요.',
  ];
  for (const text of korean) assert.deepEqual(said(context, 'ko', text), [], text);
  for (const text of [
    'The word 반려 means rejection, 관문 a gate.',
    '> 저장소는 이미 있는 버전을 거절해요.',
    'It says "저장소는 이미 있는 버전을 거절해요."',
  ])
    assert.deepEqual(said(context, 'en', text), [], text);
});
