import assert from 'node:assert/strict';
import test from 'node:test';
import { BODY, issuesWith, page } from './content.ts';

const FILE = 'content/pages/ko/belt/test.mdx';

/** A mistake on one page: what is written, and the one thing that is said of it. */
interface Mistake {
  name: string;
  text: string;
  rule: string;
  at: [line: number, column: number] | undefined;
  says: RegExp;
}

const MISTAKES: Mistake[] = [
  {
    name: 'an unknown key in the front matter',
    text: page('글', 'title: 시험\ndescripton: 글이에요.\ndescription: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [3, 1],
    says: /"descripton".*"description"[을를] 쓰려던/,
  },
  {
    name: 'a missing key',
    text: page('글', 'title: 시험\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [2, 1],
    says: /"description" 항목이 빠졌어요/,
  },
  {
    name: 'a value of the wrong kind',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 어제'),
    rule: 'front-matter',
    at: [4, 10],
    says: /"checked"의 값이 맞지 않아요.*"어제"/,
  },
  {
    name: 'YAML that is none',
    text: page('글', 'title: "시험\ndescription: 글이에요.\nchecked: 2026-11-23'),
    rule: 'front-matter',
    at: [4, 20],
    says: /YAML로 읽을 수 없어요/,
  },
  { name: 'no front matter', text: '글만 있어요.\n', rule: 'front-matter', at: [1, 1], says: /머리말이 없어요/ },
  {
    name: 'a tag that is not closed',
    text: page('<Note kind="note" title="제목">\n\n안쪽 글'),
    rule: 'syntax',
    at: [BODY, 1],
    says: /<Note>이 닫히지 않았어요.*<\/Note>/,
  },
  {
    name: 'a bare less-than sign',
    text: page('크기가 a <5 이면'),
    rule: 'syntax',
    at: [BODY, 8],
    says: /백틱으로 감싸고/,
  },
  {
    name: 'a brace that is not closed',
    text: page('값은 {foo 이에요'),
    rule: 'syntax',
    at: undefined,
    says: /코드로 읽혀서/,
  },
  {
    name: 'an expression',
    text: page('값은 {1 + 1}이에요'),
    rule: 'parts',
    at: [BODY, 4],
    says: /\{ \}는 코드로 읽혀서/,
  },
  { name: 'an import', text: page("import x from 'y'"), rule: 'parts', at: [BODY, 1], says: /import와 export는/ },
  {
    name: 'an unknown part',
    text: page('<Trem id="gate">관문</Trem>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /<Term>[을를] 쓰려던/,
  },
  {
    name: 'an HTML element',
    text: page('<iframe src="x"></iframe>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /<iframe>이라는 부품은 없어요/,
  },
  {
    name: 'an unknown attribute',
    text: page('<Term ident="gate">관문</Term>'),
    rule: 'parts',
    at: [BODY, 1],
    says: /"ident"이라는 속성이 없어요/,
  },
  {
    name: 'a value in braces',
    text: page('<Belt at={"test"} />'),
    rule: 'parts',
    at: [BODY, 1],
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
    name: 'a broken link',
    text: page('[글](/belt/tset/)'),
    rule: 'links',
    at: [BODY, 1],
    says: /"\/belt\/test\/"[을를] 쓰려던/,
  },
  {
    name: 'a link with its language',
    text: page('[글](/en/belt/)'),
    rule: 'links',
    at: [BODY, 1],
    says: /\/en를 빼 주세요/,
  },
  {
    name: 'a link without its slash',
    text: page('[글](/belt/code)'),
    rule: 'links',
    at: [BODY, 1],
    says: /\/로 끝나야/,
  },
  {
    name: 'a link that runs code',
    text: page('[글](javascript:alert)'),
    rule: 'links',
    at: [BODY, 1],
    says: /쓸 수 없는 주소/,
  },
  {
    name: 'a missing anchor',
    text: page('## 제목\n\n[글](#젬목)'),
    rule: 'links',
    at: [BODY + 2, 1],
    says: /"#젬목"이?라는 자리가/,
  },
  {
    name: 'an anchor that another page lacks',
    text: page('[글](/belt/code/#없는-자리)'),
    rule: 'links',
    at: [BODY, 1],
    says: /"#없는-자리"이?라는 자리가/,
  },
  {
    name: 'a fence without a language',
    text: page('```\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /언어를 적어 주세요/,
  },
  {
    name: 'a fence with an unknown language',
    text: page('```pyton\nx\n```'),
    rule: 'fences',
    at: [BODY, 1],
    says: /"python"[을를] 쓰려던/,
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
    name: 'a citation that the front matter lacks',
    text: page('그래요.<Cite id="dora-metrics" />'),
    rule: 'citations',
    at: [BODY, 5],
    says: /sources에 "dora-metrics"를 더해/,
  },
  {
    name: 'a source that is not cited',
    text: page('글', 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23\nsources: [dora-metrics]'),
    rule: 'citations',
    at: [5, 11],
    says: /본문이 가리키지 않아요/,
  },
  {
    name: 'a term explained twice',
    text: page('<Term id="gate">관문</Term>과 <Term id="gate">관문</Term>'),
    rule: 'terms',
    at: [BODY, 28],
    says: /이미 있어요/,
  },
];

for (const { name, text, rule, at, says } of MISTAKES)
  test(`${rule}: ${name} is told with its place and a way out`, (context) => {
    const issues = issuesWith(context, { 'pages/ko/belt/test.mdx': text }).filter(({ rule }) => rule !== 'parity');
    assert.equal(issues.length, 1, JSON.stringify(issues, null, 1));
    const [found] = issues;
    assert.equal(found!.rule, rule);
    assert.equal(found!.severity, 'error');
    assert.equal(found!.file, FILE);
    if (at) assert.deepEqual([found!.line, found!.column], at);
    assert.match(found!.message.ko, says);
    assert.ok(found!.message.en.length > 10);
  });

/** A mistake in the records: the file, the change, and what is said. */
const RECORDS: [name: string, file: string, change: (text: string) => string, where: RegExp, says: RegExp][] = [
  [
    'a stage that is not there',
    'data/rejections.yml',
    (text) => text.replace('stage: code', 'stage: coed'),
    /rejections\.yml:\d+:10/,
    /"code"[을를] 쓰려던/,
  ],
  [
    'a doubled id',
    'data/glossary.yml',
    (text) => text.replace('- id: devsecops', '- id: devops'),
    /glossary\.yml:\d+:7/,
    /"devops"라는 id가 두 번/,
  ],
  [
    'an unknown key',
    'data/sources.yml',
    (text) => text.replace('  publisher:', '  publsher:'),
    /sources\.yml:\d+:3/,
    /"publisher"[을를] 쓰려던/,
  ],
  [
    'a bad address',
    'data/sources.yml',
    (text) => text.replace('url: https://', 'url: hppts://'),
    /sources\.yml:\d+:8/,
    /"0\.url"의 값이 맞지 않아요/,
  ],
  [
    'a page that moved to nowhere',
    'data/redirects.yml',
    (text) => text.replace('to: /concepts/devops/', 'to: /concepts/devopz/'),
    /redirects\.yml:\d+:7/,
    /옮긴 곳/,
  ],
  [
    'a page that the outline lacks',
    'data/outline.yml',
    (text) => text.replace('/start/why/, ', ''),
    /start\/why\.mdx/,
    /가는 길이 없어요/,
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
    const issues = issuesWith(context, { [file]: change });
    const said = issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.ko}`);
    assert.ok(
      said.some((each) => where.test(each) && says.test(each)),
      said.join('\n') || 'nothing was said',
    );
  });

test('the project’s own content has nothing to mend', (context) =>
  assert.deepEqual(
    issuesWith(context, {}).filter(({ severity }) => severity === 'error'),
    [],
  ));

test('parity: a page that differs from its counterpart, or has none, is a warning and fails nothing', (context) => {
  const changed = issuesWith(context, {
    'pages/en/belt/test.mdx': (text) => text.replace(/\n## Good and bad\n/, '\n### Good and bad\n'),
    'pages/ko/belt/alone.mdx': page(),
    'data/outline.yml': (text) => text.replace('- /belt/plan/', '- /belt/plan/\n      - /belt/alone/'),
  });
  assert.ok(
    changed.every(({ severity }) => severity === 'warning'),
    JSON.stringify(changed),
  );
  const [alone, differs] = [/alone/, /en\/belt\/test/].map((file) => changed.find((each) => file.test(each.file)));
  assert.match(alone!.message.ko, /영어 글이 아직 없어요/);
  assert.match(differs!.message.en, /differs from the Korean one/);
  assert.ok(differs!.line! > 20);
});
