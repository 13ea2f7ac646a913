import assert from 'node:assert/strict';
import test from 'node:test';
import { indexLetter, withParticle } from '../../../src/model/korean.ts';

test('a particle follows the sound of the word before it', () => {
  const cases: [string, Parameters<typeof withParticle>[1], string][] = [
    ['문서', '을/를', '문서를'],
    ['관문', '을/를', '관문을'],
    ['CI', '이/가', 'CI가'],
    ['SBOM', '이/가', 'SBOM이'],
    ['URL', '을/를', 'URL을'],
    ['PR', '은/는', 'PR은'],
    ['test.png', '을/를', 'test.png를'],
    ['stages.yml', '을/를', 'stages.yml을'],
    ['Git', '은/는', 'Git은'],
    ['3', '을/를', '3을'],
    ['2', '을/를', '2를'],
    ['배포)', '을/를', '배포)를'],
    ['title', '을/를', 'title을'],
    ['file', '으로/로', 'file로'],
    ['pipeline', '이/가', 'pipeline이'],
    ['name', '으로/로', 'name으로'],
    ['cache', '을/를', 'cache를'],
  ];
  for (const [word, particle, expected] of cases) assert.equal(withParticle(word, particle), expected);
});

test('titles stand under their first letter, doubled consonants under the plain one', () => {
  assert.equal(indexLetter('배포'), '바');
  assert.equal(indexLetter('깨진 빌드'), '가');
  assert.equal(indexLetter('한 커밋'.normalize('NFD')), '하');
  assert.equal(indexLetter('devOps'), 'D');
  assert.equal(indexLetter('10분'), '#');
});
