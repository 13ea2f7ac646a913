/**
 * How long a pattern can keep a reader waiting: an upper bound for the steps of a matcher that tries one way after the
 * other, on the worst line of LINE characters. Understands the subset of model/pattern.ts.
 *
 * The ways through a pattern multiply: where a repeated sign may end at several places, what follows is tried from each
 * of them. Such a try may fail at once, where the line goes on with a sign that cannot follow; within what must follow,
 * its head; or anywhere behind. Only so many get past the head as it fits beside itself, so that `.{0,60}error` has
 * thirteen; and where the head holds a sign that the repeated one is not, only the last ends do, so that `\S{1,90}: `
 * has two.
 */

/** Longest line that patterns are held against: features/log-finder/clean.ts. */
export const LINE = 500;
/** How much of what follows is looked at. */
const HEAD = 40;
const MOST_HEADS = 32;
/** What is repeated may end at so many places before its heads are no longer told apart. */
const SEVERAL = 2;
/** How many signs of heads are compared for one pattern: what is not compared is taken to fit. */
const MOST_COMPARED = 30_000;

/** Characters as bits: ASCII, white space beyond it, the other characters of the pattern one by one, and all the rest. */
type Signs = bigint;
/** A sign with how often it may stand, a choice, or what only looks (^, $, \b). */
type Piece = { signs: Signs; least: number; most: number } | { choice: Piece[][] } | { looks: string };
/** What must stand at the beginning, sign by sign; beyond its end anything may. */
type Head = Signs[];

/** A pattern from one place on to its end, and the most steps of one try of it. */
interface Tail {
  /** The signs that it may begin with. */
  begins: Signs;
  /** Made when somebody asks for them. */
  heads: () => Head[];
  /** Steps where the line goes on with none of these signs; where none of the heads stands; and anywhere. */
  atOnce: number;
  inHead: number;
  anywhere: number;
}

const END: Tail = { begins: 0n, heads: () => [[]], atOnce: 0, inHead: 0, anywhere: 0 };
const ANY: Signs = -1n;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** What is known of a line, and of the places on it where heads stand. */
interface Places {
  /** How far it goes on behind a place. */
  room: number;
  /** At how many of the ends of a repeated sign, one beside the other, a head of what follows stands at most. */
  standing(ends: number, signs: Signs, tail: Tail): number;
  /** Whether heads of both can stand at the same place. */
  together(one: Tail, other: Tail): boolean;
}

const ANYWHERE: Places = { room: LINE, standing: (ends) => ends, together: () => true };

/**
 * An upper bound for the steps. The pattern is one of the subset.
 *
 * @param enough A bound that is no higher than this need not be made any closer.
 */
export function workOf(pattern: string, enough = 0): number {
  const choice = read(pattern);
  const wide = stepsOf(choice, ANYWHERE);
  return wide <= enough ? wide : stepsOf(choice, compared());
}

function stepsOf(choice: Piece[][], places: Places): number {
  return choice.reduce((sum, pieces) => {
    const held = pieces[0] && 'looks' in pieces[0] && pieces[0].looks === '^';
    if (held) return sum + before(pieces, END, places).anywhere;
    // From all of its places, half of the line on the average.
    return sum + tries(LINE, ANY, before(pieces, END, { ...places, room: LINE / 2 }), places);
  }, 0);
}

/** The steps of trying what follows at each of the ends. */
function tries(ends: number, signs: Signs, tail: Tail, places: Places): number {
  // What ends where it meets another sign ends in one place.
  if (!(signs & tail.begins)) return (ends - 1) * tail.atOnce + tail.anywhere;
  const far = places.standing(ends, signs, tail);
  return (ends - far) * tail.inHead + far * tail.anywhere;
}

function before(pieces: Piece[], tail: Tail, places: Places): Tail {
  return pieces.reduceRight((behind, piece, at) => {
    if ('looks' in piece) return looking(behind, goingOn(piece.looks, pieces[at - 1]));
    if ('choice' in piece)
      return eitherOf(
        piece.choice.map((each) => before(each, behind, places)),
        places,
      );
    return repeated(piece, behind, places);
  }, tail);
}

