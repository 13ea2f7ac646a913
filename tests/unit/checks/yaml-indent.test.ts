import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readYaml } from '../../../src/checks/yaml-source.ts';

/** Where something is told of a text, and what. */
const told = (text: string) =>
  readYaml('data/a.yml', text).faults.map(({ at, says }) => `${at.line}:${at.column} ${says.en}`);

const TERMS = `- id: gate
  name:
    ko: 관문
    en: gate
  aliases:
    - 게이트
- id: belt
  name:
    ko: 벨트
    en: belt
  aliases: []
`;
/** One line with another number of blanks. */
const indented = (line: number, blanks: number) =>
  TERMS.split('\n')
    .map((each, place) => (place === line - 1 ? ' '.repeat(blanks) + each.trimStart() : each))
    .join('\n');

test('the line that is out of step is told, though the parser stops at the one below', () => {
  assert.match(told(indented(3, 5)).join('\n'), /^3:6 .*It begins with 5 spaces: make that 4\.$/);
  assert.match(told(indented(9, 3)).join('\n'), /^9:4 .*It begins with 3 spaces: make that 4\.$/);
  assert.match(told(indented(4, 5)).join('\n'), /^4:6 .*It begins with 5 spaces: make that 4\.$/);
  assert.match(told(indented(8, 0)).join('\n'), /^8:1 .*Put 2 spaces before it\.$/);
  assert.match(told(indented(7, 1)).join('\n'), /^7:2 .*Remove the 1 space before it\.$/);
  assert.match(told(indented(9, 3).replaceAll('\n', '\r\n')).join('\n'), /^9:4 .*make that 4\.$/);
});

test('in Korean too the number of blanks is told', () => {
  const says = (text: string) => readYaml('data/a.yml', text).faults[0]!.says.ko;
  assert.match(says(indented(3, 5)), /줄 앞의 빈칸 5개를 4개로 바꿔 주세요\.$/);
  assert.match(says(indented(8, 0)), /줄 앞에 빈칸을 2개 넣어 주세요\.$/);
  assert.match(says(indented(7, 1)), /줄 앞의 빈칸 1개를 지워 주세요\.$/);
});

test('where either of two lines may be meant both are named', () => {
  assert.match(
    told('- id: a\n  name:\n    ko: b\n   en: c\n').join('\n'),
    /of this line, or of the one above, does not fit/,
  );
});

test('a line of a text of several lines is not told as an entry without a colon', () => {
  assert.match(told('- id: a\n  text: |\n    x\n - more: y\n').join('\n'), /^4:2 .*or of the one above/);
});

test('what only looks like an entry, in a text of several lines, is not moved', () => {
  const log = '- id: a\n  text: |\n    note: x\n  more: y\n- id: b\n  text: |\n    note: x\n   name: z\n  more: y\n';
  assert.match(told(log).join('\n'), /^8:4 .*or of the one above/);
});

for (const name of ['glossary', 'roles', 'self-check'])
  test(`any line of ${name}.yml that is moved is told itself, with the blanks it had, or as one of two`, () => {
    const whole = readFileSync(`content/data/${name}.yml`, 'utf8');
    const text = whole.slice(0, whole.indexOf('\n- id:', 4_000) + 1);
    const lines = text.split('\n');
    const count = { certain: 0, all: 0 };
    for (const [place, line] of lines.entries())
      for (const more of [-2, -1, 1, 2]) {
        const width = line.length - line.trimStart().length;
        if (!line || line.startsWith('#') || width + more < 0) continue;
        const text = lines.with(place, ' '.repeat(width + more) + line.trimStart()).join('\n');
        const [first] = told(text);
        // Some lines can stand where they are moved to.
        if (first === undefined) continue;
        count.all++;
        if (/the lines around it/.test(first)) {
          count.certain++;
          assert.ok(first.startsWith(`${place + 1}:`), `${place + 1}: ${first}`);
          const [, has = 0, wants = 0] = /begins with (\d+) spaces?: make that (\d+)/.exec(first) ?? [];
          if (has) assert.deepEqual([Number(has), Number(wants)], [width + more, width], first);
        } else assert.match(first, /or of the one above|If it belongs to another entry/, `${place + 1}, ${more}`);
      }
    assert.ok(count.certain > 0.9 * count.all, JSON.stringify(count));
  });

test('every record that cannot be read is told at once, and each once', () => {
  const text = '- id: a\n  x: [a, b\n- id: b\n  y: "z\n- id: c: d\n- id: e\n';
  assert.deepEqual(
    told(text).map((each) => each.split(' ')[0]),
    ['2:6', '4:6', '5:8'],
  );
  assert.equal(told('a: [\nb: c: d\n').length, 1, 'what lists no records is read up to the first fault');
  assert.equal(told(`${'- id: a: b\n'.repeat(100)}`).length, 20);
});
