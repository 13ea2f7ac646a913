import assert from 'node:assert/strict';
import test from 'node:test';
import { cardFor, cardsFile, plainName, type Card } from '../../../src/model/search-cards.ts';

const card = (...names: string[]): Card => ({ kind: 'term', names, aside: '', text: '', href: `/ko/${names[0]}/` });
const cards = [
  card('되돌리기', 'rollback', '롤백', '원복'),
  card('지속적 통합', 'continuous integration', 'CI', '씨아이'),
  card('Argo CD', '아르고 CD'),
  card('아르고 롤아웃', 'Argo Rollouts', '원복', '롤아웃'),
  card('롤아웃', 'argo-cd', 'C'),
];
const first = (...texts: string[]) => cardFor(texts, cards)?.names[0];

test('a name is the same with other spaces, hyphens and case', () => {
  for (const text of ['Argo CD', 'argo-cd', 'ARGO_CD', 'argo.cd', ' argo (CD) ', 'argo·cd'])
    assert.equal(plainName(text), 'argocd');
  assert.equal(plainName('지속적 통합'.normalize('NFD')), '지속적통합');
  assert.equal(plainName(' - '), '');
});

test('a name finds its card, whichever of its names is typed', () => {
  for (const text of ['되돌리기', 'Rollback', '롤백']) assert.equal(first(text), '되돌리기');
  assert.equal(first('지속적통합'), '지속적 통합');
  assert.equal(first('ci'), '지속적 통합');
});

test("a card's own name comes before another card's further names; earlier texts come before later ones", () => {
  assert.equal(first('argo cd'), 'Argo CD');
  assert.equal(first('원복'), '되돌리기');
  assert.equal(first('롤아웃', '롤백'), '롤아웃');
  assert.equal(first('없는 것', '롤백'), '되돌리기');
});

test('a name whose last syllable is being typed finds what begins so', () => {
  assert.equal(first('지속ㅈ'), '지속적 통합');
  assert.equal(first('지속적 ㅌ'), '지속적 통합');
  assert.equal(first('지속ㅊ'), undefined);
});

test('a letter, an unknown name and half a name find no card', () => {
  for (const text of ['', 'c', '지', '배포', '되돌', 'rollbac', '. -']) assert.equal(first(text), undefined, text);
  assert.equal(cardFor([], cards), undefined);
  assert.equal(cardFor(['ci'], []), undefined);
});

test('each language has cards of its own', () => {
  assert.equal(cardsFile('ko'), 'search-cards-ko.json');
  assert.notEqual(cardsFile('ko'), cardsFile('en'));
});
