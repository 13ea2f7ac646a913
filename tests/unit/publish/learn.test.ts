import assert from 'node:assert/strict';
import test from 'node:test';
import { learnStems, minePairs, stemsIn, trustedPairs, type Text } from '../../../src/publish/learn.ts';

const text = (title: string, prose: string, headings: string[] = []): Text => ({ title, prose, headings });
const site = [
  text(
    '배포',
    '배포를 합니다. 배포는 쉽고 배포에서 배웁니다. 배포했다. 컨테이너에서 컨테이너를 컨테이너는 컨테이너의 컨테이너에도 컨테이너에는 컨테이너에만.',
  ),
  text('조각상', '서비스를 서비스가 서비스는. 워커를 워커가 워커는. 서비스워커를 씁니다. 조각을 조각이 조각은.'),
  text('되돌리기를 준비하는 법', '되돌리기를 되돌리기는 되돌리기에서. 희귀합니다. 반복하면 반복해서 반복합니다.', [
    '자동화하기',
  ]),
];

test('what different particles stand behind is a stem, and a word with its particle is none', () => {
  const { stems } = learnStems(site);
  for (const stem of ['배포', '컨테이너', '서비스', '워커', '되돌리기']) assert.ok(stems.has(stem), stem);
  for (const word of ['배포를', '컨테이너에', '컨테이너에서', '되돌리기를', '배포했'])
    assert.ok(!stems.has(word), word);
});

test('what forms of 하다 stand behind is a stem; what stands once is none', () => {
  const { stems } = learnStems(site);
  assert.ok(stems.has('반복'));
  assert.ok(!stems.has('희귀'));
});

test('a word of a title is a stem although nothing proves it, unless it is one with a tail', () => {
  const { stems } = learnStems([...site, text('모니터링과 배포를', '')]);
  assert.ok(stems.has('모니터링과'));
  assert.ok(!stems.has('배포를'));
  assert.ok(learnStems([text('모니터링', '')]).stems.has('모니터링'));
});

test('a stem is counted with whatever follows it', () => {
  const { stems } = learnStems([text('배포', '배포 배포를 배포에서 배포했다')]);
  assert.equal(stems.get('배포'), 5);
});

test('words of a text come out as stems, particles alone are left out, unknown words stand', () => {
  const learned = learnStems(site);
  assert.deepEqual(stemsIn('CI를 배포했다: 서비스워커를 뷁궯', learned), ['배포', '서비스', '워커', '뷁궯']);
  assert.deepEqual(stemsIn('', learned), []);
});

test('nothing is learned of nothing', () => {
  const learned = learnStems([]);
  assert.equal(learned.stems.size, 0);
  assert.equal(learned.stemOf('배포를'), undefined);
});

test('pairs are what authors wrote in brackets, without particles and in small letters', () => {
  const learned = learnStems(site);
  const pairs = minePairs(
    [text('배포(Deployment)', '배포 (deployment)를 합니다. 서비스 워커(service worker)는 씁니다.')],
    learned,
  );
  assert.equal(pairs.get('배포\tdeployment'), 2);
  assert.equal(pairs.get('서비스 워커\tservice worker'), 1);
});

test('a bracket explains as many words before it as it has itself', () => {
  const pairs = minePairs([text('', '안전한 배포(deployment), 작은 배포 환경(deploy environment)')], learnStems(site));
  assert.deepEqual([...pairs.keys()].sort(), ['배포\tdeployment', '배포 환경\tdeploy environment']);
});

test('brackets that explain no Hangul word give no pair', () => {
  const learned = learnStems(site);
  const prose = '(deployment) run(main) 배포(1.2.3) 배포(2024년) 배포(a sentence of many words in all)';
  assert.deepEqual([...minePairs([text('', prose)], learned)], []);
});

test('a pair is trusted when said twice, when it sounds alike, or when a title has both', () => {
  const pairs = new Map([
    ['배포\tdeployment', 2],
    ['파이프라인\tpipeline', 1],
    ['관문\tgate', 1],
    ['통합\tmerge', 1],
  ]);
  assert.deepEqual(trustedPairs(pairs, ['관문, Gate']), [
    ['배포', 'deployment', 2],
    ['파이프라인', 'pipeline', 1],
    ['관문', 'gate', 1],
  ]);
});

test('a particle seen with other particles behind English words is no stem', () => {
  const learned = learnStems([
    { title: '배포 환경', headings: [], prose: 'CI에서는 CD에서도 PR에서의 배포를 배포가 환경은 환경을 환경이' },
  ]);
  assert.deepEqual(learned.stemOf('배포환경에서'), { stems: ['배포', '환경'], tail: '에서' });
});
