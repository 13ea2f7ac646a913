import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'yaml';
import { proposal } from '../../../../src/features/role-map/proposal.ts';
import { Product } from '../../../../src/model/records.ts';
import type { Wording } from '../../../../src/model/wording.ts';

const words = { proposeTitle: '더할 제품: {name}', proposeBody: '아는 칸만 채워 주세요.' } as Wording['map'];

test('the issue holds the name that was typed and every field that a product’s record needs', () => {
  const address = new URL(proposal('https://example.org/o/n', words, { name: 'Foo & 바', role: 'ci-server' }));
  assert.equal(address.origin + address.pathname, 'https://example.org/o/n/issues/new');
  assert.equal(address.searchParams.get('title'), '더할 제품: Foo & 바');
  const body = address.searchParams.get('record')!;
  const [record] = parse(/```yaml\n([^`]+)```/.exec(body)![1]!) as Record<string, unknown>[];
  assert.equal(record!.name, 'Foo & 바');
  assert.equal(record!.role, 'ci-server');
  const required = Object.entries(Product.shape).flatMap(([key, shape]) =>
    shape.safeParse(undefined).success ? [] : [key],
  );
  for (const key of required) assert.ok(key in record!, key);
});
