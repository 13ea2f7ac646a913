import assert from 'node:assert/strict';
import test from 'node:test';
import { mayConjugate, singular, vocabulary } from '../../../../src/features/search/vocabulary.ts';

const site = vocabulary({
  hangul: ['배포', '파이프라인', '비평', '콘텐츠', '되돌리기', '지속적', '통합', '관문'],
  titled: 4,
  latin: ['pipeline', 'firebase', 'gates', 'deployments', 'gitops', 'docker'],
  titledLatin: 4,
  names: { 롤백: '되돌리기', argocd: '아르고 CD' },
});
const empty = vocabulary({ hangul: [], titled: 0, latin: [], titledLatin: 0, names: {} });

test('the words of a site are known, and which of them titles have', () => {
  assert.ok(site.has('배포') && !site.has('배포를') && !site.has(''));
  assert.ok(site.hasLatin('gitops') && !site.hasLatin('git'));
  assert.ok(site.titled(['배포', '콘텐츠']));
  assert.ok(!site.titled(['배포', '통합']) && !site.titled(['없는말']));
});

test('a word is known by its beginning, its last syllable unfinished too', () => {
  for (const prefix of ['파이', '지속\u110c', '배\u1111', '콘테']) assert.ok(site.begins(prefix), prefix);
  for (const prefix of ['포', '지속\u110e', '파이프라인을']) assert.ok(!site.begins(prefix), prefix);
  assert.ok(site.beginsLatin('pipe') && !site.beginsLatin('ipe'));
});

test('what people also call a thing leads to its name, however it is spaced', () => {
  assert.equal(site.named('롤백'), '되돌리기');
  assert.equal(site.named('Argo-CD'), '아르고 CD');
  assert.equal(site.named('배포'), undefined);
});

test('names that every object has are no names of the site', () => {
  for (const word of ['constructor', 'toString', '__proto__']) assert.equal(site.named(word), undefined);
});

test('initials stand for stems of titles, the most telling first', () => {
  assert.deepEqual(site.withInitials('ㅂㅍ'), ['배포', '비평']);
  assert.deepEqual(site.withInitials('ㅌㅎ'), []);
  const hangul = [...'아에이오우야여요유애'].map((letter) => `배${letter}`);
  const many = vocabulary({ hangul, titled: 10, latin: [], titledLatin: 0, names: {} });
  assert.deepEqual(many.withInitials('ㅂㅇ'), hangul.slice(0, 6));
});

test('one wrong key is forgiven, before a particle too; two are not', () => {
  assert.deepEqual(site.slips('파이프라이'), ['파이프라인']);
  assert.deepEqual(site.slips('파이프라니을'), []);
  assert.deepEqual(site.slips('파이프라잉을'), ['파이프라인']);
  assert.deepEqual(site.slips('콘턴츠'), ['콘텐츠']);
  assert.deepEqual(site.slips('모니터링'), []);
  assert.deepEqual(site.latinSlips('pipleine'), ['pipeline']);
  assert.deepEqual(site.latinSlips('pipeline'), []);
});

test('few slips are offered', () => {
  const latin = [...'abcdefgh'].map((letter) => `gate${letter}`);
  const many = vocabulary({ hangul: [], titled: 0, latin, titledLatin: 8, names: {} });
  assert.deepEqual(many.latinSlips('gatex'), ['gatea', 'gateb', 'gatec']);
});

test('words of the other script that sound alike are found, those in Latin letters if titles have them', () => {
  assert.deepEqual(site.latinSounds('파이어베이스', 2), ['firebase']);
  assert.deepEqual(site.latinSounds('파이프라인', 3), ['pipeline']);
  assert.deepEqual(site.latinSounds('배포', 3), []);
  assert.deepEqual(site.latinSounds('게이트', 2), ['gates']);
  assert.deepEqual(site.latinSounds('게이트', 3), []);
  assert.deepEqual(site.latinSounds('도커', 2), []);
  assert.equal(site.hangulSounds('pipelines'), '파이프라인');
  assert.equal(site.hangulSounds('kubernetes'), undefined);
});

test('a site without words knows none and does not fail', () => {
  assert.ok(!empty.has('배포') && !empty.begins('배') && !empty.beginsLatin('a'));
  for (const list of [
    empty.withInitials('ㅂㅍ'),
    empty.slips('배포를'),
    empty.latinSlips('a'),
    empty.latinSounds('배포', 2),
  ])
    assert.deepEqual(list, []);
});

test('forms of an English word are compared without their ends', () => {
  assert.equal(singular('deployments'), singular('deployment'));
  assert.equal(singular('policies'), 'policy');
  assert.equal(singular('building'), singular('builds'));
  assert.equal(singular('bus'), 'bus');
});

test('a word that may be the stem of a verb is told by its end', () => {
  assert.ok(mayConjugate('있'));
  for (const word of ['배포', '관리', 'CI', '']) assert.ok(!mayConjugate(word), word);
});
