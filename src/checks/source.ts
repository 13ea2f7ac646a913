import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import { addressOfFile, type Address } from '../model/address.ts';
import { DATA, type DataName, type Outline } from '../model/records.ts';
import { dialect } from '../prose/dialect.ts';
import { LANGUAGES, type Language } from '../site.ts';
import { within } from './deadline.ts';
import { idsFor } from './id-spelling.ts';
import { DEEPEST, isTooLong, limitFaults, LONGEST_READING } from './limits.ts';
import { once } from './once.ts';
import { FenceNotes } from './open-fence.ts';
import { readYaml, type Yaml } from './yaml-source.ts';

/** One page as written. Parsed when first asked for. */
export interface PageSource {
  file: string;
  address: Address;
  text: string;
  /** Absent where there is none, or the text is too long to be read. */
  readonly front?: Yaml;
  /** Absent where the text does not parse, is beyond the limits, or has a code fence that was left open. */
  readonly tree?: Root;
  /** What the parser stopped at, or an OpenFence. */
  readonly stopped?: VFileMessage;
}

/** Something that lies in content/. */
export interface Entry {
  /** From the root of the project, with forward slashes. */
  file: string;
  kind: 'file' | 'link' | 'other';
  /** In bytes. */
  size: number;
  /** The bytes of a file; of others nothing. */
  read(): Buffer;
}

/** Everything in content/, with positions. */
export interface Content {
  /** The project's root, against which all files are named. */
  root: string;
  /** The content folder, from the root: "content". */
  folder: string;
  /** What lies there and is judged, folders left out. */
  entries: Entry[];
  /** Everything that lies there: what the judged lead to. */
  allEntries: Entry[];
  /** The pages that are judged. One that cannot be read is not: rules/files.ts tells of it. */
  pages: PageSource[];
  /** Every page: what the judged ones lead to. */
  all: PageSource[];
  data: Partial<Record<DataName, Yaml>>;
  wording: Partial<Record<Language, Yaml>>;
  /** Whether the data and the interface are judged as well, and not only looked up. */
  whole: boolean;
  today: Date;
}

const fences = new FenceNotes();
const parser = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    fences.attach(this);
  })
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(...dialect.gfm)
  .use(dialect.emphasis)
  .use(...dialect.strikethrough)
  .use(dialect.addresses);

/** Reads a content folder: pages/, data/, interface/. Follows no link. */
export function collect(folder: string, root: string = process.cwd(), today: Date = new Date()): Content {
  const entries = walk(folder, (path) => relative(root, path).replaceAll('\\', '/'));
  const files = new Map(
    entries.filter(({ kind }) => kind === 'file').map((entry) => [entry.file, entry] as [string, Entry]),
  );
  const inside = (part: string) => relative(root, join(folder, part)).replaceAll('\\', '/');
  const yaml = (part: string) => {
    const entry = files.get(inside(part));
    const text = entry && textOf(entry);
    return text === undefined ? undefined : readYaml(entry!.file, text);
  };
  const start = inside('');
  const unreadable = new Set<string>();
  const patience = new Patience();
  const all = [...files.values()].flatMap((entry) => {
    const address = addressOfFile(`content/${entry.file.slice(start ? start.length + 1 : 0)}`);
    if (!address) return [];
    const text = textOf(entry);
    if (text === undefined) unreadable.add(entry.file);
    return [readPage(entry.file, address, text ?? '', patience)];
  });
  return {
    root,
    folder: start,
    entries,
    allEntries: entries,
    pages: all.filter(({ file }) => !unreadable.has(file)),
    all,
    data: present(Object.keys(DATA) as DataName[], (name) => yaml(`data/${name}.yml`)),
    wording: present(LANGUAGES, (language) => yaml(`interface/${language}.yml`)),
    whole: true,
    today,
  };
}

/** What there is under each name. */
const present = <Name extends string, Value>(names: readonly Name[], find: (name: Name) => Value | undefined) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = find(name);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, Value>>;

/** Every entry below a folder in the order of names. */
function walk(folder: string, name: (path: string) => string): Entry[] {
  const order = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);
  return readdirSync(folder, { withFileTypes: true })
    .sort(order)
    .flatMap((entry): Entry[] => {
      const path = join(folder, entry.name);
      // What has a name that is not UTF-8 is not found by it.
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found && entry.isDirectory()) return walk(path, name);
      const kind = found && entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
      const read = once(() => (kind === 'file' ? readFileSync(path) : Buffer.alloc(0)));
      return [{ file: name(path), kind, size: found?.size ?? 0, read }];
    });
}

/** In bytes. The largest text of ours has a million; to take a larger one apart takes longer than a moment. */
export const LARGEST_TEXT = 2_000_000;

