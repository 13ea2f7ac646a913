import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { contentWith, issuesAt, issuesWith, page, type Changes } from './content.ts';

/** What is told of the small site with those changes: "glossary.yml:2:7 message", errors only. */
const told = (context: TestContext, changes: Changes, language: 'ko' | 'en' = 'ko') =>
  issuesWith(context, changes)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message }) => `${file.split('/').at(-1)}:${line}:${column} ${message[language]}`);
/** The one thing that is told. */
function only(context: TestContext, changes: Changes, language: 'ko' | 'en' = 'ko'): string {
  const [first = 'nothing', ...more] = told(context, changes, language);
  assert.deepEqual(more, [], first);
  return first;
}

const named = (id: string) => (text: string) => text.replace('- id: devops', `- id: ${id}`);
const TERM = page('<Term id="devops">데브옵스</Term>예요.');

for (const [id, better, refers] of [
  ['DevOps', 'devops', 'devops'],
  ['Dev Ops', 'dev-ops', 'dev-ops'],
  ['Dev Ops', 'dev-ops', 'devops'],
  ['dev_ops', 'dev-ops', 'devops'],
  ['DEV__OPS_', 'dev-ops', 'dev-ops'],
] as const)
  test(`the id "${id}" is told where it stands, and not at what refers to it as "${refers}"`, (context) => {
    const changes = { 'data/glossary.yml': named(id), 'pages/ko/belt/test.mdx': TERM.replace('devops', refers) };
    const said = only(context, changes);
    assert.match(said, /^glossary\.yml:1:7 /);
    assert.ok(said.includes(`"${id}" 대신 "${better}"`), said);
    assert.ok(only(context, changes, 'en').includes(`Write "${better}" in place of "${id}"`));
  });

test('an id that is none is never offered', (context) => {
  const said = told(context, {
    'data/glossary.yml': named('DevOps'),
    'pages/ko/belt/test.mdx': TERM.replace('"devops"', '"DevOps"'),
    'pages/ko/belt/code.mdx': TERM.replace('"devops"', '"devop"'),
  });
  assert.match(
    said.find((each) => each.startsWith('test.mdx'))!,
    /"devops"를 쓰려던/,
  );
  assert.match(
    said.find((each) => each.startsWith('code.mdx'))!,
    /"devops"를 쓰려던/,
  );
  const other = told(context, {
    'data/glossary.yml': named('데브옵스'),
    'pages/ko/belt/test.mdx': TERM.replace('"devops"', '"데브옵"'),
  });
  assert.doesNotMatch(
    other.find((each) => each.startsWith('test.mdx'))!,
    /데브옵스"를 쓰려던/,
  );
  assert.match(
    other.find((each) => each.startsWith('glossary.yml'))!,
    /맞지 않아요\. 영어 소문자와 숫자를/,
  );
});

test('records that refer to one whose id is to be mended have nothing to mend', (context) => {
  const role = (text: string) => text.replace('- id: test-runner', '- id: Test_Runner');
  assert.match(only(context, { 'data/roles.yml': role }), /^roles\.yml:1:7 .*"Test_Runner" 대신 "test-runner"로/);
  // Nobody can tell what such a one will be: nothing is told of what names roles.
  const unknown = (text: string) => text.replace('- id: test-runner', '- id: 시험');
  for (const each of told(context, { 'data/roles.yml': unknown })) assert.match(each, /^roles\.yml/);
});

test('an id that would be another one’s is told so', (context) => {
  const said = only(context, { 'data/glossary.yml': (text) => text.replace('- id: gate', '- id: DevOps') });
  assert.match(said, /"devops"는 이미 있어요\. 같은 것이면 하나를 지우고, 아니면 다른 id로/);
});

test('an id that code takes for something else is told why', (context) => {
  const said = told(context, { 'data/glossary.yml': named('constructor') });
  assert.match(said[0]!, /다른 뜻으로 쓰이는 말이라 id로 쓸 수 없어요/);
});

