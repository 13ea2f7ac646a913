import { z } from 'astro/zod';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { parse } from 'yaml';
import { dayInIso } from '../src/model/day.ts';
import type { Event, Outline, Product, Term } from '../src/model/records.ts';
import { answersTo, type Question, Refusal } from '../tools/new-question.ts';
import { RECIPES } from '../tools/new-recipes.ts';
import { folderAt, planOf, write } from '../tools/new.ts';
import { listAt, withItem } from '../tools/yaml-list.ts';

/** The project's own content in a folder of its own. */
function ownContent(context: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'onbelt new '));
  context.after(() => rmSync(root, { recursive: true }));
  cpSync('content', root, { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    root,
    read,
    data: (name: string) => read(`data/${name}.yml`),
    records: <Shape>(name: string) => parse(read(`data/${name}.yml`)) as Shape,
    make: (...words: string[]) => command('tools/new.ts', ...words, '--content', root),
    check: () => command('src/checks/cli.ts', '--content', root),
  };
}

function command(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', input: '' });
  return { status, stdout, stderr };
}

/** Everything in a folder, to see that nothing changed. */
const everything = (root: string) =>
  globSync('**/*.*', { cwd: root })
    .sort()
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]);

/** The data files that take something new. */
const LISTED = ['outline', 'glossary', 'products', 'events'];

/** Asserts that a text is another with nothing but something put in at one place. */
function assertPutIn(before: string, after: string): void {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  assert.equal(after.slice(same + after.length - before.length), before.slice(same), 'something else changed');
}

const TITLES = ['--ko-title', '인수인계: "밤"을 넘기는 법', '--en-title', 'Handover: how to pass on the night'];
const HARBOR = '--owner CNCF --licence Apache-2.0 --kind open --url https://example.org/harbour'.split(' ');
const MEETING = [
  '--ko-title',
  '모임, 셋째',
  '--en-title',
  'Third: a meetup',
  '--ko-place',
  '서울',
  '--en-place',
  'Seoul',
];

