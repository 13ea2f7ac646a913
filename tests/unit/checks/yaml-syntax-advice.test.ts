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

test('whatever else stops the parser is told where it stopped', () => {
  const [fault] = readYaml('a.yml', '%TAG !! tag:x,2000:\n---\na: !!str 1\n').faults;
  assert.ok(fault!.says.ko && fault!.says.en);
  assert.ok(fault!.at.line >= 1);
});
