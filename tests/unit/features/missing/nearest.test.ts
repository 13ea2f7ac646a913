import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import test from 'node:test';
import { nearest } from '../../../../src/features/missing/nearest.ts';
import { addressOfFile, urlOf } from '../../../../src/model/address.ts';

const candidates = globSync('content/pages/**/*.mdx')
  .map((file) => ({ url: urlOf(addressOfFile(file)!, '/'), title: file }))
  .sort((a, b) => a.url.localeCompare(b.url));
const first = (wanted: string) => nearest(wanted, candidates)[0]?.url;

test('a slip, a lost folder, a lost language and a wrong folder find their page', () => {
  const cases = {
    '/ko/belt/tset/': '/ko/belt/test/',
    '/ko/belt/test.html': '/ko/belt/test/',
    '/ko/test/': '/ko/belt/test/',
    '/en/belt/deployy/': '/en/belt/deploy/',
    '/en/stages/review': '/en/belt/review/',
    '/ko/concept/cicd/': '/ko/concepts/ci-cd/',
    '/en/DevSecOps': '/en/devsecops/',
    '/ko/start/localbelt/': '/ko/start/local-belt/',
    '/ko/misconception': '/ko/concepts/misconceptions/',
    '/ko/glosary/': '/ko/glossary/',
  };
  for (const [wanted, expected] of Object.entries(cases)) assert.equal(first(wanted), expected, wanted);
});

test('each page is suggested once, in the language of the address', () => {
  const urls = nearest('/ko/belt/tset/', candidates).map(({ url }) => url);
  assert.ok(!urls.includes('/en/belt/test/'));
});

test('an address like none suggests nothing', () => {
  assert.deepEqual(nearest('/wp-login.php', candidates), []);
  assert.deepEqual(nearest('/', candidates), []);
  assert.deepEqual(nearest('/%E0%A4%A/', candidates), []);
});
