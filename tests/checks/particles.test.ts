import assert from 'node:assert/strict';
import test from 'node:test';
import * as particles from '../../src/checks/rules/particles.ts';
import { issuesWith, page } from './content.ts';
import { judged } from './one-page.ts';

/** What is written → what --fix makes of it. */
const MENDED: [before: string, after: string][] = [
  // Behind an element.
  ['<Term id="gate">관문</Term>를 지나요.', '<Term id="gate">관문</Term>을 지나요.'],
  ['**배포**을 멈춰요.', '**배포**를 멈춰요.'],
  ['*배포*이 끝나요.', '*배포*가 끝나요.'],
  ['[테스트](/belt/test/)을 돌려요.', '[테스트](/belt/test/)를 돌려요.'],
  ['`코드`을 올려요.', '`코드`를 올려요.'],
  ['<kbd>엔터</kbd>을 눌러요.', '<kbd>엔터</kbd>를 눌러요.'],
  ['배포<Cite id="dora-metrics" />을 세요.', '배포<Cite id="dora-metrics" />를 세요.'],
  ['관문**를** 지나요.', '관문**을** 지나요.'],
  // Behind brackets: by the word before them.
  ['배포(deployment)을 해요.', '배포(deployment)를 해요.'],
  ['<Term id="gate">관문</Term>(gate)는 열려요.', '<Term id="gate">관문</Term>(gate)은 열려요.'],
  ['[배포(deploy)](/belt/test/)을 해요.', '[배포(deploy)](/belt/test/)를 해요.'],
  ['관문(문(門) 하나)를 지나요.', '관문(문(門) 하나)을 지나요.'],
  // Behind quotation marks.
  ["'관문'를 지나요.", "'관문'을 지나요."],
  ['"관문"는 열려요.', '"관문"은 열려요.'],
  ['“관문”가 열려요.', '“관문”이 열려요.'],
  ['‘배포’은 끝나요.', '‘배포’는 끝나요.'],
  ['「배포」과 「관문」와 함께', '「배포」와 「관문」과 함께'],
  ['**“배포”**을 멈춰요.', '**“배포”**를 멈춰요.'],
  // 으로 and 로.
  ['**배포**으로 가요.', '**배포**로 가요.'],
  ['**파일**으로 받아요.', '**파일**로 받아요.'],
  ['**관문**로 가요.', '**관문**으로 가요.'],
  ['‘관문’로부터 ‘배포’으로까지', '‘관문’으로부터 ‘배포’로까지'],
  // Longer ones.
  ['‘관문’라는 말과 ‘배포’이라는 말', '‘관문’이라는 말과 ‘배포’라는 말'],
  ['**배포**이란 무엇일까요.', '**배포**란 무엇일까요.'],
  ['‘관문’나 ‘배포’이나', '‘관문’이나 ‘배포’나'],
  ['‘관문’든 ‘배포’이든지', '‘관문’이든 ‘배포’든지'],
  ['**관문**와의 차이, **배포**과는 달라요.', '**관문**과의 차이, **배포**와는 달라요.'],
  ['관문(gate)예요. 배포(deployment)이예요.', '관문(gate)이에요. 배포(deployment)예요.'],
  ['관문(gate)였어요.', '관문(gate)이었어요.'],
  ['‘없음’며, ‘실패’며', '‘없음’이며, ‘실패’며'],
  // Digits, as Korean reads them.
  ['`3`를 더해요. **7**으로 나눠요. `10`를 빼요.', '`3`을 더해요. **7**로 나눠요. `10`을 빼요.'],
  ['3를 더하고 2으로 나눠요. 8는 커요.', '3을 더하고 2로 나눠요. 8은 커요.'],
  // Where nothing hides the word, and no other word ends so.
  ['관문를 지나요. 파일으로 받고 배포으로 끝내요.', '관문을 지나요. 파일로 받고 배포로 끝내요.'],
  // Both forms at once.
  ['관문은(는) 열리고 배포이(가) 끝나요.', '관문은 열리고 배포가 끝나요.'],
  ['**배포**을(를) `관문`와(과) 함께', '**배포**를 `관문`과 함께'],
  ['배포(으)로 가고 파일(으)로 받고 관문(으)로 가요.', '배포로 가고 파일로 받고 관문으로 가요.'],
  ['관문(gate)은(는) 열려요.', '관문(gate)은 열려요.'],
  // Wherever a reader reads it.
  ['| 하나 |\n| --- |\n| **배포**을 |', '| 하나 |\n| --- |\n| **배포**를 |'],
  ['## **배포**을 멈추는 법', '## **배포**를 멈추는 법'],
  [
    '<Note kind="tip" title="‘관문’를 지나요">\n\n글\n\n</Note>',
    '<Note kind="tip" title="‘관문’을 지나요">\n\n글\n\n</Note>',
  ],
  ['- 하나\n  **배포**을\n  멈춰요.', '- 하나\n  **배포**를\n  멈춰요.'],
  ['> **배포**이\n> “관문”를', '> **배포**가\n> “관문”을'],
];

for (const [before, after] of MENDED)
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
    assert.equal(judged(particles, page(before)).mended, page(after));
    assert.deepEqual(judged(particles, page(after)).issues, []);
  });

