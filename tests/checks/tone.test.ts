import assert from 'node:assert/strict';
import test from 'node:test';
import * as tone from '../../src/checks/rules/tone.ts';
import { issuesWith, page } from './content.ts';
import { judged } from './one-page.ts';

const OURS = '테스트를 돌려요. 결과를 봐요. 그다음 배포해요. 끝이에요.';

/** A sentence among those of the guide's tone → the word that is named, and what it should be. */
const TOLD: [sentence: string, word: string, ours: string][] = [
  ['배포합니다.', '배포합니다', '"배포해요"로'],
  ['배포가 됩니다!', '됩니다', '"돼요"로'],
  ['까닭이 있습니다', '있습니다', '"있어요"로'],
  ['배포했습니다.', '배포했습니다', '"배포했어요"로'],
  ['로그를 봅니다.', '봅니다', '"-요"로 끝나게'],
  ['관문입니다.', '관문입니다', '"-요"로 끝나게'],
  ['무엇을 합니까?', '합니까', '"해요"로'],
  ['여기를 누르십시오.', '누르십시오', '"누르세요"로'],
  ['같이 합시다.', '합시다', '"해요"로'],
  ['배포한다.', '배포한다', '"배포해요"로'],
  ['배포했다.', '배포했다', '"배포했어요"로'],
  ['까닭이 없다.', '없다', '"없어요"로'],
  ['(그다음 멈춘다.)', '멈춘다', '"-요"로 끝나게'],
  ['**배포**합니다. `코드`입니다.', '합니다', '"해요"로'],
];

for (const [sentence, word, ours] of TOLD)
  test(`${JSON.stringify(sentence)} is told`, () => {
    const [found] = judged(tone, page(`${OURS}\n${sentence}`)).issues;
    assert.equal(found?.severity, 'warning');
    assert.equal(found.line, 8);
    assert.ok(found.message.ko.includes(`"${word}"`) && found.message.ko.includes(ours), found.message.ko);
    assert.equal(found.endColumn! - found.column!, word.length);
  });

test('each sentence is told where it ends, in lists and values too', () => {
  const { issues } = judged(
    tone,
    page(`${OURS}\n\n- 하나를 합니다.\n- 둘을 합니다`, 'title: 시험\ndescription: 시험합니다.\nchecked: 2026-11-23'),
  );
  assert.deepEqual(
    issues.map(({ line, column }) => [line, column]),
    [
      [3, 14],
      [9, 7],
      [10, 6],
    ],
  );
});

test('of a page in another tone one thing is said', () => {
  const [found, ...more] = judged(tone, page('배포합니다. 테스트합니다. 끝입니다. 그래요.')).issues;
  assert.deepEqual(more, []);
  assert.match(found!.message.ko, /이 파일에 3개예요/);
});

const HONEST = [
  '“배포합니다.”라고 말해요. ‘배포한다.’라고도 해요. "다시 합니다"라고 적어요. 「배포합니다.」',
  '> 배포합니다.\n> 배포한다.',
  '## 배포합니다',
  '| 하나 |\n| --- |\n| 배포합니다. |',
  '`배포합니다.`\n\n```text\n배포합니다.\n```',
  '- **배포를 자주 하면 CD가 된다.** 그렇지 않아요.',
  '**쿠폰 개선.** 쿠폰 코드를 정리한다.',
  '바다. 그보다. 날마다. 다. 그러니까 그래요. 추우니까, 다니다 보면',
  '할 일은 배포한다는 것, 배포했다가 멈추는 것이에요.',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, () =>
    assert.deepEqual(judged(tone, page(`${OURS}\n\n${body}`)).issues, []));

test('English pages are left alone', () => assert.deepEqual(judged(tone, page('배포합니다.'), 'en').issues, []));

test('of records and the interface 합니다체 is told, and no definition that ends in -다', (context) => {
  const said = issuesWith(
    context,
    {
      'data/glossary.yml': (text) => text.replace(/(definition:\n +ko: ).*/, '$1배포를 멈춘다.'),
      'interface/ko.yml': (text) => text.replace(/ skip: .*/, ' skip: 본문으로 갑니다'),
    },
    [tone],
  );
  assert.deepEqual(
    said.map(({ file, line }) => `${file}:${line}`),
    ['content/interface/ko.yml:5'],
  );
});
