import type { Image, Nodes, Parents, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { PARTS, type Part } from '../model/parts.ts';
import type { Language } from '../site.ts';
import type { Point, Span } from './issue.ts';
import { pointsIn } from './points.ts';
import type { Content, PageSource } from './source.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';
import type { Yaml } from './yaml-source.ts';

/** What a reader meets in one go: the text of a paragraph, a heading, a table's cell, or of a value that is shown. */
export interface BlockText {
  file: string;
  /** Undefined where it is in no language, or in both: a name. */
  language: Language | undefined;
  kind: 'paragraph' | 'heading' | 'cell' | 'value';
  /** How it is written: as Markdown, between quotation marks, or as a value of YAML without, in a list in brackets too. */
  written: 'markdown' | 'quoted' | 'plain' | 'in-brackets';
  /** Whether it stands in a block quote. */
  quoted: boolean;
  /** What its runs say, one after the other. */
  text: string;
  runs: Run[];
  /** Where the whole of it stands in its file. */
  span(): Span | undefined;
  /** The point of an offset in its file. */
  pointAt(offset: number): Point;
}

/** A part of a block's text that stands in one line of the file and in one element. */
export interface Run {
  text: string;
  /** Where it begins in the text of its block. */
  start: number;
  /** Where it stands in the file, letter by letter. Absent where it is written in another way: as an entity, escaped. */
  offset?: number;
  /** Whether an element begins or ends right before it. */
  edge: boolean;
  code: boolean;
  emphasised: boolean;
}

/** Stands in a text for what is none: a picture, a raised letter, code where it is left out. */
export const NO_TEXT = '\uFFFC';

/** The texts of all that is judged. Of data only what people write for readers: no log, pattern, command or address. */
export function blockTextsIn(content: Content): BlockText[] {
  const pages = content.pages.flatMap(textsOfPage);
  if (!content.whole) return pages;
  // Translations are written by a command.
  const data = Object.entries(content.data).filter(([name]) => name !== 'translations');
  return [
    ...pages,
    ...data.flatMap(([, yaml]) => textsOfYaml(yaml, undefined)),
    ...Object.entries(content.wording).flatMap(([language, yaml]) => textsOfYaml(yaml, language as Language)),
  ];
}

/** Where a piece of a block's text stands in its file. Without an offset it cannot be edited, and the span is the block's. */
export function placeIn(block: BlockText, from: number, to: number): { at: Span | undefined; offset?: number } {
  const run = block.runs[lastBefore(block.runs.length, (place) => block.runs[place]!.start <= from)]!;
  if (run.offset === undefined || to > run.start + run.text.length) return { at: block.span() };
  const offset = run.offset + from - run.start;
  return { at: { start: block.pointAt(offset), end: block.pointAt(offset + to - from) }, offset };
}

/** The last of so many places that is before something; the first always is. */
function lastBefore(count: number, before: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A block's text without the runs that `leave` names, code always among them; as long as before. */
export const textWithout = ({ runs }: BlockText, leave: (run: Run) => boolean = () => false): string =>
  runs.map((run) => (run.code || leave(run) ? NO_TEXT.repeat(run.text.length) : run.text)).join('');

const known = new WeakMap<object, BlockText[]>();

/** Several rules ask for the same. */
function once(key: object, make: () => BlockText[]): BlockText[] {
  const texts = known.get(key) ?? make();
  known.set(key, texts);
  return texts;
}

/** The points of offsets in a text, whose lines are not counted before one is asked for. */
const pointsOf = (text: string) => (offset: number) => pointsIn(text)(offset);

type Written = Omit<Run, 'start'>;
const PLAIN = { edge: false, code: false, emphasised: false };

function joined(written: Written[]): Pick<BlockText, 'text' | 'runs'> {
  let text = '';
  const runs = written.map((run) => {
    const start = text.length;
    text += run.text;
    return { ...run, start };
  });
  return { text, runs };
}

function textsOfPage(page: PageSource): BlockText[] {
  const { front, tree, address } = page;
  return [
    ...(front ? textsOfYaml(front, address.language) : []),
    ...(tree ? once(tree, () => textsOfTree(tree, page)) : []),
  ];
}

function textsOfTree(tree: Nodes, page: PageSource): BlockText[] {
  const { file, address, text: source } = page;
  const texts: BlockText[] = [];
  const pointAt = pointsOf(source);
  const add = (kind: BlockText['kind'], { position }: Nodes, runs: Written[], quoted: boolean, inQuotes = false) => {
    if (!runs.some(({ text }) => text.trim())) return;
    const { text, runs: placed } = joined(runs);
    texts.push({
      file,
      language: address.language,
      kind,
      written: inQuotes ? 'quoted' : 'markdown',
      quoted,
      text,
      runs: placed,
      span: () => position,
      pointAt,
    });
  };
  const values = (part: Nodes, quoted: boolean) => {
    if ('attributes' in part) for (const run of propsOf(part, source)) add('value', part, [run], quoted, true);
    if (part.type === 'image' && part.alt) add('value', part, [altOf(part, source)], quoted);
  };
  const valuesBelow = (part: Nodes, quoted: boolean) => {
    values(part, quoted);
    if ('children' in part) for (const child of part.children) valuesBelow(child, quoted);
  };
  const walk = (node: Nodes, quoted: boolean) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      add(node.type === 'tableCell' ? 'cell' : node.type, node, runsOf(node, source), quoted);
      for (const child of node.children) valuesBelow(child, quoted);
      return;
    }
    const inQuote = quoted || node.type === 'blockquote';
    values(node, inQuote);
    if ('children' in node) for (const child of node.children) walk(child, inQuote);
  };
  walk(tree, false);
  return texts;
}

