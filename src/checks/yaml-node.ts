import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';

/** Where something stands in a text of YAML. Offsets, the end exclusive. */
export interface Place {
  from: number;
  to: number;
}

/** A value of a YAML text with its place. */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

interface Value extends Place {
  /** The tag and the anchor that it carries. */
  tag?: Place;
  anchor?: Place;
}
export interface YamlScalar extends Value {
  kind: 'scalar';
  written: 'plain' | 'single' | 'double' | 'block';
  text: string;
}
export interface YamlList extends Value {
  kind: 'list';
  /** Whether it stands in brackets. */
  flow: boolean;
  items: YamlNode[];
}
export interface YamlMap extends Value {
  kind: 'map';
  /** Whether it stands in braces. */
  flow: boolean;
  entries: { key: YamlNode; value: YamlNode }[];
}
export interface YamlAlias extends Value {
  kind: 'alias';
}

const WRITTEN = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'block',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'block',
} as const;
/** What begins a block of text, at the end of the line before it. */
const BLOCK_HEAD = /[|>][-+\d]*[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n|[\r\n])$/;
/** No longer than this is the end of a line in which that is sought. */
const LINE_END = 200;
/** What may stand between two items of a list, and the dash of the second. */
const DASH = /(?:\s|#[^\r\n]*[\r\n])*-/y;
/** What may stand between the last thing in brackets and the bracket that closes them; a colon where that thing is nothing. */
const CLOSE = /(?:[\s,:]|#[^\r\n]*[\r\n])*[\]}]/y;

type Properties = Pick<ScalarEvent, 'tagStart' | 'tagEnd' | 'anchorStart' | 'anchorEnd'>;

/** The values of a text's first document, each where it stands; undefined where there is none. */
export function yamlTree(text: string, events: Event[]): YamlNode | undefined {
  let at = events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  const isOpen = () => at < events.length && events[at]!.type !== EVENT_ID.POP;
  return isOpen() ? take(0) : undefined;

  /** @param before Where a value of no length stands. */
  function take(before: number): YamlNode {
    const event = events[at++]!;
    if (event.type === EVENT_ID.SCALAR) return scalar(event, before);
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: YamlNode[] = [];
      const flow = event.style === COLLECTION_STYLE.FLOW;
      let to = event.start + Number(flow);
      while (isOpen()) {
        const item = take(flow || !isEmpty(events[at]!) ? to : dashAfter(to));
        items.push(item);
        to = item.to;
      }
      at++;
      return { kind: 'list', ...named(event), from: event.start, to: flow ? closed(to) : to, flow, items };
    }
    if (event.type === EVENT_ID.MAPPING) {
      const entries: YamlMap['entries'] = [];
      // A pair in a list in brackets has none of its own: [a: b].
      const flow = event.style === COLLECTION_STYLE.FLOW && text[event.start] === '{';
      let to = event.start + Number(flow);
      while (isOpen()) {
        const key = take(to);
        const value = take(key.to);
        entries.push({ key, value });
        to = value.to;
      }
      at++;
      return { kind: 'map', ...named(event), from: event.start, to: flow ? closed(to) : to, flow, entries };
    }
    const from = event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : before;
    return { kind: 'alias', from, to: event.type === EVENT_ID.ALIAS ? event.anchorEnd : before };
  }

  function scalar(event: ScalarEvent, before: number): YamlScalar {
    const written = WRITTEN[event.style];
    if (event.valueStart < 0) {
      const place = event.tagStart >= 0 ? event.tagStart : event.anchorStart >= 0 ? event.anchorStart - 1 : before;
      return { kind: 'scalar', ...named(event), from: place, to: place, written: 'plain', text: '' };
    }
    let [from, to] = [event.valueStart, event.valueEnd];
    if (written === 'single' || written === 'double') [from, to] = [from - 1, to + 1];
    else if (written === 'block') {
      const [line = ''] = /[^\r\n]*(?:\r\n|[\r\n])?$/.exec(text.slice(Math.max(0, from - LINE_END), from)) ?? [];
      to = Math.max(from, text.slice(0, to).trimEnd().length);
      from -= BLOCK_HEAD.exec(line)?.[0].length ?? 0;
    }
    return { kind: 'scalar', ...named(event), from, to, written, text: getScalarValue(text, event) };
  }

  function named(event: Properties): Pick<Value, 'tag' | 'anchor'> | undefined {
    if (event.tagStart < 0 && event.anchorStart < 0) return undefined;
    return {
      ...(event.tagStart < 0 ? {} : { tag: { from: event.tagStart, to: event.tagEnd } }),
      ...(event.anchorStart < 0 ? {} : { anchor: { from: event.anchorStart - 1, to: event.anchorEnd } }),
    };
  }

  /** Behind the dash of the item that follows. */
  function dashAfter(to: number): number {
    DASH.lastIndex = to;
    return DASH.test(text) ? DASH.lastIndex : to;
  }

  /** Behind the bracket that closes what ends there. */
  function closed(to: number): number {
    CLOSE.lastIndex = to;
    return CLOSE.test(text) ? CLOSE.lastIndex : to;
  }
}

const isEmpty = (event: Event): boolean => event.type === EVENT_ID.SCALAR && event.valueStart < 0;

/** The value at the end of a path of keys and places; undefined where there is none. */
export function nodeAt(node: YamlNode | undefined, path: readonly PropertyKey[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((inner, step) => {
    if (inner?.kind === 'list') return inner.items[Number(step)];
    return inner?.kind === 'map' ? entryOf(inner, String(step))?.value : undefined;
  }, node);
}

/** The entry of that name. */
export const entryOf = ({ entries }: YamlMap, name: string): YamlMap['entries'][number] | undefined =>
  entries.find(({ key }) => key.kind === 'scalar' && key.text === name);
