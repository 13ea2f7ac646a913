import assert from 'node:assert/strict';
import test from 'node:test';
import { learnStems, type Text } from '../../../src/publish/learn.ts';
import { aliasesOf, englishLexicon, koreanLexicon, namesIn } from '../../../src/publish/lexicons.ts';

const text = (title: string, headings: string[], prose: string): Text => ({ title, headings, prose });

test('each side of a pair knows the other, those said most first and at most three', () => {
  const { latin, hangul } = aliasesOf([
    ['배포', 'release', 2],
    ['배포', 'deployment', 9],
    ['배포', 'rollout', 3],
    ['배포', 'delivery', 4],
    ['출시', 'release', 5],
  ]);
  assert.deepEqual(latin.get('배포'), ['deployment', 'delivery', 'rollout']);
  assert.deepEqual(hangul.get('release'), ['출시', '배포']);
  assert.deepEqual(hangul.get('deployment'), ['배포']);
});

test('what was said once stands only where nothing was said more often', () => {
  const { latin } = aliasesOf([
    ['관문', 'gate', 4],
    ['관문', 'door', 1],
    ['통합', 'merge', 1],
  ]);
  assert.deepEqual(latin.get('관문'), ['gate']);
  assert.deepEqual(latin.get('통합'), ['merge']);
});

const korean = [
  text('배포와 GitOps', ['관문을 여는 법'], '배포를 배포는 배포에서 관문을 관문이 관문은 관문에서 관문도'),
  text('배포 뒤', [], '통합을 통합이 통합은 드문을 드문이'),
];

test('a Korean site gives its stems, those of titles first, and the English words of its titles', () => {
  const { hangul, titled, latin, titledLatin, names } = koreanLexicon(korean, learnStems(korean), { 롤백: '되돌리기' });
  assert.equal(hangul[0], '배포');
  assert.ok(titled >= 1 && !hangul.slice(0, titled).includes('관문'));
  assert.ok(hangul.indexOf('관문') < hangul.indexOf('통합'));
  assert.deepEqual(latin, ['gitops']);
  assert.equal(titledLatin, 1);
  assert.deepEqual(names, { 롤백: '되돌리기' });
});

test('a Korean word that stands too seldom does not travel, unless a title has it', () => {
  const { hangul } = koreanLexicon(
    [text('모니터링', [], '반복하면 반복해서 드문을 드문이')],
    learnStems([text('모니터링', [], '반복하면 반복해서 드문을 드문이')]),
    {},
  );
  assert.deepEqual(hangul, ['모니터링']);
});

test('an English site gives its words in small letters, those of titles first, then the commonest', () => {
  const { hangul, latin, titledLatin } = englishLexicon(
    [
      text('Deployment', ['Gates'], 'A gate, a gate, a gate. Rollback rollback. CI CI CI CI'),
      text('Deployment and Build', [], 'gate build'),
    ],
    {},
  );
  assert.deepEqual(hangul, []);
  assert.equal(titledLatin, 3);
  assert.deepEqual(latin, ['deployment', 'build', 'and', 'gates', 'gate']);
});

test('the words of a large English site stay few', () => {
  const words = Array.from({ length: 6000 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`);
  const { latin } = englishLexicon([text('Title', [], words.flatMap((word) => [word, word, word]).join(' '))], {});
  assert.ok(latin.length <= 3001);
});

const page = (...names: string[]) => ({ url: '/', html: '', names });

test('what people also call a thing leads to its name', () => {
  assert.deepEqual(namesIn([page('되돌리기', 'Roll-back', '롤백'), { url: '/', html: '' }]), {
    rollback: '되돌리기',
    롤백: '되돌리기',
  });
});

test('a name that two things share leads to neither, nor does a thing lead to itself', () => {
  const shared = ['릴리스', '배포', '출시'].map((name) => page(name, '내보내기'));
  assert.deepEqual(namesIn([...shared, page('지속적 통합', '지속적통합', '')]), {});
});
