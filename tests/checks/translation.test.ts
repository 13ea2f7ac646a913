import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import * as translation from '../../src/checks/rules/translation.ts';
import { collect } from '../../src/checks/source.ts';
import { sectionsOf, splitPage } from '../../src/model/translation.ts';
import { contentWith, issuesWith, page, type Changes } from './content.ts';

const KOREAN = 'pages/ko/belt/code.mdx';
const ENGLISH = 'content/pages/en/belt/code.mdx';
const RECORD = 'data/translations.yml';

/** What is said of the small site with those changes: "file:line:column message". */
const said = (context: TestContext, changes: Changes) =>
  issuesWith(context, changes, [translation]).map(({ file, line, column, severity, message }) => {
    assert.equal(severity, 'warning');
    assert.ok(message.en.length > 10);
    return `${file}:${line ?? ''}:${column ?? ''} ${message.ko}`;
  });

test('nothing is said while the Korean is as it was', (context) => assert.deepEqual(said(context, {}), []));

test('a changed title is told at the English title, a changed section at its heading', (context) => {
  const [opening, section, ...rest] = said(context, {
    [KOREAN]: (text) => text.replace('title: 코드 구간', 'title: 코드를 쓰는 구간').replace('작게', '더 작게'),
  });
  assert.match(
    opening!,
    /^content\/pages\/en\/belt\/code\.mdx:2:8 .*머리말\(title, description\)이나 첫 제목 앞의 글\(content\/pages\/ko\/belt\/code\.mdx:2\)이 바뀌었어요.*npm run translated -- \/belt\/code\//,
  );
  assert.match(
    section!,
    /^content\/pages\/en\/belt\/code\.mdx:9:1 .*"좋은 예" 절\(content\/pages\/ko\/belt\/code\.mdx:9\)이 바뀌었어요/,
  );
  assert.deepEqual(rest, []);
});

/** Three sections below one another, in both languages, as they were recorded. */
const THREE = {
  [KOREAN]: page('첫 글\n\n## 하나\n\n`make` 글\n\n### 둘\n\n`npm` 글\n\n## 셋\n\n`go` 글'),
  'pages/en/belt/code.mdx': page('Text\n\n## One\n\n`make` text\n\n### Two\n\n`npm` text\n\n## Three\n\n`go` text'),
};
const RECORDED = `/belt/code/: ${JSON.stringify(
  sectionsOf({ title: '시험', description: '시험하는 글이에요.', body: splitPage(THREE[KOREAN]!).body }),
)}\n`;
const three = (context: TestContext, korean: (text: string) => string, english = (text: string) => text) =>
  said(context, {
    [RECORD]: RECORDED,
    [KOREAN]: korean(THREE[KOREAN]!),
    'pages/en/belt/code.mdx': english(THREE['pages/en/belt/code.mdx']!),
  }).filter((each) => !each.includes('기록이 없어요'));

test('a section under a new heading is told by both', (context) => {
  const changes = { [KOREAN]: (text: string) => text.replace('## 좋은 예', '## 지금 할 일') };
  const [found, ...rest] = said(context, changes);
  assert.deepEqual(rest, []);
  assert.match(
    found!,
    /"지금 할 일" 절\(content\/pages\/ko\/belt\/code\.mdx:9\)이 바뀌었어요\. 제목이 이렇게 바뀌었어요: "좋은 예" → "지금 할 일"\./,
  );
  const [issue] = issuesWith(context, changes, [translation]);
  assert.match(
    issue!.message.en,
    /^Since the English was last compared with .* Its heading changed: "좋은 예" → "지금 할 일"\./,
  );
});

