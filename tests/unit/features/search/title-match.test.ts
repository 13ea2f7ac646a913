import assert from 'node:assert/strict';
import test from 'node:test';
import { titleMatch } from '../../../../src/features/search/title-match.ts';

const match = (text: string, title: string, more: { k?: string; a?: string } = {}, weight = 1) =>
  titleMatch([{ text, weight }], { title, ...more });

test('a title that holds what is asked, word for word, fits; one that holds none of it does not', () => {
  assert.ok(match('배포', '승인과 배포') >= 1);
  assert.equal(match('배포', '관문'), 0);
  assert.ok(match('배포 관문', '배포 관문') > match('배포 관문', '배포'));
  assert.ok(match('배포 관문', '배포') > 0);
});

test('a title that begins with what is asked fits better', () => {
  assert.ok(match('배포', '배포, 올리는 일') > match('배포', '승인과 배포'));
});

test('a stem of a title fits as its words do', () => {
  assert.ok(match('배포', '배포를 되돌리기', { k: '배포 되돌리기 배포되돌리기' }) >= 1);
  assert.ok(match('되돌리기', '배포를 되돌리는 법', { k: '배포 되돌리기' }) >= 1);
});

test('another name fits less than the title, and more than nothing', () => {
  const other = match('deployment', '배포', { a: 'deployment release' });
  assert.ok(other > 0 && other < match('배포', '배포', { a: 'deployment release' }));
});

test('a word that only begins so fits a little, one that is being typed more', () => {
  const beginning = match('파이', '파이프라인');
  const unfinished = match('파이\u1111', '파이프라인');
  assert.ok(beginning > 0 && beginning < unfinished && unfinished < match('파이프라인', '파이프라인'));
  assert.equal(match('파이\u110c', '파이프라인'), 0);
});

test('initials fit the words of a title that have just these', () => {
  assert.ok(match('ㅂㅍ', '승인과 배포') >= 1);
  assert.equal(match('ㅂㅍ', '배포판'), 0);
});

test('the surest question decides, and a doubtful one counts less', () => {
  const names = { title: '배포' };
  assert.equal(
    titleMatch(
      [
        { text: '관문', weight: 1 },
        { text: '배포', weight: 0.5 },
      ],
      names,
    ),
    titleMatch([{ text: '배포', weight: 0.5 }], names),
  );
  assert.ok(match('배포', '배포', {}, 0.5) < match('배포', '배포'));
});

test('case and signs make no difference; nothing asked, and a page without a name, fit nothing', () => {
  assert.equal(match('gitops', '(GitOps)'), match('gitops', 'gitops'));
  assert.equal(titleMatch([], { title: '배포' }), 0);
  assert.equal(match('', '배포'), 0);
  assert.equal(match('!?', '배포'), 0);
  assert.equal(titleMatch([{ text: '배포', weight: 1 }], {}), 0);
});
