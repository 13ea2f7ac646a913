import assert from 'node:assert/strict';
import test from 'node:test';
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
];

for (const [name, body, ko, en] of CASES)
  test(`${name} is told once`, () => {
    const { issues } = judged(parts, page(body));
    assert.equal(issues.length, 1, JSON.stringify(issues, null, 1));
    assert.match(issues[0]!.message.ko, ko);
    assert.match(issues[0]!.message.en, en);
  });
