import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { fill, Wording } from '../../../src/model/wording.ts';

test('values are put in with the particle that fits', () => {
  assert.equal(fill('{name:을/를} 읽기', { name: '배포' }), '배포를 읽기');
  assert.equal(fill('{name:을/를} 읽기', { name: '계획' }), '계획을 읽기');
  assert.equal(fill('{number} / {count} 구간', { number: 5, count: 10 }), '5 / 10 구간');
});

test('a value that is not given is a mistake, not an empty place', () => {
  assert.throws(() => fill('{name}', {}), /wants a value for \{name\}/);
});

test('both languages fill the same slots', () => {
  const [ko, en] = ['ko', 'en'].map((language) =>
    Wording.parse(parse(readFileSync(`content/interface/${language}.yml`, 'utf8'))),
  );
  // A particle is Korean alone.
  const slots = (text: string) =>
    [...text.matchAll(/\{(\w+)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'particle')
      .sort();
  for (const [group, words] of Object.entries(ko!))
    for (const [key, text] of Object.entries(words as Record<string, string>)) {
      const other = (en as Record<string, Record<string, string>>)[group]![key]!;
      assert.deepEqual(slots(text), slots(other), `${group}.${key}`);
    }
});

test('every word of the interface is used', () => {
  const source = globSync('src/**/*.{ts,astro}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const words = parse(readFileSync('content/interface/ko.yml', 'utf8')) as Record<string, Record<string, string>>;
  // Looked up by a value of the data: words.source[state], words.code[kind], words.belt[fact], map[kind], selfCheck[answer],
  // search[kind], translation[state], translation[how], offline[language], offline[why], offline[what is done].
  const byValue = new RegExp(
    '^(source|code|belt)\\.(read|second-hand|to-verify|measured|captured|quoted|example|input|output|owner|security)$|' +
      '^map\\.(open|mixed|source-available|commercial)$|^selfCheck\\.(yes|partly|no)$|' +
      '^search\\.(stage|rejection|concept|term|role|page|product)$|' +
      '^translation\\.(added|removed|in-step|not-recorded|korean-only|english-only)$|' +
      '^offline\\.(ko|en|insecure|unable|full|unreachable|broken|update|again)$',
  );
  const unused = Object.entries(words)
    .flatMap(([group, keys]) => Object.keys(keys).map((key) => `${group}.${key}`))
    .filter((name) => !byValue.test(name))
    .filter((name) => {
      const [group, key] = name.split('.');
      return !new RegExp(`\\b(${group}|words)\\.${key}\\b`).test(source);
    });
  assert.deepEqual(unused, []);
});
