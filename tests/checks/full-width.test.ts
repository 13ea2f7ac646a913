import assert from 'node:assert/strict';
import test from 'node:test';
import * as fullWidth from '../../src/checks/rules/full-width.ts';
import { issuesWith, page } from './content.ts';
import { judged } from './one-page.ts';

/** What is written → what --fix makes of it. */
const MENDED: [before: string, after: string][] = [
  ['배포，테스트，운영', '배포, 테스트, 운영'],
  ['배포， 테스트', '배포, 테스트'],
  ['배포、테스트、운영. 1、2', '배포, 테스트, 운영. 1, 2'],
  ['끝나요。다음이에요。', '끝나요. 다음이에요.'],
  ['정말？그래요！', '정말? 그래요!'],
  ['시각：１２：３０，값：１，０００', '시각: 12:30, 값: 1,000'],
  ['**배포**（deployment）를 해요', '**배포**(deployment)를 해요'],
  ['ＣＩ와 ＣＤ가 １００％', 'CI와 CD가 100%'],
  ['１＋１＝２', '1+1=2'],
  ['４－２ ／ ５', '4-2 / 5'],
  ['持續（지속）', '持續(지속)'],
  ['１～２시간', '1~2시간'],
  ['［확인］을 눌러요', '[확인]을 눌러요'],
  ['글　글', '글 글'],
  ['글　　글 　글', '글 글 글'],
  ['　들여쓴 문단\n　이어진 줄', '들여쓴 문단\n이어진 줄'],
  ['## 제목（하나）', '## 제목(하나)'],
  ['- 하나：둘\n  셋，넷', '- 하나: 둘\n  셋, 넷'],
  ['| ａ，ｂ | １ |\n| --- | --- |', '| a, b | 1 |\n| --- | --- |'],
  [
    '<Note kind="tip" title="제목（하나）：둘">\n\n글\n\n</Note>',
    '<Note kind="tip" title="제목(하나): 둘">\n\n글\n\n</Note>',
  ],
  ['![그림（하나）](a.png)', '![그림(하나)](a.png)'],
];

for (const [before, after] of MENDED)
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(judged(fullWidth, page(before)).mended, page(after));
    assert.deepEqual(judged(fullWidth, page(after)).issues, []);
  });

/** Where the narrow sign would mean something else: told, and left to a person. */
const TOLD = [
  '｛이름｝',
  '＜이름＞',
  '＃ 제목',
  '－ 목록',
  '１．목록',
  '글\n＝＝＝',
  '［글］（/belt/test/）',
  '［글］：/belt/test/',
  '［x］',
  '～～지움～～',
  '＊강조＊',
  '＿강조＿',
  '｀코드｀',
  '가｜나',
  '가＆나',
  '**배포！**abc',
  '&lt; 글（하나）',
];

for (const body of TOLD)
  test(`${JSON.stringify(body)} is told and left to a person`, () => {
    const { issues, mended } = judged(fullWidth, page(body));
    assert.ok(issues.length);
    assert.equal(mended, page(body));
    assert.ok(issues.every(({ line, message }) => line && message.ko && message.en));
  });

test('a sign that is not certain keeps no other from being mended', () => {
  const { mended } = judged(fullWidth, page('여기예요！[글](/belt/test/)，그리고 ｛이름｝，'));
  assert.equal(mended, page('여기예요！[글](/belt/test/), 그리고 ｛이름｝,'));
});

const HONEST = [
  '「관문」, 『책』, 《책》, 〈글〉, “말”, ‘말’, 가·나…',
  '책 《持续交付：发布可靠软件的系统方法》에 나와요.',
  'ツール：（配布）',
  '`（코드），`\n\n```text\n배포，테스트　글\n```',
  '배포, 테스트(test). 시각: 12:30?! 100% [a] 1~2',
  '₩1,000, 3㎏, ①, →',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, () => assert.deepEqual(judged(fullWidth, page(body)).issues, []));

/** A value of the front matter → what --fix makes of it. */
const VALUES: [before: string, after: string][] = [
  ['title: 배포（하나），둘', 'title: 배포(하나), 둘'],
  ['title: "배포：하나"', 'title: "배포: 하나"'],
  ["title: '［하나］：둘'", "title: '[하나]: 둘'"],
  // YAML would read these in another way.
  ['title: 배포：하나', 'title: 배포：하나'],
  ['title: ［하나］', 'title: ［하나］'],
  ['title: １２', 'title: １２'],
  ['title: 글　#하나', 'title: 글　#하나'],
  ['title: －　하나', 'title: －　하나'],
  ['title: "＂하나＂"', 'title: "＂하나＂"'],
  ['title: 하나\ntools: [ａ 1，ｂ 2]', 'title: 하나\ntools: [ａ 1，ｂ 2]'],
  ['title: 하나\ntools: [ａ 1, ｂ（2）]', 'title: 하나\ntools: [a 1, b(2)]'],
];

for (const [before, after] of VALUES)
  test(`${JSON.stringify(before)} becomes ${before === after ? 'nothing else' : JSON.stringify(after)}`, () => {
    const front = (title: string) => page('글', `${title}\ndescription: 글이에요.\nchecked: 2026-11-23`);
    const { issues, mended } = judged(fullWidth, front(before));
    assert.ok(issues.length);
    assert.equal(mended, front(after));
  });

test('the place is that of the first sign, and what can be mended is told apart', () => {
  const { issues } = judged(fullWidth, page('글이에요.\n배포，｛이름｝。'));
  assert.deepEqual(
    issues.map(({ line, column, fix }) => [line, column, fix?.length]),
    [
      [8, 3, 2],
      [8, 4, undefined],
    ],
  );
});

test('records and the interface are read too, logs and patterns are not', (context) => {
  const said = issuesWith(
    context,
    {
      'data/rejections.yml': (text) =>
        text.replace(/text: \|\n/, 'text: |\n        배포，（하나）\n').replace(/ en: .*/, ' en: Unit，tests'),
      'interface/en.yml': (text) => text.replace(/ skip: .*/, ' skip: "｛count｝：글"'),
    },
    [fullWidth],
  );
  assert.deepEqual(
    said.map(({ file, fix }) => `${file.split('/').at(-1)} ${fix?.map(({ text }) => text).join('')}`),
    ['rejections.yml , ', 'en.yml undefined', 'en.yml : '],
  );
});

test('a page of nothing but wide signs is told in a moment', () => {
  const { issues, mended } = judged(fullWidth, page('（，。）'.repeat(900).concat('\n').repeat(13)));
  assert.equal(issues.length, 13);
  assert.equal(judged(fullWidth, mended).issues.length, 0);
});