test('a section that is new is told where it belongs, one that is gone where it still is', (context) => {
  const added = said(context, { [KOREAN]: (text) => `${text}\n## 나쁜 예\n\n크게 올려요.\n` });
  assert.equal(added.length, 1);
  assert.match(
    added[0]!,
    /code\.mdx:11:1 번역을 마지막으로 맞춘 뒤에 한국어 글에 "나쁜 예" 절\(content\/pages\/ko\/belt\/code\.mdx:13\)이 새로 생겼어요\. 이 글에도 더한 다음 "npm run translated -- \/belt\/code\/"를/,
  );
  const between = three(context, (text) => text.replace('## 셋', '## 새 절\n\n`cargo` 글\n\n## 셋'));
  assert.equal(between.length, 1, between.join('\n'));
  assert.match(between[0]!, /code\.mdx:17:1 .*"새 절" 절/);
  const removed = said(context, { [KOREAN]: (text) => text.replace(/## 좋은 예[^]*/, '') });
  assert.equal(removed.length, 1);
  assert.match(
    removed[0]!,
    /code\.mdx:9:1 .*한국어 글에서 "좋은 예" 절이 빠졌어요\. 잘못 빠진 것이면 되돌리고, 아니면 이 글도 그렇게/,
  );
});

test('a smaller section is told by its own heading', (context) => {
  const found = three(context, (text) => text.replace('`npm` 글', '`npm` 다른 글'));
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0]!, /code\.mdx:13:1 .*"둘" 절\(content\/pages\/ko\/belt\/code\.mdx:13\)이 바뀌었어요/);
});

test('a heading that is only on another level is no section that is gone, and nothing that the English has to say', (context) => {
  assert.deepEqual(
    three(context, (text) => text.replace('## 셋', '### 셋')),
    [],
  );
  assert.deepEqual(
    three(context, (text) => text.replace('### 둘', '## 둘')),
    [],
  );
});

test('a heading that lost its signs is told where its words stand', (context) => {
  const found = three(context, (text) => text.replace('## 셋', '셋'));
  assert.match(
    found.at(-1)!,
    /code\.mdx:17:1 .*한국어 글의 "셋"이 제목이 아니게 됐어요\(content\/pages\/ko\/belt\/code\.mdx:17\)\. 잘못 바뀐 것이면 그 줄을 제목으로/,
  );
});

test('comments, empty lines and blanks change nothing; a word does, and how to see it is told', (context) => {
  const unseen = (text: string) =>
    text.replace('첫 글', '첫 글 {/* 나중에 */}').replace('`go` 글', '{/*\n## 적어 둘 것\n*/}\n\n\n`go`  글  ');
  assert.deepEqual(three(context, unseen), []);
  const found = three(context, (text) => unseen(text).replace('`go`  글', '`go`  말'));
  assert.equal(found.length, 1);
  assert.match(found[0]!, /"셋" 절\(.*\)이 바뀌었어요\. 무엇이 바뀌었는지는 git diff나 PR의 Files changed에서/);
});

test('once the English has other sections than it had, those that say the same are found', (context) => {
  const found = said(context, {
    [KOREAN]: (text) => text.replace('작게', '더 작게'),
    'pages/en/belt/code.mdx': (text) => text.replace('## A good', '## Before\n\nText.\n\n## A good'),
  });
  assert.match(found[0]!, /code\.mdx:13:1 .*"좋은 예" 절\(content\/pages\/ko\/belt\/code\.mdx:9\)이 바뀌었어요/);
  const followed = three(
    context,
    (text) => text.replace('## 하나', '## 새 절\n\n`cargo` 글\n\n## 하나').replace('`go` 글', '`go` 말'),
    (text) => text.replace('## One', '## New\n\n`cargo` text\n\n## One'),
  );
  assert.deepEqual(
    followed.map((each) => /mdx:(\d+):.*"(.*?)" 절/.exec(each)?.slice(1)),
    [
      ['9', '새 절'],
      ['21', '셋'],
    ],
  );
});

test('a section that is gone from both has no place', (context) => {
  const found = three(
    context,
    (text) => text.replace(/## 셋[^]*/, ''),
    (text) => text.replace(/## Three[^]*/, ''),
  );
  assert.equal(found.length, 1);
  assert.match(found[0]!, /code\.mdx:: .*"셋" 절이 빠졌어요/);
});

test('a page that was never compared is told, and a record that belongs to no page', (context) => {
  const found = said(context, { [RECORD]: (text) => text.replace('/belt/code/:', '/belt/coed/:') });
  assert.equal(found.length, 2, found.join('\n'));
  assert.match(found[0]!, /^content\/data\/translations\.yml:6:1 "\/belt\/coed\/"에는 두 언어의 글이 함께 있지 않아요/);
  assert.match(found[1]!, /^content\/pages\/en\/belt\/code\.mdx:: 번역을 한국어 글과 맞춰 본 기록이 없어요/);
});

test('a record out of shape is left to the rule of records', (context) => {
  for (const text of ['', '- 1\n', '/belt/code/: [\n', '/belt/code/:\n  - { hash: 1 }\n'])
    assert.deepEqual(said(context, { [RECORD]: text }), [], text);
  const told = issuesWith(context, { [RECORD]: '/belt/code/:\n  - { hash: 1 }\n' }).filter(
    ({ severity }) => severity === 'error',
  );
  assert.match(`${told[0]!.file}:${told[0]!.line}:${told[0]!.column}`, /translations\.yml:2:13/);
});

test('when only the Korean page is judged, its English page is told', (context) => {
  const root = contentWith(context, { [KOREAN]: (text) => text.replace('작게', '더 작게') });
  const content = collect(join(root, 'content'), root);
  const pages = content.all.filter(({ file }) => file.endsWith(KOREAN));
  const issues = translation.judge({ ...content, pages, whole: false });
  assert.deepEqual(
    issues.map(({ file, line }) => [file, line]),
    [[ENGLISH, 9]],
  );
});
