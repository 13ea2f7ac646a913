import assert from 'node:assert/strict';
import test from 'node:test';
import * as nfd from '../../src/checks/rules/nfd.ts';
import { issuesWith, page } from './content.ts';
import { judged } from './one-page.ts';

const apart = (text: string) => text.normalize('NFD');

/** What is written → the stretches that --fix changes. */
const MENDED: [text: string, changed: string[]][] = [
  [page(`${apart('관문')}을 지나요.`), ['관문']],
  [page(`${apart('관문')}을 ${apart('지나요')}.`), ['관문', '지나요']],
  [page(`**${apart('가')}**${apart('각')}`), ['가', '각']],
  [page(`\`${apart('코드')}\`와\n\n\`\`\`log\n${apart('실패')}\n\`\`\``), ['코드', '실패']],
  [page(apart('Café, naïve')), ['é', 'ï']],
  [page('\u212b, \u2126'), ['Å', 'Ω']],
  [page('글', `title: ${apart('시험')}\ndescription: 글이에요.\nchecked: 2026-11-23`), ['시험']],
  [`${apart('머리말')}이 없어요.\n`, ['머리말']],
  [page(`{닫히지 않은 ${apart('글')}`), ['글']],
];

for (const [text, changed] of MENDED)
  test(`${JSON.stringify(changed)} is composed, and nothing else changes`, () => {
    const { issues, mended } = judged(nfd, text);
    assert.equal(issues.length, 1);
    assert.equal(mended, text.normalize('NFC'));
    assert.deepEqual(
      issues[0]!.fix!.map((edit) => edit.text),
      changed,
    );
    assert.deepEqual(judged(nfd, mended).issues, []);
  });

test('the place is that of the first one', () => {
  const [found] = judged(nfd, page(`글이에요.\n여기 ${apart('관문')}`)).issues;
  assert.deepEqual([found!.line, found!.column, found!.endLine, found!.endColumn], [8, 4, 8, 10]);
  assert.match(found!.message.ko, /"관문"이.*1군데 있고, "npm run check -- --fix"를 돌리면 모두 합쳐/);
  assert.match(found!.message.en, /macOS writes Hangul as separate letters.* --fix" puts them together/);
});

for (const body of [
  '관문, Café, 가각힣, ㄱㄴㄷ, ᄀ',
  'ᄒᆞᆫ글은 지금 쓰지 않는 글자라 모이지 않아요.',
  '👨‍👩‍👧 ❤️ x̄ 漢字 ツール',
])
  test(`nothing is said of ${JSON.stringify(body)}`, () => assert.deepEqual(judged(nfd, page(body)).issues, []));

test('records and the interface are read too', (context) => {
  const said = issuesWith(
    context,
    {
      'data/stages.yml': (text) => text.replace(/ko: .*/, (line) => apart(line)),
      'data/rejections.yml': (text) => text.replace(/text: \|\n/, (line) => `${line}        ${apart('실패')}\n`),
      'interface/ko.yml': (text) => text.replace(/ skip: .*/, (line) => apart(line)),
    },
    [nfd],
  );
  assert.deepEqual(
    said.map(({ file }) => file),
    ['content/data/rejections.yml', 'content/data/stages.yml', 'content/interface/ko.yml'],
  );
  assert.ok(said.every(({ fix, line }) => fix && line));
});

test('a file’s name is told and left to a person', (context) => {
  const file = `pages/ko/belt/${apart('그림')}.txt`;
  const [found, ...more] = issuesWith(context, { [file]: '' }, [nfd]);
  assert.deepEqual(more, []);
  assert.equal(found!.file, `content/${file}`);
  assert.equal(found!.fix, undefined);
  assert.match(found!.message.ko, /"content\/pages\/ko\/belt\/그림\.txt"로/);
});

test('a heap of marks, which no language has and which takes long to put in order, is left alone', () => {
  const heap = `a${'\u0301\u0323'.repeat(20_000)}`;
  const { mended } = judged(nfd, page(`${apart('관문')} ${heap} ${apart('배포')}`));
  assert.equal(mended, page(`관문 ${heap} 배포`));
  assert.deepEqual(judged(nfd, mended).issues, []);
});
