import assert from 'node:assert/strict';
import test from 'node:test';
import * as doubleSpace from '../../src/checks/rules/double-space.ts';
import { issuesWith, page } from './content.ts';
import { judged } from './one-page.ts';

/** What is written → what --fix makes of it. */
const MENDED: [before: string, after: string][] = [
  ['배포가  끝나요.', '배포가 끝나요.'],
  ['배포가     끝나고  쉬어요.', '배포가 끝나고 쉬어요.'],
  ['배포가\t끝나요.', '배포가 끝나요.'],
  ['배포가 \t 끝나요.', '배포가 끝나요.'],
  ['**배포**가  끝나요. 그리고  **배포**', '**배포**가 끝나요. 그리고 **배포**'],
  ['`코드`  뒤에, 앞에  `코드`', '`코드` 뒤에, 앞에 `코드`'],
  ['[글  하나](/belt/test/)', '[글 하나](/belt/test/)'],
  ['- 하나\n  둘  셋\n  - 넷  다섯', '- 하나\n  둘 셋\n  - 넷 다섯'],
  ['> 하나  둘\n> 셋  넷', '> 하나 둘\n> 셋 넷'],
  ['| 하나  둘 |   셋 |\n| --- | --- |\n| a   | b  c |', '| 하나 둘 |   셋 |\n| --- | --- |\n| a   | b c |'],
  ['## 제목  하나', '## 제목 하나'],
  ['<Note kind="tip" title="제목  하나">\n\n글\n\n</Note>', '<Note kind="tip" title="제목 하나">\n\n글\n\n</Note>'],
  ['![그림  하나](a.png)', '![그림 하나](a.png)'],
];

for (const [before, after] of MENDED)
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(judged(doubleSpace, page(before)).mended, page(after));
    assert.deepEqual(judged(doubleSpace, page(after)).issues, []);
  });

test('where the text is written in another way it is told and left to a person', () => {
  const [found, ...more] = judged(doubleSpace, page('&lt;배포&gt;가  끝나요.')).issues;
  assert.deepEqual(more, []);
  assert.equal(found!.line, 7);
  assert.equal(found!.fix, undefined);
});

const HONEST = [
  '한 줄이에요.  \n다음 줄이에요.',
  '한 줄이에요. \t\n다음 줄이에요.',
  '`a  b`와 `a\tb`',
  '```text\na  b\tc\n```',
  '-   하나\n\n    둘',
  '1.  하나\n    둘',
  '|  a  |  b  |\n|-----|-----|\n|  1  |  2  |',
  '##  제목  ##',
  '>  인용',
  '<Note  kind="tip"  title="제목">\n\n  글\n\n</Note>',
  '[글]( /belt/test/  "제목" )',
  '글[^1]\n\n[^1]:   각주예요.',
  '글 <br />  다음',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, () =>
    assert.deepEqual(judged(doubleSpace, page(body)).issues, []));

test('English pages, front matter, records and the interface are read too, logs are not', (context) => {
  const said = issuesWith(
    context,
    {
      'pages/en/belt/test.mdx': page('It  ends.', 'title: A  test\ndescription: Text.\nchecked: 2026-11-23'),
      'data/stages.yml': (text) => text.replace(/en: .*/, "en: 'A  plan'"),
      'interface/en.yml': (text) => text.replace(/ skip: .*/, ' skip: Skip   it'),
    },
    [doubleSpace],
  );
  assert.deepEqual(
    said.map(({ file, line, fix }) => `${file}:${line} ${fix?.[0]?.text}`),
    [
      'content/data/stages.yml:4  ',
      'content/interface/en.yml:5  ',
      'content/pages/en/belt/test.mdx:2  ',
      'content/pages/en/belt/test.mdx:7  ',
    ],
  );
});
