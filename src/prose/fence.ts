import { LogKind } from '../model/records.ts';

/** What stands behind the language of a code fence: ```yaml title="ci.yml" mark={2,4-5} reject={7} kind=captured */
export interface Fence {
  title?: string;
  /** A file below tests/samples/ whose text the block shows. */
  sample?: string;
  kind?: LogKind;
  /** Where a quoted log was seen. */
  from?: string;
  /** Line numbers, counted from 1. */
  lines: Record<LineMark, Set<number>>;
  /** Words that mean nothing here. */
  unknown: string[];
}

/** mark: worth a look. reject: where it stops. ins, del: what a change adds and takes away. */
export const LINE_MARKS = ['mark', 'reject', 'ins', 'del'] as const;
export type LineMark = (typeof LINE_MARKS)[number];

const WORD = /(?<key>\w+)=(?:"(?<quoted>[^"]*)"|\{(?<lines>[\d,\s-]*)\}|(?<bare>\S+))|(?<stray>\S+)/g;

export function readFence(meta: string | null | undefined): Fence {
  const fence: Fence = {
    lines: { mark: new Set(), reject: new Set(), ins: new Set(), del: new Set() },
    unknown: [],
  };
  for (const { 0: whole, groups = {} } of (meta ?? '').matchAll(WORD)) {
    const { key, quoted, lines, bare } = groups;
    const text = quoted ?? bare;
    const mark = LINE_MARKS.find((name) => name === key);
    const kind = LogKind.safeParse(text);
    if (mark && lines !== undefined) fence.lines[mark] = lineNumbers(lines);
    else if (key === 'kind' && kind.success) fence.kind = kind.data;
    else if ((key === 'title' || key === 'sample' || key === 'from') && text) fence[key] = text;
    else fence.unknown.push(whole);
  }
  return fence;
}

/** Of one mark. */
const MOST_LINES = 1000;

/** "2,4-6" → 2, 4, 5, 6. */
function lineNumbers(text: string): Set<number> {
  const found = new Set<number>();
  for (const span of text.split(',')) {
    const [from = NaN, to = from] = span.split('-').map(Number);
    if (!Number.isSafeInteger(from + MOST_LINES)) continue;
    for (let line = from; line <= to && found.size < MOST_LINES; line++) found.add(line);
  }
  return found;
}
