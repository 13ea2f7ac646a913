import assert from 'node:assert/strict';
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
    for (const { message, file } of errors) {
      assert.ok(message.ko && message.en && file.startsWith('content/'));
      assert.doesNotMatch(message.en, /\n\s+at /);
    }
  });

test('each rule of the guard is needed: without it something gets through', (context) => {
  const sites = ATTACKS.map(({ name, files }) => ({ name, root: contentWith(context, files) }));
  for (const rule of GUARD) {
    const others = RULES.filter((each) => each !== rule);
    const through = sites.filter(
      ({ root }) =>
        !judge(collect(join(root, 'content'), root, TODAY), others).some(({ severity }) => severity === 'error'),
    );
    assert.ok(through.length, `${rule.id} could be left out and no attack would tell`);
  }
});
