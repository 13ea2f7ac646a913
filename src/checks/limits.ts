import type { Point } from './issue.ts';

/**
 * What a page's text may be at most, so that reading it takes no longer than a moment whatever it holds. Well above what
 * anybody writes: the longest page has 14 kB.
 */
const LONGEST_PAGE = 48_000;
const LONGEST_LINE = 4_000;
/** The longest page has 232. */
const MOST_LINES = 1_500;
/** Brackets open at once in one paragraph; the time to read them grows with the square of their number. */
const OPEN_BRACKETS = 24;
/** Brackets, and signs of emphasis, between two empty lines: each is held against all others. The most we have is 42. */
const MOST_SIGNS = 600;
/** Quotes and lists within each other. */
const DEEPEST_BLOCK = 8;
const WIDEST_INDENT = 40;
/** Columns of a table: every row is filled up to them. */
const MOST_CELLS = 40;
/** Signs that part the cells of all the tables of a page. The most we have is 160. */
const MOST_BARS = 2_000;
/** Things within things. */
export const DEEPEST = 30;
/** In milliseconds: how long the parser may look at one page. An ordinary one takes it less than fifty. */
export const LONGEST_READING = 1_500;

export type Limit = 'page' | 'lines' | 'line' | 'brackets' | 'signs' | 'nesting' | 'cells' | 'tables';

export interface LimitFault {
  limit: Limit;
  at: Point;
  most: number;
}

/** Whether a page's text is so long that nothing of it is read. */
export const isTooLong = (text: string): boolean => text.length > LONGEST_PAGE;

/** What of a text is beyond the limits, and where it first is. Linear in the text. */
export function limitFaults(text: string): LimitFault[] {
  if (isTooLong(text)) return [{ limit: 'page', at: { line: 1, column: 1 }, most: LONGEST_PAGE }];
  const found = new Map<Limit, LimitFault>();
  const tell = (limit: Limit, most: number, line: number, column: number) => {
    if (!found.has(limit)) found.set(limit, { limit, at: { line, column }, most });
  };
  let open = 0;
  let signs = 0;
  let bars = 0;
  let fence: string | undefined;
  for (const [place, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (place >= MOST_LINES) tell('lines', MOST_LINES, place + 1, 1);
    if (line.length > LONGEST_LINE) tell('line', LONGEST_LINE, place + 1, LONGEST_LINE + 1);
    // Nothing is read within a code block. What only looks like one, the deadline stops.
    const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
    if (fence ? mark?.startsWith(fence) && mark === line.trimEnd() : mark) {
      fence = fence ? undefined : mark;
      [open, signs] = [0, 0];
      continue;
    }
    if (fence) continue;
    if (!line.trim()) [open, signs] = [0, 0];
    for (const { 0: sign, index: at } of line.matchAll(/[[\]*_~]/g)) {
      if (sign === '[') open++;
      else if (sign === ']') open = Math.max(0, open - 1);
      signs++;
      if (open > OPEN_BRACKETS) tell('brackets', OPEN_BRACKETS, place + 1, at + 1);
      if (signs > MOST_SIGNS) tell('signs', MOST_SIGNS, place + 1, at + 1);
    }
    const marks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)![0];
    const deep = (marks.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
    if (deep > DEEPEST_BLOCK) tell('nesting', DEEPEST_BLOCK, place + 1, 1);
    // A tab counts as four.
    const widest = Math.max(0, ...(marks.match(/[ \t]+/g) ?? []).map((gap) => gap.replaceAll('\t', '    ').length));
    if (widest > WIDEST_INDENT) tell('nesting', DEEPEST_BLOCK, place + 1, 1);
    const cells = line.match(/\|/g)?.length ?? 0;
    if (cells > MOST_CELLS + 1) tell('cells', MOST_CELLS, place + 1, 1);
    bars += cells;
    if (bars > MOST_BARS) tell('tables', MOST_BARS, place + 1, 1);
  }
  return [...found.values()];
}