test('pages of every kind and records of every list pass the checks as they are written', async (context) => {
  const content = ownContent(context);
  const stages = content.read('data/stages.yml').replace('- id: observe\n', '- id: learn\n');
  writeFileSync(
    join(content.root, 'data/stages.yml'),
    `${content.read('data/stages.yml').trimEnd()}\n\n${stages.slice(stages.indexOf('- id: learn'))}`,
  );

  for (const words of [
    ['page', 'belt/learn', ...TITLES],
    ['page', 'belt/handover', ...TITLES, '--stage', 'operate', '--ko-menu', '인수인계', '--en-menu', 'Handover'],
    ['page', '/reject/licence-file/', ...TITLES],
    ['page', 'concepts/on-call-load', ...TITLES],
    ['page', 'practice/rollback', ...TITLES, '--ko-description', '되돌려요.', '--en-description', 'Roll back.'],
    ['page', 'contribute/style', ...TITLES],
    ['page', 'questions-asked', ...TITLES, '--section', 'start'],
    ['term', 'night-handover', '--ko-name', '밤 인수인계', '--en-name', 'Night handover', '--stage', 'operate'],
    [
      'term',
      'belt-guide',
      '--ko-name',
      '벨트 안내',
      '--en-name',
      'no',
      '--stage',
      'concept',
      '--aliases',
      '안내: 벨트, #1',
    ],
    [
      'product',
      'harbour-two',
      '--name',
      'Harbour: 2',
      '--role',
      'container-registry',
      ...HARBOR,
      '--said',
      '하버 투, [하버]',
      '--korea',
      'yes',
    ],
    ['event', 'meetup-2027', '--date', '2027-01-16', ...MEETING, '--from', '19:00', '--until', '21:30'],
    ['event', 'meetup-2019', '--date', '2019-07-01', ...MEETING, '--source', 'devopskorea-site'],
    ['event', 'meetup-2010', '--date', '2010-07-01', ...MEETING, '--url', 'https://example.org/2010'],
  ]) {
    const before = LISTED.map(content.data);
    const plan = await planOf(words, folderAt(content.root), '2026-11-23');
    assert.ok(plan.next.some(({ ko }) => ko.includes('npm run check -- --changed')));
    write(content.root, plan);
    for (const [place, name] of LISTED.entries()) assertPutIn(before[place]!, content.data(name));
  }

  const checked = content.check();
  assert.equal(checked.status, 0, checked.stderr);

  const front = content.read('pages/ko/belt/handover.mdx');
  assert.match(front, /^---\ntitle: .*인수인계: "밤"을 넘기는 법.*\nmenu: 인수인계\n/);
  assert.match(front, /\nchecked: 2026-11-23\n/);
  assert.match(front, /\n<Belt at="operate" \/>\n/);
  assert.match(content.read('pages/en/belt/learn.mdx'), /\n<StageFacts stage="learn" \/>\n/);

  const { sections } = content.records<Outline>('outline');
  const pagesOf = (id: string) => sections.find((section) => section.id === id)!.pages;
  assert.deepEqual(pagesOf('belt').slice(-2), ['/belt/learn/', '/belt/handover/']);
  assert.equal(pagesOf('reject').at(-1), '/reject/licence-file/');
  assert.equal(pagesOf('start').at(-1), '/questions-asked/');
  assert.match(content.read('data/outline.yml'), /pages: \[\/start\/.*, \/questions-asked\/\]\n/);

  const terms = content.records<Term[]>('glossary');
  assert.deepEqual(
    terms.slice(-2).map(({ id }) => id),
    ['night-handover', 'belt-guide'],
  );
  assert.deepEqual(terms.at(-1)!.aliases, ['안내: 벨트', '#1']);
  assert.equal(terms.at(-1)!.name.en, 'no');

  const products = content.records<Product[]>('products');
  const place = products.findIndex(({ id }) => id === 'harbour-two');
  assert.equal(products[place - 1]!.role, 'container-registry');
  assert.notEqual(products[place + 1]!.role, 'container-registry');
  assert.deepEqual(products[place]!.said, ['하버 투', '[하버]']);
  assert.equal(products[place]!.korea, true);
  assert.match(content.data('products'), /\n {2}said: \[하버 투, '\[하버\]'\]\n/);

  const events = content.records<Event[]>('events').map(({ id }) => id);
  assert.equal(events[0], 'meetup-2027');
  assert.equal(events.at(-1), 'meetup-2010');
  assert.equal(events.indexOf('meetup-2019'), events.indexOf('second-meetup-2019') - 1);
});

test('a page that the outline plans already leaves the outline as it is', (context) => {
  const content = ownContent(context);
  const outline = content.read('data/outline.yml').replace('      - /belt/plan/\n', '$&      - /belt/planned/\n');
  writeFileSync(join(content.root, 'data/outline.yml'), outline);
  const before = dayInIso(new Date());
  const { status, stdout } = content.make('page', 'belt/planned', ...TITLES, '--lang', 'en');
  assert.equal(status, 0);
  assert.match(stdout, /^new {6}.*planned\.mdx\n[\s\S]*\nNext\n[\s\S]*npm run check -- --changed --lang en/);
  const today = [before, dayInIso(new Date())].map((day) => `\nchecked: ${day}\n`);
  assert.ok(today.some((line) => content.read('pages/ko/belt/planned.mdx').includes(line)));
  assert.equal(content.read('data/outline.yml'), outline);
});

test('the page of a folder that is there is its index', (context) => {
  const content = ownContent(context);
  assert.equal(content.make('page', 'practice', ...TITLES).status, 0);
  assert.ok(existsSync(join(content.root, 'pages/ko/practice/index.mdx')));
});

