/**
 * How long a pattern can keep a reader waiting: an upper bound for the steps of a matcher that tries one way after the
 * other, on the worst line of LINE characters. Understands the subset of model/pattern.ts.
 *
 * The ways through a pattern multiply: where a repeated sign may end at several places, everything after it is tried from
 * each of them. It may end only where what follows can begin, so that `\d{1,9}:` has one way and `.{1,9}:` has nine; and
 * no more often than what follows fits beside itself, so that `.{0,60}error` has twelve.
 */

/** Longest line that patterns are held against: features/log-finder/clean.ts. */
export const LINE = 500;
/** How much of what follows is looked at. */
const HEAD = 40;
const MOST_HEADS = 200;

/** Characters as bits: ASCII, white space beyond it, the other characters of the pattern one by one, and all the rest. */
type Signs = bigint;
/** A sign with how often it may stand, or a choice. What only looks (^, $, \b) is left out: it rules ways out, and adds none. */
type Piece = { signs: Signs; least: number; most: number } | { choice: Piece[][] };
/** What must stand at the beginning, sign by sign; beyond its end anything may. */
type Head = Signs[];

const SPACE = 128n;
const REST = 129n;
const FIRST_OWN = 130n;
/** ASCII with a property. */
const ascii = (fits: (sign: string) => boolean): Signs => {
  let signs = 0n;
  for (let code = 0; code < 128; code++) if (fits(String.fromCharCode(code))) signs |= 1n << BigInt(code);
  return signs;
};
/** ASCII from one sign to another, both included. */
const asciiBetween = (from: string, to: string): Signs => {
  const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)! + 1].map((code) => 1n << BigInt(Math.min(code, 128)));
  return high! > low! ? high! - low! : 0n;
};
const CLASSES: Record<string, RegExp> = { d: /\d/, w: /\w/, s: /\s/ };
const IN_ASCII = Object.fromEntries(
  Object.entries(CLASSES).map(([name, fits]) => [name, ascii((sign) => fits.test(sign))]),
);
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/**
 * An upper bound for the steps. The pattern is one of the subset.
 *
 * @param enough A bound that is no higher than this need not be made any closer.
 */
export function workOf(pattern: string, enough = 0): number {
  const choice = read(pattern);
  const sum = (close: boolean) =>
    choice.reduce((all, pieces) => {
      const far = close ? period(headsOf(pieces, 0, [[]])) : 1;
      const starts = pattern.startsWith('^') && pieces === choice[0] ? 1 : LINE / far;
      return all + starts * costOf(pieces, 0n, [[]], close).work;
    }, 0);
  const wide = sum(false);
  return wide <= enough ? wide : sum(true);
}

/**
 * @param after The signs that may begin what stands behind.
 * @param rest The heads of what stands behind.
 * @param close Whether heads are looked at: without them a sign is taken to end wherever what follows can begin.
 */
function costOf(pieces: Piece[], after: Signs, rest: Head[], close: boolean): { ways: number; work: number } {
  let ways = 1;
  let work = 0;
  for (const [at, piece] of pieces.entries()) {
    // What stands once, or always as often, ends in one place whatever follows.
    if (!('choice' in piece) && piece.most === piece.least) {
      work += ways * (piece.most + 1);
      continue;
    }
    const next = beginning(pieces, at + 1) | (optional(pieces.slice(at + 1)) ? after : 0n);
    const heads = close ? headsOf(pieces, at + 1, rest) : [];
    if ('choice' in piece) {
      const costs = piece.choice.map((each) => ({
        ...costOf(each, next, heads, close),
        begins: beginning(each, 0) | (optional(each) ? next : 0n),
      }));
      work += ways * costs.reduce((sum, cost) => sum + cost.work + 1, 0);
      ways *= Math.max(
        1,
        ...costs.map(({ begins }) => costs.reduce((sum, cost) => sum + (cost.begins & begins ? cost.ways : 0), 0)),
      );
    } else {
      const ends = piece.most - piece.least + 1;
      work += ways * (piece.most + ends);
      if (piece.signs & next) ways *= close ? Math.ceil(ends / period(heads)) : ends;
    }
  }
  return { ways, work };
}

/** Signs with which pieces from a place on may begin, leaving out what stands behind them. */
function beginning(pieces: Piece[], from: number): Signs {
  let signs = 0n;
  for (const piece of pieces.slice(from)) {
    signs |= 'choice' in piece ? piece.choice.reduce((all, each) => all | beginning(each, 0), 0n) : piece.signs;
    if (!optional([piece])) break;
  }
  return signs;
}

const optional = (pieces: Piece[]): boolean =>
  pieces.every((piece) => ('choice' in piece ? piece.choice.some(optional) : piece.least === 0));

/** Ends a head that goes on behind its pieces. */
const ON = -1n;

