/** A line of a page's Markdown, as it counts when two versions of the page are compared. */
export interface PageLine {
  text: string;
  /** Of a line that begins a section: the words of its heading, and the number of its #s. */
  heading?: { words: string; depth: number };
}

/**
 * The lines of a page without what a reader cannot see: comments, empty lines, spaces at the ends of lines or more than
 * one between words, composed or decomposed Hangul, line endings. What looks like a comment or a heading within code is
 * neither. Takes no longer than the text is long.
 */
export function pageLines(markdown: string): PageLine[] {
  const composed = markdown.normalize('NFC');
  const text = composed.includes('\r') ? composed.replaceAll(/\r\n?/g, '\n') : composed;
  const comments = new Comments(text);
  const found: PageLine[] = [];
  let fence: string | undefined;
  for (let at = 0; at <= text.length;) {
    const end = endOfLine(text, at);
    const written = text.slice(at, end).trimEnd();
    const mark = fenceMark(written, fence === undefined);
    if (fence === undefined && !mark) {
      const [line, next] = written.includes('{') ? comments.leftOut(at) : [written, end + 1];
      if (line) found.push(lineOf(singleSpaced(line)));
      at = next;
      continue;
    }
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && written.trimStart() === mark) fence = undefined;
    if (written) found.push({ text: written });
    at = end + 1;
  }
  return found;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The backticks or tildes with which a line opens a fence, maybe at the start of an item, or may close one. */
function fenceMark(line: string, opens: boolean): string | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return undefined;
  const start = opens ? /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*/.exec(line)![0].length : 0;
  const mark = /^\s*(`{3,}|~{3,})/.exec(line.slice(start))?.[1];
  const inline = mark?.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`');
  return inline ? undefined : mark;
}

/** One blank between words. Those at the start of a line say what it belongs to, and stay. */
const singleSpaced = (line: string): string =>
  /\S(?: {2}|\t)/.test(line) ? line.replaceAll(/(?<=\S)[ \t]+/g, ' ') : line;

function lineOf(text: string): PageLine {
  if (!text.includes('#')) return { text };
  const [, marks, rest] = /^\s*(#{1,6})[ \t]+(\S.*)$/.exec(text) ?? [];
  return marks ? { text, heading: { words: withoutMarks(rest!), depth: marks.length } } : { text };
}

/** The words of a heading, without the #s that may close it. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return text[end - 1] === ' ' ? text.slice(0, end).trimEnd() : text;
}

/** The comments of a page: braces with nothing but one in them. */
class Comments {
  readonly #text: string;
  /** Where the next one closes that was looked for; beyond all once there is none. */
  #close = -1;
  /** What follows that comment; undefined where no brace closes it. */
  #end: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line that begins at a place, and where the next one does: behind a comment that went on for many lines. */
  leftOut(from: number): [line: string, next: number] {
    const text = this.#text;
    let end = endOfLine(text, from);
    let [line, at, blank] = ['', from, true];
    for (let goesOn = true; goesOn;) {
      goesOn = false;
      const start = at;
      for (const opening of bracesOf(text.slice(start, end))) {
        const place = start + opening;
        if (place < at) continue;
        const behind = this.#behind(place);
        if (behind === undefined) continue;
        const words = text.slice(at, place);
        line += words;
        at = behind;
        blank &&= !words.trim();
        if (blank) while (text[at] === ' ' || text[at] === '\t') at++;
        goesOn = behind > end;
        if (goesOn) break;
      }
      if (goesOn) end = endOfLine(text, at);
    }
    line += text.slice(at, end);
    return [line.trimEnd(), end + 1];
  }

  /** What follows the comment that begins at a brace; undefined where none does. */
  #behind(brace: number): number | undefined {
    const opening = /\{\s*\/\*/y;
    opening.lastIndex = brace;
    if (!opening.test(this.#text)) return undefined;
    if (this.#close < opening.lastIndex) {
      const found = this.#text.indexOf('*/', opening.lastIndex);
      this.#close = found < 0 ? Infinity : found;
      const closing = /\s*\}/y;
      closing.lastIndex = found + 2;
      this.#end = found >= 0 && closing.test(this.#text) ? closing.lastIndex : undefined;
    }
    return this.#end;
  }
}

/** Where in a line braces open, apart from those in `code`. */
function bracesOf(line: string): number[] {
  // Backticks that no others close are no code.
  const left = new Map<number, number>();
  for (const [run] of line.matchAll(/`+/g)) left.set(run.length, (left.get(run.length) ?? 0) + 1);
  const found: number[] = [];
  let code: number | undefined;
  for (const { 0: piece, index } of line.matchAll(/`+|\{|\\[`{\\]/g)) {
    const { length } = piece;
    if (piece.startsWith('`')) {
      const others = (left.get(length) ?? 1) - 1;
      left.set(length, others);
      if (code === length) code = undefined;
      else if (code === undefined && others > 0) code = length;
    } else if (piece === '{' && code === undefined) found.push(index);
  }
  return found;
}