/** A command that is refused, and what is said: nothing may be written. */
const REFUSED: [words: string[], says: RegExp][] = [
  [[], /무엇을 만들지 골라 주세요/],
  [['pgae', 'belt/x'], /page[를을] 쓰려던 것인가요/],
  [['page'], /주소를 적어 주세요: npm run new -- page belt\/handover/],
  [['page', 'belt/handover'], /--ko-title "…" {2}한국어 제목\n {2}--en-title/],
  [['page', 'belt/test', ...TITLES], /이미 있어요\. content\/pages\/ko\/belt\/test\.mdx/],
  [['page', 'contribute', ...TITLES], /이미 있어요\. content\/pages\/ko\/contribute\.mdx/],
  [['page', 'belt', ...TITLES], /content\/pages\/ko\/belt\/index\.mdx/],
  [['page', 'ko/belt/x', ...TITLES], /\/ko를 빼 주세요.*belt\/x/],
  [['page', 'belt/Night Shift', ...TITLES], /쓸 수 없어요/],
  [['page', '../../outside', ...TITLES], /쓸 수 없어요/],
  [['page', 'blet/handover', ...TITLES], /--section.*"\/belt\/"를 쓰려던 것인가요/],
  [['page', 'night/handover', ...TITLES, '--section', 'blet'], /"belt"[를을] 쓰려던 것인가요/],
  [['page', 'map/ci-server', ...TITLES], /스스로 그리는 페이지/],
  [['page', 'search', ...TITLES], /스스로 그리는 페이지/],
  [['page', 'concepts', ...TITLES], /넘어가는 주소/],
  [['page', 'belt/handover', '--ko-titel', '밤'], /--ko-title[를을] 쓰려던/],
  [['page', 'belt/handover', '--ko-title'], /--ko-title 뒤에 값을/],
  [['page', 'belt/handover', 'night', ...TITLES], /"night"의 자리를/],
  [['page', 'belt/handover', '--ko-title', '밤'.repeat(81), '--en-title', 'Night'], /80자 안으로/],
  [['page', 'belt/handover', '--ko-title', '밤\n낮', '--en-title', 'Night'], /줄바꿈/],
  [
    ['term', 'gate', '--ko-name', '문', '--en-name', 'Door', '--stage', 'test'],
    /이미 있어요\(content\/data\/glossary\.yml:\d+\)/,
  ],
  [['term', 'Canary Deployment'], /canary-deployment/],
  [['term', 'new-word', '--ko-name', '관문', '--en-name', 'Door', '--stage', 'test'], /"gate"에 이미 있는 말/],
  [['term', 'new-word', '--ko-name', '새말', '--en-name', 'Door', '--stage', 'tset'], /"test"[를을] 쓰려던/],
  [
    ['product', 'harbour-two', '--name', 'Harbour', '--role', 'container-registri', ...HARBOR],
    /"container-registry"[를을] 쓰려던/,
  ],
  [
    [
      'product',
      'harbour-two',
      '--name',
      'Harbour',
      '--role',
      'container-registry',
      ...HARBOR.slice(0, 6),
      '--url',
      'example.org',
    ],
    /https:\/\/로 시작/,
  ],
  [['event', 'meetup-2027', '--date', '2027-02-30', ...MEETING], /2026-11-23처럼/],
  [['event', 'meetup-2027', '--date', '2027-02-20', ...MEETING, '--from', '7 pm'], /19:00처럼/],
];

for (const [words, says] of REFUSED)
  test(`refused with a way out: ${words.join(' ').replace(/\s+/g, ' ').slice(0, 60)}`, async () => {
    const refused = planOf(words, folderAt('content'), '2026-11-23');
    await assert.rejects(
      refused,
      (error) => error instanceof Refusal && says.test(error.text.ko) && error.text.en > '',
    );
  });

