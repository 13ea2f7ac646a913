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
    [z.string().max(3), 'abcd', /3자까지/, /At most 3/],
    [z.array(z.string()).max(1), ['a', 'b'], /1개까지/, /At most 1/],
    [z.url(), 'x', /https:\/\//, /https:\/\//],
    [z.iso.date(), '어제', /날짜로/, /a day such as/],
  ];
  for (const [schema, value, ko, en] of cases) {
    assert.match(advice(schema, value).ko, ko);
    assert.match(advice(schema, value).en, en);
  }
});

test('every word of the model’s own has its Korean', () => {
  const model = readFileSync('src/model/records.ts', 'utf8');
  const said = [...model.matchAll(/(?:error: |\/, |\(text\), )'([a-z][^']{12,})'/g)].map(([, words]) => words!);
  assert.ok(said.length >= 9);
  assert.deepEqual(said.toSorted(), Object.keys(SAID).toSorted());
});
