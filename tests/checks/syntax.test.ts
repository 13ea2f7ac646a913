import assert from 'node:assert/strict';
import test from 'node:test';
import * as syntax from '../../src/checks/rules/syntax.ts';
import { BODY, issuesWith, page } from './content.ts';

/** What somebody wrote, where he is told to mend it, and what to type. */
const WRONG: [body: string, at: [line: number, column: number], says: RegExp][] = [
  ['값은 <10분이면', [0, 4], /`<10`처럼 백틱으로/],
  ['1<2 그리고 3>2', [0, 2], /`<2`처럼 백틱으로/],
  ['크기 <=10', [0, 4], /`<=10`처럼 백틱으로/],
  ['설정은 { cache: true }로', [0, 5], /통째로 `\{ cache: true \}`처럼/],
  ['설정은 { cache', [0, 5], /통째로 `\{ … \}`처럼/],
  ['글 {/* 끝없는 주석', [0, 3], /\{\/\* … \*\/\}처럼 닫아/],
  ['<https://example.org/>', [0, 8], /\[글\]\(주소\)로/],
  ['<a@example.org>', [0, 3], /\[글\]\(주소\)로/],
  ['<!-- 주석 -->', [0, 2], /\{\/\* … \*\/\}로/],
  ['List<String>을 써요', [0, 5], /`List<String>`처럼 통째로 백틱으로/],
  ['Map<String, Int>을 써요', [0, 11], /통째로 백틱으로/],
  ['<b>글', [0, 1], /마크다운으로 적어 주세요: \*\*…\*\*/],
  ['<img src="a.png">', [0, 1], /같은 폴더에 두고 !\[…\]\(\.\/name\.png\)처럼/],
  ['`make`와 <target>을 적어요', [0, 9], /`<target>`처럼 백틱으로/],
  ['<div>\n\n글', [0, 1], /표시를 지우고 글만/],
  ['<Tip>\n\n글', [0, 1], /이름을 Note로 바꿔 주세요\. kind="tip"처럼/],
  ['<Warning title="a">\n\n글', [0, 1], /이름을 Note로.*kind="caution"/],
  ['글\n\n<Callout kind="try" title="a">\n글\n</Note>', [2, 1], /<Callout>이라는 컴포넌트는 없어요.*이름을 Note로/],
  ['<Term id="merge">병합<Term>을 해요.', [0, 20], /<\/Term>으로 적어 주세요\. 지금은 <Term>을 하나 더/],
  ['## 제목 {#anchor}', [0, 7], /"\{#anchor\}"를 지워/],
  ['글 {#anchor}', [0, 3], /통째로 `\{#anchor\}`처럼/],
  ['{{< tip >}}', [0, 1], /상자가 되지 않아요\. <Note kind="tip"/],
  ['{% warning %}', [0, 1], /<Note kind="caution"/],
  ['{code:java}', [0, 1], /코드 블록이 되지 않아요.*```text/],
  ['${{ github.ref }}', [0, 2], /통째로 `\$\{\{ github\.ref \}\}`처럼/],
  ['<br>', [0, 1], /<br \/>처럼/],
  ['<Belt at="test">', [0, 1], /<Belt \/>처럼/],
  ['<Note kind="tip" title="a">글\n\n</Note>', [0, 1], /한 줄에 하나씩/],
  ['<Note kind="tip" title="a">\n\n글', [0, 1], /<\/Note>를 적어/],
  ['<Note kind="tip" title="a">\n글\n</Side>', [2, 1], /7번째 줄에서 연 <Note>를.*<\/Note>로 닫아/],
  ['글</kbd>', [0, 3], /여는 표시가 없어요/],
  ['<Note kind=tip title="a">', [0, 12], /값을 따옴표로/],
  ['<Note kind="tip title="a">', [0, 25], /값을 따옴표로/],
  ['<Note kind=“tip” title="a">', [0, 12], /따옴표가 “ ”처럼 굽어/],
  ['import x from "y', [0, 15], /import나 export로 시작하는 문단/],
];

for (const [body, [below, column], says] of WRONG)
  test(`${JSON.stringify(body)} is told where it stands, with what to type`, (context) => {
    const [issue, ...more] = issuesWith(context, { 'pages/ko/belt/test.mdx': page(body) }, [syntax]);
    assert.deepEqual([issue?.line, issue?.column, more], [BODY + below, column, []]);
    assert.match(issue!.message.ko, says);
    assert.doesNotMatch(issue!.message.ko + issue!.message.en, /U\+00|acorn|expected a/);
    assert.doesNotMatch(issue!.message.en, /[가-힣]/);
  });

test('a brace of which only the first half stands in backticks is a warning', (context) => {
  const said = (body: string) =>
    issuesWith(context, { 'pages/ko/belt/test.mdx': page(body) }, [syntax]).map(({ severity }) => severity);
  assert.deepEqual(said('설정은 `{` cache: true }로 켜요.'), ['warning']);
  assert.deepEqual(said('설정은 `{ cache: true }`로, \\{ a }로 켜요. `{`와 `}`예요.'), []);
});
