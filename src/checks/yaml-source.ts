import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import type { Text } from '../model/records.ts';
import { within } from './deadline.ts';
import type { Point, Span } from './issue.ts';
import { once } from './once.ts';
import { pointsIn } from './points.ts';
import {
  ALIAS,
  ANCHOR,
  COLON_LATE,
  longLine,
  longText,
  manyItems,
  manyLines,
  NO_WORD,
  SEVERAL,
  SLOW,
  TAG,
  tooDeep,
  twice,
  twiceWithin,
  unquoted,
} from './yaml-advice.ts';
import { entryOf, nodeAt, yamlTree, type Place, type YamlNode, type YamlScalar } from './yaml-node.ts';
import { yamlSyntaxAdvice } from './yaml-syntax-advice.ts';

/** What makes a YAML text unreadable, or more than plain data. */
export interface YamlFault {
  /** What the parser says, or we. */
  reason: string;
  /** What to do. */
  says: Text;
  at: Point;
}

/** A YAML text with the positions of everything in it. Read when first asked for. */
export interface Yaml {
  file: string;
  /** The whole text of the file. */
  text: string;
  /** Plain data: undefined where there is a fault. */
  readonly value: unknown;
  /** The same with its places: undefined where there is a fault, or nothing. */
  readonly root: YamlNode | undefined;
  readonly faults: YamlFault[];
  /** Texts in which a character may be written by its number: "\u202e". */
  readonly escaped: YamlScalar[];
  /** Remarks right behind a value without quotes: likely a part of it that is lost. */
  readonly remarks: Place[];
  /** The point of an offset in the YAML text, as a point in its file. */
  pointAt(offset: number): Point;
  /** Where something stands in the file. */
  spanOf(place: Place | undefined): Span | undefined;
  /** Where the value at the end of a path of keys and places stands in the file. */
  spanAt(path: readonly PropertyKey[]): Span | undefined;
  /** Where the key of an entry stands in the file. */
  spanOfKey(path: readonly PropertyKey[], key: string): Span | undefined;
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
/** Without quotes Astro reads these in front matter and interface words as a day or a number, and not as a text. */
const READ_OTHERWISE = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01_]+)$/;
/** A line that ends a text of YAML, so that what follows is another one. */
const ENDS = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
/** In braces: a name whose colon stands on a later line, which Astro does not read. */
const COLON_BELOW = /[ \t]*(?:#[^\r\n]*)?[\r\n](?:\s|#[^\r\n]*[\r\n])*:/y;
/** Of front matter, in characters: many pages are read for one answer, and ours have a thousand at most. */
const LONGEST_FRONT = 8_000;
const LONG_FRONT = longText(LONGEST_FRONT);
/** What is a day. */
const DAYS = new Set(['checked', 'date']);
/** Findings told of one file of YAML. Whoever has mended so many asks again. */
export const MOST_TOLD = 20;

/** @param start Where the YAML begins in the whole text of its file. */
export function readYaml(file: string, text: string, start = 0, whole: string = text): Yaml {
  const read = once(() =>
    start > 0 && text.length > LONGEST_FRONT
      ? faulty([{ reason: LONG_FRONT.en, says: LONG_FRONT, offset: 0 }])
      : parse(text),
  );
  const pointAt = (offset: number): Point => pointsIn(whole)(start + Math.min(offset, text.length));
  const spanOf = (place: Place | undefined) => place && { start: pointAt(place.from), end: pointAt(place.to) };
  return {
    file,
    text: whole,
    get value() {
      return read().value;
    },
    get root() {
      return read().root;
    },
    get faults() {
      return read().faults.map(({ offset, ...fault }) => ({ ...fault, at: pointAt(offset) }));
    },
    get escaped() {
      return read().escaped;
    },
    get remarks() {
      return read().remarks;
    },
    pointAt,
    spanOf,
    spanAt: (path) => spanOf(nodeAt(read().root, path)),
    spanOfKey(path, key) {
      const map = nodeAt(read().root, path);
      return map?.kind === 'map' ? spanOf(entryOf(map, key)?.key) : undefined;
    },
    inFile: (offset) => start + offset,
  };
}

interface Fault {
  reason: string;
  says: Text;
  offset: number;
}

interface Parsed {
  root: YamlNode | undefined;
  faults: Fault[];
  escaped: YamlScalar[];
  remarks: Place[];
  value: unknown;
}

const faulty = (faults: Fault[]): Parsed => ({ root: undefined, faults, escaped: [], remarks: [], value: undefined });

/** Plain data only: no aliases, which can grow a small text without bound, and no tags. */
function parse(text: string): Parsed {
  const fault = (says: Text, offset = 0) => faulty([{ reason: says.en, says, offset }]);
  let [lines, start] = [0, 0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n|$/g)) {
    if (index - start > LONGEST_LINE) return fault(longLine(LONGEST_LINE), start);
    if (end && ++lines > MOST_LINES) return fault(manyLines(MOST_LINES), index);
    start = index + end.length;
  }
  try {
    if (text.length <= SHORT) return parsed(text);
    const most = Math.min(MOST_TIME, Math.max(LEAST_TIME, Math.ceil(text.length * TIME_A_SIGN)));
    return within(most, () => parsed(text))?.value ?? fault(SLOW);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return fault(tooDeep(DEEPEST));
}

function parsed(text: string): Parsed {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    return faulty(everyFault(text, error));
  }
  const root = yamlTree(text, events);
  const [end] = [...text.matchAll(ENDS)].filter(({ 0: line, index }) => line !== '---' || index >= (root?.to ?? 0));
  const several = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1;
  if (several || end?.[0] === '...') return faulty([{ reason: SEVERAL.en, says: SEVERAL, offset: end?.index ?? 0 }]);
  const { faults, ...found } = look(root, text);
  if (faults.length) return faulty(faults);
  try {
    const [value = null] = constructFromEvents(events, { source: text, maxAliases: 0 });
    return { root, faults, ...found, value };
  } catch (error) {
    return faulty(explained(text, error));
  }
}

