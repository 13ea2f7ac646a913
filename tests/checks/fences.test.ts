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
