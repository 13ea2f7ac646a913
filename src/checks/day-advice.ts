import { withParticle } from '../model/korean.ts';
import { Source, type Text } from '../model/records.ts';

/** Days as people write them: 2026.11.23, 2026년 11월 23일, with a time behind; 20261123; 23/11/2026. */
const YEAR_FIRST = /^(\d{4})(?:년 ?|[-./] ?| )(\d{1,2})(?:월 ?|[-./] ?| )(\d{1,2})(?:일|\.)?(?:[T ].*)?$/;
const DIGITS = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})\.?$/;
/** No day is longer. */
const LONGEST = 40;

const ANY: Text = { ko: '2026-11-23처럼 날짜로 적어 주세요.', en: 'Write a day such as 2026-11-23.' };

/** What to write in place of a value that is no day: the day that was meant, where it shows, or why there is none such. */
export function dayAdvice(value: unknown): Text {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > LONGEST) return ANY;
  const days = readings(text.trim());
  const there = days.filter((day) => isDay(written(day)));
  if (there.length) return write([...new Set(there.map(written))]);
  return days[0] ? fault(days[0]) : ANY;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Which days a text may name. */
function readings(text: string): Day[] {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year !== undefined) return [{ year: Number(year), month: Number(month), day: Number(day) }];
  const [, first, , second, last] = YEAR_LAST.exec(text) ?? [];
  if (last === undefined) return [];
  const [a, b] = [Number(first), Number(second)];
  return [
    { year: Number(last), month: b, day: a },
    { year: Number(last), month: a, day: b },
  ];
}

const written = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const isDay = (text: string): boolean => Source.shape.checked.safeParse(text).success;

/** Why there is no such day. */
function fault({ year, month, day }: Day): Text {
  if (month < 1 || month > 12)
    return {
      ko: `${month}월은 없어요. 달은 01부터 12까지예요. 연-월-일의 차례로 적어 주세요.`,
      en: `There is no month ${month}: months go from 01 to 12. Write year, month, day.`,
    };
  if (day < 1) return { ko: '0일은 없어요. 날은 01부터 적어 주세요.', en: 'There is no day 0: days begin with 01.' };
  const most = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day <= most)
    return { ko: `${year}년은 너무 일러요. 연도를 확인해 주세요.`, en: `The year ${year} is too early. Check it.` };
  // Only the length of February depends on the year.
  const ofYear = month === 2;
  const name = NAMES[month - 1]!;
  return {
    ko: `${ofYear ? `${year}년 ` : ''}${month}월은 ${most}일까지예요. 실제로 있는 날을 적어 주세요.`,
    en: `${name}${ofYear ? ` ${year}` : ''} has ${most} days. Write a day that exists.`,
  };
}

const NAMES = 'January February March April May June July August September October November December'.split(' ');

function write(days: string[]): Text {
  const [first = '', second] = days;
  if (second === undefined) return { ko: `${withParticle(first, '으로/로')} 적어 주세요.`, en: `Write ${first}.` };
  return {
    ko: `어느 쪽이 달인지 알 수 없어요. ${withParticle(first, '이나/나')} ${second} 가운데 맞는 것으로 적어 주세요.`,
    en: `Which of them is the month is not clear. Write ${first} or ${second}.`,
  };
}
