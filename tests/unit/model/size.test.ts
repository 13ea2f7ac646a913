import assert from 'node:assert/strict';
import test from 'node:test';
import { sizeIn } from '../../../src/model/size.ts';

test('sizes are in powers of ten', () => assert.equal(sizeIn(1_049_999), '1.0 MB'));
