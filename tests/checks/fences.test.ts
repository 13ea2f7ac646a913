import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import * as fences from '../../src/checks/rules/fences.ts';
import { CODE_LANGUAGES } from '../../src/prose/code-languages.ts';
import { issuesWith, page } from './content.ts';

const said = (context: TestContext, ko: string, en = 'Text.') =>
  issuesWith(context, { 'pages/ko/belt/test.mdx': page(ko), 'pages/en/belt/test.mdx': page(en) }, [fences]).map(
    ({ message }) => message,
  );
const block = (opening: string, code = 'a') => `\`\`\`${opening}\n${code}\n\`\`\``;

for (const [other, ours] of Object.entries({
  ...{ 'bash-session': 'console', 'shell-session': 'console', terminal: 'console', zsh: 'sh', shell: 'sh' },
  ...{ plaintext: 'text', plain: 'text', txt: 'text', javascript: 'js', typescript: 'ts', golang: 'go' },
  ...{ docker: 'dockerfile', patch: 'diff', python3: 'python', py: 'python', jsonc: 'json', json5: 'json' },
  ...{ YAML: 'yaml', Docker: 'dockerfile', 'console{1,3}': 'console', 'javascript:app.js': 'js', pyton: 'python' },
}))
  test(`the language "${other}" is called "${ours}" here`, (context) => {
    const [found, ...rest] = said(context, block(other));
    assert.deepEqual(rest, []);
    assert.ok((CODE_LANGUAGES as readonly string[]).includes(ours));
    assert.match(found!.ko, /구문 강조를 지원하지 않는 이름이에요/);
    assert.ok(found!.ko.includes(`"${ours}"`) && found!.en.includes(`Did you mean "${ours}"?`), found!.ko);
    assert.doesNotMatch(found!.ko, /쓸 수 있는 이름/);
  });

for (const other of ['rust', 'cs', 'c', 'tf', 'cmd', 'constructor', '__proto__'])
  test(`of the language "${other}" none of ours is near: all are told`, (context) => {
    const [found, ...rest] = said(context, block(other));
    assert.deepEqual(rest, []);
    assert.match(found!.ko, /쓸 수 있는 이름: bash, console, .*yml\. 맞는 것이 없으면 text로/);
    assert.match(found!.en, /Names you can use: bash/);
  });

test('the language that the same block has in the other language is told before any other', (context) => {
  const [same] = said(context, block('bash-session', './run'), `${block('sh', './run')}\n\n${block('yaml')}`);
  assert.match(same!.ko, /"sh"를 쓰려던 것인가요\? 영어 글의 같은 블록에/);
  assert.match(same!.en, /"sh"\? The same block of the English page has it/);
  const [placed] = said(
    context,
    `${block('yaml')}\n\n${block('shell', '글')}`,
    `${block('yaml')}\n\n${block('log', 'text')}`,
  );
  assert.match(placed!.ko, /"log"를 쓰려던/);
  const [none] = said(context, block('shell', '글'), `${block('yaml')}\n\n${block('log', 'text')}`);
  assert.match(none!.ko, /"sh"를 쓰려던 것인가요\?$/);
});

