import assert from 'node:assert/strict';
import test from 'node:test';
import { addressWith, filterIn, passes } from '../../../../src/features/role-map/filter.ts';

const jenkins = { stage: 'build', kind: 'open', korea: false };

test('a product passes when everything that is asked fits it', () => {
  assert.ok(passes({ stage: '', kind: '', korea: false }, jenkins));
  assert.ok(passes({ stage: 'build', kind: 'open', korea: false }, jenkins));
  assert.ok(!passes({ stage: 'test', kind: '', korea: false }, jenkins));
  assert.ok(!passes({ stage: '', kind: 'commercial', korea: false }, jenkins));
  assert.ok(!passes({ stage: '', kind: '', korea: true }, jenkins));
});

test('an address keeps what is asked and gives it back; what is not asked leaves it', () => {
  const filter = { stage: 'build', kind: 'open', korea: true };
  const address = addressWith(new URL('https://example.org/ko/map/?q=old'), '젠킨스', filter);
  assert.deepEqual(filterIn(address.searchParams), filter);
  assert.equal(address.searchParams.get('q'), '젠킨스');
  assert.equal(addressWith(address, '', { stage: '', kind: '', korea: false }).href, 'https://example.org/ko/map/');
});