/** The signs with which a line may go on where that looks back on a piece. */
function goingOn(looks: string, last: Piece | undefined): Signs {
  const word = IN_ASCII['w']!;
  if (!last || !('signs' in last) || !last.least || !/^\\b$/i.test(looks)) return ANY;
  if (!(last.signs & ~word)) return looks === '\\b' ? ~word : word;
  if (!(last.signs & word)) return looks === '\\b' ? word : ~word;
  return ANY;
}

/** What only looks rules ways out, and adds none. */
const looking = (tail: Tail, signs: Signs): Tail => ({
  begins: tail.begins & signs,
  heads:
    signs === ANY ? tail.heads : once(() => tail.heads().map(([first = ANY, ...others]) => [first & signs, ...others])),
  atOnce: 1 + tail.atOnce,
  // At the end of a line nothing stands, and what needs nothing is read.
  inHead: 1 + Math.max(tail.inHead, tail.atOnce),
  anywhere: 1 + tail.anywhere,
});

function repeated(
  { signs, least, ...piece }: { signs: Signs; least: number; most: number },
  tail: Tail,
  places: Places,
): Tail {
  const most = Math.min(piece.most, places.room);
  if (most === 0) return tail;
  const ends = most - least + 1;
  const begins = least ? signs : signs | tail.begins;
  const atOnce = 1 + (least ? 0 : tail.atOnce);
  const anywhere = most + (ends === 1 ? tail.anywhere : ends + tries(ends, signs, tail, places));
  const runs = once(() =>
    Array.from({ length: ends }, (_, more) => Array<Signs>(Math.min(least + more, HEAD)).fill(signs)),
  );
  if (ends > SEVERAL) return { begins, heads: () => [runs()[0]!], atOnce, inHead: least, anywhere };
  const heads = once(() =>
    fewer(runs().flatMap((run) => tail.heads().map((head) => [...run, ...head].slice(0, HEAD)))),
  );
  return { begins, heads, atOnce, inHead: most + ends * (1 + tail.inHead), anywhere };
}

function eitherOf(tails: Tail[], { together }: Places): Tail {
  /** The others fail: at once, or in their heads where they begin alike. */
  const most = (goesOn: (one: Tail, other: Tail) => boolean) =>
    Math.max(
      ...tails.map((one) =>
        tails.reduce((sum, other) => {
          if (!(one.begins & other.begins)) return sum + 1 + other.atOnce;
          return sum + 1 + (goesOn(one, other) ? other.anywhere : other.inHead);
        }, 0),
      ),
    );
  const inHead = most(() => false);
  return {
    begins: tails.reduce((all, { begins }) => all | begins, 0n),
    heads: once(() => fewer(tails.flatMap(({ heads }) => heads()))),
    atOnce: tails.reduce((sum, { atOnce }) => sum + 1 + atOnce, 0),
    inHead,
    anywhere: Math.max(inHead, most(together)),
  };
}

/** The heads, or one that stands wherever one of them does. */
function fewer(heads: Head[]): Head[] {
  if (heads.length <= MOST_HEADS) return heads;
  const shortest = Math.min(...heads.map((head) => head.length));
  return [Array.from({ length: shortest }, (_, at) => heads.reduce((all, head) => all | head[at]!, 0n))];
}

/** What comparing the heads sign by sign tells. */
function compared(): Places {
  let signs = 0;
  const periods = new Map<Head[], number>();
  return {
    room: LINE,
    standing(ends, own, tail) {
      const heads = tail.heads();
      // Up to where a repeated sign ends there are only its own: a head with another one stands nowhere before.
      const reach = Math.max(...heads.map((head) => head.findIndex((each) => !(each & own)) + 1 || Infinity));
      const period = periods.get(heads) ?? periodOf(heads);
      periods.set(heads, period);
      return Math.ceil(Math.min(ends, reach) / period);
    },
    together: (one, other) => one.heads().some((first) => other.heads().some((second) => bothStand(first, second, 0))),
  };

  /** The least distance at which two of the heads can both stand. */
  function periodOf(heads: Head[]): number {
    const shortest = Math.min(...heads.map((head) => head.length));
    for (let far = 1; far < shortest; far++)
      if (heads.some((first) => heads.some((second) => bothStand(first, second, far)))) return far;
    return Math.max(1, shortest);
  }

  function bothStand(first: Head, second: Head, far: number): boolean {
    for (let at = 0; at < second.length && at + far < first.length; at++)
      if (signs++ < MOST_COMPARED && !(second[at]! & first[at + far]!)) return false;
    return true;
  }
}

