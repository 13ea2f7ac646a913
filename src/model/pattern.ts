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
export const LONGEST = 200;
/** How many * and + a pattern may have. */
export const UNBOUNDED = 2;
/** How often one sign may be repeated. */
export const MOST_REPEATS = 200;
/** Steps on the worst line that there can be: a third of a second of a reader's time, and five times that before an engine
 * has compiled the pattern. */
const MOST_WORK = 1e8;

/** What a pattern has that the subset has not: as a clause, and the signs of it as they stand; "" where it is the whole. */
export interface PatternFault {
  kind: FaultKind;
  piece: string;
}
export type FaultKind =
  | 'a capture'
  | 'a named group'
  | 'a group with flags'
  | 'lookaround'
  | 'a backreference'
  | 'a bracket that is not closed'
  | 'a bracket that was never opened'
  | 'an unbounded dot'
  | 'a quantifier on a group'
  | 'a quantifier on a sign above U+FFFF'
  | 'a quantifier on nothing'
  | 'too many repeats'
  | 'too many unbounded quantifiers'
  | 'repeats the wrong way round'
  | 'a property of signs'
  | 'an unknown escape'
  | 'an unknown escape in a class'
  | 'a sign above U+FFFF in a class'
  | 'a class without signs'
  | 'a class that is not closed'
  | 'a range the wrong way round'
  | 'half of a sign'
  | 'too many signs'
  | 'too many ways to read one line'
  | 'what no engine reads';

/** Why a pattern is not of the subset: each fault once, in the order of the text; none when it is. */
export function patternFaults(pattern: string): PatternFault[] {
  const faults = known.get(pattern) ?? look(pattern);
  known.set(pattern, faults);
  return faults;
}

/** A pattern is asked about again and again while its record is read. */
const known = new Map<string, PatternFault[]>();

/** What stood last in a pattern, which a quantifier would repeat. */
type Last = 'nothing' | 'one' | 'two halves' | 'dot' | 'group';

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

/** What is not of the subset, by what it begins with; the first that fits. */
const REFUSED: [kind: FaultKind, shape: RegExp, reads: Last | 'opens'][] = [
  ['lookaround', /\(\?<?[=!]/y, 'opens'],
  ['a named group', /\(\?P?<[^>)]*>?/y, 'opens'],
  ['a group with flags', /\(\?[a-z]*(?:-[a-z]*)?\)/y, 'nothing'],
  ['a group with flags', /\(\?(?:[a-z]*(?:-[a-z]*)?:)?/y, 'opens'],
  ['a capture', /\(/y, 'opens'],
  ['a backreference', /\\(?:[1-9]\d*|k<[^>]*>?)/y, 'one'],
  ['a property of signs', /\\[pP](?:\{[^}]*\}?)?/y, 'one'],
  [
    'an unknown escape',
    /\\(?:u\{[\da-fA-F]*\}|u[dD][89a-fA-F][\da-fA-F]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]?)/y,
    'one',
  ],
  ['a class without signs', /\[\^?\]/y, 'one'],
  ['a sign above U+FFFF in a class', /\[(?:\\[^]|[^\]\\])*?[\uD800-\uDFFF](?:\\[^]|[^\]\\])*\]/y, 'one'],
  ['an unknown escape in a class', /\[(?:\\[^]|[^\]\\])*\]/y, 'one'],
  ['a class that is not closed', /\[[^]*/y, 'one'],
  ['half of a sign', /[^]/y, 'one'],
];
/** In a class: an escape of the subset, or another. */
const ESCAPED = new RegExp(String.raw`${ESCAPE}|(?<other>\\(?:u\{[\da-fA-F]*\}|[pP]\{[^}\]]*\}|[^]))`, 'g');

