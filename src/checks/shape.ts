import { z } from 'astro/zod';
import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import { within } from './deadline.ts';
import { FEW, hint, sentences } from './hint.ts';
import { shapeAdvice, show, type Misfit } from './shape-advice.ts';
import { issue, warning, type Issue } from './issue.ts';
import { NEXT, REMARK } from './yaml-advice.ts';
import { MOST_TOLD, type Yaml } from './yaml-source.ts';

/** In milliseconds: some ten times as long as the longest of ours takes. */
const LONGEST = 4_000;

/** What the file of an entry says of it. */
export interface EntryAdvice {
  /** Which values it takes, where it names something of a data file. */
  takes?: Misfit;
  /** Of a list that does not fit what stands beside it, the places that do not. */
  places?: number[];
  /** What it holds. */
  holds?: Text;
  /** What its listed values mean. */
  meanings?: Record<string, Text>;
}
/** Undefined where that an entry does not fit follows from what is told elsewhere. */
type Advice = (path: PropertyKey[], value: unknown) => EntryAdvice | undefined;

/** Holds a YAML text against a schema: what does not fit, each where it stands, and what looks like a part of a value and is none. */
export function judgeShape(rule: string, yaml: Yaml, schema: z.ZodType, entryAdvice: Advice = () => ({})): Issue[] {
  const { file } = yaml;
  if (yaml.faults.length) {
    const next = NEXT[file.endsWith('.yml') ? 'records' : 'front'];
    return yaml.faults.map(({ says, at }, place, { length }) => {
      const last = place === length - 1 ? next : undefined;
      return issue(rule, file, at, sentences(says.ko, last?.ko), sentences(says.en, last?.en));
    });
  }
  const remarks = yaml.remarks
    .slice(0, MOST_TOLD)
    .map((place) => warning(rule, file, yaml.spanOf(place), REMARK.ko, REMARK.en));
  return [...remarks, ...misfits(rule, yaml, schema, entryAdvice)];
}

