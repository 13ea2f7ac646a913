import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { mendFiles } from '../../src/checks/fix.ts';
import * as termSpelling from '../../src/checks/rules/term-spelling.ts';
import { contentWith, issuesAt, page, type Changes } from './content.ts';

const FILE = 'pages/ko/belt/test.mdx';
/** A term whose last sound is another than that of its discouraged spellings. */
const TERMS = `- id: change-request
  name: { ko: 변경 요청, en: Change request }
  aliases: [풀리퀘, 풀리퀘스트]
  discouraged: [풀리퀘, 풀리퀘스트]
  stage: code
  definition: { ko: 뜻, en: Meaning }
- id: regression
  name: { ko: 회귀, en: Regression }
  aliases: [리그레션, 데브 옵스]
  discouraged: [리그레션, 데브 옵스]
  stage: code
  definition: { ko: 뜻, en: Meaning }
- id: devops
  name: { ko: 데브옵스, en: DevOps }
  aliases: [데브 옵스]
  discouraged: [데브 옵스]
  stage: concept
  definition: { ko: 뜻, en: Meaning }
`;

const siteWith = (context: TestContext, body: string, changes: Changes = {}) =>
  contentWith(context, { [FILE]: page(body), ...changes });
const said = (root: string) => issuesAt(root, [termSpelling]);

/** What is written → what --fix makes of it. */
const MENDED: [before: string, after: string][] = [
  ['풀리퀘를 올려요.', '변경 요청을 올려요.'],
  ['풀리퀘는 작게, 풀리퀘가 크면 나눠요.', '변경 요청은 작게, 변경 요청이 크면 나눠요.'],
  ['풀리퀘로 알려요. 풀리퀘와 이슈.', '변경 요청으로 알려요. 변경 요청과 이슈.'],
  ['풀리퀘예요. 풀리퀘라면 괜찮아요.', '변경 요청이에요. 변경 요청이라면 괜찮아요.'],
  ['리그레션이 났어요. 리그레션으로 봐요. 리그레션이에요.', '회귀가 났어요. 회귀로 봐요. 회귀예요.'],
  ['리그레션을 막고 리그레션에서 배워요.', '회귀를 막고 회귀에서 배워요.'],
  ['**풀리퀘스트**에 적어요.', '**변경 요청**에 적어요.'],
  ['| 풀리퀘 |\n| --- |\n| 리그레션 |', '| 변경 요청 |\n| --- |\n| 회귀 |'],
  ['풀리퀘하고 나서', '변경 요청하고 나서'],
];

for (const [before, after] of MENDED)
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, (context) => {
    const root = siteWith(context, before, { 'data/glossary.yml': TERMS });
    mendFiles(root, said(root));
    assert.equal(readFileSync(join(root, 'content', FILE), 'utf8'), page(after));
    assert.deepEqual(said(root), []);
  });

/** Told, but changed by nobody. */
const NOT_CERTAIN: [name: string, body: string][] = [
  ['that is written with an entity', '&lt;풀리퀘를 올려요.'],
  ['whose particle stands behind marks', '**풀리퀘**를 올려요.'],
  ['whose particle stands behind a link', '[풀리퀘](/belt/code/)를 올려요.'],
  ['whose particle stands behind brackets', '풀리퀘(PR)를 올려요.'],
  ['that would double the word before it', '변경 풀리퀘를 올려요.'],
];

for (const [name, body] of NOT_CERTAIN)
  test(`a spelling ${name} is told and left alone`, (context) => {
    const [issue, ...more] = said(siteWith(context, body, { 'data/glossary.yml': TERMS }));
    assert.deepEqual(more, []);
    assert.equal(issue!.severity, 'warning');
    assert.equal(issue!.fix, undefined);
  });

const HONEST = [
  '“풀리퀘를 올려요”라고 했어요. ‘리그레션’이라는 말도 써요. "풀리퀘"도요. 「리그레션」도요.',
  '`풀리퀘`라고 적어요.\n\n```text\n풀리퀘\n```',
  '> 풀리퀘를 올려요.',
  '[풀리퀘 쓰는 법](https://example.com/)을 읽어요.',
  '풀리퀘핑크는 다른 말이에요. 큰풀리퀘도요.',
  '‘리그레션’이라는 말이 있어요.',
  '데브 옵스는 두 말의 다른 이름이라 하나로 고칠 수 없어요.',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, (context) =>
    assert.deepEqual(said(siteWith(context, body, { 'data/glossary.yml': TERMS })), []));

test('English pages are left alone', (context) =>
  assert.deepEqual(said(siteWith(context, '글', { 'pages/en/belt/test.mdx': page('데브 옵스') })), []));

test('a glossary that is out of shape is told of by another rule', (context) => {
  for (const glossary of ['- 7\n-\n- name: 7\n  discouraged: [7, [a]]\n', 'a: 1\n', ''])
    assert.deepEqual(said(siteWith(context, '데브 옵스', { 'data/glossary.yml': glossary })), []);
});
