import assert from 'node:assert/strict';
import test from 'node:test';
import { readYaml } from '../../../src/checks/yaml-source.ts';

/** What somebody may write, where it is told, a part of what is told, and the same mended by it. */
const MISTAKES: [written: string, at: string, said: RegExp, mended: string][] = [
  ['title: 배포: 첫 단계\nmenu: 배포\n', '1:10', /colon and a space within/, 'title: "배포: 첫 단계"\nmenu: 배포\n'],
  ['- id: a\n  url: https://a.kr/b: c\n', '2:22', /colon and a space within/, '- id: a\n  url: "https://a.kr/b: c"\n'],
  ['title: "배포\nmenu: 배포\n', '1:8', /" that opens here/, 'title: "배포"\nmenu: 배포\n'],
  ['title: "배포\n\nmenu: 배포\n', '1:8', /" that opens here/, 'title: "배포"\n\nmenu: 배포\n'],
  ['tools: [a, "b]\nmenu: c\n', '1:12', /" that opens here/, 'tools: [a, "b"]\nmenu: c\n'],
  ['tools: [a, b\nsources: [c]\n', '1:8', /\[ that opens here/, 'tools: [a, b]\nsources: [c]\n'],
  ['title: "배포" 단계\n', '1:13', /between ' and '/, 'title: \'"배포" 단계\'\n'],
  ["title: 'it's here'\n", '1:12', /between " and "/, 'title: "it\'s here"\n'],
  ['title: [속보] 배포\n', '1:13', /behind \[ \]/, 'title: "[속보] 배포"\n'],
  ['title: {이름} 배포\n', '1:13', /behind { }/, 'title: "{이름} 배포"\n'],
  ['name:\n\tko: 배포\n', '2:1', /a tab in the indentation/, 'name:\n  ko: 배포\n'],
  [
    '- id: a\n  name:\n    ko: 배포\n\ten: deploy\n',
    '4:1',
    /a tab in the indentation/,
    '- id: a\n  name:\n    ko: 배포\n    en: deploy\n',
  ],
  ['title:배포\nmenu: 배포\n', '1:6', /space behind this colon/, 'title: 배포\nmenu: 배포\n'],
  ['a: 1\ntitle:배포\nmenu: 배포\n', '2:6', /space behind this colon/, 'a: 1\ntitle: 배포\nmenu: 배포\n'],
  ['title： 배포\nmenu: 배포\n', '1:6', /wide one/, 'title: 배포\nmenu: 배포\n'],
  ['title: 배포\nmenu\nchecked: 1\n', '2:1', /no entry/, 'title: 배포\nmenu: 배포\nchecked: 1\n'],
  ['title: @user\n', '1:8', /cannot begin with @/, 'title: "@user"\n'],
  ['title: `code` 글\n', '1:8', /cannot begin with `/, 'title: "`code` 글"\n'],
  ['title: 50\nmenu: %d개\n', '2:7', /cannot begin with %/, 'title: 50\nmenu: "%d개"\n'],
  ['title: > 배포\n', '1:8', /cannot begin with >/, 'title: "> 배포"\n'],
  ['title: - 배포\n', '1:8', /cannot begin with -/, 'title: "- 배포"\n'],
  ['title: !중요\n', '1:8', /starts with !/, 'title: "!중요"\n'],
  ['title: *중요*\n', '1:8', /starts with \*/, 'title: "*중요*"\n'],
  ['title: 배포\n  menu: 배포\n', '2:3', /indentation of this line/, 'title: 배포\nmenu: 배포\n'],
  ['- id: a\n  name: b\n role: c\n', '3:2', /indentation of this line/, '- id: a\n  name: b\n  role: c\n'],
  ['tools:\n  - a\n  b\n', '3:3', /no entry/, 'tools:\n  - a\n  - b\n'],
  ['title: 배포\n- 하나\n', '2:1', /cannot stand on one level/, 'title:\n- 하나\n'],
  ['- 하나\ntitle: 배포\n', '2:1', /cannot stand on one level/, '- 하나\n- title: 배포\n'],
  ['pattern: "\\d+"\n', '1:11', /a \\ changes/, "pattern: '\\d+'\n"],
  ['tools: [a, , b]\n', '1:12', /before this comma/, 'tools: [a, b]\n'],
  ['title: 배포\r\nmenu: a: b\r\n', '2:8', /colon and a space within/, 'title: 배포\r\nmenu: "a: b"\r\n'],
];

for (const [written, at, said, mended] of MISTAKES)
  test(`what is told of ${JSON.stringify(written)} mends it`, () => {
    const [fault, ...more] = readYaml('a.yml', written).faults;
    assert.deepEqual(more, []);
    assert.match(fault!.says.en, said);
    assert.match(fault!.says.ko, /[가-힣]요\./);
    assert.equal(`${fault!.at.line}:${fault!.at.column}`, at);
    assert.deepEqual(readYaml('a.yml', mended).faults, []);
  });

for (const [written, ko, en] of [
  [
    'description: 나쁜 소식이 온 날,\n끝까지 봐요.\nchecked: 1\n',
    '이 줄은 항목으로 읽히지 않아요. 윗줄에 이어지는 글이면 윗줄 끝에 붙이거나 앞에 빈칸 두 개를 넣어 주세요.',
    'This line is no entry. If it goes on with the line above, join it to the end of that line, or put two spaces before it.',
  ],
  [
    'title: 나쁜 소식,\n끝까지 봐요.\n',
    /"이름: 값".*윗줄 끝에 붙이거나 앞에 빈칸 두 개를/,
    /join it .* or put two spaces/,
  ],
  ['- id: a\n  def:\n    ko: 가 나\n   다 라\n    en: x\n', /앞에 빈칸 3개를/, /put 3 spaces/],
  ['tools:\n  - a\nb c\n', /"- "로 시작.*붙이거나 앞에 빈칸 4개를/, /put 4 spaces/],
  ['description: "나쁜 소식"\n끝까지 봐요.\n', /닫는 부호 앞에 붙여/, /before the sign that closes/],
  [
    'description:\n끝까지 봐요.\nmenu: a\n',
    /윗줄 항목의 값이라면 앞에 빈칸 두 개를/,
    /value of the entry above, put two/,
  ],
  ['text: |\n  가\n나 다\nmenu: a\n', /윗줄에 이어지는 글이면 앞에 빈칸 두 개를/, /line above, put two spaces/],
  ['description: 나쁜 # 소식\n  끝까지 봐요.\n', /#부터는 주석으로 읽혀서.*따옴표로/, /begin a remark.* in quotes/],
  ['title: 배포\n\n글이에요\nchecked: 1\n', /"- "로 시작해 주세요\.$/, /start with "- "\.$/],
] as const)
  test(`of more of the text above it is told how to write it: ${JSON.stringify(written)}`, () => {
    const { says } = readYaml('a.yml', written).faults[0]!;
    for (const [said, expected] of [[says.ko, ko] as const, [says.en, en] as const])
      if (typeof expected === 'string') assert.equal(said, expected);
      else assert.match(said, expected);
  });

test('long lines around a stop are read in a moment', () => {
  const long = `${'- '.repeat(4_000)}\n${'text: '.repeat(1_500)}\n`;
  for (const text of [
    `text:\n${long}a: b: c\n`,
    `${long}글\n`,
    `text:\n  ${'x '.repeat(4_000)}\n  a: b: c\n`.repeat(50),
  ])
    assert.ok(readYaml('a.yml', text).faults.length);
});

test('whatever else stops the parser is told where it stopped', () => {
  const [fault] = readYaml('a.yml', '%TAG !! tag:x,2000:\n---\na: !!str 1\n').faults;
  assert.ok(fault!.says.ko && fault!.says.en);
  assert.ok(fault!.at.line >= 1);
});
