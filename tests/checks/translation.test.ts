import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import * as translation from '../../src/checks/rules/translation.ts';
import { collect } from '../../src/checks/source.ts';
import { contentWith, issuesWith, type Changes } from './content.ts';

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
    /^content\/pages\/en\/belt\/code\.mdx:2:8 .*title이나 첫 소제목 앞의 글\(content\/pages\/ko\/belt\/code\.mdx:2\)이 바뀌었어요.*npm run translated -- \/belt\/code\//,
  );
  assert.match(
    section!,
    /^content\/pages\/en\/belt\/code\.mdx:9:1 .*"좋은 예" 절\(content\/pages\/ko\/belt\/code\.mdx:9\)이 바뀌었어요/,
  );
  assert.deepEqual(rest, []);
});

test('a section that is new has no place in the English, one that is gone still has', (context) => {
  const added = said(context, { [KOREAN]: (text) => `${text}\n## 나쁜 예\n\n크게 올려요.\n` });
  assert.equal(added.length, 1);
  assert.match(
    added[0]!,
    /code\.mdx:: 한국어 글에 "나쁜 예" 절\(content\/pages\/ko\/belt\/code\.mdx:13\)이 새로 생겼어요/,
  );
  const removed = said(context, { [KOREAN]: (text) => text.replace(/## 좋은 예[^]*/, '') });
  assert.equal(removed.length, 1);
  assert.match(removed[0]!, /code\.mdx:9:1 한국어 글에서 "좋은 예" 절이 빠졌어요/);
});

test('where the English has other headings than it had, no place is guessed', (context) => {
  const found = said(context, {
    [KOREAN]: (text) => text.replace('작게', '더 작게'),
    'pages/en/belt/code.mdx': (text) => text.replace('## A good', '## Before\n\nText.\n\n## A good'),
  });
  assert.match(found[0]!, /code\.mdx:: .*"좋은 예" 절\(content\/pages\/ko\/belt\/code\.mdx:9\)이 바뀌었어요/);
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