test('a refused command exits 2 and writes nothing', (context) => {
  const content = ownContent(context);
  const before = everything(content.root);
  for (const [words, says] of [
    [['page', 'belt/handover', '--lang', 'en'], /^Something is missing\. .*\n {2}--ko-title "…" {2}Korean title/],
    [['page', 'belt/test', ...TITLES], /이미 있어요/],
    [['page', 'belt/handover', ...TITLES, '--lang', 'fr'], /ko나 en/],
  ] as const) {
    const { status, stderr } = content.make(...words);
    assert.equal(status, 2);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  assert.deepEqual(everything(content.root), before);
});

test('a file with a mistake is left to the checks', (context) => {
  const content = ownContent(context);
  for (const [name, words] of [
    ['outline', ['page', 'belt/handover', ...TITLES]],
    ['glossary', ['term', 'night', '--ko-name', '밤', '--en-name', 'Night', '--stage', 'operate']],
  ] as const) {
    writeFileSync(join(content.root, `data/${name}.yml`), `${content.read(`data/${name}.yml`)}\n  - : [\n`);
    const { status, stderr } = content.make(...words);
    assert.equal(status, 2);
    assert.match(stderr, /npm run check/);
  }
});

test('on a terminal what is missing is asked for, and asked again where it does not fit', async () => {
  const question = (flag: string, more: Partial<Question> = {}): Question => ({
    flag,
    name: { ko: flag, en: flag },
    schema: z.string().min(1),
    wants: { ko: '다시', en: 'again' },
    ...more,
  });
  const typed = ['blet', ' belt ', '', 'given'];
  const said: (string | undefined)[] = [];
  const answers = await answersTo(
    [
      question('section', { choices: ['belt', 'map'] }),
      question('menu', { optional: true }),
      question('stage', { optional: true, silent: true }),
      question('title'),
      question('flagged'),
    ],
    { flagged: 'yes' },
    async (_, fault) => {
      said.push(fault?.en);
      return typed.shift()!;
    },
  );
  assert.deepEqual(answers, { section: 'belt', menu: undefined, title: 'given', flagged: 'yes' });
  assert.match(said[1]!, /Did you mean "belt"/);
  await assert.rejects(answersTo([question('title')], {}), Refusal);
});

test('every recipe has the same outline in both languages', () => {
  const shape = (text: string) => /^(#+|\d\.|\||<[^ >]+|- )/.exec(text)?.[0] ?? 'text';
  for (const blocks of Object.values(RECIPES))
    for (const { ko, en } of blocks) assert.equal(shape(ko), shape(en), `${ko} / ${en}`);
});

const LISTS: [name: string, text: string, path: (string | number)[], after: number, item: string, want: string][] = [
  ['after an item with a remark', '- a # first\n- b\n', [], 0, 'c', '- a # first\n- c\n- b\n'],
  ['at the end, where the last line is not ended', '- a', [], 0, 'b', '- a\n- b\n'],
  [
    'first, below the comment of the file',
    '# list\n\n- a: 1\n\n- a: 2\n',
    [],
    -1,
    'a: 0\nb: 0',
    '# list\n\n- a: 0\n  b: 0\n\n- a: 1\n\n- a: 2\n',
  ],
  [
    'before the comment of the next item',
    '- a: 1\n\n# two\n- a: 2\n',
    [],
    0,
    'a: 3',
    '- a: 1\n\n- a: 3\n\n# two\n- a: 2\n',
  ],
  [
    'at its own depth',
    'x:\n  - y:\n      - 1\n      - 2\n',
    ['x', 0, 'y'],
    1,
    '3',
    'x:\n  - y:\n      - 1\n      - 2\n      - 3\n',
  ],
  [
    'behind a text of several lines',
    '- a: |\n    one\n\n    two\n- b: 1\n',
    [],
    0,
    'c: 1',
    '- a: |\n    one\n\n    two\n- c: 1\n- b: 1\n',
  ],
  ['in brackets', 'x: [a, b] # two\n', ['x'], 1, 'c', 'x: [a, b, c] # two\n'],
  ['with the line ends of the file', '- a\r\n- b\r\n', [], 1, 'c', '- a\r\n- b\r\n- c\r\n'],
];
for (const [name, text, path, after, item, want] of LISTS)
  test(`an item is put into a list ${name}`, () => {
    const changed = withItem(listAt(text, path)!, after, item);
    assert.equal(changed.text, want);
    assert.ok(changed.text.split('\n')[changed.line - 1]!.includes(item.split('\n')[0]!));
  });
