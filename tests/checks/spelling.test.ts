import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { type TestContext } from 'node:test';
import { isEnglish } from '../../src/checks/english.ts';
import * as spelling from '../../src/checks/rules/spelling.ts';
import { issuesWith, page, type Changes } from './content.ts';

const FILE = 'pages/en/belt/test.mdx';
const FRONT = 'title: A test\ndescription: A page.\nchecked: 2026-11-23';

const found = (context: TestContext, body: string, front = FRONT, changes: Changes = {}) =>
  issuesWith(context, { [FILE]: page(body, front), ...changes }, [spelling]);

/** What is written → the word that is named in its place. */
const MEANT: [written: string, meant: string | undefined][] = [
  ['pipline', 'pipeline'],
  ['Pipline', 'Pipeline'],
  ['seperate', 'separate'],
  ['enviroment', 'environment'],
  ['recieves', 'receives'],
  ['occured', 'occurred'],
  ['teh', 'the'],
  ['Kuberentes', 'Kubernetes'],
  ['runbok', 'runbook'],
  ['kubctl', 'kubectl'],
  ['zzqxv', undefined],
  ['color', 'colour'],
  ['behavior', 'behaviour'],
  ['favorite', 'favourite'],
  ['organizations', 'organisations'],
  ['Organize', 'Organise'],
  ['analyzed', 'analysed'],
  ['center', 'centre'],
  ['centered', 'centred'],
  ['labeled', 'labelled'],
  ['modeling', 'modelling'],
  ['canceled', 'cancelled'],
  ['catalogs', 'catalogues'],
  ['defense', 'defence'],
  ['gray', 'grey'],
];

const GLOSSARY: Changes = {
  'data/glossary.yml': (text) =>
    `${text}- id: kubernetes\n  name: { ko: 쿠버네티스, en: Kubernetes }\n  aliases: []\n  stage: concept\n  definition: { ko: 뜻, en: Meaning }\n`,
};

for (const [written, meant] of MEANT)
  test(`${written} is told${meant ? `, and ${meant} named` : ''}`, (context) => {
    const [issue, ...more] = found(context, `Look at the “${written}” here, and at ${written}.`, FRONT, GLOSSARY);
    assert.deepEqual(more, []);
    assert.deepEqual([issue!.severity, issue!.line, issue!.column], ['warning', 7, 14]);
    assert.equal(issue!.endColumn, 14 + written.length);
    assert.equal(issue!.fix, undefined);
    assert.equal(/(?:Did you mean|write) "(.+?)"/.exec(issue!.message.en)?.[1], meant);
  });

/** Where a wrong word stands. */
const PLACES: [name: string, body: string, front: string, at: [line: number, column: number]][] = [
  ['in the title', 'Text.', FRONT.replace('A test', 'A tets'), [2, 10]],
  ['in the description', 'Text.', FRONT.replace('A page.', '"A paeg."'), [3, 17]],
  ['in a heading', '## The paeg', FRONT, [7, 8]],
  ['on a second line', 'Some\n*more* and a paeg.', FRONT, [8, 14]],
  ['behind a slash or a hyphen', 'This and/or taht, a half-paeg.', FRONT, [7, 13]],
  ['behind one that begins like it', 'A pineapple, a pineap.', FRONT, [7, 16]],
  ['with a genitive', "A paeg's end.", FRONT, [7, 3]],
  ['in the title of a part', '<Note kind="tip" title="A paeg">\n\nText.\n\n</Note>', FRONT, [7, 27]],
  ['in a table', '| A |\n| --- |\n| paeg |', FRONT, [9, 3]],
];

for (const [name, body, front, at] of PLACES)
  test(`a wrong word ${name} is told where it is`, (context) => {
    const [issue] = found(context, body, front);
    assert.deepEqual([issue?.line, issue?.column], at);
  });

const HONEST = [
  "It's re-run by pre-commit, don't worry; non-blocking, co-owned, multi-stage and so on. The API's PRs and CI's URLs.",
  'See package.json, /etc/passwd, ~/taht, --flag, foo_bar, @owner, e.g. v1.2 or node.js. iOS, GitHub, OAuth2, 3rd, 5s, x86.',
  'The team’s build — “quick” and/or slow… the jobs’ logs. Mr. Kim (김지영) is in a naïve café.',
  'Use `recieve` and <kbd>Escp</kbd>.\n\n```text\nrecieve\n```',
  '[Color theory of the Center](https://example.com/) and https://example.com/teh or teh@example.com.',
  '> The color of teh sea.',
  'DORA wrote it, says the DORA report.',
];

for (const body of HONEST)
  test(`nothing is said of ${JSON.stringify(body)}`, (context) => assert.deepEqual(found(context, body), []));

test('names in the records are words, and commands in small letters', (context) => {
  const changes: Changes = {
    'data/products.yml': (text) => text.replace(/name: .*/, 'name: Gitleex'),
    'data/sources.yml': (text) => text.replace(/publisher: .*/, 'publisher: Zorblax Institute'),
  };
  assert.deepEqual(found(context, 'Zorblax runs gitleex, and Gitleex runs.', FRONT, changes), []);
  assert.equal(found(context, 'Some zorblax runs.', FRONT, changes).length, 1);
});

test('words of the dictionary are words, with a capital and in the plural; names keep theirs', (context) => {
  const changes: Changes = {
    'data/dictionary.txt': (text) => `# Two words\r\n\r\nzorblax\r\nYeoksamdong\nSu-hyeong\ncommit-msg\n${text}`,
  };
  const body = 'Zorblax, a zorblax and two zorblaxs by Su-hyeong in Yeoksamdong, in the commit-msg hook.';
  assert.deepEqual(found(context, body, FRONT, changes), []);
  assert.equal(found(context, 'In yeoksamdong.', FRONT, changes).length, 1);
  assert.equal(found(context, 'Two words.', FRONT, changes).length, 0);
});

test('the English of records and of the interface is told as well, the Korean is not', (context) => {
  const issues = found(context, 'Text.', FRONT, {
    'data/stages.yml': (text) => text.replace(/en: .*/, 'en: A paeg of code').replace(/ko: .*/, 'ko: 코드 paeg'),
    'interface/en.yml': (text) => text.replace(/(\w+: )Search\n/, '$1Saerch\n'),
  });
  assert.deepEqual(
    issues.map(({ file, message }) => `${file} ${/"(.+?)"/.exec(message.en)![1]}`),
    ['content/data/stages.yml paeg', 'content/interface/en.yml Saerch'],
  );
  for (const { line, column } of issues) assert.ok(line && column);
});

test('of a text in another language only the first twenty words are told, and soon', (context) => {
  const words = Array.from(
    { length: 400 },
    (_, place) => `zu${'abcdefghij'[place % 10]}x${'abcdefghij'[((place / 10) % 10) | 0]}qz`,
  );
  assert.equal(found(context, words.join(' ')).length, 20);
  assert.equal(found(context, `${'zq'.repeat(400)} here.`).length, 0);
});

test("the project's own dictionary is in order, and holds only what it must", () => {
  const words = readFileSync('content/data/dictionary.txt', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const sorted = words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  assert.deepEqual(words, sorted);
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual(words.filter(isEnglish), []);
});
