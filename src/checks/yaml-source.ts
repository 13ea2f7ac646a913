import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import type { Point, Span } from './issue.ts';
import { once } from './once.ts';
import { pointsIn } from './points.ts';

/** What makes a YAML text unreadable, or more than plain data. */
export interface YamlFault {
  reason: string;
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
/** Deeper than this no record of ours goes; the parser goes down by calling itself. */
const DEEPEST = 40;
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
      return read().faults.map(({ reason, offset }) => ({ reason, at: pointAt(offset) }));
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
  const fault = (reason: string, offset = 0) => ({
    document: parseDocument(''),
    faults: [{ reason, offset }],
    escaped: [],
    value: undefined,
  });
  let [lines, start] = [0, 0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n|$/g)) {
    if (index - start > LONGEST_LINE) return fault(`a line longer than ${LONGEST_LINE} characters`, start);
    if (end && ++lines > MOST_LINES) return fault(`more than ${MOST_LINES} lines`, index);
    start = index + end.length;
  }
  try {
    if (nesting(text) <= DEEPEST) return parsed(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return fault(`nested deeper than ${DEEPEST}`);
}

function parsed(text: string): Parsed {
  // Looking for keys that stand twice takes the parser longer the more there are: here a set does it.
  const document = parseDocument(text, { prettyErrors: false, merge: false, uniqueKeys: false });
  const faults: Fault[] = [...document.errors, ...document.warnings]
    .slice(0, MOST_TOLD)
    .map(({ message, pos }) => ({ reason: message, offset: pos[0] }));
  const escaped: Scalar[] = [];
  const tell = (reason: string, node: Node | null | undefined) =>
    void faults.push({ reason, offset: node?.range?.[0] ?? 0 });
  look(document.contents, 1, undefined);
  const value: unknown = faults.length ? undefined : document.toJS({ maxAliasCount: 0 });
  return { document, faults, escaped, value };

  /** @param key The word under which the node stands in a map. */
  function look(node: unknown, depth: number, key: string | undefined) {
    if (faults.length >= MOST_TOLD || node === null || node === undefined) return;
    if (!isNode(node)) return tell('something that is no plain data', undefined);
    if (isAlias(node)) return tell('an alias (*name)', node);
    if (node.anchor) tell('an anchor (&name)', node);
    if (node.tag && !PLAIN_TAG.test(node.tag)) tell(`a tag (${node.tag})`, node);
    if (depth > DEEPEST) return tell(`nested deeper than ${DEEPEST}`, node);
    if (isScalar(node)) {
      const value = String(node.value);
      if (node.type === 'PLAIN' && READ_OTHERWISE.test(value) && !DAYS.has(key ?? ''))
        tell(`${value.slice(0, 40)} without quotes`, node);
      const [from, to] = node.range ?? [0, 0];
      if (node.type === 'QUOTE_DOUBLE' && text.slice(from, to).includes('\\')) escaped.push(node);
    } else if (isSeq(node)) for (const item of node.items) look(item, depth + 1, undefined);
    else if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        if (faults.length >= MOST_TOLD) return;
        if (!isScalar(key)) tell('a key that is no word', key as Node | null);
        else {
          const word = String(key.value);
          if (keys.has(word)) tell(`the key "${word.slice(0, 40)}" stands here twice`, key);
          keys.add(word);
          look(key, depth + 1, undefined);
          look(value, depth + 1, word);
        }
      }
    }
  }
}

/** How deep brackets, or steps of indentation, could nest at most. */
function nesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++open);
    else open = Math.max(0, open - 1);
  }
  for (const [marks] of text.matchAll(/^(?:[ \t]*[-?:](?=[ \t]))+/gm))
    deepest = Math.max(deepest, marks.replaceAll(/[ \t]/g, '').length);
  return deepest;
}