/** ASCII, sign by sign. */
const BITS: Signs[] = Array.from({ length: 128 }, (_, code) => 1n << BigInt(code));
const SPACE = 128n;
const REST = 129n;
const BEYOND: Signs = (1n << SPACE) | (1n << REST);
const FIRST_OWN = 130n;
/** ASCII with a property. */
const ascii = (fits: (sign: string) => boolean): Signs => {
  let signs = 0n;
  for (let code = 0; code < 128; code++) if (fits(String.fromCharCode(code))) signs |= BITS[code]!;
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
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

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
    for (let sign = pattern[at]; sign !== undefined && sign !== '|' && sign !== ')'; sign = pattern[at]) {
      const looks = sign === '^' || sign === '$' || sign === '\\' ? take(/\^|\$|\\[bB]/y) : undefined;
      if (looks) found.push({ looks: looks[0] });
      else if (sign === '(') {
        take(/\(\?:/y);
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
    const sign = pattern[at]!;
    const listed = sign === '[' ? take(/\[(\^?)((?:\\.|[^\]\\])+)\]/sy) : undefined;
    if (listed) return inList(listed[2]!, listed[1] === '^');
    const escape = sign === '\\' ? take(/\\(x..|u....|.)/sy) : undefined;
    if (escape) return escaped(escape[1]!);
    at++;
    return sign === '.' ? every : bit(sign);
  }

  function inList(list: string, but: boolean): Signs {
    const one = (sign: string) => (sign.startsWith('\\') ? escaped(sign.slice(1)) : bit(sign));
    let signs = 0n;
    /** What stands for many signs, of which a range holds some. */
    let some = 0n;
    for (const { groups } of list.matchAll(/(?<from>\\(?:x..|u....|.)|.)(?:-(?<to>\\(?:x..|u....|.)|.))?/gs)) {
      const { from = '', to } = groups!;
      if (to === undefined) signs |= one(from);
      // A dash beside a class such as \w stands for itself.
      else if (/^\\[dws]$/i.test(from) || /^\\[dws]$/i.test(to)) signs |= one(from) | one(to) | bit('-');
      else {
        signs |= range(plain(from), plain(to));
        if (plain(to) > '\x7F') some |= BEYOND;
      }
    }
    return but ? every & ~signs : signs | some;
  }

  function repeats(): { least: number; most: number } {
    if (!'*+?{'.includes(pattern[at] ?? '|')) return { least: 1, most: 1 };
    const [found, least, comma, most] = take(/(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y) ?? [];
    if (!found) return { least: 1, most: 1 };
    if (least !== undefined) return { least: Number(least), most: comma ? Number(most) : Number(least) };
    return { least: found.startsWith('+') ? 1 : 0, most: found.startsWith('?') ? 1 : Infinity };
  }
}

/** Characters as bits, for one pattern. */
function alphabetOf(pattern: string) {
  // Written as they are or by their number: half of a sign of two halves is one to a pattern.
  const written = pattern.match(/\\(?:x..|u....|.)|[^\\]/gs) ?? [];
  const own = [...new Set(written.map(plain).filter((sign) => sign > '\x7F'))];
  const every = (1n << (FIRST_OWN + BigInt(own.length))) - 1n;
  const bit = (sign: string): Signs => BITS[sign.charCodeAt(0)] ?? 1n << (FIRST_OWN + BigInt(own.indexOf(sign)));
  /** Without what is neither ASCII nor written in the pattern. */
  const range = (from: string, to: string): Signs =>
    own.filter((sign) => sign >= from && sign <= to).reduce((all, sign) => all | bit(sign), asciiBetween(from, to));
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
