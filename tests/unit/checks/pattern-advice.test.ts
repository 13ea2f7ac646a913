import assert from 'node:assert/strict';
import test from 'node:test';
import { patternAdvice } from '../../../src/checks/pattern-advice.ts';
import { patternFaults } from '../../../src/model/pattern.ts';

/** What is written, what is told of it, and what somebody who follows that then writes. */
const FOLLOWED: [pattern: string, ko: RegExp, en: RegExp, then: string][] = [
  ['(a|b) rejected', /"\(" 대신 "\(\?:"로/, /write "\(\?:" in place of "\("/, '(?:a|b) rejected'],
  ['(?<tool>npm) ERR', /"\(\?<tool>" 대신 "\(\?:"로/, /in place of "\(\?<tool>"/, '(?:npm) ERR'],
  ['(?i)error', /"\(\?i\)" 부분을 지워.*\[Ee\]/, /Remove "\(\?i\)"/, '[Ee]rror'],
  ['(?i:error)', /"\(\?i:" 대신 "\(\?:"로/, /in place of "\(\?i:"/, '(?:[Ee]rror)'],
  ['(?!ok)failed', /앞뒤를 미리 살피는 묶음/, /looks ahead or behind/, 'failed'],
  ['\\1', /"\\1"처럼 앞에서 찾은 것/, /what was found before/, 'npm'],
  ['(?:a', /"\(\?:"로 연 묶음을 "\)"로 닫아/, /Close the group/, '(?:a)'],
  ['a)', /"\\\)"로 적어/, /write "\\\)" to find/, 'a\\)'],
  ['.*error', /"\.\*" 대신 "\.\{0,80\}"/, /write "\.\{0,80\}"/, '.{0,80}error'],
  ['.+?error', /"\.\+\?" 대신 "\.\{1,80\}\?"/, /write "\.\{1,80\}\?"/, '.{1,80}?error'],
  ['(?:a|b)+', /묶음은 되풀이할 수 없어요/, /A group cannot be repeated/, '[ab]+'],
  ['(?:npm )?error', /"\(\?:…\|\)"로/, /Write "\(\?:…\|\)"/, '(?:npm |)error'],
  ['🔒+', /이모지 같은 글자는 되풀이/, /such as an emoji/, '🔒🔒'],
  ['*a', /"\*" 글자를 찾는다면 "\\\*"로/, /write "\\\*" to find/, '\\*a'],
  ['a{2,}', /"\{2,\}" 대신 "\{2,200\}"/, /write "\{2,200\}"/, 'a{2,200}'],
  ['a{999}', /"\{999\}" 대신 "\{200\}"/, /write "\{200\}"/, 'a{200}'],
  ['a+b+c+', /합해서 2번까지/, /There can be 2/, 'a+b+c{1,80}'],
  ['a{3,1}', /"\{3,1\}" 대신 "\{1,3\}"으로/, /write "\{1,3\}"/, 'a{1,3}'],
  ['\\p{L}', /"\\p\{L\}" 대신 "\[가-힣\]"/, /In place of "\\p\{L\}"/, '[가-힣]'],
  ['\\q', /"\\q"에서 \\를 지워/, /Remove the \\ of "\\q"/, 'q'],
  ['\\x1', /\\x 뒤에는 16진수 두 자리/, /two hexadecimal digits/, '\\x1b'],
  ['\\u{AC00}', /"\\u\{AC00\}" 대신 그 글자를/, /write the character itself/, '가'],
  ['a\\', /맨 끝의 "\\"/, /"\\" at the end/, 'a\\\\'],
  ['[\\b]', /대괄호 안의 "\\b" 대신/, /In place of "\\b" in a class/, '[b]'],
  ['[✘🔒]', /"\(\?:✘\|🔒\)"처럼/, /Write "\(\?:✘\|🔒\)"/, '(?:✘|🔒)'],
  ['[]', /"\[\]" 안에 찾을 글자/, /Write characters into "\[\]"/, '\\[\\]'],
  ['[ERROR', /"\["로 연 대괄호를 "\]"로 닫아/, /Close the class/, '\\[ERROR'],
  ['[z-a]', /거꾸로 적은 범위/, /the wrong way round/, '[a-z]'],
  ['\uD83D', /반쪽만 남은 글자/, /Only half of a character/, '🔒'],
  ['x'.repeat(201), /200자까지예요/, /At most 200/, 'x'],
  ['={0,200}={0,200}={199}b', /갈래가 너무 많아서/, /too many ways/, '={0,80}b'],
];

test('who follows what is told of a pattern has one that is allowed', () => {
  for (const [pattern, ko, en, then] of FOLLOWED) {
    const advice = patternAdvice(patternFaults(pattern));
    assert.match(advice.ko, ko, pattern);
    assert.match(advice.en, en, pattern);
    assert.deepEqual(patternFaults(then), [], then);
    assert.doesNotMatch(advice.ko, /src\/|[a-z]+ [a-z]+ [a-z]+/, pattern);
  }
});

test('all faults of a pattern are told at once, each once', () => {
  const { ko } = patternAdvice(patternFaults('(.*) (.*) \\p{L}'));
  assert.match(ko, /"\(" 대신.*"\.\*" 대신.*"\\p\{L\}" 대신/);
  assert.equal(ko.split('대신').length, 4);
  assert.equal(patternAdvice(patternFaults('\\x1 \\u1')).ko.split('16진수').length, 2);
});