test('of a kind that is none the kinds are told with what they mean, or the one that was meant', (context) => {
  const [unknown, ...rest] = said(context, block('log kind=real'));
  assert.deepEqual(rest, []);
  assert.match(unknown!.ko, /kind에 "real"은 쓸 수 없어요.*captured\(직접.*\), quoted\(from=.*\), example\(.*지어/);
  assert.match(unknown!.en, /cannot be "real".*captured \(you ran it\), quoted \(.*\), example \(made up/);
  assert.match(said(context, block('log kind="captred"'))[0]!.ko, /kind=captured를 쓰려던/);
  assert.match(said(context, block('log kind='))[0]!.ko, /kind가 비어 있어요. 쓸 수 있는 값: captured/);
  assert.match(said(context, block('log wrap'))[0]!.ko, /"wrap"을 읽을 수 없어요.*reject=\{…\}/);
});

for (const drawn of ['mermaid', 'Mermaid', 'plantuml', 'dot', 'graphviz', 'd2', 'mermaid{1}'])
  test(`a block of "${drawn}" is no picture here, and no other language is told`, (context) => {
    const [found, ...rest] = said(context, block(drawn), block('text'));
    assert.deepEqual(rest, []);
    assert.match(found!.ko, /그림으로 그려지지 않아요\. 목록이나 글로 적어 주세요\.$/);
    assert.match(found!.en, /in a list or in words\.$/);
  });

/** The first line of a code block, and how it is told to be written. */
const UNQUOTED: [line: string, told: string][] = [
  ['yaml title=.github/workflows/x.yml', '```yaml title=".github/workflows/x.yml"'],
  ['yaml title=x.yml mark={1} kind=captured', '```yaml title="x.yml" mark={1} kind=captured'],
  ['yaml kind=captured title=우리 팀 설정', '```yaml kind=captured title="우리 팀 설정"'],
  ['yaml title=“우리 팀”', '```yaml title="우리 팀"'],
  ["yaml title='우리 팀' mark={1}", '```yaml title="우리 팀" mark={1}'],
  ['yaml title="우리 팀', '```yaml title="우리 팀"'],
  ['yaml title={"x.yml"}', '```yaml title="x.yml"'],
  ['log kind=quoted from=https://go.dev/', '```log kind=quoted from="https://go.dev/"'],
];
for (const [line, told] of UNQUOTED)
  test(`a value without quotes is told once, with the line as it is to be written: ${line}`, (context) => {
    const [found, ...rest] = said(context, block(line));
    assert.deepEqual(rest, []);
    assert.ok(found!.ko.endsWith(`이렇게 적어 주세요: ${told}`), found!.ko);
    assert.ok(found!.en.endsWith(`Write: ${told}`), found!.en);
    assert.deepEqual(said(context, block(told.slice(3))), []);
  });

test('a word that other sites take for an option is none of the title', (context) => {
  const found = said(context, block('yaml title=x.yml showLineNumbers {1}'));
  assert.match(found[0]!.ko, /title="x\.yml" showLineNumbers \{1\}$/);
  assert.match(found[1]!.ko, /"showLineNumbers"를 읽을 수 없어요/);
});

test('what stands within quotes is no value of its own, and a long line is not shown', (context) => {
  assert.deepEqual(said(context, block('yaml title="from=a title=b"')), []);
  const [long] = said(context, block(`yaml mark={1} title=x ins={${'1,'.repeat(200)}}`));
  assert.match(long!.ko, /이렇게 적어 주세요: title="x"$/);
});

test('a mark of a line that is not there is named, with how lines are counted', (context) => {
  const [first, second, ...rest] = said(context, block('yaml mark={1,3-4} reject={16}', 'a: 1\nb: 2'));
  assert.deepEqual(rest, []);
  assert.match(first!.ko, /^mark=\{1,3-4\}가 가리키는 3번째 줄은 없어요\. 이 블록의 코드는 2줄이에요\./);
  assert.match(second!.ko, /^reject=\{16\}이 가리키는 16번째 줄은 없어요\./);
  assert.match(
    second!.en,
    /^reject=\{16\} names line 16, and the code of this block has 2 lines\..* below the opening ```/,
  );
});

const CODE = block('sh', 'ls');
test('code that breaks a numbered list in two is told, with the spaces that it lacks', (context) => {
  const [found, ...rest] = said(context, `<Steps>\n\n1. 하나\n2. 둘\n\n${CODE}\n\n3. 셋\n\n</Steps>`);
  assert.deepEqual(rest, []);
  assert.match(found!.ko, /3번부터 다른 목록이 돼요\. 2번에 딸린 코드라면 .* 빈칸을 3칸씩/);
  assert.match(found!.en, /number 3 begins another one\. If the code belongs to number 2, put 3 more spaces/);
  const indented = CODE.replaceAll(/^/gm, ' ');
  assert.match(said(context, `1. 하나\n\n${indented}\n${indented}\n2. 둘`)[0]!.ko, /빈칸을 2칸씩/);
});

for (const body of [
  `1. 하나\n\n${CODE.replaceAll(/^/gm, '   ')}\n\n2. 둘`,
  `1. 하나\n2. 둘\n\n${CODE}\n\n1. 하나`,
  `- 하나\n\n${CODE}\n\n- 둘`,
  `1. 하나\n\n${CODE}\n\n글\n\n2. 둘`,
])
  test(`nothing is said of code beside a list: ${JSON.stringify(body)}`, (context) =>
    assert.deepEqual(said(context, body), []));
