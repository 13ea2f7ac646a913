import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as code from '../../src/checks/rules/code.ts';
import * as markup from '../../src/checks/rules/markup.ts';
import * as parts from '../../src/checks/rules/parts.ts';
import type { Rule } from '../../src/checks/rules.ts';
import { BODY, issuesWith, page } from './content.ts';

const said = (context: TestContext, text: string, rule: Rule = markup): string[] =>
  issuesWith(context, { 'pages/ko/belt/test.mdx': page(text) }, [rule]).map(({ severity, line, column, message }) => {
    assert.doesNotMatch(message.en, /undefined/);
    return `${severity} ${(line ?? 0) - BODY}:${column} ${message.ko}`;
  });

/** What shows as it was typed, where that is, and what to type. */
const TYPED: [text: string, says: RegExp][] = [
  ['글이 **굵게 **보여요.', /^error 0:4 "\*\*"가 굵은 글씨로 읽히지 않아서/],
  ['**굵게', /^error 0:1 "\*\*"가 .*앞뒤에 짝을 맞춰/],
  ['글[^1]이에요.', /^error 0:2 각주 "\[\^1\]"의 내용이 없어서.*"\[\^1\]: 내용" 줄을/],
  ['글 `코드가 글', /^error 0:3 백틱\(`\)의 짝이 없어서/],
  ['src/**/*.ts를 봐요.', /^error 0:5 .*코드라면 백틱으로/],
  ['https://example.org 글 **굵게 **글', /^error 0:23 "\*\*"가/],
  ['이것은 __굵게__예요.', /^error 0:5 "__굵게__"는 조사가 바로 붙어서/],
  ['이것은 _굵게_가 아니에요.', /^error 0:5 "_굵게_"는 조사가/],
  ['글 ~~지움 ~~글', /^error 0:3 "~~"가 취소선으로/],
  ['글 ==강조==예요.', /^error 0:3 "==강조=="는 글자 그대로/],
  ['글 %%메모%% 글', /^error 0:3 "%%메모%%"는 .*\{\/\* … \*\/\}/],
  ['글 :warning: 글', /^warning 0:3 ":warning:"은 .*말로 적어/],
  ['[TOC]', /^error 0:1 "\[TOC\]"는 .*지워/],
  ['글\n\n[[toc]]', /^error 2:1 "\[\[toc\]\]"은 .*지워/],
  ['• 하나\n• 둘', /^warning 0:1 목록이라면 줄마다 "•" 대신 "- "로/],
  ['h2. 제목', /^error 0:1 "h2\."은 제목이 되지 않아요\. "## 제목"처럼/],
  ['||이름||값||', /^error 0:1 "\|\|"로는 표가 되지 않아요/],
  ['$$\nx\n$$', /^error 0:1 "\$\$"는 .*수식은/],
  ['- 글\n- 글 ==강조== 글', /^error 1:5/],
  ['| 글 |\n| - |\n| ==강조== |', /^error 2:3/],
];
for (const [text, says] of TYPED)
  test(`${JSON.stringify(text)} shows as it was typed, and is told where it stands`, (context) => {
    const [first, ...rest] = said(context, text);
    assert.match(first ?? '', says);
    assert.deepEqual(rest, []);
  });

test('what is read as it was meant, escaped or code is not told of', (context) => {
  const fine = [
    '**굵게**는 *기울게*와 ~~지움~~을 써요. **"강조(괄호)"**를 봐요.',
    '``a`b`` \\`글, https://example.org \\*\\*글\\*\\*',
    '`**`와 `==`, \\*\\*, \\_글\\_은 글자예요.',
    '1~2시간, 3~4개, 안녕~~, a == b, 100%%, 12:30:45, http://a.b:80/c',
    'snake_case와 user_name_1은 이름이에요. _id는 글자예요.',
    '글 · 글, 가운데 · 점, 값은 $HOME이에요.',
    '| 가 | 나 |\n| - | - |\n| 1 | `a | b` |',
    '글[^1]이에요. `[^a]` \\[^b]\n\n[^1]: 말',
    'std::vector, `:warning:`, host:port:tag',
    '```text\n**굵게 **\n== a ==\n```',
    '- **하나.** 글\n- 둘',
  ];
  for (const text of fine) assert.deepEqual(said(context, text), [], text);
});

test('boxes of other sites: the sign that closes one is told as what it is', (context) => {
  const [opens, closes, ...rest] = said(context, ':::tip\n\n글\n\n:::', parts);
  assert.match(opens!, /^error 0:1 ":::tip"은 상자가 되지 않고 .*<Note kind="tip" title="…">으로 열고/);
  assert.match(closes!, /^error 4:1 ":::"는 상자를 닫지 못하고 .*<\/Note>로 바꾸고/);
  assert.deepEqual(rest, []);
});

test('braces of other sites that can be read as code', (context) => {
  assert.match(said(context, '{noformat}', code)[0]!, /코드 블록이 되지 않아요/);
  assert.match(said(context, '글 {name} 글', code)[0]!, /중괄호가 없어도 되면 지우고/);
});
