import type { z } from 'astro/zod';
import { likeliest } from '../model/distance.ts';
import { patternFaults } from '../model/pattern.ts';
import type { Text } from '../model/records.ts';
import { dayAdvice } from './day-advice.ts';
import { choices, entryLines, hint } from './hint.ts';
import { spellingAdvice } from './id-spelling.ts';
import { patternAdvice } from './pattern-advice.ts';

/** What to write in place of a value that does not fit. */
export interface Misfit extends Text {
  /** In place of "does not fit", why it does not, where that is known. */
  why?: Text;
}

/** What is said of a value where the model says it in words of its own (model/records.ts): what it takes, in Korean; or all. */
export const SAID: Record<string, string | Misfit | ((value: unknown) => Text)> = {
  'small letters, digits and single hyphens': spellingAdvice,
  'a day such as 2026-11-23': dayAdvice,
  'an address such as /belt/test/: begins and ends with a slash':
    '/belt/test/처럼 /로 시작하고 /로 끝나게 적어 주세요.',
  'an address that starts with https:// and has no blanks': 'https://로 시작하는 주소를 빈칸 없이 적어 주세요.',
  'an address without a user name and @ before its host': '주소에서 @와 그 앞의 사용자 이름을 지워 주세요.',
  'a time such as 09:30 or 19:00': '09:30, 19:00처럼 시각을 적어 주세요.',
  'a quoted log says where it was seen': {
    ko: '인용한 로그(quoted)에는 본 곳의 주소를 적어 주세요.',
    en: 'Of a quoted log, write the address at which it was seen.',
  },
  'names a line that the text does not have': {
    why: { ko: 'text에 없는 줄을 가리켜요', en: 'names a line that the text does not have' },
    ko: 'text의 첫 줄을 1로 세어 주세요.',
    en: 'The first line of the text is 1.',
  },
  'does not match its pattern': mismatch(undefined),
  'matches the pattern, and must not': overmatch(undefined),
  'names a spelling that is not among the aliases': {
    why: { ko: 'aliases에 없는 표기예요', en: 'is not among the aliases' },
    ko: 'aliases에 있는 표기만 적어 주세요.',
    en: 'Write only spellings that are in aliases.',
  },
  'sixteen hexadecimal digits': '이 값은 npm run translated가 적어요. 손으로 고치지 않아도 돼요.',
};

const NO_NUMBER: Text = { ko: '숫자가 아니에요', en: 'is not a number' };

const KINDS: Record<string, Misfit> = {
  string: {
    why: { ko: '글자로 읽히지 않아요', en: 'is not read as text' },
    ko: '글자로 적어 주세요. 숫자나 true처럼 읽히는 글은 따옴표로 묶어 주세요.',
    en: 'Write text; in quotes where it reads as a number or as true.',
  },
  number: { why: NO_NUMBER, ko: '따옴표 없이 숫자로 적어 주세요.', en: 'Write a number, without quotes.' },
  int: {
    why: { ko: '정수가 아니에요', en: 'is not a whole number' },
    ko: '소수점과 따옴표 없이 숫자로 적어 주세요.',
    en: 'Write a whole number, without quotes.',
  },
  boolean: {
    why: { ko: 'true도 false도 아니에요', en: 'is neither true nor false' },
    ko: 'true나 false로 적어 주세요.',
    en: 'Write true or false.',
  },
};

/** What more is known of a value that does not fit. */
interface Beside {
  /** The entries that it has to have, or each of its list. */
  keys?: string[];
  /** What its listed values mean. */
  meanings?: Record<string, Text>;
}

const NO_LIST: Text = { ko: '목록이 아니에요', en: 'is not a list' };
const NO_ENTRIES: Text = { ko: '항목으로 나뉘어 있지 않아요', en: 'is not split into entries' };
const NO_DAY: Text = { ko: '날짜로 읽히지 않아요', en: 'is not read as a day' };
const NO_CHOICE: Text = { ko: '여기에 쓸 수 없는 값이에요', en: 'is not one of the values it takes' };

/** What to write in place of a value that does not fit, and why. */
export function shapeAdvice(found: z.core.$ZodIssue, { keys = [], meanings }: Beside = {}): Misfit {
  if (Object.hasOwn(SAID, found.message)) {
    const said = SAID[found.message]!;
    if (typeof said === 'string') return { ko: said, en: `It takes ${found.message}.` };
    return typeof said === 'function' ? said(found.input) : said;
  }
  switch (found.code) {
    case 'invalid_type':
      if (found.expected === 'array') return { why: NO_LIST, ...list(keys) };
      if (found.expected === 'object') return { why: NO_ENTRIES, ...entries(keys, found.path) };
      if (found.expected === 'date') return { why: NO_DAY, ...dayAdvice(found.input) };
      if (Object.hasOwn(KINDS, found.expected)) return KINDS[found.expected]!;
      break;
    case 'invalid_value': {
      const values = found.values.map(String);
      const meant = typeof found.input === 'string' ? likeliest(found.input, values) : undefined;
      return { why: NO_CHOICE, ...hint(meant && `"${meant}"`, choices(values, meanings)) };
    }
    case 'too_small':
      return few(found.origin, Number(found.minimum), keys);
    case 'too_big':
      return many(found.origin, Number(found.maximum));
    case 'invalid_format':
      if (found.format === 'url')
        return {
          why: { ko: '주소로 읽히지 않아요', en: 'is not read as an address' },
          ko: 'https://로 시작하는 주소를 적어 주세요.',
          en: 'Write an address that starts with https://.',
        };
      if (found.format === 'date' || found.format === 'datetime') return { why: NO_DAY, ...dayAdvice(found.input) };
      break;
    case 'custom':
      if (found.message.startsWith('not in the allowed subset') && typeof found.input === 'string')
        return patternAdvice(patternFaults(found.input));
      break;
    default:
  }
  return { ko: `(${found.message})`, en: `(${found.message})` };
}