function look(pattern: string): PatternFault[] {
  if (pattern.length > LONGEST) return [{ kind: 'too many signs', piece: '' }];
  const faults: PatternFault[] = [];
  const tell = (kind: FaultKind, piece: string) => {
    if (!faults.some((fault) => fault.kind === kind && fault.piece === piece)) faults.push({ kind, piece });
  };
  let unbounded = 0;
  /** How many alternatives each open bracket has so far, the whole pattern first. */
  const choices = [1];
  /** What opened each of them. */
  const openings = [''];
  /** At most so many ways lead through the pattern, whatever stands beside what. */
  let ways = 1;
  /** At most so many steps are on one of them, but for those that its repeats may leave out. */
  let length = pattern.length;
  let at = 0;
  let last: Last = 'nothing';
  while (at < pattern.length) {
    const sign = pattern[at]!;
    const quantifier = REPEATS.includes(sign) ? found(QUANTIFIER) : undefined;
    if (quantifier) {
      const bounds = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier);
      if (last === 'nothing') tell('a quantifier on nothing', quantifier);
      else if (last === 'group') tell('a quantifier on a group', quantifier);
      else if (last === 'two halves') tell('a quantifier on a sign above U+FFFF', quantifier);
      else if (bounds) {
        const most = bounds[2] === undefined ? Number(bounds[1]) : bounds[2] === '' ? Infinity : Number(bounds[2]);
        if (most > MOST_REPEATS) tell('too many repeats', quantifier);
        if (most < Number(bounds[1])) tell('repeats the wrong way round', quantifier);
        ways *= Math.max(1, most - Number(bounds[1]) + 1);
        length += Number(bounds[1]);
      } else if (quantifier[0] !== '?') {
        if (last === 'dot') tell('an unbounded dot', `.${quantifier}`);
        else if (++unbounded > UNBOUNDED) tell('too many unbounded quantifiers', '');
        ways *= LINE;
      } else ways *= 2;
      last = 'nothing';
      at += quantifier.length;
      continue;
    }
    const piece = ALONE.test(sign) ? sign : found(PIECE);
    if (!piece) refuse();
    else {
      if (piece === '(?:') open(piece);
      else if (piece === ')') {
        if (choices.length > 1) {
          ways *= choices.pop()!;
          openings.pop();
        } else tell('a bracket that was never opened', piece);
        last = 'group';
      } else if (piece === '|' || piece === '^' || piece === '$' || piece === '\\b' || piece === '\\B')
        last = 'nothing';
      else if (piece === '.') last = 'dot';
      else last = HALF.test(piece) ? 'two halves' : 'one';
      if (piece === '|') choices[choices.length - 1]!++;
      at += piece.length;
    }
  }
  if (choices.length > 1) tell('a bracket that is not closed', openings.at(-1)!);
  if (faults.length) return faults;
  try {
    new RegExp(pattern);
  } catch (error) {
    const isRange = /range out of order/i.test((error as Error).message);
    return [{ kind: isRange ? 'a range the wrong way round' : 'what no engine reads', piece: '' }];
  }
  // One that is held to the beginning of a line is tried from there alone.
  const starts = pattern.startsWith('^') && choices[0] === 1 ? 1 : LINE;
  if (ways * choices[0]! * starts * length > MOST_WORK && workOf(pattern, MOST_WORK) > MOST_WORK)
    tell('too many ways to read one line', '');
  return faults;

  /** What of that shape stands here. */
  function found(shape: RegExp): string | undefined {
    shape.lastIndex = at;
    return shape.exec(pattern)?.[0];
  }

  function open(bracket: string) {
    choices.push(1);
    openings.push(bracket);
    last = 'nothing';
  }

  /** Tells what stands here, and goes on behind it as if it were of the subset. */
  function refuse() {
    for (const [kind, shape, reads] of REFUSED) {
      const piece = found(shape);
      if (piece === undefined) continue;
      const inside = kind === 'an unknown escape in a class' ? [...piece.matchAll(ESCAPED)] : [];
      const others = inside.flatMap(({ groups }) => groups?.other ?? []);
      for (const each of others.length ? others : [piece]) tell(kind, each);
      if (reads === 'opens') open(piece);
      else last = reads;
      at += piece.length;
      return;
    }
  }
}
