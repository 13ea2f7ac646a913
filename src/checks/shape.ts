import { z } from 'astro/zod';
import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import { within } from './deadline.ts';
import { hint } from './hint.ts';
import { shapeAdvice } from './shape-advice.ts';
import { issue, warning, type Issue } from './issue.ts';
import { REMARK } from './yaml-advice.ts';
import { MOST_TOLD, type Yaml } from './yaml-source.ts';

/** In milliseconds: some ten times as long as the longest of ours takes. */
const LONGEST = 4_000;

/** What an entry of that name may be, where it names something. */
type Choices = (key: string) => Text | undefined;

/** Holds a YAML text against a schema: what does not fit, each where it stands, and what looks like a part of a value and is none. */
export function judgeShape(rule: string, yaml: Yaml, schema: z.ZodType, choices: Choices = () => undefined): Issue[] {
  const { file } = yaml;
  if (yaml.faults.length) return yaml.faults.map(({ says: { ko, en }, at }) => issue(rule, file, at, ko, en));
  const remarks = yaml.remarks
    .slice(0, MOST_TOLD)
    .map((place) => warning(rule, file, yaml.spanOf(place), REMARK.ko, REMARK.en));
  return [...remarks, ...misfits(rule, yaml, schema, choices)];
}

function misfits(rule: string, yaml: Yaml, schema: z.ZodType, choices: Choices): Issue[] {
  const { file } = yaml;
  // Patterns of records are tried on lines of records here. Front matter has none, and to watch takes longer than to look.
  const look = () => schema.safeParse(yaml.value);
  const checked = file.endsWith('.yml') ? within(LONGEST, look)?.value : look();
  if (!checked)
    return [
      issue(
        rule,
        file,
        undefined,
        '값을 살펴보는 데 너무 오래 걸려서 그만두었어요. 새로 적은 pattern이 한 줄을 너무 여러 갈래로 읽지 않는지 살펴보세요.',
        'Looking at the values takes too long, so it was stopped. See whether a new pattern can read one line in too many ways.',
      ),
    ];
  if (checked.success) return [];
  const found = flatten(checked.error.issues);
  const lacking = found.filter(({ path }) => valueAt(yaml.value, path) === undefined);
  const renamed = new Set<z.core.$ZodIssue>();
  /** The entry that is missing beside a key that is not known, where its name is likely mistyped. */
  const meantFor = (path: PropertyKey[], key: string): string | undefined => {
    const beside = lacking.filter((each) => String(each.path.slice(0, -1)) === String(path));
    const meant = likeliest(
      key,
      beside.map((each) => String(each.path.at(-1))),
    );
    for (const each of beside) if (meant !== undefined && each.path.at(-1) === meant) renamed.add(each);
    return meant;
  };
  return found
    .toSorted((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'))
    .slice(0, MOST_TOLD)
    .flatMap((each) => (renamed.has(each) ? [] : tell(rule, yaml, schema, each, meantFor, choices)));
}

/** A union says only that nothing fitted: its best branch says why. */
function flatten(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((found) => {
    if (found.code !== 'invalid_union' || !found.errors.length) return [found];
    const [best] = found.errors.toSorted((a, b) => a.length - b.length);
    return flatten(best!.map((inner) => ({ ...inner, path: [...found.path, ...inner.path] })));
  });
}

function tell(
  rule: string,
  yaml: Yaml,
  schema: z.ZodType,
  found: z.core.$ZodIssue,
  meantFor: (path: PropertyKey[], key: string) => string | undefined,
  choices: Choices,
): Issue[] {
  const choice = choices(String(found.path.at(-1) ?? ''));
  const { file } = yaml;
  const name = nameOf(yaml, found.path);
  const at = yaml.spanAt(found.path);
  if (found.code === 'unrecognized_keys')
    return found.keys.slice(0, MOST_TOLD).map((key) => {
      const mistyped = meantFor(found.path, key);
      const at = yaml.spanOfKey(found.path, key)?.start;
      if (mistyped !== undefined)
        return issue(
          rule,
          file,
          at,
          `${withParticle(`"${key}"`, '을/를')} ${withParticle(`"${mistyped}"`, '으로/로')} 바꿔 주세요. 항목의 이름이 틀렸어요.`,
          `Change "${key}" to "${mistyped}": the name of the entry is mistyped.`,
        );
      const meant = likeliest(key, knownKeys(schema, found.path));
      const next = hint(meant && `"${meant}"`, {
        ko: '이름을 확인하거나 그 줄을 지워 주세요.',
        en: 'Check its name, or remove the line.',
      });
      return issue(
        rule,
        file,
        at,
        `${withParticle(`"${key}"`, '이라/라')}는 항목은 없어요. ${next.ko}`,
        `There is no entry "${key}" here. ${next.en}`,
      );
    });
  const value = valueAt(yaml.value, found.path);
  const advice = choice ?? shapeAdvice({ ...found, input: value } as z.core.$ZodIssue);
  if (value === undefined) {
    const key = String(found.path.at(-1) ?? '');
    const isText = found.code === 'invalid_type' && found.expected === 'string';
    const { ko, en } = choice ?? (isText ? { ko: '', en: '' } : advice);
    return [
      issue(
        rule,
        file,
        yaml.spanAt(found.path.slice(0, -1)) ?? { line: 1, column: 1 },
        `"${name}" 항목이 빠졌어요. "${key}: …" 줄을 더해 주세요. ${ko}`.trimEnd(),
        `The entry "${name}" is missing. Add a line "${key}: …". ${en}`.trimEnd(),
      ),
    ];
  }
  if (value === null)
    return [
      issue(rule, file, at, `"${name}"의 값이 비어 있어요. ${advice.ko}`, `"${name}" has no value. ${advice.en}`),
    ];
  return [
    issue(
      rule,
      file,
      at,
      `"${name}"의 값 ${withParticle(show(value), '이/가')} 맞지 않아요. ${advice.ko}`,
      `The value ${show(value)} of "${name}" does not fit. ${advice.en}`,
    ),
  ];
}

const show = (value: unknown) => {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** The keys that an object takes at a path below a schema. */
function knownKeys(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const inner = (schema.shape as Record<PropertyKey, z.core.$ZodType>)[key];
  return inner ? knownKeys(inner, rest) : [];
}

/** Where a value stands, in words: gate.name.ko for what is in the record "gate". */
const nameOf = (yaml: Yaml, path: PropertyKey[]): string =>
  path
    .map((key, depth) => {
      const own = typeof key === 'number' ? valueAt(yaml.value, [...path.slice(0, depth + 1), 'id']) : undefined;
      return typeof own === 'string' ? own : String(key);
    })
    .join('.');

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}
