import assert from 'node:assert/strict';
import test from 'node:test';
import { blockTextsIn, NO_TEXT, placeIn, textWithout, type BlockText } from '../../../src/checks/block-text.ts';
import { collect, readPage } from '../../../src/checks/source.ts';
import { readYaml } from '../../../src/checks/yaml-source.ts';

const site = collect('tests/checks/base');
const NONE = { ...site, entries: [], pages: [], data: {}, wording: {}, whole: true };

const ofPage = (text: string) =>
  blockTextsIn({ ...NONE, pages: [readPage('a.mdx', { language: 'ko', path: '/' }, text)] });
const ofData = (text: string) => blockTextsIn({ ...NONE, data: { stages: readYaml('a.yml', text) } });

/** Each run as it is read: "|" where an element begins or ends before it, "?" where it stands in the file in another way. */
const shown = ({ runs }: BlockText) =>
  runs
    .map(({ text, edge, offset }) => `${edge ? '|' : ''}${JSON.stringify(text)}${offset === undefined ? '?' : ''}`)
    .join(' ');

const PAGE = `---
title: 제목
description: "한 줄 \`코드\`"
---

**배포**를 해요
   이어진 줄, &amp; 다음\r
끝 줄  \n새 줄 \`코드\`와 <Term id="gate">관문</Term>

> 인용
이어진 인용
>   - 목록 \\* 하나
>     둘

<Note kind="tip" title="붙인 제목">

- 하나 ![그림 글](a.png) 둘<sup>3</sup>
  https://example.com/글을 <br />다음 [링크
  둘](/a/)

</Note>

| 칸  하나 |  둘 |
| --- | --- |
| 셋 | a\\|b |
`;

test('a page is read in blocks, each in the runs that stand in one line and one element', () => {
  assert.deepEqual(
    ofPage(PAGE).map((block) => `${block.kind} ${block.quoted ? 'quoted ' : ''}${shown(block)}`),
    [
      'value "제목"',
      'value "한 줄 " "`코드`"',
      'paragraph |"배포" |"를 해요" "\\n"? "이어진 줄, & 다음"? "\\n"? "끝 줄" "\\n"? "새 줄 " |"코드"? |"와 " |"관문"',
      'paragraph quoted "인용" "\\n"? "이어진 인용"',
      'paragraph quoted "목록 * 하나"? "\\n"? "둘"',
      'value "붙인 제목"',
      `paragraph "하나 " |"${NO_TEXT}"? |" 둘" |"${NO_TEXT}"? |"\\n"? |"https://example.com/글을"? |" " "\\n"? "다음 " |"링크" "\\n"? "둘"`,
      'value "그림 글"',
      'cell "칸  하나"',
      'cell "둘"',
      'cell "셋"',
      'cell "a|b"?',
    ],
  );
});

test('what a run says stands at its offset, and its point is that of the offset', () => {
  for (const block of ofPage(PAGE))
    for (const { text, offset, start } of block.runs) {
      if (offset === undefined) continue;
      assert.ok(PAGE.startsWith(text, offset), text);
      const before = PAGE.slice(0, offset).split('\n');
      const point = { line: before.length, column: before.at(-1)!.length + 1 };
      assert.deepEqual(block.pointAt(offset), point);
      const place = placeIn(block, start, start + text.length);
      assert.deepEqual([place.at!.start, place.offset], [point, offset]);
    }
});

test('a piece that is written in another way has the place of its block', () => {
  const entity = ofPage('\n\n&lt;가&gt; 나')[0]!;
  assert.equal(placeIn(entity, 0, 2).offset, undefined);
  assert.equal(placeIn(entity, 0, 2).at!.start.line, 3);
});

test('a line break written as an entity moves no line to another place', () => {
  const block = ofPage('가&#10;나\n나')[0]!;
  assert.equal(block.text, '가\n나\n나');
  assert.ok(block.runs.every(({ offset }) => offset === undefined));
});

test('without code and what else is left out a text is as long as before', () => {
  const block = ofPage('**배포**와 `코드`를')[0]!;
  assert.equal(block.text, '배포와 코드를');
  assert.equal(textWithout(block), `배포와 ${NO_TEXT}${NO_TEXT}를`);
  assert.equal(
    textWithout(block, ({ emphasised }) => emphasised),
    `${NO_TEXT}${NO_TEXT}와 ${NO_TEXT}${NO_TEXT}를`,
  );
});

const DATA = `- id: 이름
  name: { ko: 하나, en: "two" }
  aliases: [셋, '넷']
  text:
    ko: '다섯''여섯'
    en: |
      seven
      eight
  logs:
    - text: 로그
      command: 명령
`;

test('of data what readers read is read, with its language and the way it is written', () => {
  const texts = ofData(DATA);
  assert.deepEqual(
    texts.map(({ text, language, written }) => [text, language, written]),
    [
      ['하나', 'ko', 'in-brackets'],
      ['two', 'en', 'quoted'],
      ['셋', undefined, 'in-brackets'],
      ['넷', undefined, 'quoted'],
      ["다섯'여섯", 'ko', 'quoted'],
      ['seven\neight\n', 'en', 'plain'],
    ],
  );
  for (const { text, runs } of texts.slice(0, 4)) assert.ok(DATA.startsWith(text, runs[0]!.offset));
  for (const { runs } of texts.slice(4)) assert.equal(runs[0]!.offset, undefined);
});

test('data that is no plain YAML has no text', () => assert.deepEqual(ofData('a: &a 하나\nb: *a\n'), []));
