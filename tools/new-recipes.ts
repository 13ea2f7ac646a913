import type { Text } from '../src/model/records.ts';

/** What a placeholder begins with. Whoever writes the page replaces every one of them. */
export const TO_WRITE: Text = { ko: '적을 것:', en: 'To write:' };

const write = (ko: string, en: string): Text => ({ ko: `${TO_WRITE.ko} ${ko}`, en: `${TO_WRITE.en} ${en}` });
const same = (text: string): Text => ({ ko: text, en: text });

/** The belt with one stage lit. {stage} is the stage's id. */
export const BELT = same('<Belt at="{stage}" />');

const ANSWER = write(
  '이 페이지의 물음에 첫 두 문장으로 답해요.',
  'answer the question of this page in the first two sentences.',
);
const EXAMPLE = write(
  '직접 돌려 본 예를 하나 넣고 출력 블록에 kind=captured를 붙여요. 지어낸 것에는 kind=example을 붙여요.',
  'give one example that you ran, and mark its output kind=captured. What is made up is marked kind=example.',
);
const TRY: Text[] = [
  { ko: '<Note kind="try" title="해 보기">', en: '<Note kind="try" title="Try it">' },
  write(
    '읽는 사람이 자기 저장소에서 바로 해 볼 것 하나를 적어요.',
    'one thing that readers can do at once in a repository of their own.',
  ),
  same('</Note>'),
];

export type RecipeName = 'stage' | 'rejection' | 'concept' | 'practice' | 'guide';

/** What a page of each kind is made of, in order, in both languages. Blocks are parted by an empty line. */
export const RECIPES: Record<RecipeName, readonly Text[]> = {
  stage: [
    ANSWER,
    BELT,
    same('<StageFacts stage="{stage}" />'),
    { ko: '## 누가 맡나', en: '## Who does it' },
    write('이 구간의 일을 누가 하고, 누가 정하는지 적어요.', 'who does the work of this stage, and who decides.'),
    { ko: '## 이 구간의 관문', en: '## The gates of this stage' },
    same('<Gates stage="{stage}" />'),
    { ko: '## 좋은 모습과 나쁜 모습', en: '## Good and bad' },
    same('<Compare>'),
    {
      ko: '<Side tone="bad" title="나쁜 모습을 한마디로">',
      en: '<Side tone="bad" title="The bad one in a few words">',
    },
    { ko: `- ${TO_WRITE.ko} 눈에 보이는 모습 서너 가지.`, en: `- ${TO_WRITE.en} three or four things one can see.` },
    same('</Side>'),
    {
      ko: '<Side tone="good" title="좋은 모습을 한마디로">',
      en: '<Side tone="good" title="The good one in a few words">',
    },
    { ko: `- ${TO_WRITE.ko} 눈에 보이는 모습 서너 가지.`, en: `- ${TO_WRITE.en} three or four things one can see.` },
    same('</Side>'),
    same('</Compare>'),
    { ko: '## 돌려 본 예', en: '## An example that was run' },
    EXAMPLE,
    { ko: '## 이 구간의 보안', en: '## Security at this stage' },
    write(
      '이 구간에서 막거나 남겨야 하는 것을 적어요.',
      'what has to be stopped or recorded for security at this stage.',
    ),
    ...TRY,
    { ko: '## 이 구간에서 일하는 역할', en: '## Roles at this stage' },
    same('<Roles stage="{stage}" />'),
  ],
  rejection: [
    { ko: '## 지금 할 일', en: '## What to do now' },
    same('<Steps>'),
    {
      ko: `1. ${TO_WRITE.ko} 로그에서 볼 줄과 그 뜻.\n2. ${TO_WRITE.ko} 고치는 명령이나 순서.`,
      en: `1. ${TO_WRITE.en} the line of the log to look at, and what it means.\n2. ${TO_WRITE.en} the command or the steps that mend it.`,
    },
    same('</Steps>'),
    write('무엇을 보면 다 된 것인지 적어요.', 'how the reader knows that it is done.'),
    { ko: '## 이 관문이 있는 까닭', en: '## Why this gate exists' },
    write(
      '관문이 지키는 것 한 문단과 보지 못하는 것 한 문단을 적어요.',
      'one paragraph on what the gate guards, and one on what it does not see.',
    ),
    { ko: '## 더 일찍 아는 법', en: '## Know it earlier' },
    write(
      '올리기 전에 칠 명령과, 그것을 돌린 실제 출력을 적어요.',
      'the command to type before pushing, and its real output.',
    ),
    { ko: '## 다른 도구에서는', en: '## In other tools' },
    {
      ko: `| 도구 | 로그의 줄 | 다른 점 |\n| --- | --- | --- |\n| ${TO_WRITE.ko} 도구의 이름 | 그 도구가 찍는 줄 | 다르게 할 일 |`,
      en: `| Tool | Line in the log | What differs |\n| --- | --- | --- |\n| ${TO_WRITE.en} the name of a tool | the line it prints | what to do differently |`,
    },
    { ko: '## 예외를 청할 때', en: '## Asking for an exception' },
    write(
      '누가 허락하는지, 무엇을 적는지, 언제 끝나는지 적어요.',
      'who grants it, what to write down and when it ends.',
    ),
  ],
  concept: [
    ANSWER,
    { ko: '## 필요한 까닭', en: '## Why it matters' },
    write('이것이 없을 때 벌어지는 일을 장면 하나로 적어요.', 'what happens without it, as one scene.'),
    { ko: '## 사례 하나', en: '## One example' },
    EXAMPLE,
    { ko: '## 흔한 오해', en: '## Common misconceptions' },
    write('흔한 오해와 바른 뜻을 짝지어 적어요.', 'misconceptions, each beside what is true.'),
    { ko: '## 어디까지 왔나 재기', en: '## Measuring how far you are' },
    write('저장소나 로그에서 잴 수 있는 것 하나를 적어요.', 'one thing that can be measured in a repository or a log.'),
    ...TRY,
  ],
  practice: [
    ANSWER,
    { ko: '## 준비물', en: '## What you need' },
    write(
      '도구의 이름과 판, 연습용 저장소를 만드는 명령을 적어요.',
      'tools and versions, and commands that make a practice repository.',
    ),
    { ko: '## 한 번 돌려 보기', en: '## A first run' },
    EXAMPLE,
    { ko: '## 나온 답을 의심하기', en: '## Doubting the answer' },
    write('잘못 읽기 쉬운 곳과 바로잡는 법을 적어요.', 'where it is easy to misread, and how to put it right.'),
    { ko: '## 내 저장소로 옮기기', en: '## In a repository of your own' },
    write(
      '연습을 실제 저장소에서 되풀이하는 순서를 적어요.',
      'the steps that repeat the exercise in a real repository.',
    ),
    ...TRY,
  ],
  guide: [
    ANSWER,
    { ko: '## 먼저 알아 둘 것', en: '## What to know first' },
    write('답을 이해하는 데 꼭 필요한 것만 적어요.', 'only what is needed to understand the answer.'),
    { ko: '## 돌려 본 예', en: '## An example that was run' },
    EXAMPLE,
    { ko: '## 우리 팀으로 옮기기', en: '## In your own team' },
    write('읽은 사람이 다음에 할 일을 순서대로 적어요.', 'what the reader does next, in order.'),
    ...TRY,
  ],
};
