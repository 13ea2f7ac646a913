import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';
import { judgeShape } from '../../../src/checks/shape.ts';
import { nodeAt, type YamlNode } from '../../../src/checks/yaml-node.ts';
import { readYaml } from '../../../src/checks/yaml-source.ts';

/** What stands at a path, letter by letter. */
const written = (text: string, ...path: PropertyKey[]) => {
  const { from, to } = nodeAt(readYaml('a.yml', text).root, path)!;
  return text.slice(from, to);
};
const faults = (text: string) =>
  readYaml('a.yml', text).faults.map(({ says, reason, at }) => `${at.line}:${at.column} ${says?.en ?? reason}`);

const EVERY = `# a remark
plain: one
  and two # another
single: 'it''s'
double: "a \\u0041
  b"
block: |- # a third

  first

  last

flow: [x , 'y z', {k: v, none: }, []]
empty: {}
list:
  - a: 1
    b:
  -
  - - deep
windows: |\r
  line\r
"key": last
`;

test('every value is known by its place', () => {
  const at = (...path: PropertyKey[]) => written(EVERY, ...path);
  assert.equal(at('plain'), 'one\n  and two');
  assert.equal(at('single'), "'it''s'");
  assert.equal(at('double'), '"a \\u0041\n  b"');
  assert.equal(at('block'), '|- # a third\n\n  first\n\n  last');
  assert.equal(at('flow'), "[x , 'y z', {k: v, none: }, []]");
  assert.equal(at('flow', 0), 'x');
  assert.equal(at('flow', 2), '{k: v, none: }');
  assert.equal(at('flow', 3), '[]');
  assert.equal(at('empty'), '{}');
  assert.equal(at('list', 0), 'a: 1\n    b');
  assert.equal(at('list', 2, 0), 'deep');
  assert.equal(at('windows'), '|\r\n  line');
  assert.equal(at('key'), 'last');
  assert.ok(EVERY.startsWith(at(), EVERY.indexOf('plain')), 'the whole of it begins with its first key');
  const nothing = nodeAt(readYaml('a.yml', EVERY).root, ['list', 0, 'b'])!;
  assert.equal(nothing.from, EVERY.indexOf('b:\n') + 1, 'what is not there stands behind its key');
  assert.equal(nodeAt(readYaml('a.yml', EVERY).root, ['list', 7, 'x']), undefined);
  const spanAt = (text: string, ...path: PropertyKey[]) => {
    const { start } = readYaml('a.yml', text).spanAt(path)!;
    return `${start.line}:${start.column}`;
  };
  assert.equal(spanAt('a:\n  - b\n\n  # a remark - here\n  -\n  - c\n', 'a', 1), '5:4', 'an item that is nothing');
  assert.equal(spanAt('a: >- \n  b\n', 'a'), '1:4', 'with a blank behind its sign');
  assert.equal(written('a: [b: c, d\n  ]\n', 'a', 0), 'b: c', 'a pair without braces');
  assert.equal(written('a: |\r  b\rc: |\r  d\r', 'c'), '|\r  d', 'where lines end as they did on old Macs');
  assert.deepEqual(readYaml('a.yml', EVERY).spanOfKey(['list', 0], 'b'), {
    start: { line: 17, column: 5 },
    end: { line: 17, column: 6 },
  });
});

test('values are read as the build reads them, whatever their keys are called', () => {
  const { value, root } = readYaml('a.yml', EVERY);
  assert.deepEqual(value, {
    plain: 'one and two',
    single: "it's",
    double: 'a A b',
    block: '\nfirst\n\nlast',
    flow: ['x', 'y z', { k: 'v', none: null }, []],
    empty: {},
    list: [{ a: 1, b: null }, null, ['deep']],
    windows: 'line\n',
    key: 'last',
  });
  const texts = (node: YamlNode): string[] => {
    if (node.kind === 'list') return node.items.flatMap(texts);
    if (node.kind === 'map') return node.entries.flatMap(({ value }) => texts(value));
    return node.kind === 'scalar' ? [node.text] : [];
  };
  assert.deepEqual(texts(root!).slice(0, 4), ['one and two', "it's", 'a A b', '\nfirst\n\nlast']);
  assert.deepEqual(Object.keys(readYaml('a.yml', '__proto__: 1\nconstructor: 2\n').value as object), [
    '__proto__',
    'constructor',
  ]);
  assert.equal(readYaml('a.yml', '# nothing\n').value, null);
});

test('what is more than plain data is told where it stands', () => {
  assert.match(faults('a: &x 1\nb: *x\n').join(), /^1:4 .*anchor.*,2:4 .*alias/);
  assert.match(faults('a: 1\nb: !custom x\n').join(), /^2:4 .*tag/);
  assert.match(faults('a: 1\n? [b]\n: c\n').join(), /^2:3 .*no word/);
  assert.match(faults('a: 1\nb: 2\na: 3\n').join(), /^3:1 .*stands here twice/);
  assert.match(faults('a: 1\n---\nb: 2\n').join(), /^2:1 .*ends the text/);
  assert.match(
    faults(`${Array.from({ length: 20 }, (_, deep) => `${' '.repeat(deep)}a:`).join('\n')} 1\n`).join(),
    /16/,
  );
  assert.match(faults('tools:\n  - !!str\n    1\n').join(), /^2:5 .*tag/);
  assert.match(faults('a: 1\n...\nb: 2\n').join(), /^2:1 .*ends the text/);
  assert.match(faults('...\na: 1\n').join(), /^1:1 .*ends the text/);
  assert.match(faults('a: 1\r---\rb: 2\r').join(), /ends the text/);
  assert.match(faults('a: {b\n : c, d: e}\n').join(), /^1:5 .*colon stands on another line/);
  assert.match(faults('a: {b # one\n  # two\n  : c}\n').join(), /^1:5 .*colon stands on another line/);
  assert.match(faults('1: a\n0x1: b\n').join(), /^2:1 The entry "0x1" stands here twice/);
  assert.deepEqual(
    faults(`- a: "${'['.repeat(60)}"\n- b: '${'{'.repeat(60)}'\n`),
    [],
    'brackets in texts nest nothing',
  );
});

test('a remark right behind a value is told of, for it may have been meant as a part of it', () => {
  const told = (text: string) =>
    judgeShape('records', readYaml('data/a.yml', text), z.unknown()).map(
      ({ severity, line, column, endColumn }) => `${severity} ${line}:${column}-${endColumn}`,
    );
  assert.deepEqual(told('what: It begins at ## and goes down\n'), ['warning 1:20-36']);
  assert.deepEqual(told('- a: 제목 #1\n  b: [x, y #2\n    ]\n'), ['warning 1:9-11', 'warning 2:12-14']);
  assert.deepEqual(told('# above\na: "x ## y"\nb: C#\nc: |\n  # text\nd: # none\n  e\n'), []);
  assert.deepEqual(told('a: #1\nb: # none\n  c: 1\n'), ['warning 1:4-6']);
});
