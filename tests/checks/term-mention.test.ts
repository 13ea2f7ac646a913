import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as termMention from '../../src/checks/rules/term-mention.ts';
import { issuesWith, page } from './content.ts';

const FILES = { ko: 'pages/ko/belt/test.mdx', en: 'pages/en/belt/test.mdx' };

const found = (context: TestContext, body: string, language: keyof typeof FILES = 'ko', title = '시험') =>
  issuesWith(
    context,
    { [FILES[language]]: page(body, `title: ${title}\ndescription: 글이에요.\nchecked: 2026-11-23`) },
    [termMention],
  );

test('the first mention is told, with its place and what to write', (context) => {
  const [first, ...more] = found(context, '## 볼 것\n\n먼저 봐요. **잠금 파일**을 열고, 잠금 파일을 닫아요.');
  assert.deepEqual(more, []);
  assert.equal(first!.severity, 'warning');
  assert.deepEqual([first!.line, first!.column, first!.endColumn], [9, 10, 15]);
  assert.ok(first!.message.ko.includes('<Term id="lock-file">잠금 파일</Term>(lock file)'));
});

test('English is told as well, in any case and in the plural', (context) => {
  const [first] = found(context, 'Look into your Lock files first.', 'en');
  assert.deepEqual([first!.line, first!.column], [7, 16]);
  assert.ok(first!.message.en.includes('<Term id="lock-file">Lock files</Term> (잠금 파일)'));
});

/** Where a page explains the term, or does not use it in running prose. */
const HONEST: [name: string, body: string, language?: 'en', title?: string][] = [
  ['with the part', '<Term id="lock-file">잠금 파일</Term>을 봐요. 잠금 파일은 길어요.'],
  ['with the part, later', '잠금 파일을 봐요.\n\n| 말 |\n| --- |\n| <Term id="lock-file">잠금 파일</Term> |'],
  ['with the other language in brackets', '잠금 파일(lock file)을 봐요.'],
  ['in the brackets of the other language', '여기는 lock file(잠금 파일)을 봐요.'],
  ['with brackets in English', 'Look at the lock files (잠금 파일) first.', 'en'],
  ['by a link with its words', '[잠금 파일](/belt/code/)을 봐요. 잠금 파일은 길어요.'],
  ['by a link to its page', '잠금 파일은 길어요. [이렇게](/reject/lock-file/) 읽어요.'],
  ['by a link to the glossary', '잠금 파일은 길어요. [뜻](/glossary/#lock-file)을 봐요.'],
  ['by its heading', '## 잠금 파일 읽기\n\n잠금 파일은 길어요.'],
  ['by its title', '잠금 파일은 길어요.', undefined, '잠금 파일 읽기'],
  ['as the glossary', '잠금 파일은 길어요.\n\n<Glossary />'],
  ['in a table only', '| 말 |\n| --- |\n| 잠금 파일 |'],
  ['in a quote only', '> 잠금 파일을 봐요.'],
  ['in code only', '`잠금 파일`을 봐요.\n\n```text\n잠금 파일\n```'],
  ['as part of other words', '잠금 파일럿을 만나요. 문잠금 파일도 있어요. 잠금과 파일이에요.'],
  ['in English as part of other words', 'A lock filename, a padlock file and a lock-file.', 'en'],
  ['as a single word', '데브옵스와 관문은 어디에나 나와요.'],
];

for (const [name, ...args] of HONEST)
  test(`nothing is said of a term ${name}`, (context) => assert.deepEqual(found(context, ...args), []));

test('of many terms the first three are told', (context) => {
  const words = ['하나', '둘', '셋', '넷', '다섯'].map((word) => `${word} 낱말`);
  const records = words.map(
    (word, place) =>
      `- id: word-${place}\n  name: { ko: ${word}, en: Word number ${place} }\n  aliases: []\n  stage: concept\n  definition: { ko: 뜻, en: Meaning }\n`,
  );
  const issues = issuesWith(
    context,
    { 'data/glossary.yml': records.join(''), [FILES.ko]: page(`${words.toReversed().join('과 ')}이 있어요.`) },
    [termMention],
  );
  assert.deepEqual(
    issues.map(({ message }) => /"(.+?)"/.exec(message.ko)![1]),
    ['다섯 낱말', '넷 낱말', '셋 낱말'],
  );
});
