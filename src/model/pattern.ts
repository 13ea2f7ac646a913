import { LINE, workOf } from './pattern-work.ts';

/**
 * The subset of regular expressions that a record may hold: one that no text can make slow. Written by strangers, run
 * in readers' browsers on whatever they paste.
 *
 * Allowed: literals, escapes \d \w \s \D \W \S \n \t \r \xHH \uHHHH and escaped signs, classes of these, ^ and $, \b and
 * \B, groups (?:a|b) without a quantifier, and on single characters or classes ?, *, +, {m,n} with n ≤ 200. A dot takes
 * only {m,n}. Not allowed: captures, backreferences, lookaround, named groups, a quantifier on a group; and a sign above
 * U+FFFF, which a pattern reads as two, where it stands in a class or under a quantifier. What is left can still be
 * slow, because the ways to read a line multiply: pattern-work.ts counts them.
 */

/** Longest pattern, in characters. */
const LONGEST = 200;
/** How many * and + a pattern may have. */
const UNBOUNDED = 2;
const MOST_REPEATS = 200;
/** Steps on the worst line that there can be: a third of a second of a reader's time, and five times that before an engine
 * has compiled the pattern. */
const MOST_WORK = 1e8;

/** Why a pattern is not of the subset, as a clause, or undefined when it is. */
export function patternFault(pattern: string): string | undefined {
  const fault = known.has(pattern) ? known.get(pattern) : look(pattern);
  known.set(pattern, fault);
  return fault;
}

/** A pattern is asked about again and again while its record is read. */
const known = new Map<string, string | undefined>();

/** What a quantifier begins with. */
const REPEATS = '*+?{';
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const HALF = /^[\uD800-\uDFFF]/;
const ESCAPE = String.raw`\\(?:[dDwWsSntr]|[^A-Za-z0-9\uD800-\uDFFF]|x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4})`;
/** A sign that is a piece by itself. */
const ALONE = /[^\\[(\uD800-\uDFFF]/;
const PIECE = new RegExp(
  [
    ESCAPE,
    String.raw`\\[bB]`,
    String.raw`\[(?!\^?\])\^?(?:${ESCAPE}|[^\]\\\uD800-\uDFFF])+\]`,
    String.raw`\(\?:`,
    String.raw`[\uD800-\uDBFF][\uDC00-\uDFFF]`,
    ALONE.source,
  ].join('|'),
  'y',
);

function look(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `longer than ${LONGEST} characters`;
  let unbounded = 0;
  /** How many alternatives each open bracket has so far, the whole pattern first. */
  const choices = [1];
  /** At most so many ways lead through the pattern, whatever stands beside what. */
  let ways = 1;
  /** At most so many steps are on one of them, but for those that its repeats may leave out. */
  let length = pattern.length;
  let at = 0;
  /** What stood last, which a quantifier would repeat. */
  let last: 'nothing' | 'one' | 'two halves' | 'dot' | 'group' = 'nothing';
  while (at < pattern.length) {
    const sign = pattern[at]!;
    const quantifier = REPEATS.includes(sign) ? found(QUANTIFIER) : undefined;
    if (quantifier) {
      if (last === 'nothing') return `nothing to repeat before "${quantifier}"`;
      if (last === 'group') return 'a quantifier on a group';
      if (last === 'two halves') return `a quantifier on a sign above U+FFFF: it would repeat half of it`;
      const bounds = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier);
      if (bounds) {
        const most = bounds[2] === undefined ? Number(bounds[1]) : bounds[2] === '' ? Infinity : Number(bounds[2]);
        if (most > MOST_REPEATS) return `more than ${MOST_REPEATS} repeats`;
        ways *= Math.max(1, most - Number(bounds[1]) + 1);
        length += Number(bounds[1]);
      } else if (quantifier[0] !== '?') {
        if (last === 'dot') return 'an unbounded dot';
        if (++unbounded > UNBOUNDED) return `more than ${UNBOUNDED} unbounded quantifiers`;
        ways *= LINE;
      } else ways *= 2;
      last = 'nothing';
      at += quantifier.length;
      continue;
    }
    const piece = ALONE.test(sign) ? sign : found(PIECE);
    if (!piece) return notAllowed(pattern.slice(at));
    if (piece === '(?:') {
      choices.push(1);
      last = 'nothing';
    } else if (piece === ')') {
      ways *= choices.pop()!;
      if (!choices.length) return 'a bracket that was never opened';
      last = 'group';
    } else if (piece === '|' || piece === '^' || piece === '$' || piece === '\\b' || piece === '\\B') last = 'nothing';
    else if (piece === '.') last = 'dot';
    else last = HALF.test(piece) ? 'two halves' : 'one';
    if (piece === '|') choices[choices.length - 1]!++;
    at += piece.length;
  }
  if (choices.length > 1) return 'a bracket that is not closed';
  try {
    new RegExp(pattern);
  } catch (error) {
    return (error as Error).message;
  }
  // One that is held to the beginning of a line is tried from there alone.
  const starts = pattern.startsWith('^') && choices[0] === 1 ? 1 : LINE;
  if (ways * choices[0]! * starts * length > MOST_WORK && workOf(pattern, MOST_WORK) > MOST_WORK)
    return 'too many ways to read one line: let a repeated sign end where the next one begins';
  return undefined;

  /** What of that shape stands here. */
  function found(shape: RegExp): string | undefined {
    shape.lastIndex = at;
    return shape.exec(pattern)?.[0];
  }
}

/** @param rest The pattern from there on. */
function notAllowed(rest: string): string {
  const where = `what stands at "${[...rest].slice(0, 12).join('')}" is not allowed`;
  if (/^\[\^?\]/.test(rest)) return `${where}: a class without signs`;
  const listed = /^\[(?:\\.|[^\]\\])*\]/s.exec(rest)?.[0];
  if (listed === undefined) return where;
  return /[\uD800-\uDFFF]/.test(listed)
    ? `${where}: a class reads a sign above U+FFFF as two; write (?:a|b)`
    : `${where}: a class takes only the escapes that may stand outside of it, without \\b`;
}