test('a word is known as a noun when it takes 를 elsewhere', () => {
  const { mended } = judged(particles, page('테스트을 돌려요. 가을 마을 노을 고을'));
  assert.equal(mended, page('테스트를 돌려요. 가을 마을 노을 고을'));
});

test('what is said of such a noun fits it as well', () => {
  const { mended } = judged(particles, page('테스트은 낮고 테스트이 높아요. 나은 사이, 어린이, 지은 차이'));
  assert.equal(mended, page('테스트는 낮고 테스트가 높아요. 나은 사이, 어린이, 지은 차이'));
});

test('the place is that of the particle', () => {
  const [found] = judged(particles, page('글이에요.\n<Term id="gate">관문</Term>으로는 **배포**으로는 가요.')).issues;
  assert.deepEqual([found!.line, found!.column, found!.endLine, found!.endColumn], [8, 36, 8, 39]);
  assert.match(found!.message.ko, /"배포" 뒤의 "으로는"을 "로는"으로/);
});

/** Told, but mended by nobody: [what is written, what is said]. */
const TOLD: [body: string, says: RegExp][] = [
  ['CI은(는) 돌아요.', /두 가지 조사를 함께 적지.*"은"과 "는" 가운데/],
  ['`main`을(를) 지켜요.', /두 가지 조사를 함께 적지/],
  ['&lt;가&gt; 배포(deploy)을 해요.', /"배포" 뒤의 "을"을 "를"로.*괄호 안/],
];

for (const [body, says] of TOLD)
  test(`${JSON.stringify(body)} is told and left to a person`, () => {
    const [found, ...more] = judged(particles, page(body)).issues;
    assert.deepEqual(more, []);
    assert.match(found!.message.ko, says);
    assert.equal(found!.fix, undefined);
  });

const HONEST = [
  // Words that only begin as a particle does.
  '**배포** 가능, <Term id="gate">관문</Term>이전, 관문(gate)이상, 배포(deploy)과정, **배포**은행',
  '관문(gate)이라든지 **관문**만, 배포(deploy)에서, **전문**가들',
  // What Latin words sound like is for the writer to say.
  '`git push`을 하고 **CI**를, CI(지속적 통합)가, CI(지속적 통합)이, API를, `main`으로',
  // Numbers that English or a fraction may have read.
  '**Python 3**를, `v1`으로, IPv6을, 1/2을, `node20`를, 10<sup>3</sup>을, H<sub>2</sub>를',
  '1.5를, 100을, 1,000을, 6으로, 7로, 2026-11-23을, 제2과, 3과, 종로3가, 2이',
  // A plural that may be.
  '파일(들)을, 테스트(들)을',
  // Spoken of.
  '은(는)을 쓰지 마세요. ‘은(는)’은 `은(는)`처럼, 을(를)이 아니라',
  // Words that end so.
  '가을과 마을을 지을 사람, 들를 곳, 모를 일, 다를 때, 나를, 있는 것은, 같은, 종로, 도로, 홀로, 서로',
  '“돼요.”라고 하고 "안 돼!"라고 했어요. ‘설명’란에 적어요. ‘이름’란 아래',
  // A copula may stay behind a vowel.
  '**배포**이며 **배포**이지만 배포(deploy)이에요. **배포**이고',
  // Where something is bound to the particle itself.
  '‘관문’라는A, ‘관문’라는(말), **배포**을1',
  // Not to the end of the sign before it.
  '관문 (gate)를, (예시)은, a)를, 관문)를',
  '<Term id="gate">관문</Term>\n를, https://example.com/배포을, ![배포](a.png)을',
  '```text\n관문를 **배포**을\n```',
  '`관문를` `**배포**을`',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, () => assert.deepEqual(judged(particles, page(body)).issues, []));

test('English pages are left alone', () => assert.deepEqual(judged(particles, page('**배포**을'), 'en').issues, []));

test('front matter, records and the interface are read too, their logs are not', (context) => {
  const said = issuesWith(
    context,
    {
      'pages/ko/belt/test.mdx': page(
        '글이에요.',
        'title: ‘관문’를 지나요\ndescription: 글이에요.\nchecked: 2026-11-23',
      ),
      'data/stages.yml': (text) => text.replace(/ko: .*/, 'ko: "‘계획’와 관문(gate)를"'),
      'data/rejections.yml': (text) => text.replace(/text: \|\n/, 'text: |\n        관문를 ‘배포’을\n'),
      'interface/ko.yml': (text) => text.replace(/ skip: .*/, " skip: '‘본문’를'"),
    },
    [particles],
  );
  assert.deepEqual(
    said.map(({ file, message }) => `${file.split('/').at(-1)} ${/뒤의 .*?고쳐/.exec(message.ko)![0]}`),
    [
      'stages.yml 뒤의 "와"를 "과"로 고쳐',
      'stages.yml 뒤의 "를"을 "을"로 고쳐',
      'ko.yml 뒤의 "를"을 "을"로 고쳐',
      'test.mdx 뒤의 "를"을 "을"로 고쳐',
    ],
  );
  assert.ok(said.every(({ fix }) => fix));
});