/** Where a record begins, in a text that lists some. */
const RECORD = /^- /gm;
const LISTS_RECORDS = /^(?:[ \t]*(?:#[^\n]*)?\n)*- /;

/** What is wrong with a text at which the parser stopped: of records, one thing in each, as every record can be read by itself. */
function everyFault(text: string, error: unknown): Fault[] {
  const told = explained(text, error);
  if (!LISTS_RECORDS.test(text.replaceAll('\r\n', '\n'))) return told;
  let [from, at] = [0, placeOf(error, text)];
  while (told.length < MOST_TOLD) {
    const line = text.lastIndexOf('\n', at - 1) + 1;
    RECORD.lastIndex = line > from ? line : at + 1;
    const next = RECORD.exec(text)?.index;
    if (next === undefined) break;
    from = next;
    try {
      parseEvents(text.slice(from), { maxDepth: DEEPEST });
      break;
    } catch (other) {
      at = placeOf(other, text, from);
      told.push(...explained(text, other, from));
    }
  }
  return told.filter(({ offset }, place) => told.findIndex((each) => each.offset === offset) === place);
}

/** Where the parser stopped that began at a place of the text. */
const placeOf = (error: unknown, text: string, from = 0): number =>
  Math.min(from + ((error as YAMLException).mark?.position ?? 0), text.length);

/** What is wrong with a text that cannot be read from a place on. */
function explained(text: string, error: unknown, from = 0): Fault[] {
  if (!(error instanceof YAMLException)) throw error;
  const { reason } = error;
  const at = placeOf(error, text, from);
  if (/duplicated mapping key/.test(reason)) {
    const key = /^[^\s:]{1,40}/.exec(text.slice(at))?.[0] ?? '';
    return [{ reason, says: twice(key), offset: at }];
  }
  if (/maxDepth/.test(reason)) return [{ reason, says: tooDeep(DEEPEST), offset: at }];
  const { says, offset } = yamlSyntaxAdvice(text, reason, at);
  return [{ reason, says, offset }];
}

const REMARK = /[ \t]+(?<remark>#.*)/y;
/** Where the value is nothing. */
const REMARK_ONLY = /:[ \t]+(?<remark>#.*)/y;

/** What is more than plain data, or will be read in another way than it looks; the texts with escapes; and remarks. */
function look(root: YamlNode | undefined, text: string): Pick<Parsed, 'faults' | 'escaped' | 'remarks'> {
  const faults: Fault[] = [];
  const escaped: YamlScalar[] = [];
  const remarks: Place[] = [];
  const tell = (says: Text, { from }: Place) => void faults.push({ reason: says.en, says, offset: from });
  if (root) down(root, undefined);
  return { faults, escaped, remarks };

  function remarkAt({ text: value, to }: YamlScalar): Place | undefined {
    // Most values end their line.
    if (value && text[to] !== ' ' && text[to] !== '\t') return undefined;
    const shape = value ? REMARK : REMARK_ONLY;
    shape.lastIndex = to;
    const { remark } = shape.exec(text)?.groups ?? {};
    return remark === undefined ? undefined : { from: shape.lastIndex - remark.length, to: shape.lastIndex };
  }

  /** @param key The word under which the value stands in a map. */
  function down(node: YamlNode, key: string | undefined) {
    if (faults.length >= MOST_TOLD) return;
    if (node.kind === 'alias') return tell(ALIAS, node);
    if (node.anchor) tell(ANCHOR, node.anchor);
    if (node.tag) tell(TAG, node.tag);
    if (node.kind === 'scalar') {
      if (node.written === 'plain') {
        if (READ_OTHERWISE.test(node.text) && !DAYS.has(key ?? '')) tell(unquoted(node.text.slice(0, 40)), node);
        const remark = remarkAt(node);
        if (remark) remarks.push(remark);
      }
      if (node.written === 'double' && text.slice(node.from, node.to).includes('\\')) escaped.push(node);
    } else if (node.kind === 'list') {
      if (node.items.length > MOST_ITEMS) return tell(manyItems(MOST_ITEMS), node);
      for (const item of node.items) down(item, undefined);
    } else {
      const keys = new Set<string>();
      for (const { key, value } of node.entries) {
        if (faults.length >= MOST_TOLD) return;
        if (key.kind !== 'scalar') tell(NO_WORD, key);
        else {
          if (keys.has(key.text))
            tell(node === root ? twice(key.text.slice(0, 40)) : twiceWithin(key.text.slice(0, 40)), key);
          COLON_BELOW.lastIndex = key.to;
          if (node.flow && COLON_BELOW.test(text)) tell(COLON_LATE, key);
          keys.add(key.text);
          down(key, undefined);
          down(value, key.text);
        }
      }
    }
  }
}