const front = (day: string) => page('글이에요.', `title: 시험\ndescription: 글이에요.\nchecked: ${day}`);
for (const [day, ko, en] of [
  ['2026-11-31', /11월은 30일까지예요/, /November has 30 days\./],
  ['2026-13-01', /13월은 없어요\. 달은 01부터 12까지예요/, /no month 13/],
  ['2026-02-29', /2026년 2월은 28일까지예요/, /February 2026 has 28 days/],
  ['2026-11-00', /0일은 없어요/, /no day 0/],
  ['0026-11-23', /26년은 너무 일러요/, /year 26 is too early/],
  ['2026.11.23', /날짜로 읽히지 않아요\. 2026-11-23으로 적어 주세요\./, /Write 2026-11-23\./],
  ['2026. 1. 5.', /2026-01-05로 적어/, /Write 2026-01-05\./],
  ['2026/11/23', /2026-11-23으로 적어/, /Write 2026-11-23\./],
  ['20261123', /2026-11-23으로 적어/, /Write 2026-11-23\./],
  ['2026년 11월 23일', /2026-11-23으로 적어/, /Write 2026-11-23\./],
  ['23/11/2026', /2026-11-23으로 적어/, /Write 2026-11-23\./],
  ['11/23/2026', /2026-11-23으로 적어/, /Write 2026-11-23\./],
  ['04/05/2026', /2026-05-04나 2026-04-05 가운데/, /2026-05-04 or 2026-04-05/],
  ['2026.11.31', /11월은 30일까지예요/, /November has 30 days/],
  ['202611', /2026-11-23처럼 날짜로/, /a day such as/],
] as const)
  test(`of the day ${day} it is told what to write, or why there is none`, (context) => {
    const changes = { 'pages/ko/belt/test.mdx': front(day) };
    assert.match(only(context, changes), /^test\.mdx:4:10 /);
    assert.match(only(context, changes), ko);
    assert.match(only(context, changes, 'en'), en);
  });

test('a day in a record is told in the same way', (context) => {
  const on = (day: string) => ({ 'data/sources.yml': (text: string) => text.replace('2026-11-23', day) });
  assert.match(only(context, on('2026-04-31')), /4월은 30일까지예요/);
  const event = { 'data/events.yml': (text: string) => text.replace(/^( *date: ).*$/m, '$12026.11.23') };
  assert.match(only(context, event), /2026-11-23으로 적어 주세요/);
});

test('a discouraged spelling that is no alias is told itself, with both ways to mend it', (context) => {
  const spelt = (line: string) => ({
    'data/glossary.yml': (text: string) => text.replace('    - 체크포인트\n', `$&  discouraged: [${line}]\n`),
  });
  const said = only(context, spelt('검문, 체크포인드'));
  assert.match(said, /^glossary\.yml:25:21 "gate\.discouraged\(2번째\)"의 값 "체크포인드"가 aliases에 없는/);
  assert.match(said, /aliases에 없는 표기예요\. "체크포인트"를 쓰려던 것인가요\? 다른 표기가 맞다면 aliases에도 더해/);
  const both = told(context, spelt('체크포인드, 품질 게이트, 파이프라인'), 'en');
  assert.equal(both.length, 2, both.join('\n'));
  assert.match(both[0]!, /Did you mean "체크포인트"\? If it is another spelling, add it to aliases as well/);
  assert.match(both[1]!, /Check the spelling\. If it is another spelling/);
});

