import assert from 'node:assert/strict';
import test from 'node:test';
import { sectionsOf, splitPage, staleSections, toldChanges, translationOf } from '../../../src/model/translation.ts';

const BODY = '첫머리예요.\n\n## 까닭\n\n까닭이에요.\n\n## 할 일\n\n할 일이에요.\n\n## 예외\n\n예외예요.\n';
const text = (body = BODY, title = '제목', description = '한 문장이에요.') => ({ title, description, body });
const namesOf = (body: string) => sectionsOf(text(body)).map(({ section }) => section);

/** What is said when the Korean body changes from BODY to another: "how heading before>now". */
const said = (body: string, from = BODY) =>
  staleSections(sectionsOf(text(from)), sectionsOf(text(body))).map(
    ({ how, section, before, now }) => `${how} ${section ?? '–'} ${before ?? ''}>${now ?? ''}`,
  );

test('a page is split at its headings; what stands before them is the first section', () => {
  assert.deepEqual(namesOf(BODY), [undefined, '까닭', '할 일', '예외']);
  assert.deepEqual(namesOf('글만 있어요.'), [undefined]);
  assert.deepEqual(namesOf('# 하나\n\n### 셋\n\n##붙은 글\n\n##\n\n## 닫는 표 ##\n\n## C#\n'), [
    undefined,
    '하나',
    '셋',
    '닫는 표',
    'C#',
  ]);
  assert.deepEqual(
    sectionsOf(text('## 하나\n\n### 셋\n')).map(({ depth }) => depth),
    [undefined, undefined, 3],
  );
});

test('what a reader cannot see changes nothing', () => {
  assert.deepEqual(said(BODY.replaceAll('\n', '\r\n')), []);
  assert.deepEqual(said(BODY.normalize('NFD')), []);
  assert.deepEqual(said(BODY.replaceAll('\n\n', '  \n\n \n\n')), []);
  assert.deepEqual(said(`\n\n${BODY}\n\n`), []);
  assert.deepEqual(said(BODY.replace('까닭이에요', '{/* 고칠 것 */}\n\n까닭이에요')), []);
});

test('a heading on another level is the same section, and told as no more than that', () => {
  const deeper = BODY.replace('## 할 일', '### 할 일');
  assert.deepEqual(said(deeper), ['level 할 일 2>2']);
  assert.deepEqual(said(deeper.replace('할 일이에요', '다른 일이에요')), ['changed 할 일 2>2']);
  assert.deepEqual(translationOf(text(deeper), true, sectionsOf(text())), { state: 'in-step', changes: [] });
});

test('title and description count as the first section', () => {
  const before = sectionsOf(text());
  for (const now of [text(BODY, '새 제목'), text(BODY, '제목', '다른 문장이에요.'), text(`덧붙여요. ${BODY}`)])
    assert.deepEqual(staleSections(before, sectionsOf(now)), [
      { how: 'changed', section: undefined, before: 0, now: 0 },
    ]);
});

test('changed, added and removed sections are told in the order of the page, with both places', () => {
  assert.deepEqual(said(BODY.replace('까닭이에요', '다른 까닭이에요')), ['changed 까닭 1>1']);
  assert.deepEqual(said(BODY.replace('## 할 일', '## 새 절\n\n글\n\n## 할 일')), ['added 새 절 >2']);
  assert.deepEqual(said(BODY.replace('## 까닭\n\n까닭이에요.\n\n', '')), ['removed 까닭 1>']);
  assert.deepEqual(said(`${BODY.replace('할 일이에요', '다른 일이에요')}\n\n## 끝\n\n끝이에요.`), [
    'changed 할 일 2>2',
    'added 끝 >4',
  ]);
});

test('a reworded heading is one change, not one section gone and one new', () => {
  assert.deepEqual(said(BODY.replace('## 할 일', '## 지금 할 일')), ['changed 지금 할 일 2>2']);
  assert.deepEqual(said(BODY.replace('## 까닭', '## 가').replace('## 예외', '## 나')), [
    'changed 가 1>1',
    'changed 나 3>3',
  ]);
});

