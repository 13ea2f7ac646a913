import assert from 'node:assert/strict';
import test from 'node:test';
import { holdsWhole } from '../../../../src/features/search/whole-word.ts';

const page = (content: string, locations: number[], title = '') => ({
  url: '/',
  content,
  locations,
  excerpt: '',
  meta: { title },
  sections: [],
});

test('a word is whole alone, in signs, and with a particle', () => {
  for (const text of ['나이', '나이를', "prompt('나이를", '나이(age)'])
    assert.ok(holdsWhole('나이', page(`여기 ${text} 있다`, [1])), text);
});

test('a longer word, or one that ends so, is another word', () => {
  for (const text of ['나이틀리', '서버나이', '기능'])
    assert.ok(!holdsWhole('나이', page(`여기 ${text} 있다`, [1])), text);
});

test('only what was found counts, and what the page is called', () => {
  assert.ok(!holdsWhole('나이', page('나이 있다', [1])));
  assert.ok(holdsWhole('나이', page('', [], '나이와 이름')));
});
