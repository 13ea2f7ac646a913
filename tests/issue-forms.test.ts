import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { proposal } from '../src/features/role-map/proposal.ts';
import { missedReport } from '../src/features/search/search-history.ts';
import type { Wording } from '../src/model/wording.ts';
import { fieldsOf, formFaults } from './issue-forms.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const read = (file: string) => readFileSync(file, 'utf8');
const forms = globSync(`${FOLDER}/*.yml`).filter((file) => basename(file) !== 'config.yml');
const { map, search } = parse(read('content/interface/ko.yml')) as Wording;

for (const file of forms)
  test(`${basename(file)} is a form that GitHub shows`, () => assert.deepEqual(formFaults(read(file)), []));

test('there is a form for a product, a mistake, a page and a search', () =>
  assert.deepEqual(forms.map((file) => basename(file)).sort(), [
    'mistake.yml',
    'page.yml',
    'product.yml',
    'search.yml',
  ]));

/** What the site links to: [the address, how the title begins]. */
const LINKS: [string, string][] = [
  [proposal('https://example.org/o/n', map, { name: '젠킨스' }), map.proposeTitle],
  [missedReport('https://example.org/o/n', search.reportTitle, search.reportBody, ['얼림']), search.reportTitle],
];

for (const [address, title] of LINKS) {
  const { template, title: _, ...fields } = Object.fromEntries(new URL(address).searchParams);
  test(`the site fills fields that ${template} has, under the title that it begins`, () => {
    const text = read(`${FOLDER}/${template}`);
    for (const field of Object.keys(fields)) assert.ok(fieldsOf(text).includes(field), field);
    assert.ok(title.startsWith((parse(text) as { title: string }).title));
  });
}

test('a report of a mistake can be opened with its page and section', () => {
  const fields = fieldsOf(read(`${FOLDER}/mistake.yml`));
  for (const field of ['page', 'section']) assert.ok(fields.includes(field), field);
});

const FINE = `name: 틀린 곳 · A mistake
description: 알려 주세요. · Tell us.
body:
  - type: input
    id: page
    attributes:
      label: 페이지 · Page
    validations:
      required: true
  - type: dropdown
    id: part
    attributes:
      label: 어디 · Where
      options: [가, 나]
`;

/** One planted fault of each kind: [what is planted for what, what is said of it]. */
const FAULTS: [[string, string], RegExp][] = [
  [['name: 틀린 곳 · A mistake\n', ''], /name is missing/],
  [['name: 틀린 곳 · A mistake', 'name: A mistake'], /name is in one language/],
  [['description: 알려', 'about: 알려'], /description is missing/],
  [['body:', 'fields:'], /body is missing/],
  [['id: part', 'id: page'], /field 2: page stands twice/],
  [['id: part', 'id: 어디'], /field 2: id is missing/],
  [['    id: page\n', ''], /field 1: id is missing/],
  [['어디 · Where', '페이지 · Page'], /field 2: 페이지 · Page stands twice/],
  [['페이지 · Page', 'Page'], /field 1: label is in one language/],
  [['      label: 페이지 · Page', '      placeholder: x'], /field 1: attributes.label is missing/],
  [['type: input', 'type: text'], /field 1: type text is unknown/],
  [['    validations', '    validation'], /field 1: validation is unknown/],
  [['required: true', 'required: "yes"'], /validations.required is not/],
  [['      options: [가, 나]\n', ''], /field 2: attributes.options is missing/],
  [['[가, 나]', '[가, 가]'], /an option stands twice/],
  [['[가, 나]', '[가, 1]'], /an option is no text/],
  [['label: 페이지', 'lable: x\n      label: 페이지'], /attributes.lable is unknown/],
];

test('the form in which the faults are planted has none', () => assert.deepEqual(formFaults(FINE), []));

for (const [[before, planted], said] of FAULTS)
  test(`a planted fault is found: ${planted.trim() || `no ${before.trim()}`}`, () => {
    assert.ok(FINE.includes(before), before);
    assert.match(formFaults(FINE.replace(before, () => planted)).join('\n'), said);
  });