/** The runs of a paragraph and its like, in order. */
function runsOf(block: Parents, source: string): Written[] {
  const runs: Written[] = [];
  let edge = false;
  const add = (run: Partial<Written> & { text: string }) => {
    runs.push({ ...PLAIN, ...run, edge });
    edge = false;
  };
  const walk = (node: Nodes, emphasised: boolean) => {
    if (node.type === 'text') linesOf(node, source).forEach((run) => add({ ...run, emphasised }));
    else if (node.type === 'break' || ('name' in node && node.name === 'br')) add({ text: '\n' });
    else {
      edge = true;
      if (node.type === 'inlineCode') add({ text: node.value, code: true });
      // An address that stands for itself.
      else if (node.type === 'link' && source[node.position?.start.offset ?? 0] !== '[')
        add({ text: node.url, code: true });
      else if (node.type === 'image' || node.type === 'imageReference') add({ text: NO_TEXT });
      else if ('name' in node && (node.name === 'sup' || node.name === 'sub')) add({ text: NO_TEXT });
      else if ('children' in node) {
        const strong = emphasised || node.type === 'strong' || node.type === 'emphasis';
        for (const child of node.children) walk(child, strong);
      }
      edge = true;
    }
  };
  for (const child of block.children) walk(child, false);
  return runs;
}

/** The lines of a text, each but the first behind its line break. What leads a line in the file is no text. */
function linesOf({ value, position }: Text, source: string): Pick<Written, 'text' | 'offset'>[] {
  const said = value.split(/\r\n|[\r\n]/);
  let offset = position?.start.offset ?? 0;
  const written = source.slice(offset, position?.end.offset ?? 0).split(/(\r\n|[\r\n])/);
  const alike = written.length === said.length * 2 - 1;
  return said.flatMap((text, number) => {
    const line = written[number * 2] ?? '';
    const lead = number ? /^[ \t>]*/.exec(line)![0].length - /^[ \t>]*/.exec(text)![0].length : 0;
    // The parser leaves out the spaces at the end of a line.
    const verbatim = alike && line.slice(lead).startsWith(text) && !line.slice(lead + text.length).trim();
    const place = verbatim && lead >= 0 ? { offset: offset + lead } : {};
    offset += line.length + (written[number * 2 + 1]?.length ?? 0);
    return [...(number ? [{ text: '\n' }] : []), ...(text ? [{ text, ...place }] : [])];
  });
}

/** The texts among a part's props. */
function propsOf({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement, source: string): Written[] {
  const part = name && Object.hasOwn(PARTS, name) ? (PARTS as Record<string, Part>)[name] : undefined;
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const { name: prop, value, position } = attribute;
    if (!part || !Object.hasOwn(part.props, prop) || part.props[prop] !== 'text') return [];
    const end = position?.end.offset ?? 0;
    const start = end - 1 - value.length;
    const verbatim = source.slice(start, end - 1) === value && /^=["']$/.test(source.slice(start - 2, start));
    return [{ ...PLAIN, text: value, ...(verbatim ? { offset: start } : {}) }];
  });
}

function altOf({ alt, position }: Image, source: string): Written {
  const start = position?.start.offset;
  const verbatim = start !== undefined && source.startsWith(`![${alt}](`, start);
  return { ...PLAIN, text: alt!, ...(verbatim ? { offset: start + 2 } : {}) };
}

/** Entries whose values are shown letter by letter, or to no reader. */
const VERBATIM = new Set('id text patterns command commands url seenAt hash'.split(' '));

function textsOfYaml(yaml: Yaml, language: Language | undefined): BlockText[] {
  return once(yaml, () => {
    const texts: BlockText[] = [];
    const pointAt = pointsOf(yaml.text);
    const walk = (node: YamlNode, value: unknown, of: Language | undefined, inBrackets: boolean) => {
      if (node.kind === 'list') {
        const flow = inBrackets || node.flow;
        if (Array.isArray(value)) node.items.forEach((item, place) => walk(item, value[place], of, flow));
      } else if (node.kind === 'map') {
        const flow = inBrackets || node.flow;
        for (const { key, value: inner } of node.entries) {
          const name = key.kind === 'scalar' ? key.text : '';
          if (!VERBATIM.has(name) || inner.kind === 'map')
            walk(
              inner,
              (value as Record<string, unknown> | undefined)?.[name],
              name === 'ko' || name === 'en' ? name : of,
              flow,
            );
        }
      } else if (node.kind === 'scalar' && typeof value === 'string')
        texts.push({
          file: yaml.file,
          language: of,
          kind: 'value',
          written:
            node.written === 'single' || node.written === 'double' ? 'quoted' : inBrackets ? 'in-brackets' : 'plain',
          quoted: false,
          ...joined(valueRuns(yaml, node)),
          span: () => yaml.spanOf(node),
          pointAt,
        });
    };
    if (yaml.root) walk(yaml.root, yaml.value, language, false);
    return texts;
  });
}

/** A value's text, what stands in backticks as code. */
function valueRuns(yaml: Yaml, { from, written, text: value }: YamlScalar): Written[] {
  const quote = written === 'double' || written === 'single' ? 1 : 0;
  const offset = yaml.inFile(from + quote);
  const verbatim = written !== 'block' && !/[\r\n]/.test(value) && yaml.text.startsWith(value, offset);
  let into = 0;
  return value.split(/(`[^`]*`)/).flatMap((text, number) => {
    const place = verbatim ? { offset: offset + into } : {};
    into += text.length;
    return text ? [{ ...PLAIN, text, code: number % 2 === 1, ...place }] : [];
  });
}
