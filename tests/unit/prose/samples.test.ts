import assert from 'node:assert/strict';
import test from 'node:test';
import { sampleFile } from '../../../src/prose/samples.ts';

test('a sample is a file below its folder', () => assert.ok(sampleFile('bisect/scratch.sh')));

for (const name of [
  'bisect',
  'bisect/',
  '.',
  '',
  '..',
  '../checks/base',
  '../../package.json',
  '/etc/passwd',
  'a\0b',
  'x/',
])
  test(`${JSON.stringify(name)} is no sample`, () => assert.equal(sampleFile(name), undefined));
