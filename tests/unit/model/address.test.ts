import assert from 'node:assert/strict';
import test from 'node:test';
import { addressAt, addressOfFile, addressOfId, otherLanguage, toPath, urlOf } from '../../../src/model/address.ts';

test('an address and its URL are each other’s reverse, below any base', () => {
  for (const base of ['/', '/docs/'])
    for (const path of ['/', '/belt/', '/belt/test/'])
      assert.deepEqual(addressAt(urlOf({ language: 'ko', path }, base), base), { language: 'ko', path });
});

test('a URL is read encoded, without its slash, and with index.html', () => {
  const test = { language: 'en', path: '/belt/test/' };
  assert.deepEqual(addressAt('/en/belt/test', '/'), test);
  assert.deepEqual(addressAt('/en/belt/test/index.html', '/'), test);
  assert.deepEqual(addressAt('/en/%62elt/test/', '/'), test);
  assert.deepEqual(addressAt('/en/index.html', '/'), { language: 'en', path: '/' });
});

test('a URL outside the languages or the base has no address', () => {
  assert.equal(addressAt('/fr/belt/', '/'), undefined);
  assert.equal(addressAt('/', '/'), undefined);
  assert.equal(addressAt('/ko/belt/', '/docs/'), undefined);
  assert.equal(addressAt('/%E0%A4%A/', '/'), undefined);
});

test('files and content ids name the same address', () => {
  assert.deepEqual(addressOfFile('content/pages/ko/belt/index.mdx'), { language: 'ko', path: '/belt/' });
  assert.deepEqual(addressOfFile('C:\\site\\content\\pages\\en\\start\\why.mdx'), {
    language: 'en',
    path: '/start/why/',
  });
  assert.deepEqual(addressOfId('ko/belt'), { language: 'ko', path: '/belt/' });
  assert.deepEqual(addressOfId('en'), { language: 'en', path: '/' });
  assert.equal(addressOfFile('content/data/stages.yml'), undefined);
  assert.throws(() => addressOfId('fr/belt'), /not lie in a folder named ko or en/);
});

test('paths begin and end with a slash', () => {
  assert.equal(toPath('belt//test'), '/belt/test/');
  assert.equal(toPath(''), '/');
  assert.equal(otherLanguage('ko'), 'en');
});
