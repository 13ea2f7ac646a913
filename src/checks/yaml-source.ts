import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import type { Point, Span } from './issue.ts';
import type { Text } from '../model/records.ts';
import { within } from './deadline.ts';
import { once } from './once.ts';
import { pointsIn } from './points.ts';
import {
  ALIAS,
  ANCHOR,
  longLine,
  manyItems,
  manyLines,
  NO_DATA,
  NO_WORD,
  SLOW,
  TAG,
  tooDeep,
  twice,
  unquoted,
} from './yaml-advice.ts';

/** What makes a YAML text unreadable, or more than plain data. */
export interface YamlFault {
  /** What the parser says. */
  reason: string;
  /** What to do, where it is we who found it. */
  says?: Text;
  at: Point;
}

/** A YAML text with the positions of everything in it. Read when first asked for. */
export interface Yaml {
  file: string;
  /** The whole text of the file. */
  text: string;
  readonly document: Document;
  /** Plain data: undefined where there is a fault. */
  readonly value: unknown;
  readonly faults: YamlFault[];
  /** Texts in which a character may be written by its number: "\u202e". */
  readonly escaped: Scalar[];
  /** The point of an offset in the YAML text, as a point in its file. */
  pointAt(offset: number): Point;
  /** Where a node stands in the file: undefined for one that was made up. */
  spanOf(node: Node | null | undefined): Span | undefined;
  /** An offset in the YAML text as one in its file. */
  inFile(offset: number): number;
}

/** What a text of YAML may be at most, so that reading it takes no longer than a moment: well above what anybody writes. */
const MOST_LINES = 60_000;
const LONGEST_LINE = 10_000;
/** In one list. The longest we have has 415. */
const MOST_ITEMS = 2_000;
/** A text so short is read in a moment whatever it holds. In characters. */
const SHORT = 4_000;
/** How long the parser may look at a longer one, in milliseconds: some ten times as long as ordinary records take on a slow machine. */
const LEAST_TIME = 1_500;
const MOST_TIME = 4_000;
const TIME_A_SIGN = 0.004;
/** Deeper than this no record of ours goes; the parser goes down by calling itself. */
const DEEPEST = 16;
/** Brackets that are open at once, those within texts too: patterns have some without their pair. */
const OPEN_BRACKETS = 40;
/** Without quotes Astro reads these in front matter and interface words as a day or a number, and not as a text. */
const READ_OTHERWISE = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01_]+)$/;
/** The tags of plain data. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;
/** What is a day. */
const DAYS = new Set(['checked', 'date']);
/** Findings told of one file of YAML. Whoever has mended so many asks again. */
export const MOST_TOLD = 20;

/** @param start Where the YAML begins in the whole text of its file. */
export function readYaml(file: string, text: string, start = 0, whole: string = text): Yaml {
  const read = once(() => parse(text));
  const pointAt = (offset: number): Point => pointsIn(whole)(start + Math.min(offset, text.length));
  return {
    file,
    text: whole,
    get document() {
      return read().document;
    },
    get value() {
      return read().value;
    },
    get faults() {
      return read().faults.map(({ offset, ...fault }) => ({ ...fault, at: pointAt(offset) }));
    },
    get escaped() {
      return read().escaped;
    },
    pointAt,
    spanOf: (node) =>
      node?.range ? { start: pointAt(node.range[0]), end: pointAt(Math.max(node.range[0], node.range[1])) } : undefined,
    inFile: (offset) => start + offset,
  };
}

interface Fault {
  reason: string;
  says?: Text;
  offset: number;
}

interface Parsed {
  document: Document;
  faults: Fault[];
  escaped: Scalar[];
  value: unknown;
}

/** Plain data only: no aliases, which can grow a small text without bound, and no tags. */
function parse(text: string): Parsed {
  const fault = (says: Text, offset = 0) => ({
    document: parseDocument(''),
    faults: [{ reason: says.en, says, offset }],
    escaped: [],
    value: undefined,
  });
  let [lines, start] = [0, 0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n|$/g)) {
    if (index - start > LONGEST_LINE) return fault(longLine(LONGEST_LINE), start);
    if (end && ++lines > MOST_LINES) return fault(manyLines(MOST_LINES), index);
    start = index + end.length;
  }
  try {
    if (nestsDeep(text)) return fault(tooDeep(DEEPEST));
    if (text.length <= SHORT) return parsed(text);
    const most = Math.min(MOST_TIME, Math.max(LEAST_TIME, Math.ceil(text.length * TIME_A_SIGN)));
    return within(most, () => parsed(text))?.value ?? fault(SLOW);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return fault(tooDeep(DEEPEST));
}

function parsed(text: string): Parsed {
  // Looking for keys that stand twice takes the parser longer the more there are: here a set does it.
  const document = parseDocument(text, { prettyErrors: false, merge: false, uniqueKeys: false });
  const faults: Fault[] = [...document.errors, ...document.warnings]
    .slice(0, MOST_TOLD)
    .map(({ message, pos }) => ({ reason: message, offset: pos[0] }));
  const escaped: Scalar[] = [];
  const tell = (says: Text, node: Node | null | undefined) =>
    void faults.push({ reason: says.en, says, offset: node?.range?.[0] ?? 0 });
  look(document.contents, 1, undefined);
  const value: unknown = faults.length ? undefined : document.toJS({ maxAliasCount: 0 });
  return { document, faults, escaped, value };

  /** @param key The word under which the node stands in a map. */
  function look(node: unknown, depth: number, key: string | undefined) {
    if (faults.length >= MOST_TOLD || node === null || node === undefined) return;
    if (!isNode(node)) return tell(NO_DATA, undefined);
    if (isAlias(node)) return tell(ALIAS, node);
    if (node.anchor) tell(ANCHOR, node);
    if (node.tag && !PLAIN_TAG.test(node.tag)) tell(TAG, node);
    if (depth > DEEPEST) return tell(tooDeep(DEEPEST), node);
    if (isScalar(node)) {
      const value = String(node.value);
      if (node.type === 'PLAIN' && READ_OTHERWISE.test(value) && !DAYS.has(key ?? ''))
        tell(unquoted(value.slice(0, 40)), node);
      const [from, to] = node.range ?? [0, 0];
      if (node.type === 'QUOTE_DOUBLE' && text.slice(from, to).includes('\\')) escaped.push(node);
    } else if (isSeq(node)) {
      if (node.items.length > MOST_ITEMS) return tell(manyItems(MOST_ITEMS), node);
      for (const item of node.items) look(item, depth + 1, undefined);
    } else if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        if (faults.length >= MOST_TOLD) return;
        if (!isScalar(key)) tell(NO_WORD, key as Node | null);
        else {
          const word = String(key.value);
          if (keys.has(word)) tell(twice(word.slice(0, 40)), key);
          keys.add(word);
          look(key, depth + 1, undefined);
          look(value, depth + 1, word);
        }
      }
    }
  }
}

/** Whether brackets, or steps of indentation in one line, could nest deeper than anything here does. */
function nestsDeep(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > OPEN_BRACKETS) return true;
  }
  for (const [marks] of text.matchAll(/^(?:[ \t]*[-?:](?=[ \t]))+/gm))
    if (marks.replaceAll(/[ \t]/g, '').length > DEEPEST) return true;
  return false;
}
