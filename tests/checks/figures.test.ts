import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as figures from '../../src/checks/rules/figures.ts';
import type { Language } from '../../src/site.ts';
import { issuesWith, page } from './content.ts';

const found = (context: TestContext, language: Language, body: string) =>
  issuesWith(context, { [`pages/${language}/belt/test.mdx`]: page(body) }, [figures]).filter(({ file }) =>
    file.endsWith(`${language}/belt/test.mdx`),
  );

/** What claims something of the world outside. */
const CLAIMS: Record<Language, string[]> = {
  ko: [
    '조사에 답한 기업의 62%가 매일 배포해요.',
    '개발자 10명 중 7명이 리뷰를 하루 안에 받아요.',
    '잘하는 팀은 배포가 127배 잦아요.',
    '국내 기업 1,200개 사를 조사했더니 절반이 테스트를 미뤄요.',
    '전 세계 개발자 3만 명이 답했어요.',
    '장애의 70%는 변경에서 시작해요.',
    '설문에서 40퍼센트가 그렇다고 했어요.',
    '배포가 3배 빨라져요.',
    '2023년에는 팀의 18%만 그랬어요.',
    '알려진 수치로는 테스트의 1.5%가 흔들려요.',
    '- 기업의 62%가 매일 배포해요.',
    '| 누구 | 얼마나 |\n| --- | --- |\n| 설문에 답한 사람 | 40% |',
    '<Note kind="note" title="알아 두기">\n\n기업의 62%가 매일 배포해요.\n\n</Note>',
  ],
  en: [
    'In a survey, 62% of companies deploy daily.',
    '7 out of 10 developers get a review within a day.',
    'Good teams deploy 127 times more often.',
    'A study of 1,200 companies found that half put tests off.',
    '70% of outages begin with a change.',
    'Builds become 3x faster.',
    'According to one report, 18 percent of teams do so.',
    'About 1.5% of runs were flaky in 2016.',
  ],
};

for (const [language, bodies] of Object.entries(CLAIMS) as [Language, string[]][])
  for (const body of bodies)
    test(`a claim without a source is told: ${JSON.stringify(body)}`, (context) => {
      const [issue, ...more] = found(context, language, body);
      assert.deepEqual(more, []);
      assert.equal(issue?.severity, 'warning');
      assert.match(issue.message.ko, /알 수 없으면 빼 주세요\.$/);
      assert.match(issue.message.en, /take it out\.$/);
    });

test('the place of the figure is told', (context) => {
  const [issue] = found(context, 'ko', '먼저 **조사 결과**를 봐요.\n기업의 _대략_ 일부는, 조사에 따르면 62%가 그래요.');
  assert.deepEqual([issue!.line, issue!.column, issue!.endColumn], [8, 23, 26]);
});

/** What claims nothing, or says where it comes from. */
const HONEST: Record<Language, string[]> = {
  ko: [
    '기업의 62%가 매일 배포해요.<Cite id="dora-metrics" />',
    '기업의 62%가 [보고서](https://example.com/)에서 그렇다고 했어요.',
    '기업의 62%가 매일 배포해요.[^1]\n\n[^1]: 어디에서요.',
    '조사 결과를 옮겼어요.<Cite id="dora-metrics" />\n\n- 기업의 62%가 매일 배포해요.\n- 팀의 18%는 아니에요.',
    '- 기업의 62%가 매일 배포해요.\n- 팀의 18%는 아니에요.<Cite id="dora-metrics" />',
    '| 누구 | 얼마나 |\n| --- | --- |\n| 설문에 답한 사람 | 40%<Cite id="dora-metrics" /> |',
    '> 기업의 62%가 매일 배포해요.',
    '동료가 “기업의 62%가 매일 배포해요”라고 했어요.',
    '```text\n기업의 62%\n```\n\n`기업의 62%`라고 찍혀요.',
    '기업의 62%가 매일 배포해요. 지어낸 숫자예요.',
    '예를 들어 기업의 62%가 매일 배포한다고 해요.',
    '커버리지가 80%를 넘지 않으면 관문이 막아요.',
    '새 판에 트래픽의 5%만 보내요.',
    '테스트 3개 가운데 1개가 떨어졌어요.',
    '메모리를 2배로 늘려 보세요. 2배 늘려도 돼요.',
    '10분 안에 끝나야 해요. 파이썬 3.12를 써요.',
    '2026년 3월 1일에 3번째 판을 냈어요.',
    '사용자의 1%에게만 켜요.',
    '우리 팀의 배포 28건 가운데 4건을 되돌렸어요. 우리 팀의 14%예요.',
    '회의에는 5명이 들어와요. 두 팀의 2명이 함께 봐요.',
    '저장소 3곳의 설정을 바꿔요.',
    '연구실의 컴퓨터 2대에서 돌렸어요.',
    '실패율이 14%에서 20%로 올랐어요.',
    '4.2배속으로 돌려 봐요. 2배포도 한 번에 해요.',
    '오류 예산의 28%를 썼어요.',
    '디스크의 90%가 찼다면 캐시를 지워요.',
    '원인을 조사하는 동안 트래픽의 10%만 남겨요.',
    '모든 팀의 100%가 지켜야 하는 규칙이에요.',
  ],
  en: [
    'In a survey, 62% of companies deploy daily.<Cite id="dora-metrics" />',
    'In the [survey](https://example.com/), 62% of companies deploy daily.',
    'Coverage must be above 80% or the gate stops you.',
    'Send 5% of the traffic to the new version.',
    'One in 3 tests failed.',
    'Switch it on for 1% of users.',
    'Our team rolled back 4 of 28 deployments, 14% of its deployments.',
    'Run it 3 times. Retry at most 5 times as long as it fails.',
    'The fail rate went from 14% to 20%.',
    'Five teams share 3 repositories.',
    'Give 100% of the projects an owner.',
    'The report of the coverage tool says 85%.',
    'Study the log and keep 10% free.',
    'Say that 62% of companies deploy daily: this is an example.',
  ],
};

for (const [language, bodies] of Object.entries(HONEST) as [Language, string[]][])
  for (const body of bodies)
    test(`nothing is said of ${JSON.stringify(body)}`, (context) =>
      assert.deepEqual(found(context, language, body), []));