test('a section that moved has changed: the English has to follow', () => {
  const moved = '첫머리예요.\n\n## 할 일\n\n할 일이에요.\n\n## 예외\n\n예외예요.\n\n## 까닭\n\n까닭이에요.\n';
  assert.deepEqual(said(moved), ['changed 까닭 1>3']);
});

test('two sections of the same heading are two', () => {
  const twice = '## 예\n\n하나예요.\n\n## 예\n\n둘이에요.\n';
  assert.deepEqual(said(twice, twice), []);
  assert.deepEqual(said(twice.replace('둘이에요', '셋이에요'), twice), ['changed 예 2>2']);
  assert.deepEqual(said('## 예\n\n하나예요.\n', twice), ['removed 예 2>']);
});

test('a page is in step, behind, not compared yet, or alone', () => {
  const recorded = sectionsOf(text());
  const changed = text(BODY.replace('예외예요', '다른 예외예요'));
  assert.deepEqual(translationOf(text(), true, recorded), { state: 'in-step', changes: [] });
  assert.equal(translationOf(changed, true, recorded).state, 'behind');
  assert.equal(translationOf(changed, true, recorded).changes.length, 1);
  assert.equal(translationOf(text(), true, undefined).state, 'not-recorded');
  assert.equal(translationOf(text(), false, recorded).state, 'korean-only');
  assert.equal(translationOf(undefined, true, recorded).state, 'english-only');
});

test('readers are told each change with the words and the place of the drawn page, in its order', () => {
  const heading = (text: string) => ({ slug: text.replaceAll(' ', '-'), text });
  const now = text(`덧붙여요. ${BODY.replace('## 할 일', '## `할` 일')}`.replace('## 예외\n\n예외예요.', '## 끝'));
  const { changes } = translationOf(now, true, sectionsOf(text(`${BODY}\n## 마지막`)));
  const drawn = [heading('까닭'), heading('할 일'), heading('끝'), heading('각주')];
  drawn.at(-1)!.slug = 'footnote-label';
  assert.deepEqual(toldChanges(changes, now, drawn), [
    { how: 'changed', text: undefined, anchor: undefined },
    { how: 'changed', text: '할 일', anchor: '할-일' },
    { how: 'changed', text: '끝', anchor: '끝' },
    { how: 'removed', text: '마지막', anchor: undefined },
  ]);
});

test('a place that is not known is left out, never guessed', () => {
  const now = text(BODY.replace('예외예요', '다른 예외예요'));
  const { changes } = translationOf(now, true, sectionsOf(text()));
  const drawn = ['인용 안의 제목', '까닭', '할 일', '예외'].map((text) => ({ slug: text, text }));
  assert.deepEqual(toldChanges(changes, now, drawn), [{ how: 'changed', text: '예외', anchor: undefined }]);
  assert.equal(toldChanges(changes, now, drawn.slice(1))[0]!.anchor, '예외');
});

test('a file is its YAML and its Markdown, whatever its line endings', () => {
  assert.deepEqual(splitPage('---\ntitle: 가\n---\n\n글\n'), { front: 'title: 가', body: '\n글\n' });
  assert.deepEqual(splitPage('\uFEFF---\r\ntitle: 가\r\n---\r\n글'), { front: 'title: 가', body: '글' });
  assert.deepEqual(splitPage('글\n\n---\n'), { front: '', body: '글\n\n---\n' });
});

test('text made to be slow is read in a moment', () => {
  for (const line of ['## a' + ' '.repeat(50_000) + 'b', '`'.repeat(50_000) + ' `', '## ' + '#'.repeat(50_000) + 'x'])
    assert.ok(sectionsOf(text(`${line}\n`)).length <= 2);
  const many = text('## 가\n\n'.repeat(5_000));
  assert.equal(staleSections(sectionsOf(text()), sectionsOf(many)).filter(({ how }) => how === 'added').length, 4_997);
});
