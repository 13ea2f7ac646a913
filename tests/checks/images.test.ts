import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { crc32 } from 'node:zlib';
import { mendFiles } from '../../src/checks/fix.ts';
import * as images from '../../src/checks/rules/images.ts';
import { BODY, contentWith, issuesAt, issuesWith, page, type Changes } from './content.ts';

const PICTURE = readFileSync('tests/checks/images/right/pages/ko/belt/two-tests.png');
const FILE = 'pages/ko/belt/test.mdx';
const BESIDE = 'pages/ko/belt/two-tests.png';

/** The picture with other sides, or of another length. */
function picture(width: number, height: number, length = PICTURE.length): Buffer {
  const bytes = Buffer.concat([PICTURE, Buffer.alloc(length - PICTURE.length)]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

const said = (context: TestContext, changes: Changes) =>
  issuesWith(context, changes, [images]).map(({ severity, file, line, column, message }) => {
    assert.ok(message.en.length > 10);
    return `${severity} ${file}:${line ?? ''}:${column ?? ''} ${message.ko}`;
  });

/** What is written on a page beside which a picture lies, where and what is said of it. */
const WRONG: [name: string, body: string, at: [line: number, column: number], says: RegExp][] = [
  ['no words', '![](./two-tests.png)', [BODY, 1], /읽어 줄 글\(대체 텍스트\)이 없어요/],
  ['blank words', '글 ![ ](./two-tests.png)', [BODY, 3], /읽어 줄 글\(대체 텍스트\)이 없어요/],
  ['words that are a file name', '![two-tests.png](./two-tests.png)', [BODY, 1], /파일 이름\(two-tests\.png\)/],
  ['no words, by reference', '![][a]\n\n[a]: ./two-tests.png', [BODY, 1], /읽어 줄 글\(대체 텍스트\)이 없어요/],
  [
    'a picture that is not there',
    '![그림](./three.png)',
    [BODY, 1],
    /"\.\/three\.png" 그림이 없어요.*자리에.*없어도 되면 이 그림을 지워 주세요/,
  ],
  ['a mistyped name', '![그림](./two-test.png)', [BODY, 1], /"\.\/two-tests\.png"를 쓰려던/],
  ['another ending', '![그림](./two-tests.jpg)', [BODY, 1], /"\.\/two-tests\.png"를 쓰려던/],
  ['one that is not there, by reference', '![그림][a]\n\n[a]: ./three.png', [BODY + 2, 1], /그림이 없어요/],
  [
    'one that only the other language has',
    '![그림](./english.png)',
    [BODY, 1],
    /pages\/en\/belt\/english\.png 파일을.*복사해/,
  ],
  ['another site', '![그림](https://example.com/a.png)', [BODY, 1], /다른 사이트의 그림은.*지워 주세요/],
  ['another site, by reference', '![그림][a]\n\n[a]: http://example.com/a.png', [BODY + 2, 1], /다른 사이트의 그림은/],
  [
    'another way to its folder',
    '![그림](../belt/two-tests.png)',
    [BODY, 1],
    /폴더에 two-tests\.png가 있으니 \.\/two-tests\.png로 적어/,
  ],
  ['the other language’s folder', '![그림](../../en/belt/english.png)', [BODY, 1], /영어 글의 폴더에 따로/],
  [
    'a folder below',
    '![그림](./more/three.png)',
    [BODY, 1],
    /보여 줄 수 없어요\. 그림 파일을 이 글과 같은 폴더에 두고\(content\/pages\/ko\/belt\/three\.png\) \.\/three\.png로/,
  ],
  [
    'a folder that has no such file',
    '![그림](./images/apt-install.png)',
    [BODY, 1],
    /보여 줄 수 없고, 그 자리에 그림 파일도 없어요\. .*\(content\/pages\/ko\/belt\/apt-install\.png\) \.\/apt-install\.png로 적어 주세요\. 없어도 되면 이 그림을 지워 주세요/,
  ],
  [
    'a name that is changed with its folder',
    '![그림](./images/Apt%20Install.png)',
    [BODY, 1],
    /\.\/apt-install\.png로 적어/,
  ],
  ['a place outside', '![그림](/img/three.png)', [BODY, 1], /보여 줄 수 없어요\. .*\.\/three\.png로 적어/],
  ['the root', '![그림](/two-tests.png)', [BODY, 1], /\.\/two-tests\.png로 적어/],
  ['a query', '![그림](./two-tests.png?raw)', [BODY, 1], /\.\/two-tests\.png로 적어/],
  ['a fragment', '![그림](./two-tests.png#a)', [BODY, 1], /\.\/two-tests\.png로 적어/],
  ['an address that cannot be decoded', '![그림](./%E0%A4%A.png)', [BODY, 1], /영어 소문자와 숫자, -로만/],
  ['code', '![그림](./two-tests.js)', [BODY, 1], /"\.\/two-tests\.js" 그림은 보여 줄 수 없어요/],
  ['a package', '![그림](astro)', [BODY, 1], /같은 폴더에 두고/],
  ['nothing', '![그림]()', [BODY, 1], /같은 폴더에 두고/],
  ['an SVG', '![그림](./belt.svg)', [BODY, 1], /SVG에는 코드를/],
  ['capital letters', '![그림](./Two-Tests.png)', [BODY, 1], /"two-tests\.png"로 바꾸고/],
  ['Hangul', '![그림](./그림.png)', [BODY, 1], /"name\.png"로 바꾸고/],
  ['no ./', '![그림](two-tests.png)', [BODY, 1], /"\.\/two-tests\.png"처럼/],
  [
    'a picture in a part',
    '<Note kind="tip" title="그림">\n![](./two-tests.png)\n</Note>',
    [BODY + 1, 1],
    /읽어 줄 글\(대체 텍스트\)/,
  ],
  ['a picture that is a link', '[![](./two-tests.png)](/belt/code/)', [BODY, 2], /읽어 줄 글\(대체 텍스트\)/],
];

for (const [name, body, at, says] of WRONG)
  test(`a picture with ${name} is told`, (context) => {
    const found = said(context, {
      [FILE]: page(body),
      'pages/en/belt/english.png': PICTURE,
      'pages/ko/belt/more/three.png': PICTURE,
      [BESIDE]: PICTURE,
    }).filter((each) => !/^warning/.test(each));
    assert.equal(found.length, 1, found.join('\n') || 'nothing was said');
    assert.ok(found[0]!.startsWith(`error content/${FILE}:${at.join(':')} `), found[0]);
    assert.match(found[0]!, says);
  });

test('pictures beside the page with words for them are fine, however they are written', (context) => {
  const body = [
    '![테스트 두 개](./two-tests.png)',
    '![테스트 두 개](./two-tests.png "제목")',
    '![테스트 두 개](<./two-tests.png>)',
    '![테스트 두 개][two]',
    '![two]',
    '![Node.js와 example.com 사이의 화살표](./two-tests.png)',
    '`![](./none.png)`',
    '\\![](/belt/code/)',
    '[two]: ./two-tests.png',
  ].join('\n\n');
  assert.deepEqual(said(context, { [FILE]: page(body), [BESIDE]: PICTURE }), []);
  assert.deepEqual(
    issuesWith(context, { [FILE]: page(body), [BESIDE]: PICTURE }).filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('an address that links use as well is told as a link', (context) => {
  const body = '![테스트 두 개][two]와 [글][two]\n\n[two]: ./two-tests.png';
  const rules = issuesWith(context, { [FILE]: page(body), [BESIDE]: PICTURE }).filter(
    ({ severity }) => severity === 'error',
  );
  assert.deepEqual(
    rules.map(({ rule }) => rule),
    ['links'],
  );
});

/** The picture with one more chunk behind its header, which says that pictures follow. */
const MOVING = Buffer.concat([
  PICTURE.subarray(0, 33),
  Buffer.from('000000086163544c0000000200000000f38d9370', 'hex'),
  PICTURE.subarray(33),
]);

/** What is said of a picture itself. */
const HEAVY: [name: string, bytes: Buffer, says: RegExp | undefined][] = [
  ['of 400 kB', picture(2, 2, 400_000), undefined],
  ['over 400 kB', picture(2, 2, 400_001), /너무 커요\(401 kB\)/],
  ['of 3200 pixels a side', picture(3200, 3200), undefined],
  ['wider than 3200 pixels', picture(3201, 10), /3201 × 10/],
  ['higher than 3200 pixels', picture(10, 3201), /10 × 3201/],
  ['without height', picture(10, 0), /10 × 0/],
  ['whose header is cut', PICTURE.subarray(0, 18), /가로세로를 읽을 수 없어요/],
  ['that is nothing but a header', PICTURE.subarray(0, 33), /빠진 데가 있어요\. 파일이 깨졌을/],
  ['whose end is cut', PICTURE.subarray(0, -1), /빠진 데가 있어요/],
  ['that moves', MOVING, /움직이는 그림은/],
];
for (const [name, bytes, says] of HEAVY)
  test(`a picture ${name} is ${says ? 'told' : 'fine'}`, (context) => {
    const found = said(context, { [FILE]: page('![그림](./two-tests.png)'), [BESIDE]: bytes });
    assert.equal(found.length, says ? 1 : 0, found.join('\n'));
    if (!says) return;
    assert.ok(found[0]!.startsWith(`error content/${BESIDE}:: `), found[0]);
    assert.match(found[0]!, says);
  });

test('a picture that no page of its folder shows is a warning', (context) => {
  const [found, ...rest] = said(context, {
    [BESIDE]: PICTURE,
    // A page elsewhere cannot show it.
    'pages/ko/index.mdx': page('![그림](./belt/two-tests.png)'),
  }).filter((each) => /^warning/.test(each));
  assert.deepEqual(rest, []);
  assert.match(found!, /^warning content\/pages\/ko\/belt\/two-tests\.png:: .*어느 글도 이 그림을/);
});

test('while a page of the folder cannot be read, no picture in it is called unused', (context) =>
  assert.deepEqual(said(context, { [BESIDE]: PICTURE, [FILE]: page('<Note>') }), []));

test('a missing ./ is put in, and nothing else changes', (context) => {
  const body =
    '[two-tests.png](/belt/code/) ![two-tests.png 그림](two-tests.png "two-tests.png") ![그림][a]\n\n[a]: two-tests.png';
  const root = contentWith(context, { [FILE]: page(body), [BESIDE]: PICTURE });
  assert.equal(mendFiles(root, issuesAt(root, [images])).length, 2);
  assert.equal(
    readFileSync(join(root, 'content', FILE), 'utf8'),
    page(body.replace('](two-tests.png "', '](./two-tests.png "').replace('[a]: ', '[a]: ./')),
  );
  assert.deepEqual(issuesAt(root, [images]), []);
});

test('where the words for a picture hold its name in brackets, nothing is put into them', (context) => {
  const body = '![[가] two-tests.png 그림](two-tests.png)';
  const root = contentWith(context, { [FILE]: page(body), [BESIDE]: PICTURE });
  const issues = issuesAt(root, [images]).filter(({ severity }) => severity === 'error');
  assert.equal(issues.length, 1);
  assert.deepEqual(mendFiles(root, issues), []);
});
