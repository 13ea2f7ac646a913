import { FrontMatter } from '../model/records.ts';

/** Where front matter ends that nothing closes. Lines counted from 1. */
export interface FrontEnd {
  /** The last line that is one of its entries. */
  last: number;
  /** The line below, where it is likely meant to close the front matter and does not. */
  meant?: { line: number; text: string };
}

const OPENS = /^\uFEFF?---[ \t]*$/;
/** An entry that a page has; the others only follow one. */
const KNOWN = new RegExp(`^["']?(?:${Object.keys(FrontMatter.shape).join('|')})["']?[ \\t]*[:：]`);
/** One of any name, more of the one above, or an item of its list. */
const ENTRY = /^(?:["']?[\w-]{1,40}["']?:(?:\s|$)|[ \t]+\S|-[ \t])/;
/** What looks like --- and is not. */
const LIKE_CLOSE = /^[ \t]*(?:--+|\+\+\++|[—–]+|\.{3}|\*{3,}|_{3,}|={3,})(?![\w|])/;
/** So much of a line is looked at, and shown. */
const SEEN = 60;

/** Where the front matter of a page's text ends to the eye; undefined where it begins with none. */
export function frontEnd(text: string): FrontEnd | undefined {
  let [last, gap, from] = [0, false, 0];
  for (let line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const each = text.slice(from, Math.min(from + SEEN, end < 0 ? text.length : end)).trimEnd();
    from = end < 0 ? text.length : end + 1;
    if (line === 1) {
      if (!OPENS.test(each)) return undefined;
    } else if (KNOWN.test(each) || (last > 0 && !gap && !LIKE_CLOSE.test(each) && ENTRY.test(each))) {
      [last, gap] = [line, false];
    } else if (!each || each.startsWith('#')) {
      gap = true;
    } else {
      return last ? { last, ...(LIKE_CLOSE.test(each) ? { meant: { line, text: each.trim() } } : {}) } : undefined;
    }
  }
  return last ? { last } : undefined;
}
