import { LINE, workOf } from './pattern-work.ts';

/**
 * The subset of regular expressions that a record may hold: one that no text can make slow. Written by strangers, run
 * in readers' browsers on whatever they paste.
 *
 * Allowed: literals, escapes \d \w \s \b \S \D \W and escaped signs, classes, ^ and $, groups (?:a|b) without a
 * quantifier, and on single characters or classes ?, *, +, {m,n} with n ≤ 200. A dot takes only {m,n}. Not allowed:
 * captures, backreferences, lookaround, named groups, a quantifier on a group. What is left can still be slow, because
 * the ways to read a line multiply: pattern-work.ts counts them.
 */

/** Longest pattern, in characters. */
const LONGEST = 200;
/** How many * and + a pattern may have. */
const UNBOUNDED = 2;
const MOST_REPEATS = 200;
/** Steps on the worst line that there can be: about half a second of a reader's time. */
const MOST_WORK = 3e8;

/** Why a pattern is not of the subset, as a clause, or undefined when it is. */
export function patternFault(pattern: string): string | undefined {
  const fault = known.has(pattern) ? known.get(pattern) : look(pattern);
  known.set(pattern, fault);
  return fault;
}

/** A pattern is asked about again and again while its record is read. */
const known = new Map<string, string | undefined>();

const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const PIECE =
  /\\[dDwWsSbB]|\\[^A-Za-z0-9]|\\[ntr]|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\[\^?(?:\\.|[^\]\\])+\]|\(\?:|[^\\[(]/suy;

function look(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `longer than ${LONGEST} characters`;
  let unbounded = 0;
  /** How many alternatives each open bracket has so far, the whole pattern first. */
  const choices = [1];
  /** At most so many ways lead through the pattern, whatever stands beside what. */
  let ways = 1;
  let at = 0;
  /** What stood last, which a quantifier would repeat. */
  let last: 'nothing' | 'one' | 'dot' | 'group' = 'nothing';
  while (at < pattern.length) {
    const quantifier = found(QUANTIFIER);
    if (quantifier) {
      if (last === 'nothing') return `nothing to repeat before "${quantifier}"`;
      if (last === 'group') return 'a quantifier on a group';
      const bounds = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier);
      if (bounds) {
        const most = bounds[2] === undefined ? Number(bounds[1]) : bounds[2] === '' ? Infinity : Number(bounds[2]);
        if (most > MOST_REPEATS) return `more than ${MOST_REPEATS} repeats`;
        ways *= Math.max(1, most - Number(bounds[1]) + 1);
      } else if (quantifier[0] !== '?') {
        if (last === 'dot') return 'an unbounded dot';
        if (++unbounded > UNBOUNDED) return `more than ${UNBOUNDED} unbounded quantifiers`;
        ways *= LINE;
      } else ways *= 2;
      last = 'nothing';
      at += quantifier.length;
      continue;
    }
    const piece = found(PIECE);
    if (!piece) return `what stands at "${pattern.slice(at, at + 12)}" is not allowed`;
    if (piece === '(?:') {
      choices.push(1);
      last = 'nothing';
    } else if (piece === ')') {
      ways *= choices.pop()!;
      if (!choices.length) return 'a bracket that was never opened';
      last = 'group';
    } else if (piece === '|' || piece === '^' || piece === '$' || piece === '\\b' || piece === '\\B') last = 'nothing';
    else last = piece === '.' ? 'dot' : 'one';
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
  if (ways * choices[0]! * starts * pattern.length > MOST_WORK && workOf(pattern, MOST_WORK) > MOST_WORK)
    return 'too many ways to read one line: let a repeated sign end where the next one begins';
  return undefined;

  /** What of that shape stands here. */
  function found(shape: RegExp): string | undefined {
    shape.lastIndex = at;
    return shape.exec(pattern)?.[0];
  }
}
