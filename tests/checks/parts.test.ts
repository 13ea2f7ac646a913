import assert from 'node:assert/strict';
import test from 'node:test';
import * as code from '../../src/checks/rules/code.ts';
import * as parts from '../../src/checks/rules/parts.ts';
import { judged } from './one-page.ts';
import { page } from './content.ts';

/** What is written, and the only thing that is said of it in each language. */
const CASES: [name: string, body: string, ko: RegExp, en: RegExp][] = [
  [
    'an attribute that stands twice, the second with a value that is none',
    '<Side tone="good" tone="great" title="글">\n\n글\n\n</Side>',
    /^<Side>에 tone="…"가 두 번 있어요\. 하나를 지워 주세요\.$/,
    /tone="…" twice/,
  ],
  ['one that stands three times', '<Belt at="x" at="y" at="z" />', /두 번 있어요/, /twice/],
  [
    'one that is called otherwise, with whose values follow',
    '<Note type="tip" title="글">\n\n글\n\n</Note>',
    /"kind"를 쓰려던 것인가요\? kind에 쓸 수 있는 값: note, tip/,
    /Did you mean "kind"\? For kind, values you can use: note, tip/,
  ],
  [
    'one that is called otherwise and names a record',
    '<Term term="gate">관문</Term>',
    /"id"를 쓰려던 것인가요\? id에 쓸 수 있는 값은 content\/data\/glossary\.yml의 id예요/,
    /For id, its values are the ids in content\/data\/glossary\.yml/,
  ],
  [
    'an unknown attribute that stands twice',
    '<Note type="tip" type="tip" title="글">\n\n글\n\n</Note>',
    /"type"이라는 속성이 없어요/,
    /no attribute "type"/,
  ],
  [
    'an id with which others begin alike',
    '<Term id="lock-all-the-doors">글</Term>',
    /content\/data\/glossary\.yml에 있는 lock-…: lock-file\./,
    /that begin with lock-: lock-file\./,
  ],
  [
    'one with words, within a sentence',
    '글과 <Note kind="tip" title="글">글</Note> 사이',
    /따로 적거나, 태그만 지우고 글은 남겨 주세요\.$/,
    /before and after, or remove the tags and keep the words\.$/,
  ],
  [
    'one without words, within a sentence',
    '글 <Glossary /> 글',
    /빈 줄을 두고 따로 적어 주세요\.$/,
    /before and after\.$/,
  ],
];

for (const [name, body, ko, en] of CASES)
  test(`${name} is told once`, () => {
    const { issues } = judged(parts, page(body));
    assert.equal(issues.length, 1, JSON.stringify(issues, null, 1));
    assert.match(issues[0]!.message.ko, ko);
    assert.match(issues[0]!.message.en, en);
  });

/** Tags that no page may use, with a value that is code. */
const BARRED = [
  '<button onClick={() => alert(1)}>글</button>',
  '글 <span style={{ color: 1 }}>글</span> 글',
  '<details open={process.exit()}>\n\n글\n\n</details>',
  '<details>\n<summary id={process.exit()}>글</summary>\n</details>',
  '<summary id={process.exit()}>글</summary>',
  '<Tabs items={[1]} />',
  '<img src={a} />',
  '<note a={1} />',
  '<constructor a={1} />',
  '<__proto__ {...globalThis} />',
  '<Note.constructor a={1}>글</Note.constructor>',
  '<svg:a b={1} />',
];
for (const body of BARRED)
  test(`a tag that is barred is refused, and its values are not told as well: ${body}`, () => {
    const { issues } = judged(parts, page(body));
    assert.ok(issues.some(({ severity }) => severity === 'error'));
    assert.deepEqual(judged(code, page(body)).issues, []);
  });

test('a tag that is allowed has its values told', () => {
  for (const body of ['<Note kind="tip" title={a}>\n\n글\n\n</Note>', '<kbd {...a}>글</kbd>'])
    assert.equal(judged(code, page(body)).issues[0]?.severity, 'error');
});
