import assert from 'node:assert/strict';
import test from 'node:test';
import { matches } from '../../../../src/features/role-map/match.ts';

const entries = [
  { names: ['Jenkins', '젠킨스'] },
  { names: ['Kubernetes', '쿠버네티스', 'k8s'] },
  { names: ['Argo CD', '아르고 CD'] },
  { names: ['Argo Rollouts', '아르고 롤아웃'] },
  { names: ['CDK for Kubernetes', '쿠버네티스 CDK'] },
  { names: ['Jest', '제스트'] },
];
const first = (typed: string) => matches(typed, entries)[0]?.names[0];

test('a product is found by its name, in Hangul, by initials, half-typed and with a slip', () => {
  assert.equal(first('jenkins'), 'Jenkins');
  assert.equal(first('젠킨스'), 'Jenkins');
  assert.equal(first('ㅈㅋㅅ'), 'Jenkins');
  assert.equal(first('젠킨ㅅ'), 'Jenkins');
  assert.equal(first('jenkns'), 'Jenkins');
  assert.equal(first('K8S'), 'Kubernetes');
  assert.equal(first('쿠버'), 'Kubernetes');
  assert.equal(first('ㅋㅂㄴㅌㅅ'), 'Kubernetes');
  assert.equal(first('argocd'), 'Argo CD');
  assert.equal(first('쿠버네티스'.normalize('NFD')), 'Kubernetes');
});

test('several that fit stand in order; nothing that fits gives nothing', () => {
  assert.deepEqual(
    matches('아르고', entries).map(({ names }) => names[0]),
    ['Argo CD', 'Argo Rollouts'],
  );
  assert.deepEqual(matches('   ', entries), []);
  assert.deepEqual(matches('zzz', entries), []);
  assert.deepEqual(matches('ㅈ', entries), []);
});
