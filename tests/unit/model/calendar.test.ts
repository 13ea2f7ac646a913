import assert from 'node:assert/strict';
import test from 'node:test';
import { calendar, fold } from '../../../src/model/calendar.ts';

const event = {
  id: 'night',
  date: '2026-12-03',
  title: { ko: '반려 스무 개, 고치기; 실습', en: 'Twenty' },
  place: { ko: '서울', en: 'Seoul' },
};

test('no line is longer than 75 octets, and no syllable is cut', () => {
  const folded = fold(`SUMMARY:${'지속적인 통합 '.repeat(30)}`);
  for (const line of folded.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75);
  assert.equal(folded.replaceAll('\r\n ', ''), `SUMMARY:${'지속적인 통합 '.repeat(30)}`);
});

test('Korean times become UTC, days stay days, signs are escaped, lines end as the standard says', () => {
  const timed = calendar([{ ...event, from: '19:00', until: '22:00' }], 'ko', '온벨트');
  assert.match(timed, /\r\nDTSTART:20261203T100000Z\r\nDTEND:20261203T130000Z\r\n/);
  assert.match(timed, /SUMMARY:반려 스무 개\\, 고치기\\; 실습\r\n/);
  assert.doesNotMatch(timed, /[^\r]\n/);
  const whole = calendar([{ ...event, date: '2026-12-31' }], 'en', 'OnBelt');
  assert.match(whole, /DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/);
});