/** @param keys The entries that each of the list has to have, where it has entries. */
function list(keys: string[]): Text {
  if (!keys.length)
    return {
      ko: '목록으로 적어 주세요. 한 줄에 하나씩 "- "로 시작해 주세요.',
      en: 'Write a list: one a line, each after "- ".',
    };
  const { ko, en } = entryLines(keys);
  return {
    ko: `목록으로 적어 주세요. 하나마다 "- "로 시작해서 ${ko} 한 줄씩 적어 주세요.`,
    en: `Write a list. Each begins with "- " and has ${en} on lines of their own.`,
  };
}

/** @param path Where they stand: as a whole file, in a list, or under a name. */
function entries(keys: string[], path: PropertyKey[]): Text {
  const isNamed = typeof path.at(-1) === 'string';
  const { ko, en } = keys.length ? entryLines(keys) : { ko: '"이름: 값"을', en: '"name: value"' };
  if (isNamed)
    return {
      ko: `다음 줄부터 들여 쓰고 ${ko} 한 줄씩 적어 주세요.`,
      en: `Write ${en} on the lines below, indented.`,
    };
  return path.length
    ? { ko: `"- "로 시작해서 ${ko} 한 줄씩 적어 주세요.`, en: `Begin with "- " and write ${en} on lines of their own.` }
    : { ko: `${ko} 한 줄씩 적어 주세요.`, en: `Write ${en} on lines of their own.` };
}

function few(origin: string, least: number, keys: string[]): Misfit {
  if (origin === 'string' && least === 1) return { ko: '비워 둘 수 없어요.', en: 'It cannot be empty.' };
  if (origin === 'array') {
    const { ko, en } = list(keys);
    return { ko: `${least}개는 있어야 해요. ${ko}`, en: `It needs at least ${least}. ${en}` };
  }
  return origin === 'string'
    ? { ko: `${least}자는 되어야 해요.`, en: `It needs at least ${least} characters.` }
    : {
        why: { ko: '너무 작아요', en: 'is too small' },
        ko: `${least}부터 쓸 수 있어요.`,
        en: `It can be ${least} at least.`,
      };
}

function many(origin: string, most: number): Misfit {
  const isCounted = origin === 'array' || origin === 'string';
  const why = isCounted ? { ko: '너무 길어요', en: 'is too long' } : { ko: '너무 커요', en: 'is too large' };
  if (origin === 'array') return { why, ko: `${most}개까지 적어 주세요.`, en: `Write at most ${most}.` };
  return origin === 'string'
    ? { why, ko: `${most}자까지로 줄여 주세요.`, en: `Make it at most ${most} characters.` }
    : { why, ko: `${most}까지 쓸 수 있어요.`, en: `It can be ${most} at most.` };
}

/**
 * @param pattern Where that is known, to be shown.
 * @param line What does not match it.
 */
export function mismatch(pattern: string | undefined, line = ''): Misfit {
  const shown = pattern === undefined ? '' : ` ${show(pattern)}`;
  const why = { ko: `pattern${shown}에 맞지 않아요`, en: `does not match the pattern${shown}` };
  if (pattern && !line.includes(pattern) && line.toLowerCase().includes(pattern.toLowerCase()))
    return {
      why,
      ko: '대소문자가 달라요. 도구가 찍은 대로 두 쪽을 맞춰 주세요.',
      en: 'Capitals and small letters differ: write both as the tool prints it.',
    };
  return {
    why,
    ko: '둘 가운데 틀린 쪽을 고쳐 주세요. match는 도구가 찍은 줄 그대로여야 해요.',
    en: 'Mend whichever of the two is wrong. The line has to be one just as the tool prints it.',
  };
}

/** @param pattern Where that is known, to be shown. */
export function overmatch(pattern: string | undefined): Misfit {
  const shown = pattern === undefined ? '' : ` ${show(pattern)}`;
  return {
    why: { ko: `pattern${shown}에 맞아요`, en: `matches the pattern${shown}, and must not` },
    ko: '맞지 않아야 하는 줄이에요. pattern을 더 좁히거나 다른 줄을 적어 주세요.',
    en: 'Narrow the pattern, or write another line.',
  };
}

/** In characters. */
const MOST_SHOWN = 60;

/** A value as it is shown in a message: not more of it than is needed to know it. */
export function show(value: unknown): string {
  const shown = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
  return typeof value === 'string' ? `"${shown(value)}"` : shown(JSON.stringify(value));
}
