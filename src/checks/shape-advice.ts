import type { z } from 'astro/zod';
import { likeliest } from '../model/distance.ts';
import { patternFaults } from '../model/pattern.ts';
import type { Text } from '../model/records.ts';
import { dayAdvice } from './day-advice.ts';
import { choices, entryLines, hint } from './hint.ts';
import { idAdvice } from './id-spelling.ts';
import { patternAdvice } from './pattern-advice.ts';

/** What a value has to be, where the model says it in words of its own (model/records.ts): in English → in Korean, or by the value. */
export const SAID: Record<string, string | ((value: unknown) => Text)> = {
  'small letters, digits and single hyphens': idAdvice,
  'a day such as 2026-11-23': dayAdvice,
  'an address such as /belt/test/: begins and ends with a slash':
    '/belt/test/처럼 /로 시작하고 /로 끝나게 적어 주세요.',
  'an address that starts with https:// and has no blanks': 'https://로 시작하는 주소를 빈칸 없이 적어 주세요.',
  'an address without a user name and @ before its host': '주소에서 @와 그 앞의 사용자 이름을 지워 주세요.',
  'a time such as 09:30 or 19:00': '09:30, 19:00처럼 시각을 적어 주세요.',
  'a quoted log says where it was seen': '인용한 로그(quoted)에는 본 곳의 주소를 seenAt에 적어 주세요.',
  'names a line that the text does not have': 'text에 없는 줄을 가리켜요. 줄은 1부터 세어 주세요.',
  'does not match its pattern': 'pattern에 맞는 줄을 적어 주세요.',
  'matches the pattern, and must not': 'pattern에 맞지 않는 줄을 적거나 pattern을 더 좁혀 주세요.',
  'names a spelling that is not among the aliases': 'aliases에 있는 표기만 적을 수 있어요.',
  'sixteen hexadecimal digits': '이 값은 npm run translated가 적어요. 손으로 고치지 않아도 돼요.',
};

const KINDS: Record<string, Text> = {
  string: {
    ko: '글자로 적어 주세요. 숫자나 true처럼 읽히는 글은 따옴표로 묶어 주세요.',
    en: 'Write text; in quotes where it reads as a number or as true.',
  },
  number: { ko: '따옴표 없이 숫자로 적어 주세요.', en: 'Write a number, without quotes.' },
  int: { ko: '따옴표 없이 숫자로 적어 주세요.', en: 'Write a whole number, without quotes.' },
  boolean: { ko: 'true나 false로 적어 주세요.', en: 'Write true or false.' },
};

/** What more is known of a value that does not fit. */
interface Beside {
  /** The entries that it has to have, or each of its list. */
  keys?: string[];
  /** What its listed values mean. */
  meanings?: Record<string, Text>;
}

/** What to write in place of a value that does not fit. */
export function shapeAdvice(found: z.core.$ZodIssue, { keys = [], meanings }: Beside = {}): Text {
  if (Object.hasOwn(SAID, found.message)) {
    const said = SAID[found.message]!;
    return typeof said === 'string' ? { ko: said, en: `It takes ${found.message}.` } : said(found.input);
  }
  switch (found.code) {
    case 'invalid_type':
      if (found.expected === 'array') return list(keys);
      if (found.expected === 'object') return entries(keys, found.path);
      if (found.expected === 'date') return dayAdvice(found.input);
      if (Object.hasOwn(KINDS, found.expected)) return KINDS[found.expected]!;
      break;
    case 'invalid_value': {
      const values = found.values.map(String);
      const meant = typeof found.input === 'string' ? likeliest(found.input, values) : undefined;
      return hint(meant && `"${meant}"`, choices(values, meanings));
    }
    case 'too_small':
      return few(found.origin, Number(found.minimum), keys);
    case 'too_big':
      return many(found.origin, Number(found.maximum));
    case 'invalid_format':
      if (found.format === 'url')
        return { ko: 'https://로 시작하는 주소를 적어 주세요.', en: 'Write an address that starts with https://.' };
      if (found.format === 'date' || found.format === 'datetime') return dayAdvice(found.input);
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

function few(origin: string, least: number, keys: string[]): Text {
  if (origin === 'string' && least === 1) return { ko: '비워 둘 수 없어요.', en: 'It cannot be empty.' };
  if (origin === 'array') {
    const { ko, en } = list(keys);
    return { ko: `${least}개는 있어야 해요. ${ko}`, en: `It needs at least ${least}. ${en}` };
  }
  return origin === 'string'
    ? { ko: `${least}자는 되어야 해요.`, en: `It needs at least ${least} characters.` }
    : { ko: `${least}보다 작을 수 없어요.`, en: `It cannot be less than ${least}.` };
}

function many(origin: string, most: number): Text {
  if (origin === 'array') return { ko: `${most}개까지예요.`, en: `At most ${most}.` };
  return origin === 'string'
    ? { ko: `${most}자까지예요. 줄여 주세요.`, en: `At most ${most} characters: make it shorter.` }
    : { ko: `${most}보다 클 수 없어요.`, en: `It cannot be more than ${most}.` };
}
