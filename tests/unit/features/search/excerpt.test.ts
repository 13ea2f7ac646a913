import assert from 'node:assert/strict';
import test from 'node:test';
import { spansOf } from '../../../../src/features/search/excerpt.ts';
import { veil, veilWord } from '../../../../src/model/veil.ts';

/** Spans as a line: hits in brackets. */
const line = (excerpt: string) =>
  spansOf(excerpt)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test('what was looked for is told apart from the rest', () => {
  assert.deepEqual(spansOf('앞 <mark>배포</mark> 뒤'), [
    { hit: false, text: '앞 ' },
    { hit: true, text: '배포' },
    { hit: false, text: ' 뒤' },
  ]);
  assert.equal(line('<mark>배포</mark> <mark>관문</mark>'), '[배포] [관문]');
  assert.deepEqual(spansOf(''), []);
});

test('a mark takes in the particle that is bound to the word', () => {
  assert.equal(line(`먼저 <mark>배포</mark> ${veil('를')} 합니다`), '먼저 [배포를] 합니다');
  assert.equal(line(`<mark>배포</mark> ${veil('했습니다')}. <mark>관문</mark>`), '[배포했습니다]. [관문]');
  assert.equal(line(`<mark>배포</mark> 를`), '[배포] 를');
});

test('a word that was taken apart stands whole', () => {
  const [first, second] = veilWord(['서비스', '워커'], '').split(' ');
  assert.equal(line(`<mark>${first}</mark> ${second} ${veil('를')} 씁니다`), '[서비스]워커를 씁니다');
  assert.equal(line(`${veilWord(['서비스', '워커'], '로')} 합니다`), '서비스워커로 합니다');
});

test('a tail that was cut off from its word is shown', () => {
  assert.equal(line(`${veil('를')} 합니다`), '를 합니다');
});

test('an excerpt is text: its entities are read once and tags stay letters', () => {
  assert.equal(line('&lt;script&gt;alert(1)&lt;/script&gt;'), '<script>alert(1)</script>');
  assert.equal(line('<mark>&lt;b&gt;</mark> &amp;lt; &quot;a&quot; &#39;b&#x27;'), `[<b>] &lt; "a" 'b'`);
  assert.equal(line('<img src=x onerror=alert(1)> <MARK>'), '<img src=x onerror=alert(1)> <MARK>');
  assert.equal(line('&lt;mark&gt;배포&lt;/mark&gt;'), '<mark>배포</mark>');
  assert.deepEqual(
    spansOf('&lt;mark&gt;배포').map(({ hit }) => hit),
    [false],
  );
});

test('a compound whose stems were hit one by one stands together', () => {
  const joint = String.fromCodePoint(0xf0000 + 0xd7a3 - 0xac00 + 1);
  const text = (excerpt: string) =>
    spansOf(excerpt)
      .map(({ text }) => text)
      .join('');
  assert.equal(text(`<mark>서비스</mark> <mark>${joint}워커</mark> 등록`), '서비스워커 등록');
  assert.equal(text(`서비스 <mark>${joint}워커</mark>`), '서비스워커');
});
