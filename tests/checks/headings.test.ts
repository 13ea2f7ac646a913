import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { mendFiles } from '../../src/checks/fix.ts';
import * as headings from '../../src/checks/rules/headings.ts';
import * as links from '../../src/checks/rules/links.ts';
import { BODY, contentWith, issuesAt, issuesWith, page } from './content.ts';

const FILE = 'pages/ko/belt/test.mdx';

const said = (context: TestContext, body: string) =>
  issuesWith(context, { [FILE]: page(body) }, [headings]).map(({ severity, line, column, message }) => {
    assert.ok(message.en.length > 10);
    return `${severity} ${line}:${column} ${message.ko}`;
  });

/** What is written, and all that is said of it, each from its first line on. */
const WRONG: [name: string, body: string, ...says: RegExp[]][] = [
  ['an h1', '# 제목', /^error 7:1 #으로 쓰는 가장 큰 제목\(h1\)은 머리말의 title로 만들어져요\. 본문에서는 #을 ##으로/],
  ['an h1 underlined', '제목\n===', /^error 7:1 .*=== 줄을 지우고/],
  ['an h1 in a part', '<Note kind="tip" title="글">\n# 제목\n</Note>', /^error 8:1 .*title로 만들어져요/],
  ['text underlined by chance', '한 줄이에요.\n---\n\n다음 줄이에요.', /^error 7:1 .*---.*빈 줄을 두세요/],
  ['a first heading too deep', '### 제목', /^error 7:1 첫 제목은 ##로.*###를 ##로/],
  ['a skipped level', '## 하나\n\n#### 둘', /^error 9:1 ## 다음에 ####가.*###로/],
  ['a level skipped twice', '## 하나\n\n#### 둘\n\n## 셋\n\n#### 넷', /^error 9:1 /, /^error 13:1 /],
  ['no words', '##\n\n글', /^error 7:1 제목에 글이 없어요/],
  ['no words but signs', '## ##', /^error 7:1 제목에 글이 없어요/],
  ['the words of another', '## 좋은 예\n\n## 나쁜 예\n\n## 좋은 예', /^error 11:1 "좋은 예" 제목이 7줄에도/],
  ['the words of another in other letters', '## Gate\n\n### gate', /^error 9:1 "gate" 제목이 7줄에도/],
  ['the anchor of another', '## CI/CD\n\n### CICD', /^warning 9:1 .*7줄의 제목과.*#cicd가 아니라 #cicd-1이에요/],
  ['the letters of another', '## C++\n\n## C#\n\n## C', /^warning 9:1 .* #c-1이에요/, /^warning 11:1 .* #c-2예요/],
  ['the digits of another', '## 1.10\n\n## 11.0', /^warning 9:1 .* #110-1이에요/],
  ['the word of another and another end', '## 정말?\n\n## 정말!', /^warning 9:1 .* #정말-1이에요/],
  ['the place of the page itself', '## Main', /^error 7:1 .*#main 자리를 써서, "Main" 제목으로/],
  ['the place of what a part draws', '<LogFinder />\n\n## Pasted log', /^error 9:1 .*"Pasted log" 제목으로/],
  ['the place of a record', '<Glossary />\n\n## Gate', /^error 9:1 .*#gate 자리를/],
  ['the place of the notes', '## Footnote label\n\n글[^a]\n\n[^a]: 말', /^error 7:1 .*#footnote-label 자리를/],
  ['the place of a note', '## user-content-fn-a\n\n글[^a]\n\n[^a]: 말', /^error 7:1 .*#user-content-fn-a 자리를/],
  ['the place of a call', '## user-content-fnref-a-2\n\n[^a] [^a]\n\n[^a]: 말', /^error 7:1 .*-a-2 자리를/],
  ['a level below ####', '## 하나\n\n### 둘\n\n#### 셋\n\n##### 넷', /^warning 13:1 제목이 너무 깊어요/],
  ['no space behind its signs', '## 하나\n\n###둘', /^error 9:1 제목이라면 ### 뒤에 빈칸/],
  ['no space, right below text', '글이에요.\n##둘', /^error 8:1 제목이라면 ## 뒤에 빈칸/],
  ['no space, and a level too deep', '###둘', /^error 7:1 제목이라면 ###/, /^error 7:1 첫 제목은 ##로/],
  ['one sign without a space', '#느린 테스트', /^warning 7:1 제목이라면 "## 느린 테스트"처럼/],
];

for (const [name, body, ...says] of WRONG)
  test(`a heading with ${name} is told`, (context) => {
    const found = said(context, body);
    assert.equal(found.length, says.length, found.join('\n') || 'nothing was said');
    for (const [place, each] of says.entries()) assert.match(found[place]!, each);
  });

/** What is no mistake. */
const HONEST = [
  '## 하나\n\n### 둘\n\n#### 셋\n\n## 넷\n\n### 다섯',
  '## 하나 ##\n\n### `둘` *셋*',
  '글이에요.\n\n---\n\n다음 글이에요.',
  '```sh\n# 설명\n##설명\n```',
  '`##제목`처럼 쓰면 제목이 되지 않아요.',
  '- #온벨트\n- ##온벨트',
  '> ##제목',
  '#12번 이슈에서 봐요.',
  '#devops',
  '#온벨트 #데브옵스',
  '#온벨트 채널에 물어보세요.',
  '\\##제목',
  '&#35;#제목',
  '#!/bin/sh로 시작해요.',
  '## Footnote label',
  '## C#\n\n## C언어',
];
for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, (context) => assert.deepEqual(said(context, body), []));

test('a missing space is put in, and nothing else changes', (context) => {
  const body = '##하나\n\n글이에요.\n###둘 ##셋\n\n#### 넷';
  const root = contentWith(context, { [FILE]: page(body) });
  assert.equal(mendFiles(root, issuesAt(root, [headings])).length, 2);
  assert.equal(
    readFileSync(join(root, 'content', FILE), 'utf8'),
    page(body.replace('##하나', '## 하나').replace('###둘', '### 둘')),
  );
  assert.deepEqual(issuesAt(root, [headings]), []);
});

test('a position is where the heading begins and ends', (context) => {
  const [found] = issuesWith(context, { [FILE]: page('## 하나\n\n#### 둘 둘') }, [headings]);
  assert.deepEqual(
    [found!.line, found!.column, found!.endLine, found!.endColumn],
    [BODY + 2, 1, BODY + 2, '#### 둘 둘'.length + 1],
  );
});

test('a link to a heading whose place has a number leads there', (context) => {
  const told = issuesWith(context, { [FILE]: page('## C++\n\n글\n\n## C#\n\n[하나](#c), [둘](#c-1)') }, [
    headings,
    links,
  ]);
  assert.deepEqual(
    told.map(({ rule, severity }) => [rule, severity]),
    [['headings', 'warning']],
  );
});

test('what to type is told in English too', (context) => {
  const [top, missing] = issuesWith(context, { [FILE]: page('# 하나\n\n##둘') }, [headings]);
  assert.match(top!.message.en, /# \(h1\), is made from title in the front matter\. Change # to ##/);
  assert.match(missing!.message.en, /put a space after ##\./);
});
