import { isNode, isSeq, LineCounter, parseDocument, type Node, type YAMLSeq } from 'yaml';

/** A list inside a YAML text, and where its items stand. */
export interface YamlList {
  text: string;
  items: { start: number; end: number }[];
  flow: boolean;
}

/**
 * Finds a list.
 *
 * @param path Its keys and places from the top of the document; [] for a document that is a list.
 * @returns undefined where there is no such list, where it is empty, or where the text is not valid YAML.
 */
export function listAt(text: string, path: (string | number)[]): YamlList | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const found = path.length ? document.getIn(path, true) : document.contents;
  if (document.errors.length || !isSeq(found) || !found.items.length) return undefined;
  const { flow, items } = found as YAMLSeq<Node>;
  if (!items.every((item) => isNode(item) && item.range)) return undefined;
  return {
    text,
    flow: flow === true,
    items: items.map(({ range }) => {
      const [start, end] = range!;
      return { start, end: text.slice(0, end).trimEnd().length };
    }),
  };
}

/**
 * The text with one more item in the list, written as the others are. Not one other byte changes.
 *
 * @param after The place of the item that it follows; -1 puts it first.
 * @param item Its YAML without the dash, from the left margin, without a line break at the end.
 * @returns The new text, and the line on which the item now begins, counted from 1.
 */
export function withItem({ text, items, flow }: YamlList, after: number, item: string): { text: string; line: number } {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (flow) {
    const [at, added] = after < 0 ? [items[0]!.start, `${item}, `] : [items[after]!.end, `, ${item}`];
    return { text: text.slice(0, at) + added + text.slice(at), line: lineAt(text, at) };
  }
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(lineStart(items[0]!.start)))![0];
  const block = item
    .split('\n')
    .map((line, place) => margin + (place ? '  ' : '- ') + line)
    .join(eol);
  const apart = items[1] && /\n[ \t]*\r?\n/.test(text.slice(items[0]!.end, items[1].start));
  const gap = apart ? eol + eol : eol;
  if (after < 0) {
    const at = lineStart(items[0]!.start);
    return { text: text.slice(0, at) + block + gap + text.slice(at), line: lineAt(text, at) };
  }
  // A remark at the end of the line belongs to the item before.
  const rest = /\r?\n|$/.exec(text.slice(items[after]!.end))!;
  const at = items[after]!.end + rest.index;
  const added = gap + block + (at === text.length ? eol : '');
  return { text: text.slice(0, at) + added + text.slice(at), line: lineAt(text, at) + (apart ? 2 : 1) };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines.linePos(offset).line;
}
