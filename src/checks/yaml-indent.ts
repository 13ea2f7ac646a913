import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { once } from './once.ts';

/** A line that begins in another column than it should. */
export interface OutOfStep {
  /** Where the line begins. */
  offset: number;
  /** The blanks with which it begins, and with how many it would be in step. */
  has: number;
  wants: number;
}

/** A line that holds something. */
interface Line {
  /** Where it begins. */
  from: number;
  text: string;
  /** The blanks with which it begins. */
  width: number;
}

/** So far around the stop lines are looked at, in characters: a text of that length is parsed in a moment whatever it holds. */
const BEFORE = 2_000;
const AFTER = 1_000;
/** Columns that are tried. Ours begin in six. */
const MOST_WIDTHS = 8;
const DEEPEST = 16;

/**
 * Which line has to be moved, where the parser stopped because of indentation: the one at which it stopped, or the one
 * above, whichever alone makes the text readable when it is moved to where a line nearby begins. Undefined where that is
 * not certain. Where both would do, or other lines may have a say, it has to follow, and be followed, as lines of its name
 * are elsewhere in the text.
 *
 * @param offset Where the parser stopped.
 */
export function outOfStep(text: string, offset: number): OutOfStep | undefined {
  const lines = linesAround(text, offset);
  const stop = lines.findLastIndex(({ from }) => from <= offset);
  if (stop < 1) return undefined;
  const all = { near: lines, at: stop };
  // Of a short text each line has a say, as long as it has no other fault.
  return (text.length <= AFTER ? moveIn(text, all) : undefined) ?? moveIn(text, readAlone(lines, stop));
}

/** Some lines that follow one another, and the one among them at which the parser stops. */
interface Near {
  near: Line[];
  at: number;
}

function moveIn(text: string, { near, at }: Near): OutOfStep | undefined {
  if (stopIn(near) !== at) return undefined;
  const widths = [...new Set(near.map(({ width }) => width))].slice(0, MOST_WIDTHS);
  const moves = [at - 1, at].flatMap((place): Move[] => {
    const { from, width: has } = near[place]!;
    if (!headOf(near[place]!)) return [];
    // Where a text begins, nothing is left to be in step with.
    return (isFirst(text, from) ? [0] : widths)
      .filter((width) => width !== has && isRead(moved(near, place, width), at))
      .map((width) => ({ place, width }));
  });
  const all = once(() => linesOf(text, 0, text.length));
  const isAll = () => near.length === all().length;
  const usual = once(() => stepsIn(all(), [near[at - 1]!.from, near[at]!.from]));
  const [move, ...more] =
    moves.length > 1 || !isAll() ? moves.filter((each) => isUsual(usual(), near, at, each)) : moves;
  if (!move || more.length) return undefined;
  const { from, width } = near[move.place]!;
  return { offset: from, has: width, wants: move.width };
}

interface Move {
  /** Which of some lines. */
  place: number;
  width: number;
}

/** Whether the first line of a text that holds something begins there. */
const isFirst = (text: string, from: number): boolean => !linesOf(text, 0, from).length;

function linesAround(text: string, offset: number): Line[] {
  const [from, to] = [Math.max(0, offset - BEFORE), Math.min(text.length, offset + AFTER)];
  return linesOf(text, from ? text.indexOf('\n', from) + 1 : 0, to < text.length ? text.lastIndexOf('\n', to) : to);
}

/** The lines between two offsets that hold something. */
function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? to : end).trimEnd();
    const width = /^ */.exec(line)![0].length;
    if (width < line.length && line[width] !== '#') lines.push({ from: at, text: line, width });
    at = end < 0 ? to : end + 1;
  }
  return lines;
}

/** The lines around one of them that can be read by themselves, from one that begins furthest left to the next such. */
function readAlone(lines: Line[], stop: number): Near {
  const above = lines.slice(0, Math.max(1, stop - 1));
  const least = Math.min(...above.map(({ width }) => width));
  const first = above.findLastIndex(({ width }) => width === least);
  const end = lines.findIndex(({ width }, place) => place > stop && width <= least);
  return { near: lines.slice(first, end < 0 ? undefined : end), at: stop - first };
}

const moved = (lines: Line[], place: number, width: number): Line[] =>
  lines.map((line, at) => (at === place ? { ...line, width, text: ' '.repeat(width) + line.text.trimStart() } : line));

/** The line at which the parser stops; undefined where it reads all. */
function stopIn(lines: Line[]): number | undefined {
  const read = readingOf(lines);
  return 'line' in read ? read.line : undefined;
}

/** Whether lines are read, and a line and the one above it each as something of its own, not as more of a text before. */
function isRead(lines: Line[], at: number): boolean {
  const read = readingOf(lines);
  if ('line' in read) return false;
  const begun = new Set(read.events.flatMap((event) => (event.type === EVENT_ID.SCALAR ? [event.valueStart] : [])));
  let from = 0;
  return lines.every((line, place) => {
    const start = from + /^[ \t]*(?:-[ \t]+)*/.exec(line.text)![0].length;
    from += line.text.length + 1;
    // A text in quotes begins behind its mark; of a list in brackets the first thing is told by those around it.
    return (place !== at && place !== at - 1) || begun.has(start) || begun.has(start + 1) || /[[{]/.test(line.text);
  });
}

function readingOf(lines: Line[]): { events: Event[] } | { line: number } {
  const text = lines.map((line) => line.text).join('\n');
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    // Two of one name beside each other are not meant to be.
    constructFromEvents(events, { source: text, maxAliases: 0 });
    return { events };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { line: text.slice(0, error.mark?.position ?? 0).split('\n').length - 1 };
  }
}

/** What a line is, whatever its value: "name:", "- id:", "- "; empty where it is no entry. */
const headOf = ({ text }: Line): string => /^\s*((?:- +)*(?:["']?[\w-]{1,40}["']?:(?=\s|$))?)/.exec(text)![1]!;

/** The steps from each line to the next, of all but some. */
function stepsIn(lines: Line[], without: number[]): Set<string> {
  const steps = new Set<string>();
  for (const [place, line] of lines.entries()) {
    const above = lines[place - 1];
    if (above && !without.includes(line.from) && !without.includes(above.from)) steps.add(stepTo(above, line));
  }
  return steps;
}

/** Whether the steps from the line above, and to the line below, are ones that lines of their names have elsewhere. */
function isUsual(steps: Set<string>, near: Line[], at: number, { place, width }: Move): boolean {
  const after = moved(near, place, width);
  return [at - 1, at, at + 1].every(
    (each) => each < 1 || each >= after.length || steps.has(stepTo(after[each - 1]!, after[each]!)),
  );
}

const stepTo = (above: Line, below: Line): string => `${headOf(above)}|${headOf(below)}|${below.width - above.width}`;