function headsOf(pieces: Piece[], from: number, rest: Head[]): Head[] {
  let open: Head[] = [[]];
  const closed: Head[] = [];
  for (const piece of pieces.slice(from)) {
    if ('choice' in piece) {
      const inner = piece.choice.flatMap((each) => headsOf(each, 0, [[ON]]));
      const longer = open.flatMap((head) => inner.map((each) => [...head, ...each]));
      open = longer.filter((head) => head.at(-1) === ON).map((head) => head.slice(0, -1));
      closed.push(...longer.filter((head) => head.at(-1) !== ON));
    } else {
      open = open.map((head) => [...head, ...Array<Signs>(Math.min(piece.least, HEAD)).fill(piece.signs)]);
      if (piece.most > piece.least) closed.push(...open.splice(0));
    }
    if (open.length + closed.length > MOST_HEADS) return [[]];
    if (open.every((head) => head.length > HEAD)) break;
  }
  return [...closed, ...open.flatMap((head) => rest.map((each) => [...head, ...each]))];
}

/** The least distance at which two of the heads can both stand. */
function period(heads: Head[]): number {
  const longest = Math.max(1, Math.min(...heads.map((head) => head.length)));
  for (let far = 1; far < longest; far++)
    if (heads.some((a) => heads.some((b) => b.every((signs, at) => at + far >= a.length || signs & a[at + far]!))))
      return far;
  return longest;
}

/** The alternatives of a pattern. */
function read(pattern: string): Piece[][] {
  const { every, bit, range, escaped } = alphabetOf(pattern);
  let at = 0;
  return choice();

  /** Takes what fits here, if it does. */
  function take(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = at;
    const found = what.exec(pattern);
    if (found) at += found[0].length;
    return found ?? undefined;
  }

  function choice(): Piece[][] {
    const found = [pieces()];
    while (take(/\|/y)) found.push(pieces());
    return found;
  }

  function pieces(): Piece[] {
    const found: Piece[] = [];
    while (at < pattern.length && !/[|)]/.test(pattern[at]!)) {
      if (take(/\^|\$|\\[bB]/y)) continue;
      if (take(/\(\?:/y)) {
        found.push({ choice: choice() });
        take(/\)/y);
      } else {
        const signs = one();
        found.push({ signs, ...repeats() });
      }
    }
    return found;
  }

  function one(): Signs {
    const listed = take(/\[(\^?)((?:\\.|[^\]\\])+)\]/suy);
    if (listed) return listed[1] ? every & ~inList(listed[2]!) : inList(listed[2]!);
    const escape = take(/\\(x..|u....|.)/suy);
    if (escape) return escaped(escape[1]!);
    return take(/\./y) ? every : bit(take(/./suy)![0]);
  }

  function inList(list: string): Signs {
    const one = (sign: string) => (sign.startsWith('\\') ? escaped(sign.slice(1)) : bit(sign));
    let signs = 0n;
    for (const { groups } of list.matchAll(/(?<from>\\(?:x..|u....|.)|.)(?:-(?<to>\\(?:x..|u....|.)|.))?/gsu)) {
      const { from = '', to } = groups!;
      if (to === undefined) signs |= one(from);
      // A dash beside a class such as \w stands for itself.
      else if (/^\\[dws]$/i.test(from) || /^\\[dws]$/i.test(to)) signs |= one(from) | one(to) | bit('-');
      else signs |= range(plain(from), plain(to));
    }
    return signs;
  }

  function repeats(): { least: number; most: number } {
    const [found, least, comma, most] = take(/(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y) ?? [];
    if (!found) return { least: 1, most: 1 };
    if (least !== undefined) return { least: Number(least), most: comma ? Number(most || LINE) : Number(least) };
    return { least: found.startsWith('+') ? 1 : 0, most: found.startsWith('?') ? 1 : LINE };
  }
}

/** Characters as bits, for one pattern. */
function alphabetOf(pattern: string) {
  const own = [...new Set([...pattern].filter((sign) => sign > '\x7F'))];
  const every = (1n << (FIRST_OWN + BigInt(own.length))) - 1n;
  const bit = (sign: string): Signs => {
    const code = BigInt(sign.codePointAt(0)!);
    const place = own.indexOf(sign);
    return 1n << (code < 128n ? code : place >= 0 ? FIRST_OWN + BigInt(place) : /\s/.test(sign) ? SPACE : REST);
  };
  const range = (from: string, to: string): Signs =>
    asciiBetween(from, to) |
    own.filter((sign) => sign >= from && sign <= to).reduce((all, sign) => all | bit(sign), 0n) |
    (to > '\x7F' ? (1n << SPACE) | (1n << REST) : 0n);
  /** @param text What stands behind a backslash. */
  const escaped = (text: string): Signs => {
    const name = text.toLowerCase();
    if (!Object.hasOwn(CLASSES, name)) return bit(plain(`\\${text}`));
    // No sign beyond ASCII is a digit or a word's to a pattern; white space there is.
    const beyond = name === 's' ? [...own.filter((sign) => /\s/.test(sign)).map(bit), 1n << SPACE] : [];
    const signs = beyond.reduce((all, sign) => all | sign, IN_ASCII[name]!);
    return name === text ? signs : every & ~signs;
  };
  return { every, bit, range, escaped };
}

/** The one sign that is written so in a list. */
const plain = (sign: string): string => {
  if (!sign.startsWith('\\')) return sign;
  const text = sign.slice(1);
  return text.length > 1 && /^[xu]/.test(text) ? fromCode(text) : (CONTROLS[text] ?? text);
};

const fromCode = (text: string) => String.fromCharCode(parseInt(text.slice(1), 16));
