import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';
import { judgeShape } from '../../../src/checks/shape.ts';
import { readYaml } from '../../../src/checks/yaml-source.ts';

test('values that keep the checks busy for ever are left where they stand, and told', () => {
  const busy = z.array(z.string().refine((text) => !/^(?:a+)+$/.test(`${text}!`)));
  const [issue, ...more] = judgeShape('records', readYaml('data/a.yml', `- ${'a'.repeat(40)}\n`), busy);
  assert.deepEqual([issue?.file, issue?.severity, more], ['data/a.yml', 'error', []]);
  assert.match(issue!.message.ko, /너무 오래 걸려서/);
});
