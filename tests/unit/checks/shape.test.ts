import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';
import { judgeShape } from '../../../src/checks/shape.ts';
import { readYaml } from '../../../src/checks/yaml-source.ts';

test('values that keep the checks busy for ever are left where they stand, and told', () => {
  const busy = z.array(z.string().refine((text) => !/^(?:a+)+$/.test(`${text}!`)));
  const [issue, ...more] = judgeShape('records', readYaml('data/a.yml', `- ${'a'.repeat(40)}\n`), busy);
  assert.deepEqual([issue?.file, issue?.severity, more], ['data/a.yml', 'error', []]);
  assert.match(issue!.message.ko, /너무 오래 걸려서/);
});

const told = (schema: z.ZodType, text: string, advice?: Parameters<typeof judgeShape>[3]) =>
  judgeShape('records', readYaml('data/a.yml', text), schema, advice).map(({ message }) => message);

test('a place in a list is counted from one, and a record with an id goes by it', () => {
  const lists = z.array(
    z.strictObject({ id: z.string().optional(), logs: z.array(z.strictObject({ text: z.string() })) }),
  );
  const [first, second] = told(lists, '- id: gate\n  logs:\n    - text: 글\n    - text: 1\n- logs: [{ text: 2 }]\n');
  assert.match(first!.ko, /^"gate\.logs\(2번째\)\.text"의 값 1이 글자로 읽히지 않아요/);
  assert.match(first!.en, /of "gate\.logs\(no\. 2\)\.text"/);
  assert.match(second!.ko, /^"\(2번째\)\.logs\(1번째\)\.text"의 값 2가/);
});

test('an unknown entry is told with the names there are, where they are few', () => {
  const few = z.strictObject({ title: z.string(), menu: z.string().optional() });
  const many = z.strictObject(
    Object.fromEntries([...'abcdefghijklmnopq'].map((key) => [`${key}${key}${key}`, z.string().optional()])),
  );
  assert.match(
    told(few, 'title: 글\nkeywords: 글\n')[0]!.ko,
    /쓸 수 있는 이름: title, menu\. 이름을 바꾸거나 그 줄을 지워/,
  );
  assert.match(told(few, 'title: 글\nkeywords: 글\n')[0]!.en, /Names you can use: title, menu\./);
  assert.match(told(few, 'title: 글\nmanu: 글\n')[0]!.ko, /"menu"를 쓰려던/);
  assert.match(told(many, 'keywords: 글\n')[0]!.ko, /이름을 확인하거나 그 줄을 지워/);
});

test('an object in place of a text, or a record of no shape, is told with its entries', () => {
  const text = z.strictObject({ ko: z.string(), en: z.string(), note: z.string().optional() });
  const events = z.array(z.strictObject({ place: text, logs: z.array(text) }));
  assert.match(told(events, '- place: 서울\n  logs: []\n')[0]!.ko, /"ko: …"와 "en: …"을 한 줄씩 적어 주세요\.$/);
  assert.match(
    told(events, '- 글\n')[0]!.ko,
    /^"\(1번째\)"의 값 "글"이 항목으로 나뉘어 있지 않아요\. "- "로 시작해서 "place: …"와 "logs: …"를/,
  );
  const [place, logs] = told(events, '- {}\n');
  assert.match(place!.ko, /"place:" 줄을 더해 주세요\. 다음 줄부터 들여 쓰고/);
  assert.match(logs!.ko, /"logs:" 줄을 더해 주세요\. 목록으로 .* "ko: …"와 "en: …"을/);
});

test('what an entry holds is told where it is missing or of another kind', () => {
  const advice = () => ({ holds: { ko: '닮은 줄을 적어요.', en: 'A line that looks alike.' } });
  const schema = z.strictObject({ not: z.string().max(3) });
  const says = (text: string) => told(schema, text, advice)[0]!.ko.endsWith('닮은 줄을 적어요.');
  assert.deepEqual([says('{}'), says('not:'), says('not: 1'), says('not: abcd')], [true, true, true, false]);
});

test('of one value one thing is told', () => {
  const compared = z
    .strictObject({ match: z.string().min(1) })
    .refine(() => false, { path: ['match'], error: 'does not match its pattern', when: () => true });
  assert.equal(told(compared, "match: ''\n").length, 1);
  assert.equal(told(compared, 'match: 글\n').length, 1);
});
