import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Issue } from '../../src/checks/issue.ts';
import { BODY, contentWith, issuesAt, issuesWith, page } from './content.ts';

const FILE = 'content/pages/ko/belt/test.mdx';
const errorsIn = (issues: Issue[]) => issues.filter(({ severity }) => severity === 'error');

/** A mistake on one page: what is written, and the one thing that is said of it. More are in the folders of examples. */
interface Mistake {
  name: string;
  text: string;
  rule: string;
  at: [line: number, column: number] | undefined;
  says: RegExp;
}

const MISTAKES: Mistake[] = [
  {
    name: 'a value of the wrong kind',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 어제'),
    rule: 'front-matter',
    at: [4, 10],
    says: /"checked"의 값 "어제"가 날짜로 읽히지 않아요. 2026-11-23처럼/,
  },
  {
    name: 'YAML that is none',
    text: page('글', 'title: "시험\ndescription: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [2, 8],
    says: /여기서 연 "를 닫지 않았어요/,
  },
  { name: 'no front matter', text: '글만 있어요.\n', rule: 'front-matter', at: [1, 1], says: /머리말이 없어요/ },
  {
    name: 'a tag that is not closed',
    text: page('<Note kind="note" title="제목">\n\n안쪽 글'),
    rule: 'syntax',
    at: [BODY, 1],
    says: /<Note>를 닫지 않았어요.*<\/Note>를 적어/,
  },
  {
    name: 'a bare less-than sign',
    text: page('크기가 a <5 이면'),
    rule: 'syntax',
    at: [BODY, 7],
    says: /`<5`처럼 백틱으로 감싸거나/,
  },
  {
    name: 'a brace that is not closed',
    text: page('값은 {foo 이에요'),
    rule: 'syntax',
    at: [BODY, 4],
    says: /코드로 읽혀서/,
  },
  { name: 'an import', text: page("import x from 'y'"), rule: 'code', at: [BODY, 1], says: /import와 export는/ },
  {
    name: 'an HTML element',
    text: page('<iframe src="x"></iframe>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /<iframe> 태그는 쓸 수 없어요/,
  },
  {
    name: 'an unknown attribute',
    text: page('<Term ident="gate">관문</Term>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /"ident"이라는 속성이 없어요/,
  },
  {
    name: 'a box as other sites name it',
    text: page('<Warning>\n\n글\n\n</Warning>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /이름을 Note로.*kind="caution"처럼/,
  },
  {
    name: 'an attribute under another name',
    text: page('<Note kind="tip" heading="글">\n\n글\n\n</Note>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /"heading"이라는 속성이 없어요. "title"을 쓰려던/,
  },
  {
    name: 'an attribute that is missing, with the values it takes',
    text: page('<Note title="글">\n\n글\n\n</Note>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /kind="…"가 있어야 해요. 쓸 수 있는 값: note, tip/,
  },
  {
    name: 'an entry that stands twice',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\ntitle: 둘\nsources: [minimum-cd]'),
    rule: 'front-matter',
    at: [5, 1],
    says: /"title" 항목이 두 번 있어요. 하나를 지워/,
  },
  {
    name: 'an entry whose name is mistyped',
    text: page('글', 'title: 시험\ndiscription: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [3, 1],
    says: /"discription"을 "description"으로 바꿔/,
  },
  {
    name: 'a value in braces',
    text: page('<Belt at={"test"} />'),
    rule: 'code',
    at: [BODY, 7],
    says: /따옴표로 묶은 글자/,
  },
  { name: 'a missing attribute', text: page('<Belt />'), rule: 'parts', at: [BODY, 1], says: /at="…"가 있어야/ },
  {
    name: 'an unknown stage',
    text: page('<Belt at="tset" />'),
    rule: 'parts',
    at: [BODY, 1],
    says: /"test"[을를] 쓰려던/,
  },
  {
    name: 'a link with its language',
    text: page('[글](/en/belt/)'),
    rule: 'links',
    at: [BODY, 1],
    says: /"\/en\/belt\/" 대신/,
  },
  {
    name: 'an outside link without its scheme',
    text: page('[글](www.example.org/wiki)'),
    rule: 'links',
    at: [BODY, 1],
    says: /"https:\/\/www\.example\.org\/wiki"로 적어/,
  },
  {
    name: 'a picture whose name has a blank',
    text: page('![그림](./Canary 1.PNG)'),
    rule: 'links',
    at: [BODY, 5],
    says: /"\.\/Canary 1\.PNG"에 빈칸이 있어서/,
  },
  {
    name: 'a link without its slash',
    text: page('[글](/belt/code)'),
    rule: 'links',
    at: [BODY, 1],
    says: /\/로 끝나야/,
  },
  {
    name: 'a missing anchor',
    text: page('## 제목\n\n[글](#젬목)'),
    rule: 'links',
    at: [BODY + 2, 1],
    says: /"#젬목" 앵커/,
  },
  {
    name: 'an anchor that another page lacks',
    text: page('[글](/belt/code/#없는-자리)'),
    rule: 'links',
    at: [BODY, 1],
    says: /"#없는-자리" 앵커/,
  },
  {
    name: 'a fence without a language',
    text: page('```\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /언어를 적어 주세요/,
  },
  {
    name: 'a fence with unknown words',
    text: page('```sh wrap\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /"wrap"[을를] 읽을 수 없어요/,
  },
  {
    name: 'a marked line that is not there',
    text: page('```sh mark={3}\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /3번째 줄은 없어요/,
  },
  {
    name: 'a sample that is not there',
    text: page('```sh sample="no/such.sh"\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /no\/such\.sh 파일이 없어요/,
  },
  {
    name: 'a quoted log from nowhere',
    text: page('```log kind=quoted\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /본 곳을 from/,
  },
  {
    name: 'a source that is not cited',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\nsources: [dora-metrics]'),
    rule: 'citations',
    at: [5, 11],
    says: /본문에서 인용하지 않은 출처예요: "dora-metrics"\. <Cite id="dora-metrics" \/>를 넣거나/,
  },
  {
    name: 'a source that is cited under a mistyped id, once',
    text: page(
      '글<Cite id="dora-metric" />',
      'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\nsources: [dora-metrics]',
    ),
    rule: 'parts',
    at: [8, 2],
    says: /"dora-metrics"[을를] 쓰려던/,
  },
  {
    name: 'a box as Docusaurus and VitePress write it',
    text: page(':::warning\n글\n:::'),
    rule: 'parts',
    at: [7, 1],
    says: /":::warning".*<Note kind="caution" title="…">으로 열고 <\/Note>로 닫아/,
  },
  {
    name: 'a box as GitHub writes it',
    text: page('> [!TIP]\n> 글'),
    rule: 'parts',
    at: [7, 3],
    says: /"\[!TIP\]".*<Note kind="tip"/,
  },
  {
    name: 'a box as MkDocs writes it',
    text: page('!!! note "제목"\n    글'),
    rule: 'parts',
    at: [7, 1],
    says: /"!!! note".*<Note kind="note"/,
  },
  {
    name: 'a box of GitHub’s, whose marks go',
    text: page('> [!WARNING]\n> 글'),
    rule: 'parts',
    at: [7, 3],
    says: /상자가 되지 않고.*<Note kind="caution".*줄 앞의 >는 지워 주세요/,
  },
  {
    name: 'an attribute as other sites name it',
    text: page('<Note type="tip">\n\n글\n\n</Note>'),
    rule: 'parts',
    at: [7, 1],
    says: /"type"이라는 속성이 없어요\. "kind"를 쓰려던 것인가요\? kind에 쓸 수 있는 값: .*title="…"도 있어야 해요/,
  },
  {
    name: 'words that were to be put in',
    text: page('<Note kind="tip" title="…">\n\n글\n\n</Note>'),
    rule: 'parts',
    at: [7, 1],
    says: /자리에 알맞은 글을/,
  },
  {
    name: 'a page as its file lies beside this one',
    text: page('[글](../code.md#자리)'),
    rule: 'links',
    at: [7, 1],
    says: /"\.\.\/code\.md#자리" 대신 "\/belt\/code\/#자리"로 적어/,
  },
  {
    name: 'a page whose address only ends so',
    text: page('[글](/code/)'),
    rule: 'links',
    at: [7, 1],
    says: /"\/belt\/code\/"[을를] 쓰려던/,
  },
  {
    name: 'the other language of the same page',
    text: page('[영어 글](/en/belt/test/)'),
    rule: 'links',
    at: [7, 1],
    says: /영어로 쓴 같은 글에는 페이지 위의 언어 단추로/,
  },
  {
    name: 'a note at a heading',
    text: page('## 제목[^1]\n\n글\n\n[^1]: 각주'),
    rule: 'headings',
    at: [7, 6],
    says: /제목에는 각주를/,
  },
  {
    name: 'a kind of box as other sites name it',
    text: page('<Note kind="warning" title="가">\n\n글\n\n</Note>'),
    rule: 'parts',
    at: [7, 1],
    says: /"caution"을 쓰려던/,
  },
  {
    name: 'a box that folds',
    text: page('<details>\n\n글\n\n</details>'),
    rule: 'parts',
    at: [7, 1],
    says: /태그를 지우고 글만 남겨/,
  },
  {
    name: 'one address where a list of them belongs',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\nrelated: /belt/code'),
    rule: 'front-matter',
    at: [5, 10],
    says: /목록으로 적어 주세요.*\/로 시작하고 \/로 끝나게/,
  },
  {
    name: 'the only entry that is missing, under another name',
    text: page('글', 'title: 시험\nsummary: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [3, 1],
    says: /"summary"를 "description"으로 바꿔/,
  },
  {
    name: 'a channel in angle brackets',
    text: page('팀 방 <#security>에 알려요.'),
    rule: 'syntax',
    at: [7, 5],
    says: /< >를 빼거나, 통째로 `<#security>`처럼/,
  },
  {
    name: 'a missing day',
    text: page('글', 'title: 시험\ndescription: 글이에요.'),
    rule: 'front-matter',
    at: [2, 1],
    says: /"checked: …" 줄을 더해 주세요\. 2026-11-23처럼/,
  },
  {
    name: 'an entry without a value',
    text: page('글', 'title:\ndescription: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [2, 6],
    says: /"title"의 값이 비어 있어요\. 글자로 적어/,
  },
];

for (const { name, text, rule, at, says } of MISTAKES)
  test(`${rule}: ${name} is told with its place and a way out`, (context) => {
    const issues = errorsIn(issuesWith(context, { 'pages/ko/belt/test.mdx': text }));
    assert.equal(issues.length, 1, JSON.stringify(issues, null, 1));
    const [found] = issues;
    assert.equal(found!.rule, rule);
    assert.equal(found!.file, FILE);
    if (at) assert.deepEqual([found!.line, found!.column], at);
    assert.match(found!.message.ko, says);
    assert.ok(found!.message.en.length > 10);
  });

/** A mistake in the records or the interface: the file, the change, and the one thing that is said. */
test('what compares two pages waits until both have nothing to mend', (context) => {
  const changes = {
    'pages/ko/belt/test.mdx': page('## 하나\n\n[글](/belt/coed/)'),
    'pages/en/belt/test.mdx': page('Text.', 'title: Test\ndescription: A page on tests.\nchecked: 2026-11-23'),
  };
  const rules = (files: typeof changes) => issuesWith(context, files).map(({ rule }) => rule);
  assert.deepEqual(rules(changes), ['links']);
  const mended = { ...changes, 'pages/ko/belt/test.mdx': page('## 하나') };
  assert.ok(rules(mended).includes('parity'));
});

const RECORDS: [name: string, file: string, change: (text: string) => string, where: RegExp, says: RegExp][] = [
  [
    'a stage that is left out',
    'data/glossary.yml',
    (text) => text.replace(/^ {2}stage: .*\n/m, ''),
    /glossary\.yml:\d+:3/,
    /"devops\.stage" 항목이 빠졌어요.*쓸 수 있는 값: code, test, concept\./,
  ],
  [
    'a stage that is not there',
    'data/rejections.yml',
    (text) => text.replace('stage: test', 'stage: tset'),
    /rejections\.yml:\d+:10/,
    /"test"[을를] 쓰려던/,
  ],
  [
    'a doubled id',
    'data/glossary.yml',
    (text) => text.replace('- id: gate', '- id: devops'),
    /glossary\.yml:\d+:7/,
    /id "devops"는 content\/data\/glossary\.yml:1에 이미 있어요/,
  ],
  [
    'an entry that says what it holds',
    'data/rejections.yml',
    (text) => text.replace(/^ {6}not: .*\n/m, ''),
    /rejections\.yml:\d+:7/,
    /"test-failed\.patterns\(1번째\)\.not" 항목이 빠졌어요.*비슷해 보이지만 pattern에 맞으면 안 되는 줄/,
  ],
  [
    'a value whose choices mean something',
    'data/products.yml',
    (text) => text.replace('kind: commercial', 'kind: free'),
    /products\.yml:\d+:9/,
    /쓸 수 있는 값: open\(OSI.*\), mixed\(.*\), source-available\(.*\), commercial\(/,
  ],
  [
    'a pattern that is not allowed',
    'data/rejections.yml',
    (text) => text.replace('pattern: "^FAILED', 'pattern: "(.*)FAILED'),
    /rejections\.yml:\d+:16/,
    /맞지 않아요\. 묶을 때는 "\(" 대신 "\(\?:"로.*"\.\*" 대신 "\.\{0,80\}"처럼/,
  ],
  [
    'a source that is not there',
    'data/events.yml',
    (text) => `${text}  source: nowhere\n`,
    /events\.yml:\d+:11/,
    /"nowhere"는 sources\.yml에 없어요/,
  ],
  [
    'a page of a route that is not planned',
    'data/routes.yml',
    (text) => text.replace(/- \/belt\/test\/$/m, '- /belt/tset/'),
    /routes\.yml:\d+:\d+/,
    /"\/belt\/tset\/"[은는] outline\.yml에 없어요. "\/belt\/test\/"[을를] 쓰려던/,
  ],
  [
    'a section of the header that is not there',
    'data/outline.yml',
    (text) => text.replace(/^header:\n {2}- .*$/m, 'header:\n  - nowhere'),
    /outline\.yml:\d+:5/,
    /"nowhere"는 outline\.yml에 없어요/,
  ],
  [
    'a question that is not there',
    'data/questions.yml',
    (text) =>
      text
        .split(/^(?=- id: )/m)
        .slice(0, 3)
        .join(''),
    /stages\.yml:\d+:7/,
    /질문 4번은 없어요/,
  ],
  [
    'an unknown key',
    'data/redirects.yml',
    (text) => `${text}  tp: /belt/code/\n`,
    /redirects\.yml:\d+:3/,
    /"tp"[이]?라는 항목은 없어요. "to"[을를] 쓰려던/,
  ],
  [
    'a bad address',
    'data/sources.yml',
    (text) => text.replace('url: https://', 'url: hppts://'),
    /sources\.yml:\d+:8/,
    /"dora-metrics\.url"의 값 .* 주소로 읽히지 않아요. https:\/\/로 시작하는/,
  ],
  [
    'a page that moved to nowhere',
    'data/redirects.yml',
    (text) => text.replace('to: /belt/test/', 'to: /belt/tset/'),
    /redirects\.yml:\d+:7/,
    /옮긴 곳/,
  ],
  [
    'a page that moved and still stands',
    'data/redirects.yml',
    (text) => text.replace('from: /old/', 'from: /belt/code/'),
    /redirects\.yml:\d+:9/,
    /이미 페이지가 있어서/,
  ],
  [
    'an interface word that is missing',
    'interface/en.yml',
    (text) => text.replace(/ {2}skip: .*\n/, ''),
    /en\.yml:\d+:\d+/,
    /"site\.skip" 항목이 빠졌어요/,
  ],
];

for (const [name, file, change, where, says] of RECORDS)
  test(`records: ${name} is told with its place`, (context) => {
    const said = errorsIn(issuesWith(context, { [file]: change })).map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message.ko}`,
    );
    assert.equal(said.length, 1, said.join('\n') || 'nothing was said');
    assert.match(said[0]!, where);
    assert.match(said[0]!, says);
  });

test('records: shapes, references and doubled ids are told at once', (context) => {
  const said = errorsIn(
    issuesWith(context, {
      'data/rejections.yml': (text) =>
        text
          .replace('stage: test', 'stage: tset')
          .replace(/^ {6}not: .*\n/m, '')
          .replace('- test-runner', '- 러너'),
      'data/products.yml': (text) =>
        text.replace('role: test-runner', 'role: test-runer').replace(/^ {2}name: .*\n/m, ''),
      'data/glossary.yml': (text) => text.replace('- id: gate', '- id: devops'),
      'data/redirects.yml': (text) => text.replace('to: /belt/test/', 'to: /belt/tset/'),
    }),
  ).map(({ file, message }) => `${file.slice('content/data/'.length)} ${message.ko}`);
  for (const told of [
    /rejections\.yml "tset"[은는] stages\.yml에 없어요/,
    /rejections\.yml .*not" 항목이 빠졌어요/,
    /rejections\.yml "test-failed\.roles\(1번째\)"의 값 "러너"/,
    /products\.yml "test-runer"[은는] roles\.yml에 없어요/,
    /products\.yml .*name" 항목이 빠졌어요/,
    /glossary\.yml id "devops"/,
    /redirects\.yml 옮긴 곳/,
  ])
    assert.equal(said.filter((each) => told.test(each)).length, 1, `${told} ${said.join('\n')}`);
  assert.equal(said.length, 7, said.join('\n'));
});

test('records: where the values are too many to list, what to do with a new one is told', (context) => {
  const more = Array.from({ length: 20 }, (_, at) => `dora-metrics-of-${at}-years-ago`);
  const [found, ...others] = errorsIn(
    issuesWith(context, {
      'data/sources.yml': (text) =>
        text + more.map((id) => `\n${text.replace('- id: dora-metrics', `- id: ${id}`)}`).join(''),
      'data/events.yml': (text) => `${text}  source: Bad Id\n`,
    }),
  );
  assert.deepEqual(others, []);
  assert.match(found!.message.ko, /쓸 수 있는 값은 content\/data\/sources\.yml의 id예요\. 없으면 그 파일에 먼저 더해/);
  assert.match(found!.message.en, /If it is not there, add it to that file first/);
});

test('records: nothing is told of references to what cannot be read whole', (context) => {
  for (const roles of ['- id: [\n', 'roles: none\n', '- ident: runner\n', '- id: other\n- id: 7\n']) {
    const issues = errorsIn(issuesWith(context, { 'data/roles.yml': roles }));
    assert.ok(issues.length > 0);
    for (const { rule, file } of issues.filter(({ rule }) => rule === 'records'))
      assert.deepEqual([rule, file], ['records', 'content/data/roles.yml']);
  }
});

test('values that are no text are told, and stop no rule', (context) => {
  const odd = '{ toString: x, valueOf: y }';
  const told = issuesWith(context, {
    'pages/ko/belt/test.mdx': page('글', `title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\nsources: [${odd}]`),
    'data/sources.yml': (text: string) => text.replace(/^- id: .*\n/, `- id: ${odd}\n`),
    'data/glossary.yml': (text: string) => text.replace(/en: .*\n/, `en: ${odd}\n`),
  });
  const wrong = new Set(errorsIn(told).map(({ rule, file }) => `${rule} ${file}`));
  for (const each of [`front-matter ${FILE}`, 'records content/data/sources.yml', 'records content/data/glossary.yml'])
    assert.ok(wrong.has(each), [...wrong].join());
});

test('a blank that is none behind the last value of front matter is told, as Astro stops there', (context) => {
  const text = page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\ntools: [a]\u00A0');
  assert.deepEqual(
    errorsIn(issuesWith(context, { 'pages/ko/belt/test.mdx': text })).map(({ rule, line }) => [rule, line]),
    [['front-matter', 5]],
  );
});

test('a word that is only to begin with a capital is told so', (context) => {
  const told = issuesWith(context, {
    'pages/en/belt/test.mdx': page('We rotate keys on fridays.'),
    'pages/ko/belt/test.mdx': page('글'),
  });
  assert.match(told.find(({ rule }) => rule === 'spelling')!.message.en, /"fridays".*Did you mean "Fridays"/);
});

test('words of the project are not told as unknown while its records cannot be read', (context) => {
  const text = page('The devops gate of Jiandson');
  const files = { 'pages/en/belt/test.mdx': text, 'pages/ko/belt/test.mdx': page('글') };
  const told = (more: object) => issuesWith(context, { ...files, ...more }).map(({ rule }) => rule);
  assert.ok(told({}).includes('spelling'));
  const broken = told({ 'data/glossary.yml': (glossary: string) => `${glossary}\n\tbroken: x\n` });
  assert.deepEqual([broken.includes('spelling'), broken.includes('records')], [false, true]);
});

for (const [file, rule] of [
  ['data/routes.yml', 'records'],
  ['interface/en.yml', 'wording'],
])
  test(`${rule}: a file that is missing is told`, (context) => {
    const root = contentWith(context);
    rmSync(join(root, 'content', file!));
    assert.deepEqual(
      errorsIn(issuesAt(root)).map((issue) => [issue.rule, issue.file, issue.line]),
      [[rule, `content/${file}`, undefined]],
    );
  });

test('of the small site nothing is said', (context) => assert.deepEqual(issuesWith(context, {}), []));

test('the project’s own content has nothing to mend', () => assert.deepEqual(errorsIn(issuesAt('.')), []));
