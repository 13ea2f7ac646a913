import type { DataName } from '../model/records.ts';
import { idsFor } from './id-spelling.ts';
import type { Content } from './source.ts';

/** Where a value stands in a data file: the keys and places that lead to it. */
export type Path = (string | number)[];

/** What a reference leads to: a record by its id; or a section of the outline by its id, or a page of it by its path. */
export type Target = Exclude<DataName, 'outline' | 'translations' | 'redirects'> | 'sections' | 'pages';

/** Entries that name something of a data file, "*" for every place of a list: entry → what it names. */
const REFERENCES: Record<string, Target> = {
  'rejections.*.stage': 'stages',
  'rejections.*.alsoAt.*': 'stages',
  'rejections.*.roles.*': 'roles',
  'rejections.*.similar.*': 'rejections',
  'rejections.*.explains.*': 'rejections',
  'products.*.role': 'roles',
  'roles.*.stages.*': 'stages',
  'glossary.*.stage': 'stages',
  'events.*.source': 'sources',
  'self-check.*.stage': 'stages',
  'self-check.*.page': 'pages',
  'routes.*.pages.*': 'pages',
  'outline.header.*': 'sections',
};
/** Values that an entry takes beside those. */
const BESIDE: Partial<Record<string, string[]>> = { 'glossary.*.stage': ['concept'] };

/** What a reference may be. */
export interface Known {
  /** The data file that has them. */
  file: DataName;
  target: Target;
  values: Set<string>;
  /** Whether these are all: not where a record has no id, or none that could be one, or a section no list of pages. */
  whole: boolean;
}

/** The references of data files: where they stand, and what they may be. Of content in any shape. */
export class References {
  readonly #content: Content;
  readonly #known = new Map<string, Known | undefined>();

  constructor(content: Content) {
    this.#content = content;
  }

  /** What the entry at a path may name; undefined where it names nothing, or its target cannot be read. */
  knownAt(name: DataName, path: readonly PropertyKey[]): Known | undefined {
    return this.#knownFor(entryAt(name, path));
  }

  /** What a data file holds at the end of some keys, "*" for every place of a list. */
  valuesAt(name: DataName, steps: readonly PropertyKey[]): unknown[] {
    return [...valuesAt(this.#content.data[name]?.value, steps.map(String))].map(([, value]) => value);
  }

  /** What it holds at the end of a path. */
  valueAt(name: DataName, path: readonly PropertyKey[]): unknown {
    return this.valuesAt(name, path)[0];
  }

  /** Every reference that is a text and leads nowhere. */
  *broken(): Generator<{ name: DataName; path: Path; value: string; known: Known }> {
    for (const entry of Object.keys(REFERENCES)) {
      const known = this.#knownFor(entry);
      if (!known?.whole) continue;
      const [name, ...steps] = entry.split('.') as [DataName, ...string[]];
      for (const [path, value] of valuesAt(this.#content.data[name]?.value, steps))
        if (typeof value === 'string' && !known.values.has(value)) yield { name, path, value, known };
    }
  }

  /** Ids of a data file that none of them names. */
  unnamed(target: Target): string[] {
    const records = target === 'sections' || target === 'pages' ? undefined : this.#content.data[target]?.value;
    const named = new Set(
      Object.entries(REFERENCES)
        .filter(([, each]) => each === target)
        .flatMap(([entry]) => {
          const [name, ...steps] = entry.split('.') as [DataName, ...string[]];
          return this.valuesAt(name, steps);
        }),
    );
    const ids = [...valuesAt(records, ['*', 'id'])].map(([, value]) => value);
    return ids.filter((each) => typeof each === 'string' && !named.has(each)) as string[];
  }

  #knownFor(entry: string): Known | undefined {
    if (!Object.hasOwn(REFERENCES, entry)) return undefined;
    if (!this.#known.has(entry)) this.#known.set(entry, known(this.#content, REFERENCES[entry]!, BESIDE[entry]));
    return this.#known.get(entry);
  }
}

/** The entry that a path leads to, "*" for every place of a list: products.*.role. */
export const entryAt = (name: DataName, path: readonly PropertyKey[]): string =>
  [name, ...path.map((step) => (typeof step === 'number' ? '*' : String(step)))].join('.');

/** What stands in plain data of any shape at the end of some keys, "*" for every place of a list; each with its path. */
export function* valuesAt(value: unknown, [step, ...rest]: string[], path: Path = []): Generator<[Path, unknown]> {
  if (step === undefined) yield [path, value];
  else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (const [place, each] of value.entries()) yield* valuesAt(each, rest, [...path, place]);
  } else if (value !== null && typeof value === 'object' && Object.hasOwn(value, step))
    yield* valuesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}

function known(content: Content, target: Target, beside: string[] = []): Known | undefined {
  const isPlanned = target === 'sections' || target === 'pages';
  const file = isPlanned ? 'outline' : target;
  const sections = [...valuesAt(content.data.outline?.value, ['sections'])].map(([, value]) => value)[0];
  const records = isPlanned ? sections : content.data[target]?.value;
  if (!Array.isArray(records)) return undefined;
  if (target === 'pages') {
    const pages = [...valuesAt(records, ['*', 'pages', '*'])].map(([, value]) => value);
    const whole = records.every((section: { pages?: unknown } | null) => Array.isArray(section?.pages));
    return { file, target, values: new Set(pages.filter((page) => typeof page === 'string')), whole };
  }
  const each = (records as ({ id?: unknown } | null)[]).map((record) => idsFor(record?.id));
  return { file, target, values: new Set([...each.flat(), ...beside]), whole: each.every((ids) => ids.length > 0) };
}
