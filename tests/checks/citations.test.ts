import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { issuesWith, page } from './content.ts';

/** What is said of a page with those sources and that text, where the records have a few more. */
function said(context: TestContext, sources: string[], body: string): string[] {
  const front = `title: 시험\ndescription: 시험하는 글이에요.\nchecked: 2026-11-23\nsources: [${sources.join(', ')}]`;
  const more = ['dora-continuous-integration', 'dora-small-batches', 'minimum-cd'];
  return issuesWith(context, {
    'pages/ko/belt/test.mdx': page(body, front),
    'data/sources.yml': (text) =>
      text + more.map((id) => `\n${text.replace('- id: dora-metrics', `- id: ${id}`)}`).join(''),
  }).flatMap(({ severity, rule, line, message }) => {
    assert.doesNotMatch(message.en, /[가-힣]|undefined/);
    return severity === 'error' ? [`${rule}:${line} ${message.ko}`] : [];
  });
}

/** The sources listed and the text of a page, and what is said of it. */
const CASES: [name: string, sources: string[], body: string, says: RegExp[]][] = [
  [
    'an unknown one is likely the only one that is left, and that one is not told as well',
    ['dora-metrics', 'dora-continuous-integration'],
    '글<Cite id="dora-metrics" /> 글<Cite id="dora-ci" />',
    [/^parts:8 .*"dora-ci"는 쓸 수 없어요\. "dora-continuous-integration"을 쓰려던/],
  ],
  [
    'where two may be meant both are told',
    ['dora-metrics', 'minimum-cd'],
    '글<Cite id="dora-metrics" /> 글<Cite id="dora-metric" />',
    [/^parts:8 .*"minimum-cd" 또는 "dora-metrics"를 쓰려던/],
  ],
  [
    'where several are left and none is near, those that begin alike are told',
    ['minimum-cd', 'dora-continuous-integration'],
    '글<Cite id="dora-ci" />',
    [/^parts:8 .*dora-…: dora-metrics, dora-continuous-integration, dora-small-batches\. 없으면/],
  ],
  ['where nothing is alike, the file is told', [], '글<Cite id="sre-book" />', [/^parts:8 .*sources\.yml의 id예요/]],
  ['each that is left is told', ['minimum-cd'], '글', [/^citations:5 본문에서 인용하지 않은 출처예요: "minimum-cd"/]],
  [
    'one that is cited and mistyped in the front matter is told once',
    ['minimum-dc'],
    '글<Cite id="minimum-cd" />',
    [/^citations:5 "minimum-dc"는 .*없어요\. "minimum-cd"를 쓰려던/],
  ],
  [
    'one that is not listed is told once, where it is cited first',
    [],
    '글<Cite id="minimum-cd" />\n\n글<Cite id="minimum-cd" />',
    [/^citations:8 머리말의 sources에 "minimum-cd"를 더해 .*<Cite>를 잘못 넣은 것이면 <Cite>를 지워 주세요\.$/],
  ],
  ['nothing is told of a page that cannot be read', ['minimum-cd'], '글 <5', [/^syntax:8 /]],
  [
    'nothing is told where a code block hides it',
    ['minimum-cd'],
    '```sh\na\n\n글<Cite id="minimum-cd" />',
    [/^syntax:8 /],
  ],
];

for (const [name, sources, body, says] of CASES)
  test(`sources: ${name}`, (context) => {
    const found = said(context, sources, body);
    assert.equal(found.length, says.length, found.join('\n') || 'nothing was said');
    for (const [at, each] of says.entries()) assert.match(found[at]!, each);
  });