test('a line that a log does not have is told itself', (context) => {
  const more = (text: string) => text.replace('        - 8\n', '$&        - 99\n');
  const said = only(context, { 'data/rejections.yml': more });
  assert.match(said, /decisive\(2번째\)"의 값 99가 text에 없는 줄을 가리켜요\. text는 16줄이에요\. .*1~16 가운데서/);
  assert.match(
    only(context, { 'data/rejections.yml': more }, 'en'),
    /does not have\. Write the number of .*from 1 to 16\./,
  );
});

const SEVERAL = /^rejections\.yml:16:7 .*한 줄로 이어져요\. "text: \|"로 적고 글은 아랫줄부터 들여/;
const LOG = /text: \|\n(?: {8}.*\n| *\n)+/;
for (const [name, log, ...says] of [
  ['without |', 'text:\n        $ pytest\n        1 failed\n', SEVERAL],
  ['from the line of its name', 'text: $ pytest\n        1 failed\n', SEVERAL],
  ['with an empty line', 'text:\n        $ pytest\n\n        1 failed\n', SEVERAL],
  ['in quotes', 'text: "$ pytest\n        1 failed"\n', SEVERAL, /따옴표는 지워 주세요\.$/],
  ['below its name in quotes', "text:\n        '$ pytest\n        1 failed'\n", SEVERAL, /따옴표는 지워/],
  ['with >', 'text: >\n        $ pytest\n        1 failed\n', /:16:7 .*"text: >" 대신 "text: \|"로/],
  ['with a colon', 'text:\n        $ pytest\n        FAILED: 1\n', SEVERAL],
  ['with a colon in its first line', 'text:\n        FAILED: 1\n        (exit 1)\n', SEVERAL],
  ['with a #', 'text:\n        $ pytest # all\n        1 failed\n', SEVERAL],
  ['with brackets', 'text:\n        [1] pytest\n        1 failed\n', SEVERAL],
] as const)
  test(`of a log of several lines ${name} that is told, and not what follows from it`, (context) => {
    const said = only(context, { 'data/rejections.yml': (text) => text.replace(LOG, log) });
    for (const each of says) assert.match(said, each);
  });

test('of a log without | nothing else goes untold', (context) => {
  const text = (text: string) =>
    text.replace(LOG, 'text:\n        $ pytest\n        1 failed\n').replace('kind: captured', 'kind: caught');
  const said = told(context, { 'data/rejections.yml': text });
  assert.equal(said.length, 2, said.join('\n'));
});

for (const log of [
  'text: 1 failed\n',
  'text: "1 failed"\n',
  'text: "a\\n\\\n        b"\n',
  'text: >\n        1 failed\n',
])
  test(`a log of one line is none of several: ${JSON.stringify(log)}`, (context) => {
    const text = (text: string) => text.replace(LOG, log).replace('- 8\n', '- 1\n');
    assert.deepEqual(told(context, { 'data/rejections.yml': text }), []);
  });

test('an entry beside a log that stands too deep is told itself', (context) => {
  const text = (text: string) =>
    text.replace(LOG, 'text: 1 failed\n').replace(/( {6}decisive:\n {8}- 8\n)( {6}text: .*\n)/, '$2  $1');
  const said = told(context, { 'data/rejections.yml': text });
  assert.doesNotMatch(said.join('\n'), /한 줄로 이어져요/);
});

test('a line that does not match is told with the pattern, and either may be wrong', (context) => {
  const changed = (key: string, line: string) => ({
    'data/rejections.yml': (text: string) => text.replace(new RegExp(`^( {6}${key}: ).*$`, 'm'), `$1${line}`),
  });
  const match = changed('match', '1 failed');
  assert.match(
    only(context, match),
    /"1 failed"가 pattern "\^FAILED .{10,60}…"에 맞지 않아요\. 둘 가운데 틀린 쪽을 고쳐/,
  );
  assert.match(
    only(context, match, 'en'),
    /"1 failed" of .* does not match the pattern "\^FAILED .{10,60}…"\. Mend whichever of the two is wrong\./,
  );
  const not = changed('not', 'FAILED a::b - TypeError');
  assert.match(only(context, not), /"FAILED a::b - TypeError"가 pattern "\^FAILED .*…"에 맞아요\. 맞지 않아야 하는/);
  assert.match(only(context, not, 'en'), /matches the pattern "\^FAILED .*…", and must not\. Narrow the pattern/);
});

const RENAMED = { 'data/roles.yml': (text: string) => text.replace('- id: test-runner', '- id: test-run') };
test('of an id that many name and nobody has it is told that its record may have been renamed', (context) => {
  const said = told(context, RENAMED);
  assert.equal(said.length, 2, said.join('\n'));
  for (const each of said) {
    assert.match(each, /^(?:products|rejections)\.yml.*"test-runner"는 roles\.yml에 없어요\. 데이터 파일 2군데에서/);
    assert.match(
      each,
      /content\/data\/roles\.yml:1의 "test-run"을 "test-runner"로 되돌려 주세요\. .*여기를 "test-run"으로/,
    );
  }
  assert.match(
    told(context, RENAMED, 'en')[0]!,
    /2 places .* put "test-runner" back in place of "test-run" at content\/data\/roles\.yml:1\. If the new id is right, write "test-run" here/,
  );
});

test('a record that something else names was not renamed', (context) => {
  const other = (text: string) =>
    text + text.replace('- id: jira', '- id: jest').replace('role: test-runner', 'role: test-run');
  const named: Changes[] = [{ 'data/products.yml': other }, { 'pages/ko/belt/test.mdx': page('`test-run`을 봐요.') }];
  for (const changes of named)
    for (const each of told(context, { ...RENAMED, ...changes }).filter((each) => /\.yml/.test(each))) {
      assert.doesNotMatch(each, /되돌려 주세요\. 바꾼/);
      assert.match(each, /2군데에서 쓰고 있어요\. 그 파일에서 바꾸거나 지운 것이라면 .*"test-run"을 쓰려던/);
    }
});

test('of an id that one place names the spelling is told', (context) => {
  const typed = { 'data/products.yml': (text: string) => text.replace('role: test-runner', 'role: test-runer') };
  assert.match(only(context, typed), /없어요\. "test-runner"를 쓰려던 것인가요\?$/);
});

test('of records that cannot be read it is told that their users were not looked at, once', (context) => {
  const text = (before: string) => `${before}- id: a: b\n- id: c: d\n`;
  const said = told(context, { 'data/glossary.yml': text, 'pages/ko/belt/test.mdx': TERM });
  assert.equal(said.length, 2, said.join('\n'));
  assert.doesNotMatch(said[0]!, /살펴보지 못했/);
  assert.match(said[1]!, / 이 파일을 쓰는 페이지와 데이터는 아직 살펴보지 못했으니 고친 다음 다시 돌려 주세요\.$/);
  assert.match(
    told(context, { 'data/glossary.yml': text }, 'en')[1]!,
    /that use this file were not checked yet: mend this, then run/,
  );
});

test('of front matter that cannot be read it is told to run the check again', (context) => {
  const said = only(context, { 'pages/ko/belt/test.mdx': page('글이에요.', 'title: a: b\ndescription: 글') });
  assert.match(said, /묶어 주세요\. 고친 다음 다시 돌려 주세요\.$/);
});

test('a warning about a term offers the id that it will have', (context) => {
  const root = contentWith(context, {
    'data/glossary.yml': (text) =>
      text.replace(
        /- id: gate(?:\n {2}.*)*/,
        '- id: Lock_File\n  name:\n    ko: 잠금 파일\n    en: lock file\n  aliases: []\n  stage: concept\n  definition:\n    ko: 글.\n    en: Text.',
      ),
    'pages/ko/belt/test.mdx': page('잠금 파일을 두어요.'),
  });
  const said = issuesAt(root).find(({ rule }) => rule === 'term-mention');
  assert.match(said?.message.en ?? 'nothing', /<Term id="lock-file">/);
});

test('whatever is told of a record says what to do', (context) => {
  const redirect = (line: string) => ({
    'data/redirects.yml': (text: string) => text.replace(/to: .*/, `to: ${line}`),
  });
  assert.match(only(context, redirect('/belt/tset/')), /페이지가 없어요\. "\/belt\/test\/"를 쓰려던 것인가요/);
  assert.match(only(context, redirect('/nowhere/at/all/')), /지금 있는 페이지의 주소로 바꿔 주세요/);
  const twice = (text: string) => text.replace('      - /belt/code/\n', '$&$&');
  assert.match(only(context, { 'data/outline.yml': twice }), /"\/belt\/code\/"가 두 번 나와요\. 하나를 지워 주세요/);
  const three = (text: string) =>
    text
      .split(/^(?=- id: )/m)
      .slice(0, 3)
      .join('');
  assert.match(only(context, { 'data/questions.yml': three }), /1부터 3까지의 번호로 바꿔 주세요/);
});
