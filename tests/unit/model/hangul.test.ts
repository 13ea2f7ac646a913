import assert from 'node:assert/strict';
import test from 'node:test';
import {
  asHangulKeys,
  asLatinKeys,
  composing,
  finalLetters,
  finalOf,
  halfTyped,
  isHangul,
  keystrokes,
  leading,
  oneSlip,
  syllable,
} from '../../../src/model/hangul.ts';

/** Whether a word that is being typed stands at the beginning of another, as the index compares them. */
const begins = (prefix: string | undefined, word: string) =>
  prefix !== undefined && word.normalize('NFD').startsWith(prefix.normalize('NFD'));

test('a syllable comes apart into its letters; nothing else is a syllable', () => {
  assert.deepEqual(syllable('가'), { initial: 'ㄱ', vowel: 'ㅏ', final: 0 });
  assert.deepEqual(syllable('닭'), { initial: 'ㄷ', vowel: 'ㅏ', final: 9 });
  assert.deepEqual(syllable('힣'), { initial: 'ㅎ', vowel: 'ㅣ', final: 27 });
  for (const letter of ['', 'a', 'ㄱ', 'ㅏ', '漢', '😀']) assert.equal(syllable(letter), undefined);
});

test('whole syllables alone count as Hangul', () => {
  assert.equal(isHangul('배포'), true);
  for (const text of ['', '배포 ', '지속ㅈ', 'CI를', '배포'.normalize('NFD')])
    assert.equal(isHangul(text), false, text);
});

test('a word tells how its last syllable ends', () => {
  assert.equal(finalOf('배포'), 0);
  assert.equal(finalOf('파일'), 8);
  assert.equal(finalOf('CI'), -1);
  assert.equal(finalOf(''), -1);
  assert.equal(finalLetters(finalOf('없')), 'ㅂㅅ');
  assert.equal(finalLetters(0), '');
  assert.equal(finalLetters(-1), '');
});

test('a syllable just begun is a prefix of the word that is meant', () => {
  assert.ok(begins(halfTyped('지속ㅈ'), '지속적'));
  assert.ok(!begins(halfTyped('지속ㅈ'), '지속가능'));
  for (const word of ['ㅈ', 'ㅈㅅ', '지속', 'cㅈ', '지속ㅏ', '']) assert.equal(halfTyped(word), undefined, word);
  assert.equal(leading('ㅏ'), 'ㅏ');
});

test('a final may be the initial of the next syllable while a word is being typed', () => {
  assert.ok(begins(composing('뱊'), '배포'));
  assert.ok(begins(composing('관뭉'), '관무아'));
  // Of two letters the first stays.
  assert.ok(begins(composing('값'), '갑사'));
  assert.ok(!begins(composing('값'), '가사'));
  // ㅆ is one key.
  assert.ok(begins(composing('있'), '이쓰'));
  for (const word of ['배포', 'ci', 'ㅂ', '']) assert.equal(composing(word), undefined, word);
});

test('a word typed with the wrong keyboard is what the same keys write with the other', () => {
  assert.deepEqual(asHangulKeys('qovh'), ['배포']);
  assert.deepEqual(asHangulKeys('rhksans'), ['관문']);
  assert.equal(asHangulKeys('QOVH')[0], '배포', 'Caps Lock');
  assert.deepEqual(asHangulKeys('kubectl'), [], 'no whole syllables');
  assert.equal(asLatinKeys('ㅔㅑㅔ디ㅑㅜㄷ'), 'pipeline');
  assert.equal(asLatinKeys('배포'), 'qovh');
  assert.equal(asLatinKeys('배포1'), undefined);
  assert.equal(asLatinKeys(''), undefined);
});

test('letters that no keyboard writes do no harm', () => {
  for (const text of ['𝐚', '漢字', 'ᄀ', '\u{f0000}', '😀', 'ㆍ'])
    for (const read of [asHangulKeys, asLatinKeys, keystrokes]) assert.doesNotThrow(() => read(text), text);
  assert.equal(keystrokes('CI'), 'CI');
});

test('one slip of a key is noticed: missed, added, changed, swapped', () => {
  const slip = (typed: string, meant: string) => oneSlip(keystrokes(typed), keystrokes(meant));
  assert.ok(slip('배로', '배포'));
  assert.ok(slip('파이프라이', '파이프라인'));
  assert.ok(slip('관문ㄴ', '관문'));
  assert.ok(oneSlip('pipleine', 'pipeline'));
  assert.ok(oneSlip('pipelin', 'pipeline'));
  assert.ok(oneSlip('pipelinee', 'pipeline'));
  assert.ok(oneSlip('oipeline', 'pipeline'));
});

test('the same word is no slip, nor are two slips', () => {
  assert.ok(!oneSlip('pipeline', 'pipeline'));
  assert.ok(!oneSlip('', ''));
  assert.ok(!oneSlip('pipel', 'pipeline'));
  assert.ok(!oneSlip('oipelime', 'pipeline'));
  assert.ok(!oneSlip('abcd', 'cdab'));
  assert.ok(!oneSlip('abc', 'cba'));
});