function misfits(rule: string, yaml: Yaml, schema: z.ZodType, entryAdvice: Advice): Issue[] {
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
        '값을 살펴보는 데 너무 오래 걸려서 그만두었어요. 새로 적은 pattern이 한 줄을 너무 여러 갈래로 읽지 않는지 살펴봐 주세요.',
        'Looking at the values takes too long, so it was stopped. See whether a new pattern can read one line in too many ways.',
      ),
    ];
  if (checked.success) return [];
  const found = single(flatten(checked.error.issues));
  const lacking = found.filter(({ path }) => valueAt(yaml.value, path) === undefined);
  const renamed = new Set<z.core.$ZodIssue>();
  /** The entry that is missing beside a key that is not known, where its name is likely mistyped. */
  const meantFor = (path: PropertyKey[], key: string): string | undefined => {
    const beside = lacking.filter((each) => String(each.path.slice(0, -1)) === String(path));
    const names = beside.map((each) => String(each.path.at(-1)));
    const fits = (name: string) => misfitAt(schema, [...path, name], valueAt(yaml.value, [...path, key])) === undefined;
    const meant =
      likeliest(key, names) ??
      names.find((name) => name.startsWith(key) || key.startsWith(name)) ??
      (names.length === 1 && fits(names[0]!) ? names[0] : undefined);
    for (const each of beside) if (meant !== undefined && each.path.at(-1) === meant) renamed.add(each);
    return meant;
  };
  return found
    .toSorted((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'))
    .slice(0, MOST_TOLD)
    .flatMap((each) => (renamed.has(each) ? [] : tell(rule, yaml, schema, each, meantFor, entryAdvice)));
}

/** A union says only that nothing fitted: its best branch says why. */
function flatten(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((found) => {
    if (found.code !== 'invalid_union' || !found.errors.length) return [found];
    const [best] = found.errors.toSorted((a, b) => a.length - b.length);
    return flatten(best!.map((inner) => ({ ...inner, path: [...found.path, ...inner.path] })));
  });
}

/** Of a value of another kind nothing more is said, and what is compared with others says nothing of one that does not fit. */
function single(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const told = new Map<string, string>();
  return issues.filter(({ code, path }) => {
    const key = JSON.stringify(path);
    const first = told.get(key);
    if (first === 'invalid_type' || (first !== undefined && code === 'custom')) return false;
    told.set(key, code);
    return true;
  });
}

/** Why a value does not fit where a path leads in a schema; undefined where it does, or where only a part of it does not. */
function misfitAt(schema: z.ZodType, path: PropertyKey[], value: unknown): z.core.$ZodIssue | undefined {
  const inner = schemaAt(schema, path);
  const issues = inner ? (z.core.safeParse(inner, value).error?.issues ?? []) : [];
  return flatten(issues).find((each) => !each.path.length);
}

function tell(
  rule: string,
  yaml: Yaml,
  schema: z.ZodType,
  found: z.core.$ZodIssue,
  meantFor: (path: PropertyKey[], key: string) => string | undefined,
  entryAdvice: Advice,
): Issue[] {
  const { file } = yaml;
  const at = yaml.spanAt(found.path);
  if (found.code === 'unrecognized_keys')
    return found.keys.slice(0, MOST_TOLD).map((key) => {
      const mistyped = meantFor(found.path, key);
      const at = yaml.spanOfKey(found.path, key)?.start;
      if (mistyped !== undefined) {
        const input = valueAt(yaml.value, [...found.path, key]);
        const misfit = misfitAt(schema, [...found.path, mistyped], input);
        const more = misfit && shapeAdvice({ ...misfit, input } as z.core.$ZodIssue);
        return issue(
          rule,
          file,
          at,
          sentences(
            `${withParticle(`"${key}"`, '을/를')} ${withParticle(`"${mistyped}"`, '으로/로')} 바꿔 주세요. 항목의 이름이 틀렸어요.`,
            more && `값도 맞지 않아요. ${more.ko}`,
          ),
          sentences(
            `Change "${key}" to "${mistyped}": the name of the entry is wrong.`,
            more && `Its value does not fit either. ${more.en}`,
          ),
        );
      }
      const known = keysOf(schemaAt(schema, found.path));
      const meant = likeliest(key, known);
      const next = hint(
        meant && `"${meant}"`,
        known.length && known.length <= FEW
          ? {
              ko: `쓸 수 있는 이름: ${known.join(', ')}. 이름을 바꾸거나 그 줄을 지워 주세요.`,
              en: `Names you can use: ${known.join(', ')}. Change the name, or remove the line.`,
            }
          : { ko: '이름을 확인하거나 그 줄을 지워 주세요.', en: 'Check its name, or remove the line.' },
      );
      return issue(
        rule,
        file,
        at,
        `${withParticle(`"${key}"`, '이라/라')}는 항목은 없어요. ${next.ko}`,
        `There is no entry "${key}" here. ${next.en}`,
      );
    });
  const value = valueAt(yaml.value, found.path);
  const known = entryAdvice(found.path, value);
  if (!known) return [];
  const { takes, places = [], holds, meanings } = known;
  if (found.code === 'custom' && places.length)
    return places.flatMap((place) =>
      tell(rule, yaml, schema, { ...found, path: [...found.path, place] }, meantFor, entryAdvice),
    );
  const inner = schemaAt(schema, found.path);
  const keys = keysOf(inner instanceof z.ZodArray ? inner.element : inner, 'required');
  // Of one that is to be in a list it is said at once how it is written there.
  const item =
    inner instanceof z.ZodArray && typeof value === 'string' ? misfitAt(schema, [...found.path, 0], value) : undefined;
  const advice =
    takes ??
    joined(
      shapeAdvice({ ...found, input: value } as z.core.$ZodIssue, { keys, meanings }),
      item && shapeAdvice({ ...item, input: value } as z.core.$ZodIssue),
    );
  const name = nameOf(yaml, found.path);
  if (value === undefined) {
    const key = String(found.path.at(-1) ?? '');
    const expected = found.code === 'invalid_type' ? found.expected : undefined;
    const line = expected === 'object' || expected === 'array' ? `${key}:` : `${key}: …`;
    const isText = !takes && expected === 'string';
    return [
      issue(
        rule,
        file,
        yaml.spanAt(found.path.slice(0, -1)) ?? { line: 1, column: 1 },
        sentences(`"${name.ko}" 항목이 빠졌어요. "${line}" 줄을 더해 주세요.`, isText ? '' : advice.ko, holds?.ko),
        sentences(`The entry "${name.en}" is missing. Add a line "${line}".`, isText ? '' : advice.en, holds?.en),
      ),
    ];
  }
  if (value === null) {
    const [ko, en] = found.path.length
      ? [`"${name.ko}"의 값이 비어 있어요.`, `"${name.en}" has no value.`]
      : ['적힌 것이 없어요.', 'Nothing is written here.'];
    return [issue(rule, file, at, sentences(ko, advice.ko, holds?.ko), sentences(en, advice.en, holds?.en))];
  }
  const shown = show(value);
  const why = advice.why ?? { ko: '맞지 않아요', en: 'does not fit' };
  const isOtherKind = found.code === 'invalid_type' || found.code === 'too_small';
  return [
    issue(
      rule,
      file,
      at,
      sentences(
        `${found.path.length ? `"${name.ko}"의 값` : '적힌 값'} ${withParticle(shown, '이/가')} ${why.ko}.`,
        advice.ko,
        isOtherKind ? holds?.ko : undefined,
      ),
      sentences(
        `The value ${shown}${found.path.length ? ` of "${name.en}"` : ''} ${why.en}.`,
        advice.en,
        isOtherKind ? holds?.en : undefined,
      ),
    ),
  ];
}

const joined = (one: Misfit, other: Text | undefined): Misfit =>
  other ? { ...one, ko: `${one.ko} ${other.ko}`, en: `${one.en} ${other.en}` } : one;

/** What a schema says of the value at a path below it; undefined where it says nothing. */
function schemaAt(schema: z.core.$ZodType, path: PropertyKey[]): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return undefined;
  const inner = (schema.shape as Record<PropertyKey, z.core.$ZodType>)[key];
  return inner && schemaAt(inner, rest);
}

/** The keys that an object takes, or has to have. */
function keysOf(schema: z.core.$ZodType | undefined, which?: 'required'): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const entries = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
  return entries.flatMap(([key, inner]) => (which && inner instanceof z.ZodOptional ? [] : [key]));
}

/** Where a value stands, in words: gate.name.ko for what is in the record "gate"; places without an id by their number. */
const nameOf = (yaml: Yaml, path: PropertyKey[]): Text => {
  const name = { ko: '', en: '' };
  for (const [depth, key] of path.entries()) {
    const own = typeof key === 'number' ? valueAt(yaml.value, [...path.slice(0, depth + 1), 'id']) : undefined;
    if (typeof key === 'number' && typeof own !== 'string') {
      name.ko += `(${key + 1}번째)`;
      name.en += `(no. ${key + 1})`;
    } else {
      const word = typeof own === 'string' ? own : String(key);
      name.ko += name.ko ? `.${word}` : word;
      name.en += name.en ? `.${word}` : word;
    }
  }
  return name;
};

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}
