/**
 * The subset of regular expressions that a record may hold: one that no text can make slow. Written by strangers, run
 * in readers' browsers on whatever they paste.
 *
 * Allowed: literals, escapes \d \w \s \b \S \D \W and escaped signs, classes, ^ and $, groups (?:a|b) without a
 * quantifier, and on single characters or classes ?, *, +, {m,n} with n ≤ 200. A dot takes only {m,n}. Not allowed:
 * captures, backreferences, lookaround, named groups, a quantifier on a group, a group inside a group's group.
 * Time is bounded by (length of the line)^(unbounded quantifiers): two of them at most, on lines of bounded length.
 */

/** Longest pattern, in characters. */
const LONGEST = 200;
/** How many * and + a pattern may have. */
const UNBOUNDED = 2;
const MOST_REPEATS = 200;

/** Why a pattern is not of the subset, as a clause, or undefined when it is. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `longer than ${LONGEST} characters`;
  let depth = 0;
  let unbounded = 0;
  let at = 0;
  /** What stood last, which a quantifier would repeat. */
  let last: 'nothing' | 'one' | 'dot' | 'group' = 'nothing';
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest)?.[0];
    if (quantifier) {
      if (last === 'nothing') return `nothing to repeat before "${quantifier}"`;
      if (last === 'group') return 'a quantifier on a group';
      const bounds = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier);
      if (bounds) {
        const most = bounds[2] === undefined ? Number(bounds[1]) : bounds[2] === '' ? Infinity : Number(bounds[2]);
        if (most > MOST_REPEATS) return `more than ${MOST_REPEATS} repeats`;
      } else if (quantifier[0] !== '?') {
        if (last === 'dot') return 'an unbounded dot';
        if (++unbounded > UNBOUNDED) return `more than ${UNBOUNDED} unbounded quantifiers`;
      }
      last = 'nothing';
      at += quantifier.length;
      continue;
    }
    const piece =
      /^(?:\\[dDwWsSbB]|\\[^A-Za-z0-9]|\\[ntr]|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\[\^?(?:\\.|[^\]\\])+\]|\(\?:|[^\\[(])/su.exec(
        rest,
      )?.[0];
    if (!piece) return `what stands at "${rest.slice(0, 12)}" is not allowed`;
    if (piece === '(?:') {
      depth++;
      last = 'nothing';
    } else if (piece === ')') {
      if (--depth < 0) return 'a bracket that was never opened';
      last = 'group';
    } else if (piece === '|' || piece === '^' || piece === '$' || piece === '\\b' || piece === '\\B') last = 'nothing';
    else last = piece === '.' ? 'dot' : 'one';
    at += piece.length;
  }
  if (depth) return 'a bracket that is not closed';
  try {
    new RegExp(pattern, 'u');
  } catch {
    try {
      new RegExp(pattern);
    } catch (error) {
      return (error as Error).message;
    }
  }
  return undefined;
}
