import assert from 'node:assert/strict';
import test from 'node:test';
import { BODY, issuesWith, page } from './content.ts';

const lines = (...each: string[]) => each.join('\n');
const NOTE = '<Note kind="tip" title="요령">';

/** A fence that is left open: the text, where it is told, and what to do. Nothing else may be said of the page. */
const OPEN: [name: string, body: string, at: [below: number, column: number], says: RegExp][] = [
  [
    'to the end of the page',
    lines('글', '', '```console', '$ a', '', '글 < {', '', '## 하나', '', '<Cite id="none" />'),
    [2, 1],
    /여기서 연 코드 블록\(```console\)을 닫지 않아서 .*코드가 됐어요\. 코드가 끝나는 줄 다음에 ```를 적어/,
  ],
  [
    'to the end of the next block',
    lines('```console kind=example', '$ a', '', '글 < {', '', '```sh', 'b', '```', '', '글'),
    [0, 1],
    /12번째 줄에서 여는 코드 블록도.*코드가 끝나는 줄 다음에 ```를 적어 주세요\. .*````로 열고 ````로 닫아/,
  ],
  ['in a part, whose end it takes in', lines(NOTE, '', '```sh', 'a', '', '</Note>', '', '글'), [2, 1], /닫지 않아서/],
  [
    'in a part, to the end of the next block',
    lines(NOTE, '', '```sh', 'a', '', '</Note>', '', '```sh', 'b', '```'),
    [2, 1],
    /14번째 줄에서 여는/,
  ],
  [
    'in a part beside another',
    lines(
      ...['<Compare>', '<Side tone="good" title="a">', '', '```sh', 'a', '', '</Side>'],
      ...['<Side tone="bad" title="b">', '', '```sh', 'b', '```', '', '</Side>', '</Compare>'],
    ),
    [3, 1],
    /16번째 줄에서 여는/,
  ],
  [
    'in a list, whose end ends it',
    lines('- 글', '', '  ```sh', '  a', '', '글'),
    [2, 3],
    /목록이 끝났어요.*들여 써 주세요/,
  ],
  [
    'in a list, with its end too far out',
    lines('1. 글', '   ```sh', '   a', '```', '', '글'),
    [1, 4],
    /목록이 끝났어요/,
  ],
  [
    'in a list, to the end of the next',
    lines('- ```sh', '  a', '', '  글', '', '  ```sh', '  b', '  ```'),
    [0, 3],
    /12번째/,
  ],
  ['in a quote', lines('> ```sh', '> a', '', '글'), [0, 3], /인용이 끝났어요.*"> "를 붙여 주세요/],
  ['in a footnote', lines('글[^1]', '', '[^1]: 글', '', '    ```sh', '    a', '', '글'), [4, 5], /각주가 끝났어요/],
  [
    'with too few signs to end it',
    lines('```sh', 'a', '``', '', '글'),
    [0, 1],
    /9번째 줄이 닫는 줄이라면 그 줄에는 ```만/,
  ],
  [
    'with other signs to end it',
    lines('~~~sh', 'a', '```', '', '글'),
    [0, 1],
    /9번째 줄이 닫는 줄이라면 그 줄에는 ~~~만/,
  ],
  ['with words behind its end', lines('```sh', 'a', '```이에요.', '', '글'), [0, 1], /9번째 줄이 닫는/],
  ['of more signs', lines('````md', '```sh', 'a', '```', '', '글'), [0, 1], /\(````md\).*다음에 ````를 적어/],
  ['that ends a block a second time', lines('```sh', 'a', '```', '```', '', '글'), [3, 1], /둘 다 아니면 지워 주세요/],
  [
    'that ends a block which was never opened',
    lines('a', '```', '', '글', '', '```sh', 'b', '```'),
    [1, 1],
    /닫는 줄이라면 .* 앞에 ```sh처럼 언어를/,
  ],
];

for (const [name, body, [below, column], says] of OPEN)
  test(`a code fence left open ${name} is told where it opens, and nothing that follows from it`, (context) => {
    for (const text of [page(body), page(body).replaceAll('\n', '\r\n')]) {
      const front = 'title: 시험\ndescription: 글이에요.\nchecked: 2026-11-23';
      const issues = issuesWith(context, {
        'pages/ko/belt/test.mdx': text,
        'pages/en/belt/test.mdx': page('Text.', front),
      });
      const [found, ...rest] = issues.filter(({ file }) => file.endsWith('belt/test.mdx'));
      assert.deepEqual(rest, []);
      assert.deepEqual([found?.rule, found?.severity], ['syntax', 'error']);
      assert.deepEqual([found!.line, found!.column], [BODY + below, column]);
      assert.match(found!.message.ko, says);
      assert.doesNotMatch(found!.message.en, /[가-힣]|undefined/);
    }
  });

/** Code that shows fences, as it is meant to be written. */
const HONEST: [name: string, body: string][] = [
  ['four signs around three', lines('````md', '```sh', 'a', '```', '', '글', '````', '', '```sh', 'b', '```')],
  ['tildes around three signs', lines('~~~md', '```sh', 'a', '```', '~~~')],
  ['three signs around tildes', lines('```md', '~~~sh', 'a', '~~~', '```')],
  ['five signs around four', lines('`````md', '````sh', 'a', '````', '`````')],
  ['a longer end', lines('```sh', 'a', '`````')],
  ['an end further in', lines('```sh', 'a', '    ```', '', '글')],
  ['an end with a blank behind it', lines('```sh', 'a', '``` ', '', '글')],
  ['a fence in a list', lines('- 글', '', '  ```sh', '  a', '  ```', '', '- ```sh', '  b', '  ```', '', '글')],
  ['a fence in a quote', lines('> ```sh', '> a', '> ```', '', '글')],
  ['a fence in a part', lines(NOTE, '', '```sh', 'a', '```', '', '</Note>', '', '```sh', 'b', '```')],
  [
    'a fence in a list in a part',
    lines('<Steps>', '', '1. 글', '', '   ```sh', '   a', '   ```', '', '2. 글', '', '</Steps>'),
  ],
  ['a heading of another markup in code', lines('```text', '제목', '~~~~~~', '```', '', '글')],
  ['three signs in a line of code', lines('```text', 'echo ```sh', '```sh` 처럼', '```', '', '글')],
];

for (const [name, body] of HONEST)
  test(`left alone: ${name}`, (context) => {
    const issues = issuesWith(context, { 'pages/ko/belt/test.mdx': page(body) });
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message.en}`),
      [],
    );
  });
