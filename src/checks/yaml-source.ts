import { isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
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

/** Plain data only: no aliases, which can grow a small text without bound, and no tags. */
function parse(text: string): { document: Document; faults: Fault[]; value: unknown } {
  const fault = (reason: string, offset = 0) => ({
    document: parseDocument(''),
    faults: [{ reason, offset }],
    value: undefined,
  });
  let lines = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (line.length > LONGEST_LINE) return fault(`a line longer than ${LONGEST_LINE} characters`, index);
    if (/^[\r\n]/.test(line) && ++lines > MOST_LINES) return fault(`more than ${MOST_LINES} lines`, index);
  }
  try {
    if (nesting(text) <= DEEPEST) return parsed(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return fault(`nested deeper than ${DEEPEST}`);
}

function parsed(text: string) {
  // Looking for keys that stand twice takes the parser longer the more there are: here a set does it.
  const document = parseDocument(text, { prettyErrors: false, merge: false, uniqueKeys: false });
  const faults: Fault[] = [...document.errors, ...document.warnings]
    .slice(0, MOST_TOLD)
    .map(({ message, pos }) => ({ reason: message, offset: pos[0] }));
  visit(document, (_, node, path) => {
    if (faults.length >= MOST_TOLD) return visit.BREAK;
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    const tell = (reason: string, at = offset) => void faults.push({ reason, offset: at });
    if (isAlias(node)) tell('an alias (*name)');
    else if ('anchor' in node && node.anchor) tell('an anchor (&name)');
    if (
      node.tag?.startsWith('!') ||
      (node.tag && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(node.tag))
    )
      tell(`a tag (${node.tag})`);
    if (isScalar(node) && node.type === 'PLAIN' && READ_OTHERWISE.test(String(node.value))) {
      const pair = path.at(-1);
      const isDay = isPair(pair) && isScalar(pair.key) && DAYS.has(String(pair.key.value));
      if (!isDay) tell(`${String(node.value).slice(0, 40)} without quotes`);
    }
    if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) tell('a key that is no word');
        else if (keys.has(String(key.value)))
          tell(`the key "${String(key.value).slice(0, 40)}" stands here twice`, key.range?.[0]);
        else keys.add(String(key.value));
        if (faults.length >= MOST_TOLD) break;
      }
    }
    // A pair stands between a map and what is in it.
    if (path.length > 2 * DEEPEST) {
      tell(`nested deeper than ${DEEPEST}`);
      return visit.BREAK;
    }
    return undefined;
  });
  return { document, faults, value: faults.length ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown) };
}

/** How deep brackets, or steps of indentation, could nest at most. */
function nesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++open);
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
  }
  for (const [marks] of text.matchAll(/^(?:[ \t]*[-?:](?=[ \t]))+/gm))
    deepest = Math.max(deepest, marks.replaceAll(/[ \t]/g, '').length);
  return deepest;
}
