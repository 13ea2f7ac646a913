import assert from 'node:assert/strict';
import test from 'node:test';
import { FrontMatter, Log, Pattern, Term } from '../../../src/model/records.ts';

const front = { title: '테스트', description: '한 문장이에요.', checked: '2026-11-23' };

test('front matter takes a date as YAML or as text', () => {
  assert.ok(FrontMatter.safeParse(front).success);
  assert.ok(FrontMatter.safeParse({ ...front, checked: new Date() }).success);
  assert.ok(!FrontMatter.safeParse({ ...front, checked: '어제' }).success);
});

test('an unknown key is a mistake', () => assert.ok(!FrontMatter.safeParse({ ...front, tags: [] }).success));

test('addresses begin and end with a slash', () => {
  assert.ok(FrontMatter.safeParse({ ...front, related: ['/belt/test/'] }).success);
  assert.ok(!FrontMatter.safeParse({ ...front, related: ['belt/test'] }).success);
});

test('a quoted log says where it was seen, and its decisive lines are there', () => {
  const log = { kind: 'captured', decisive: [2], text: 'one\ntwo\n' };
  assert.ok(Log.safeParse(log).success);
  assert.ok(!Log.safeParse({ ...log, kind: 'quoted' }).success);
  assert.ok(!Log.safeParse({ ...log, decisive: [3] }).success);
  assert.ok(!Log.safeParse({ ...log, kind: 'quoted', seenAt: 'javascript:alert(1)' }).success);
});

test('a discouraged spelling is one of the aliases, so that it is found', () => {
  const both = { ko: '깃옵스', en: 'GitOps' };
  const term = { id: 'gitops', name: both, aliases: ['깃 옵스'], stage: 'concept', definition: both };
  assert.ok(Term.safeParse(term).success);
  assert.ok(Term.safeParse({ ...term, discouraged: ['깃 옵스'] }).success);
  assert.ok(!Term.safeParse({ ...term, discouraged: ['깃-옵스'] }).success);
});

test('what compares entries is told beside what is missing, and not of entries that cannot be read', () => {
  const faults = (schema: typeof Log | typeof Pattern | typeof Term, value: unknown) =>
    (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.')).toSorted();
  const pattern = { pattern: 'abc', tools: ['npm'], strength: 'sure', match: 'abc', not: 'x' };
  assert.deepEqual(faults(Pattern, { ...pattern, match: 'x', not: undefined }), ['match', 'not']);
  assert.deepEqual(faults(Pattern, { ...pattern, pattern: '(abc)', match: 'x' }), ['pattern']);
  assert.deepEqual(faults(Pattern, { ...pattern, not: 1 }), ['not']);
  const log = { kind: 'quoted', decisive: [9], text: 'one' };
  assert.deepEqual(faults(Log, { ...log, where: 'x' }), ['decisive', 'seenAt', 'where']);
  assert.deepEqual(faults(Log, { ...log, kind: 'captured', decisive: ['9'] }), ['decisive.0']);
  for (const none of [null, undefined, 'x', []]) assert.deepEqual(faults(Log, none), ['']);
});
