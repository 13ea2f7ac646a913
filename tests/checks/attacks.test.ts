import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { GUARD, judge, RULES } from '../../src/checks/rules.ts';
import { collect } from '../../src/checks/source.ts';
import { join } from 'node:path';
import { ATTACKS } from './attacks.ts';
import { contentWith, TODAY } from './content.ts';

for (const { name, files } of ATTACKS)
  test(`refused: ${name}`, (context) => {
    const root = contentWith(context, files);
    const errors = judge(collect(join(root, 'content'), root, TODAY)).filter(({ severity }) => severity === 'error');
    assert.ok(errors.length, 'nothing was said');
    const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split(/\r\n|[\r\n]/);
    const lines = new Map([...new Set(errors.map(({ file }) => file))].map((file) => [file, linesOf(file)]));
    for (const { message, file, line, column = 1 } of errors) {
      assert.ok(message.ko && message.en && file.startsWith('content/'));
      assert.doesNotMatch(message.en, /\n\s+at /);
      if (line === undefined) continue;
      const length = lines.get(file)![line - 1]?.length;
      assert.ok(length !== undefined && column >= 1 && column <= length + 1, `${file}:${line}:${column} ${message.en}`);
    }
  });

test('each rule of the guard is needed: without it something gets through', (context) => {
  const sites = ATTACKS.map(({ files }) => {
    const root = contentWith(context, files);
    return collect(join(root, 'content'), root, TODAY);
  });
  for (const rule of GUARD) {
    const others = RULES.filter((each) => each !== rule);
    const through = sites.some((content) => !judge(content, others).some(({ severity }) => severity === 'error'));
    assert.ok(through, `${rule.id} could be left out and no attack would tell`);
  }
});
