import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { z } from 'astro/zod';
import { SAID, shapeAdvice } from '../../../src/checks/shape-advice.ts';

const advice = (schema: z.ZodType, value: unknown) =>
  shapeAdvice({ ...schema.safeParse(value).error!.issues[0]!, input: value } as z.core.$ZodIssue);

test('what does not fit is told with what to write, in both languages', () => {
  const cases: [z.ZodType, unknown, ko: RegExp, en: RegExp][] = [
    [z.string(), 1, /글자로 적어/, /Write text/],
    [z.int(), '1', /따옴표 없이 숫자로/, /without quotes/],
    [z.array(z.string()), 'a', /목록으로/, /Write a list/],
    [z.object({ ko: z.string() }), 'a', /"이름: 값"/, /"name: value"/],
    [z.enum(['open', 'mixed']), 'opne', /"open"을 쓰려던/, /Did you mean "open"/],
    [z.enum(['open', 'mixed']), 'x', /open, mixed/, /open, mixed/],
    [z.string().min(1), '', /비워 둘 수 없어요/, /cannot be empty/],
    [z.string().max(3), 'abcd', /3자까지/, /at most 3/],
    [z.array(z.string()).max(1), ['a', 'b'], /1개까지/, /at most 1/],
    [z.url(), 'x', /https:\/\//, /https:\/\//],
    [z.iso.date(), '어제', /날짜로/, /a day such as/],
  ];
  for (const [schema, value, ko, en] of cases) {
    assert.match(advice(schema, value).ko, ko);
    assert.match(advice(schema, value).en, en);
  }
});

test('why a value does not fit is said where that is known', () => {
  const cases: [z.ZodType, unknown, ko: string, en: string][] = [
    [z.string(), 1, '글자로 읽히지 않아요', 'is not read as text'],
    [z.int(), '1', '숫자가 아니에요', 'is not a number'],
    [z.int(), 1.5, '정수가 아니에요', 'is not a whole number'],
    [z.array(z.string()), 'a', '목록이 아니에요', 'is not a list'],
    [z.object({ ko: z.string() }), 'a', '항목으로 나뉘어 있지 않아요', 'is not split into entries'],
    [z.enum(['open', 'mixed']), 'x', '여기에 쓸 수 없는 값이에요', 'is not one of the values it takes'],
    [z.string().max(3), 'abcd', '너무 길어요', 'is too long'],
    [z.array(z.string()).max(1), ['a', 'b'], '너무 길어요', 'is too long'],
    [z.int().max(3), 4, '너무 커요', 'is too large'],
    [z.int().min(3), 2, '너무 작아요', 'is too small'],
    [z.iso.date(), '어제', '날짜로 읽히지 않아요', 'is not read as a day'],
  ];
  for (const [schema, value, ko, en] of cases) assert.deepEqual(advice(schema, value).why, { ko, en });
});

test('a list or an object is told with the entries that it has to have', () => {
  const beside = { keys: ['ko', 'en'] };
  const told = (schema: z.ZodType, value: unknown, path: PropertyKey[]) =>
    shapeAdvice({ ...schema.safeParse(value).error!.issues[0]!, path } as z.core.$ZodIssue, beside);
  const [text, texts] = [z.object({ ko: z.string() }), z.array(z.object({ ko: z.string() }))];
  assert.match(told(text, 'a', ['name']).ko, /다음 줄부터 들여 쓰고 "ko: …"와 "en: …"을 한 줄씩 적어/);
  assert.match(told(text, 'a', ['names', 0]).ko, /^"- "로 시작해서 "ko: …"와 "en: …"을 한 줄씩/);
  assert.match(told(text, 'a', []).ko, /^"ko: …"와 "en: …"을 한 줄씩/);
  assert.match(told(texts, 'a', ['names']).ko, /하나마다 "- "로 시작해서 "ko: …"와 "en: …"을 한 줄씩/);
  assert.match(told(text, 'a', ['name']).en, /Write "ko: …" and "en: …" on the lines below/);
});

test('listed values are told with what they mean', () => {
  const meanings = { sure: { ko: '확실함', en: 'certain' } };
  const schema = z.enum(['sure', 'hint']);
  const { ko, en } = shapeAdvice(schema.safeParse('x').error!.issues[0]!, { meanings });
  assert.deepEqual([ko, en], ['쓸 수 있는 값: sure(확실함), hint.', 'Values you can use: sure (certain), hint.']);
});

test('every word of the model’s own has its Korean', () => {
  const model = readFileSync('src/model/records.ts', 'utf8');
  const said = [...model.matchAll(/(?:error: |\/, |\(text\), )'([a-z][^']{12,})'/g)].map(([, words]) => words!);
  assert.ok(said.length >= 9);
  assert.deepEqual(said.toSorted(), Object.keys(SAID).toSorted());
});
