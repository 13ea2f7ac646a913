import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { PLACES } from '../../src/model/wording.ts';
import { LANGUAGES } from '../../src/site.ts';
import { issuesWith } from './content.ts';

const told = (context: Parameters<typeof issuesWith>[0], change: (text: string) => string) =>
  issuesWith(context, { 'interface/ko.yml': change, 'interface/en.yml': change })
    .filter(({ rule }) => rule === 'wording')
    .map(({ file, line, message }) => ({ file, line: line !== undefined, en: message.en }));

test('a place that is renamed in both languages is told in both, with the right name', (context) => {
  const issues = told(context, (text) => text.replaceAll('{minutes}', '{minute}'));
  assert.deepEqual(
    issues.map(({ file, line }) => [file, line]),
    [
      ['content/interface/en.yml', true],
      ['content/interface/ko.yml', true],
    ],
  );
  for (const { en } of issues) assert.match(en, /\{minute\} of "page\.minutes".*Did you mean "\{minutes\}"\?/);
});

test('a place in a text that leaves none open, one that is not closed, and a particle that is none', (context) => {
  assert.equal(told(context, (text) => text.replace(/^ {2}menu: .*/m, '  menu: "{count}"')).length, 2);
  assert.equal(told(context, (text) => text.replace('{minutes}', '{minutes')).length, 2);
  assert.equal(told(context, (text) => text.replace('{minutes}', '{minutes:을/름}')).length, 2);
  assert.equal(told(context, (text) => text.replace('{minutes}', '{minutes:을/를}')).length, 0);
});

test('the list of places is what the texts leave open', () => {
  for (const language of LANGUAGES) {
    const wording = parse(readFileSync(`content/interface/${language}.yml`, 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const open = Object.entries(wording).flatMap(([section, words]) =>
      Object.entries(words).flatMap(([key, text]) => {
        const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!).filter((name) => name !== 'particle');
        return names.length ? [[`${section}.${key}`, [...new Set(names)].sort()]] : [];
      }),
    );
    const listed = Object.entries(PLACES).map(([key, names]) => [
      key,
      names!.filter((name) => name !== 'particle').toSorted(),
    ]);
    assert.deepEqual(Object.fromEntries(open), Object.fromEntries(listed));
  }
});
