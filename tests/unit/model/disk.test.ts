import assert from 'node:assert/strict';
import test from 'node:test';
import { spelledOut } from '../../../src/model/disk.ts';

test('an address of a page names its file; other addresses stay', () => {
  for (const [address, file] of [
    ['/ko/belt/', '/ko/belt/index.html'],
    ['/ko/belt/?q=a/#b/', '/ko/belt/index.html?q=a/#b/'],
    ['/ko/glossary/#ci', '/ko/glossary/index.html#ci'],
    ['/', '/index.html'],
    ['/glossary.csv', '/glossary.csv'],
    ['/glossary.csv?from=/', '/glossary.csv?from=/'],
    ['#here/', '#here/'],
  ])
    assert.equal(spelledOut(address!), file);
});
