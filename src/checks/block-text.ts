import type { Image, Nodes, Parents, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isMap, isScalar, isSeq, type Node as YamlNode, type Scalar } from 'yaml';
import { PARTS, type Part } from '../model/parts.ts';
import type { Language } from '../site.ts';
import type { Point, Span } from './issue.ts';
import { pointsIn } from './points.ts';
import type { Content, PageSource } from './source.ts';
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
    ...(tree ? once(tree, () => textsBelow(tree, page, pointsOf(page.text), false)) : []),
  ];
}

function textsBelow(node: Nodes, page: PageSource, pointAt: BlockText['pointAt'], quoted: boolean): BlockText[] {
  const { file, address, text: source } = page;
  const of = (kind: BlockText['kind'], span: Span | undefined, runs: Written[], inQuotes = false): BlockText[] => {
    const written = inQuotes ? 'quoted' : 'markdown';
    return runs.some(({ text }) => text.trim())
      ? [{ file, language: address.language, kind, written, quoted, ...joined(runs), span: () => span, pointAt }]
      : [];
  };
  const values = (part: Nodes): BlockText[] => [
    ...('attributes' in part ? propsOf(part, source).flatMap((run) => of('value', part.position, [run], true)) : []),
    ...(part.type === 'image' && part.alt ? of('value', part.position, [altOf(part, source)]) : []),
  ];
  const valuesBelow = (part: Nodes): BlockText[] => [
    ...values(part),
    ...('children' in part ? part.children.flatMap(valuesBelow) : []),
  ];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [
      ...of(node.type === 'tableCell' ? 'cell' : node.type, node.position, runsOf(node, source)),
      ...node.children.flatMap(valuesBelow),
    ];
  const inQuote = quoted || node.type === 'blockquote';
  return [
    ...values(node),
    ...('children' in node ? node.children.flatMap((child) => textsBelow(child, page, pointAt, inQuote)) : []),
  ];
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
  return once(yaml.document, () => {
    const texts: BlockText[] = [];
    const pointAt = pointsOf(yaml.text);
    const walk = (node: unknown, of: Language | undefined, inBrackets: boolean) => {
      if (isSeq(node)) node.items.forEach((item) => walk(item, of, inBrackets || node.flow === true));
      else if (isMap(node))
        for (const { key, value } of node.items) {
          const name = isScalar(key) ? String(key.value) : '';
          if (!VERBATIM.has(name) || isMap(value))
            walk(value, name === 'ko' || name === 'en' ? name : of, inBrackets || node.flow === true);
        }
      else if (isScalar(node) && typeof node.value === 'string')
        texts.push({
          file: yaml.file,
          language: of,
          kind: 'value',
          written: node.type?.startsWith('QUOTE') ? 'quoted' : inBrackets ? 'in-brackets' : 'plain',
          quoted: false,
          ...joined(valueRuns(yaml, node as Scalar<string>)),
          span: () => yaml.spanOf(node as YamlNode),
          pointAt,
        });
    };
    if (!yaml.faults.length) walk(yaml.document.contents, language, false);
    return texts;
  });
}

/** A value's text, what stands in backticks as code. */
function valueRuns(yaml: Yaml, { value, range, type }: Scalar<string>): Written[] {
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  const offset = yaml.inFile((range?.[0] ?? 0) + quote);
  const verbatim = range && (quote || type === 'PLAIN') && !/[\r\n]/.test(value) && yaml.text.startsWith(value, offset);
  let into = 0;
  return value.split(/(`[^`]*`)/).flatMap((text, number) => {
    const place = verbatim ? { offset: offset + into } : {};
    into += text.length;
    return text ? [{ ...PLAIN, text, code: number % 2 === 1, ...place }] : [];
  });
}
