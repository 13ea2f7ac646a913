import assert from 'node:assert/strict';
import test from 'node:test';
import { unveil, veil, veilWord } from '../../../src/model/veil.ts';

/** What an index that knows no private letters reads of a text. */
const seen = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('veiled text is not searched, and comes out as it went in', () => {
  for (const text of ['를', '가', '힣', '했습니다', '에서 CI까지 가요. 😀', '', 'ㅈㅋㅅ'])
    assert.equal(unveil(veil(text)), text.replaceAll(/ (?=[가-힣])/g, ''));
  assert.deepEqual(seen(veil('했습니다 가힣')), []);
  assert.deepEqual(seen(veil('에서 CI')), ['CI']);
});

test('a word is found by its stems alone and shown whole', () => {
  for (const [stems, tail] of [
    [['배포'], '를'],
    [['서비스', '워커'], ''],
    [['지속적', '통합', '파이프라인'], '에서는'],
    [['배포'], ''],
  ] as const) {
    const word = veilWord([...stems], tail);
    assert.deepEqual(seen(word), stems);
    assert.equal(unveil(word), stems.join('') + tail);
  }
});

test('a sentence of veiled words reads as its writer wrote it', () => {
  const sentence = `${veilWord(['배포'], '를')} ${veilWord(['서비스', '워커'], '로')} 합니다.`;
  assert.equal(unveil(sentence), '배포를 서비스워커로 합니다.');
});

test('what an excerpt cut off from its word is shown all the same', () => {
  assert.equal(unveil(`${veil('를')} 본다`), '를 본다');
  const [, second] = veilWord(['서비스', '워커'], '').split(' ');
  assert.equal(unveil(second!), '워커');
});

test('text that was never veiled stays', () => {
  for (const text of ['배포를 한다', 'a  b', '\u{f2ba5}', '\u{e000}']) assert.equal(unveil(text), text);
});
