import assert from 'node:assert/strict';
import test from 'node:test';
import { readQuery, wordsOf } from '../../../../src/features/search/query.ts';

test('a query is asked in NFC and without spare spaces', () => {
  assert.deepEqual(readQuery(`  ${'배포'.normalize('NFD')}   관문 `), { typed: '배포 관문', asked: ['배포 관문'] });
  assert.deepEqual(readQuery('   '), { typed: '', asked: [] });
});

test('the words to mark are single, longest first, and never a pattern', () => {
  assert.deepEqual(wordsOf('CI 배포하기 ci (배포.*)'), ['배포하기', 'ci', '배포']);
  assert.deepEqual(wordsOf('size-limit npm'), ['size-limit', 'npm']);
  assert.deepEqual(wordsOf('***'), []);
});
