import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as parity from '../../src/checks/rules/parity.ts';
import { sectionsOf } from '../../src/model/translation.ts';
import { BODY, contentWith, issuesAt, issuesWith, page } from './content.ts';

const KO = 'content/pages/ko/belt/test.mdx';
const FRONT = 'title: 시험\ndescription: 시험하는 글이에요.\nchecked: 2026-11-23';

/** The record of a page that was compared when the Korean had that body. */
function recordOf(body: string): string {
  const sections = sectionsOf({ title: '시험', description: '시험하는 글이에요.', body });
  return `/belt/test/: ${JSON.stringify(sections)}\n`;
}

/**
 * What is said of two pages at the English one, in the order of its lines: "line: message".
 *
 * @param record The file of records; without one the Korean is as it was when the two were compared.
 */
function said(context: TestContext, ko: string, en: string, front = FRONT, record = recordOf(ko)): string[] {
  const changes = {
    'pages/ko/belt/test.mdx': page(ko),
    'pages/en/belt/test.mdx': page(en, front),
    'data/translations.yml': record,
  };
  return issuesWith(context, changes, [parity]).map(({ severity, file, line, message }) => {
    assert.deepEqual([severity, file], ['warning', 'content/pages/en/belt/test.mdx']);
    assert.doesNotMatch(`${message.ko}${message.en}`, /undefined|\[object/);
    assert.doesNotMatch(message.en.replaceAll(/"[^"]*"/g, ''), /[가-힣]/);
    return `${line ?? ''}: ${message.ko}`;
  });
}

/** What stands in the Korean text, what in the English, and the one thing that is said at the English one. */
const DIFFERENT: [name: string, ko: string, en: string, line: number, says: RegExp][] = [
  [
    'a section that is missing, at the end',
    '첫 글\n\n## 하나\n\n글',
    'Text',
    BODY,
    /한국어 글의 "## 하나" 절\(content\/pages\/ko\/belt\/test\.mdx:9\)이 이 글에는 없어요\. 글의 끝에 더해/,
  ],
  ['a section too much', '글', 'Text\n\n## One\n\nText', BODY + 2, /"## One" 절은 이 글에만 있어요\. 한국어 글의 끝\(/],
  [
    'a heading on another level',
    '## 하나\n\n`a`, `b`, `c`로 해요.',
    '### One\n\nDo it by `a`, `b`, `c`.',
    BODY,
    /한국어 글의 "## 하나" 제목\(.*:7\)과 # 개수가 달라요\. 여기도 "## One"으로 적어/,
  ],
  [
    'a heading on another level of which nothing else is known',
    '## 하나',
    '### One',
    BODY,
    /이 자리에 "## 하나" 절\(.*:7\)이 있어요\. 같은 절이면 이 제목을 "## One"으로 고쳐 주세요\. 다른 절이면/,
  ],
  [
    'a heading alone, where its text is there',
    '글\n\n## 하나\n\n글',
    'Text\n\nText',
    BODY + 2,
    /한국어 글의 "## 하나" 제목\(.*:9\)이 이 글에는 없어요\. 이 문단 앞에 더해/,
  ],
  [
    'a heading that parts a list',
    '## 하나\n\n- 가\n- 나\n\n## 둘\n\n- 다',
    '## One\n\n- A\n- B\n- C',
    BODY + 4,
    /"## 둘" 제목\(.*:12\)이 이 글에는 없어요\. 이 항목 앞에 더해/,
  ],
  [
    'a heading alone too much',
    '글\n\n글',
    'Text\n\n## One\n\nText',
    BODY + 2,
    /"## One" 제목은 이 글에만 있어요\. 한국어 글의 같은 자리\(.*:9\)에도 더하거나/,
  ],
  [
    'a section within another that is missing',
    '## 하나\n\n글\n\n### 둘\n\n`a` 글\n\n## 셋\n\n글',
    '## One\n\nText\n\n## Three\n\nText',
    BODY + 4,
    /"### 둘" 절\(.*:11\)이 이 글에는 없어요\. 이 제목 앞에 더해/,
  ],
  [
    'a section with those below it',
    '## 하나\n\n글\n\n## 둘\n\n`a`\n\n### 셋\n\n`b`\n\n## 넷\n\n글 `d`',
    '## One\n\nText\n\n## Four\n\nText `d`',
    BODY + 4,
    /"## 둘" 절\(.*:11\)이 이 글에는 없어요\. 이 제목 앞에 더해 주세요\. 그 아래 절 1개도 함께/,
  ],
  [
    'other code',
    '## 하나\n\n```sh\nls\n```',
    '## One\n\n```yaml\na: 1\n```',
    BODY + 2,
    /"하나" 절\(.*:9\)에는 ```sh 코드 블록이 있는데 여기에는 ```yaml 코드 블록이 있어요\. 한국어 글과 같게/,
  ],
  [
    'another table',
    '| a |\n| - |\n| b |',
    '| a |\n| - |',
    BODY,
    /첫머리\(.*:7\)에는 2줄짜리 표가 있는데 여기에는 1줄짜리/,
  ],
  [
    'a picture',
    '글\n\n![그림](./a.png)',
    'Text\n\nText',
    BODY + 2,
    /첫머리\(.*:9\)에는 그림이 있는데 .* 이 문단에 더해/,
  ],
  [
    'a part in a list, whose code goes with it',
    '1. 글\n2. 글\n\n   <Note kind="note" title="가">\n\n   ```sh\n   ls\n   ```\n\n   </Note>\n\n3. 글',
    '1. Text\n2. Text\n3. Text',
    BODY + 1,
    /<Note>가 있는데 이 글에는 없어요\. 이 문단 뒤에 더해/,
  ],
  [
    'code in another order',
    '글 하나\n\n```sh\nls\n```\n\n글 둘\n\n| a |\n| - |',
    'Text\n\n| a |\n| - |\n\nText\n\n```sh\nls\n```',
    BODY + 2,
    /여기 있는 1줄짜리 표의 차례가 한국어 글\(.*:15\)과 달라요\./,
  ],
  [
    'the second of two alike',
    '글\n\n```sh\na\n```\n\n글\n\n```sh\nb\n```',
    'Text\n\nText\n\n```sh\nb\n```',
    BODY + 2,
    /```sh 코드 블록이 있는데 이 글에는 없어요\. 이 문단 앞에 더해/,
  ],
  [
    'a link once too seldom',
    '[글](/belt/code/)\n\n[글](/belt/code/)',
    '[Text](/belt/code/)\n\nText',
    BODY + 2,
    /"\/belt\/code\/" 링크가 2개인데 이 글에는 1개예요\. 이 문단에 더해/,
  ],
  [
    'a section in the place of which hardly anything stands',
    '글\n\n## 하나\n\n`make` 글\n\n`make test`\n\n## 둘\n\n`npm`\n\n- `npm ci`\n- `npm test`\n\n```sh\nnpm ci\n```\n\n## 셋\n\n`cargo` 글\n\n`rustc`',
    'Text\n\n## One\n\nText `make`\n\n`make test`\n\n## Two\n\nTo be written.\n\n## Three\n\nText `cargo`\n\n`rustc`',
    BODY + 8,
    /이 자리에 "## 둘" 절\(.*:15\)이 있는데 내용이 많이 달라요\. 같은 절이면 그 절에 맞춰 주세요/,
  ],
  [
    'a link to another page',
    '## 하나\n\n`make` 글 [가](/belt/code/)\n\n[나](/belt/test/)',
    '## One\n\nText `make` [A](/belt/build/)\n\n[B](/belt/test/)',
    BODY + 2,
    /한국어 글의 "하나" 절\(.*:9\)에는 "\/belt\/code\/" 링크가 있는데 여기에는 "\/belt\/build\/" 링크가 있어요\. 한국어 글과 같게/,
  ],
  [
    'a link to a place on a page, whose name is another in English',
    '[글](/belt/code/#하나)와 [글](#둘)\n\n## 둘',
    '[Text](/belt/code/#one)\n\n## Two',
    BODY,
    /"#둘" 링크가 있는데 이 글에는 없어요\. .*# 뒤에는 영어 글에 있는 제목의 앵커를 적어/,
  ],
  [
    'another term',
    '<Term id="merge">병합</Term>해요.',
    'This is <Term id="build">building</Term>.',
    BODY,
    /첫머리\(.*:7\)에는 <Term id="merge">가 있는데 여기에는 <Term id="build">가 있어요\. 한국어 글과 같게/,
  ],
  ['a link to another site', '글', '[Text](https://go.dev/)', BODY, /"https:\/\/go\.dev\/" 링크는 이 글에만 있어요/],
];
for (const [name, ko, en, line, says] of DIFFERENT)
  test(`${name}: one warning that names both places`, (context) => {
    const [found, ...rest] = said(context, ko, en);
    assert.deepEqual(rest, []);
    assert.match(found!, says);
    assert.equal(Number.parseInt(found!), line, found);
  });

/** What English may do otherwise. */
const ALIKE: [name: string, ko: string, en: string][] = [
  ['links in another order', '[가](/belt/)와 [나](/belt/code/)', '[B](/belt/code/) and [A](/belt/)'],
  ['a link in another paragraph of the section', '[가](/belt/)\n\n글', 'Text\n\n[A](/belt/)'],
  ['other pages of other sites', '[가](https://go.dev/ko)', '[A](https://go.dev/en)'],
  ['fewer paragraphs and other words', '## 하나\n\n글\n\n글', '## One\n\nText'],
];
for (const [name, ko, en] of ALIKE)
  test(`${name}: nothing to say`, (context) => assert.deepEqual(said(context, ko, en), []));

const SECTIONS = {
  ko: '## 하나\n\n`make` 글\n\n글\n\n## 둘\n\n`npm` 글, [빌드](/belt/build/)예요.\n\n글 [배포](/belt/deploy/) 글',
  en: '## One\n\n`make` text\n\nText\n\n## Two\n\nText `npm`, a [build](/belt/build/).\n\nText [deploy](/belt/deploy/)',
};

test('a link is wanted where the Korean has it; in another section it is told to be moved, and nothing else', (context) => {
  const without = SECTIONS.en.replace('[deploy](/belt/deploy/)', 'deploy');
  assert.deepEqual(said(context, SECTIONS.ko, without), [
    `${BODY + 10}: 한국어 글의 "둘" 절(${KO}:17)에는 "/belt/deploy/" 링크가 있는데 이 글에는 없어요. 이 문단에 더해 주세요.`,
  ]);
  const elsewhere = without.replace('Text\n\n##', 'Text [deploy](/belt/deploy/)\n\n##');
  assert.deepEqual(said(context, SECTIONS.ko, elsewhere), [
    `${BODY + 4}: 여기 있는 "/belt/deploy/" 링크가 한국어 글에서는 "둘" 절(${KO}:17)에 있어요. 이 글에서도 17번째 줄의 문단으로 옮겨 주세요.`,
  ]);
});

test('a link too much names the place it would have on the Korean page', (context) => {
  const ko = SECTIONS.ko.replace('[배포](/belt/deploy/)', '배포');
  assert.deepEqual(said(context, ko, SECTIONS.en), [
    `${BODY + 10}: "/belt/deploy/" 링크는 이 글에만 있어요. 한국어 글의 "둘" 절(${KO}:17)에도 더하거나 여기서 빼 주세요.`,
  ]);
});

test('a part is wanted before the paragraph before which the Korean has it', (context) => {
  const ko = '<Note kind="note" title="가">\n글\n</Note>\n\n글\n\n<Belt at="code" />';
  const right = '<Note kind="note" title="A">\nText\n</Note>\n\nText\n\n<Belt at="code" />';
  assert.deepEqual(said(context, ko, right), []);
  assert.deepEqual(said(context, ko, 'Text\n\n<Belt at="code" />'), [
    `${BODY}: 한국어 글의 첫머리(${KO}:7)에는 <Note>가 있는데 이 글에는 없어요. 이 문단 앞에 더해 주세요.`,
  ]);
  const wrong = 'Text\n\n<Note kind="note" title="A">\nText\n</Note>\n\n<Belt at="code" />';
  assert.deepEqual(said(context, ko, wrong), [
    `${BODY + 2}: 여기 있는 <Note>의 차례가 한국어 글(${KO}:7)과 달라요. 이 글에서도 7번째 줄의 문단 앞으로 옮겨 주세요.`,
  ]);
});

/** The Korean as it was compared, as it is, and the English: what is said after what to do on the English page. */
const DOUBTED: [name: string, was: string, ko: string, en: string, doubt: RegExp | undefined][] = [
  [
    'a link of a section that changed',
    SECTIONS.ko,
    SECTIONS.ko.replace('(/belt/build/)', '(https://onbelt.example/belt/build/)'),
    SECTIONS.en,
    /한국어 글과 같게 고쳐 주세요\. 다만 번역을 마지막으로 맞춘 뒤에 한국어 글의 그 절이 바뀌었어요\. 잘못 바뀐 것이면 이 글은 두고 한국어 글을 고쳐 주세요\.$/,
  ],
  [
    'a link of a section that did not, though another one did',
    SECTIONS.ko.replace('`make` 글', '`make` 다른 글'),
    SECTIONS.ko,
    SECTIONS.en.replace('(/belt/build/)', '(/belt/code/)'),
    undefined,
  ],
  [
    'a part of the opening',
    '글',
    '글\n\n```sh\nls\n```',
    'Text',
    /다만 .* 한국어 글의 머리말이나 첫머리가 바뀌었어요\. 잘못/,
  ],
  [
    'a heading whose level changed',
    '## 하나\n\n`a`, `b`, `c`, `d`로 해요.',
    '### 하나\n\n`a`, `b`, `c`, `d`로 해요.',
    '## One\n\nDo it by `a`, `b`, `c`, `d`.',
    /적어 주세요\. 다만 .* 한국어 글에서 그 제목의 # 개수가 바뀌었어요\. 잘못 바뀐 것이면 이 글은 두고/,
  ],
  [
    'a heading whose level is as it was',
    '### 하나\n\n`a`, `b`, `c`, `d`로 해요.',
    '### 하나\n\n`a`, `b`, `c`, `d`로 해요.',
    '## One\n\nDo it by `a`, `b`, `c`, `d`.',
    undefined,
  ],
  [
    'a heading that became a paragraph',
    '글\n\n## 하나\n\n글',
    '글\n\n하나\n\n글',
    'Text\n\n## One\n\nText',
    /여기서 빼 주세요\. 다만 .* 한국어 글에서 "하나" 절이 빠졌어요\. 잘못 빠진 것이면 이 글은 두고 한국어 글에 되돌려/,
  ],
  ['a section that the Korean never had', '글', '글', 'Text\n\n## One\n\nText', undefined],
  [
    'a section that is new',
    '글',
    '글\n\n## 하나\n\n글',
    'Text',
    /글의 끝에 더해 주세요\. 다만 .* 한국어 글에 새로 생겼어요\. 잘못 생긴 것이면 이 글은 두고 한국어 글에서 빼/,
  ],
];
for (const [name, was, ko, en, doubt] of DOUBTED)
  test(`${name}: ${doubt ? 'the Korean page may be the one to mend' : 'the English page is the one to mend'}`, (context) => {
    const [found, ...rest] = said(context, ko, en, FRONT, recordOf(was));
    assert.deepEqual(rest, []);
    if (doubt) assert.match(found!, doubt);
    else assert.doesNotMatch(found!, /다만|잘못/);
  });

test('where it is not known whether the Korean changed, neither page is named as the one to mend', (context) => {
  const quoted = '> ## 하나\n\n';
  for (const record of ['', '/belt/:\n  - { hash: 1 }\n', recordOf(`${quoted}글`)])
    assert.match(
      said(context, `${quoted}[글](/belt/)`, '> ## One\n\nText', FRONT, record)[0]!,
      /더해 주세요\. 한국어 글이 잘못된 것이면 이 글은 두고 한국어 글을 고쳐 주세요\.$/,
    );
});

test('missing sections are told as missing, one too much as too much, and nothing that follows from them', (context) => {
  const ko =
    '## 하나\n\n`make` 글\n\n## 우리 팀이 쓰는 방법\n\n글 [배포](/belt/deploy/)\n\n```sh\nls\n```\n\n## 셋\n\n`npm test` 글\n\n## 넷\n\n| a |\n| - |\n\n## 다섯\n\n`cargo` 글';
  const en =
    '## One\n\nText `make`\n\n### Colours of a retry\n\nSome tools show it in yellow.\n\n## Three\n\nText `npm test`\n\n## Five\n\nText `cargo`';
  const [first, second, third, ...rest] = said(context, ko, en);
  assert.deepEqual(rest, []);
  assert.match(first!, /^11: "### Colours of a retry" 절은 이 글에만 있어요/);
  assert.match(second!, /^15: 한국어 글의 "## 우리 팀이 쓰는 방법" 절\(.*:11\)이 이 글에는 없어요\. 이 제목 앞에/);
  assert.match(third!, /^19: 한국어 글의 "## 넷" 절\(.*:23\)이 이 글에는 없어요\. 이 제목 앞에/);
});

test('a section at another place is told to be moved', (context) => {
  const [one, two] = ['`make`, `cc`, `ld`, `ar`\n\n```sh\nmake\n```', '`npm`, `npx`, `node`\n\n```js\na();\n```'];
  const found = said(
    context,
    `## 하나\n\n${one}\n\n## 둘\n\n${two}\n\n## 셋\n\n글`,
    `## Two\n\n${two}\n\n## One\n\n${one}\n\n## Three\n\nText`,
  );
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(
    found[0]!,
    /여기 있는 "## (One|Two)" 절의 차례가 한국어 글\(.*\)과 달라요\. 이 글에서도 \d+번째 줄의 제목 앞으로 옮겨/,
  );
});

test('all differences of a page are told at once, five at most, and how many more there are', (context) => {
  const links = (count: number) => Array.from({ length: count }, (_, at) => `[글](/belt/${at}/)`).join('\n\n');
  const words = (count: number) => Array.from({ length: count }, () => 'Text').join('\n\n');
  const some = said(context, links(4), words(4));
  assert.deepEqual(
    some.map((each) => Number.parseInt(each)),
    [BODY, BODY + 2, BODY + 4, BODY + 6],
  );
  const many = said(context, links(8), words(8));
  assert.equal(many.length, 5);
  assert.match(many[4]!, /이 글에 다른 곳이 3군데 더 있어요\. 여기까지 고치고 다시 검사해 주세요\.$/);
});

test('a citation that is wanted brings its source along, unless the page has it', (context) => {
  const [ko, en] = ['## 하나\n\n글<Cite id="dora-2025" />', '## One\n\nText'];
  const wanted = `${BODY + 2}: 한국어 글의 "하나" 절(${KO}:9)에는 <Cite id="dora-2025">가 있는데 이 글에는 없어요. 이 문단에 더해 주세요.`;
  assert.deepEqual(said(context, ko, en), [`${wanted} 이 글 머리말의 sources에도 "dora-2025"를 더해 주세요.`]);
  const listed = said(context, ko, en, `${FRONT}\nsources: [dora-2025]`);
  assert.deepEqual(
    listed.map((each) => each.slice(each.indexOf(' '))),
    [wanted.slice(wanted.indexOf(' ')).replace(':9', ':9')],
  );
  const section = said(context, `글\n\n${ko}`, 'Text');
  assert.match(section[0]!, /"## 하나" 절.* 글의 끝에 더해 주세요\. 이 글 머리말의 sources에도 "dora-2025"를 더해/);
});

test('a page without a counterpart may wait, and the file to add is named', (context) => {
  for (const [file, wanted] of [
    ['ko/belt/alone', 'en/belt/alone'],
    ['en/belt/alone', 'ko/belt/alone'],
    ['ko/more/index', 'en/more/index'],
  ]) {
    const issues = issuesAt(contentWith(context, { [`pages/${file}.mdx`]: page() }), [parity]);
    assert.deepEqual(
      issues.map(({ severity, file, line }) => [severity, file, line]),
      [['warning', `content/pages/${file}.mdx`, undefined]],
    );
    const { ko, en } = issues[0]!.message;
    assert.match(ko, /글이 아직 없어요\. 나중에 더해도 돼요\. /);
    assert.ok(ko.includes(` content/pages/${wanted}.mdx 파일을`), ko);
    assert.ok(en.endsWith(`content/pages/${wanted}.mdx.`), en);
  }
});

test('pages that have as much in them as they may are held against each other in a moment', (context) => {
  const many = (text: (at: number) => string) => Array.from({ length: 700 }, (_, at) => text(at)).join('\n');
  for (const [ko, en] of [
    [many((at) => `## ${at}`), many((at) => `${at % 2 ? '##' : '###'} n${at}`)],
    [many(() => '[a](/b/)\n'), many((at) => `[a](/${at}/)\n`)],
    [many(() => '<Belt />'), many((at) => (at % 2 ? '<Belt />' : '<Note />'))],
  ] as const)
    assert.ok(said(context, ko, en).length <= 5);
});

test('a citation that only the English page has: what becomes of sources in either page', (context) => {
  const en = 'Text <Cite id="dora-2025" />';
  const listed = `${FRONT}\nsources: [dora-2025]`;
  const [both] = said(context, '글', en, listed);
  assert.match(
    both!,
    /더할 때는 한국어 글 머리말의 sources에도 "dora-2025"를 더하고, 뺄 때는 이 글 머리말의 sources에서도 "dora-2025"를 빼 주세요\.$/,
  );
  const again = '\n\n## One\n\nText <Cite id="dora-2025" />';
  const [kept] = said(context, '글\n\n## 하나\n\n글 <Cite id="dora-2025" />', `${en}${again}`, listed);
  assert.match(kept!, /sources에도 "dora-2025"를 더해 주세요\.$/);
});