/** The text of a file; undefined where it is not UTF-8, or too large. */
export function textOf(entry: Entry): string | undefined {
  if (entry.size > LARGEST_TEXT) return undefined;
  const bytes = entry.read();
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** Astro ends the front matter at the first line that begins with --- or +++: one with more on it would end it for Astro only. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n((?:(?!---|\+\+\+)[^\r\n]*\r?\n)*)---[ \t]*(?:\r?\n|$)/;

/**
 * Takes one page's text apart. Nothing that is written there can make it throw.
 *
 * @param patience Shared by pages that are read for the same answer.
 */
export function readPage(file: string, address: Address, text: string, patience = new Patience()): PageSource {
  const head = isTooLong(text) ? null : FRONT_MATTER.exec(text);
  let parsed: Parsed | undefined;
  const read = () => (parsed ??= patience.read(text));
  const front = once(
    () => head && readYaml(file, head[1]!.replace(/[ \t\r\n]+$/, ''), head[0].indexOf('\n') + 1, text),
  );
  const page: PageSource = {
    file,
    address,
    text,
    get front() {
      return front() ?? undefined;
    },
    get tree() {
      return read().tree;
    },
    get stopped() {
      return read().stopped;
    },
  };
  unwatched.set(page, () => (parsed ??= parse(text)));
  return page;
}

type Parsed = Pick<PageSource, 'tree' | 'stopped'>;

/** An ordinary page is read in far less, on a slow machine too. In milliseconds. */
const ORDINARY = 400;

/** How long a page may be looked at: less, once others have taken long, so that many of them do not add up. */
class Patience {
  #left = 2 * LONGEST_READING;

  read(text: string): Parsed {
    const most = Math.ceil(Math.max(ORDINARY, Math.min(LONGEST_READING, this.#left)));
    const started = performance.now();
    const parsed = within(most, () => parse(text))?.value;
    const took = performance.now() - started;
    if (took > ORDINARY) this.#left -= took;
    return parsed ?? { stopped: new VFileMessage(TOOK_LONG) };
  }
}

/** Reads a page without a limit of time. */
const unwatched = new WeakMap<PageSource, () => void>();
/** Pages that are read under one limit, and the limit in milliseconds: to watch takes a tenth as long as to read. */
const TOGETHER = 12;
const LONGEST_TOGETHER = 250;

/** Reads pages that will all be asked for. One that takes long is left to be read alone. */
export function readTogether(pages: PageSource[]): void {
  for (let at = 0; at < pages.length; at += TOGETHER)
    within(LONGEST_TOGETHER, () => pages.slice(at, at + TOGETHER).forEach((page) => unwatched.get(page)?.()));
}

/** Throws nothing. Takes as long as the text wants. */
function parse(text: string): Parsed {
  // Behind a byte order mark the parser counts from another place than the text does.
  if (limitFaults(text).length || text.startsWith('\uFEFF')) return {};
  fences.clear();
  try {
    const tree = parser.parse(text);
    const deep = tooDeep(tree);
    if (deep) return { stopped: new VFileMessage(TOO_DEEP, deep.position) };
    // What stands in code that never ends is no text to be judged: whatever is said of it would be wrong.
    const stopped = fences.open();
    return stopped ? { stopped } : { tree };
  } catch (error) {
    if (error instanceof RangeError) return { stopped: new VFileMessage(TOO_DEEP) };
    // A fence that takes in the end of a part leaves the part open: that follows from it.
    const open = fences.open();
    if (open) return { stopped: open };
    return { stopped: error instanceof VFileMessage ? error : new VFileMessage(String((error as Error).message)) };
  }
}

/** Why the parser was stopped, or its tree is not handed on, in place of words of its own. */
export const TOOK_LONG = 'took too long';
export const TOO_DEEP = 'too deep';

/** The first thing that lies too deep within others. Who goes down a tree calls himself for each level. */
function tooDeep(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

/** Whether a file lies there, though it may be one that cannot be read. */
export const lies = ({ allEntries }: Content, file: string): boolean =>
  allEntries.some((entry) => entry.kind === 'file' && entry.file === file);

/**
 * The ids in a data file, one that has to be mended as it will be; undefined where the file cannot be read as a list, so
 * that nobody is told to mend what refers to it.
 */
export function idsOf(content: Content, name: DataName): string[] | undefined {
  const yaml = content.data[name];
  if (!Array.isArray(yaml?.value)) return undefined;
  let ids = knownIds.get(yaml);
  if (!ids) {
    const records = recordsOf<{ id?: unknown } | null>(content, name);
    knownIds.set(yaml, (ids = records.flatMap((record) => idsFor(record?.id))));
  }
  return ids;
}

/** Every part of every page asks. */
const knownIds = new WeakMap<Yaml, string[]>();

/** The outline; undefined where it is missing or not of its shape. */
export const outlineOf = ({ data }: Content): Outline | undefined => DATA.outline.safeParse(data.outline?.value).data;

/** What a data file lists, whether or not it has the shape of records; [] where it holds no list. */
export function recordsOf<Shape>(content: Content, name: DataName): Shape[] {
  const value = content.data[name]?.value;
  return Array.isArray(value) ? (value as Shape[]) : [];
}

/** A page by its language and path. */
export const pageAt = ({ all }: Content, { language, path }: Address): PageSource | undefined =>
  all.find(({ address }) => address.language === language && address.path === path);
