import { cleanLine } from './clean.ts';
import { commandIn, knownCommand, saysFailed } from './command.ts';
import { literalsOf } from './literals.ts';

/** A pattern of a rejection, as the records hold it. */
export interface LogPattern {
  rejection: string;
  pattern: string;
  /** sure: this line alone names the rejection. hint: it only supports it. */
  strength: 'sure' | 'hint';
}

/** A command that a rejection may stop. */
export interface LogCommand {
  rejection: string;
  command: string;
}

/** By a rejection's id, those that show as well wherever it strikes: a test fails too when its database is away. */
export type Explains = Record<string, string[]>;

/** Everything the finder goes by, as it travels. */
export interface LogKnowledge {
  patterns: LogPattern[];
  commands: LogCommand[];
  explains: Explains;
}

/** A rejection that a log names, and the line that decided it. */
export interface LogMatch {
  rejection: string;
  /** 0 to 1. From 0.8 on a line named it outright. */
  confidence: number;
  /** Counted from 1. */
  line: number;
  /** The line, cleaned. */
  text: string;
}

export interface Finder {
  /** The rejections that a log names, best first; empty when it does not know. */
  find(log: string): LogMatch[];
}

/** How much one pattern says. Several hints together come near what one sure line says, never beyond it. */
const WEIGHT = { sure: 0.85, hint: 0.3 };
const MOST_HINTS = 2;
/** Below this nothing is said. */
const FLOOR = 0.5;
/** What the command that ran last says of a failed log that no line explains. */
const BY_COMMAND = 0.5;
const GRAM = 4;
/** What a CI server says of a whole job that passed: whatever failed before it was tried again, or did not count. */
const PASSED = /^(?:Job succeeded|Finished: SUCCESS|Done\. Your build exited with 0\.)$/;

interface Hit {
  line: number;
  text: string;
  pattern: Compiled;
}

interface Compiled extends LogPattern {
  regex: RegExp;
  at: number;
}

/**
 * Prepares patterns for many logs. A line is held against a pattern only where four letters in a row that the pattern
 * cannot do without stand in it: some thousand patterns cost what a few dozen would.
 */
export function finder(patterns: LogPattern[], commands: LogCommand[] = [], explains: Explains = {}): Finder {
  const compiled: Compiled[] = patterns.map((each, at) => ({ ...each, at, regex: new RegExp(each.pattern) }));
  const byGram = new Map<string, Compiled[]>();
  const always: Compiled[] = [];
  for (const each of compiled) {
    const literals = literalsOf(each.pattern, GRAM);
    if (!literals) always.push(each);
    else
      for (const literal of literals) {
        const gram = rarest(literal);
        byGram.set(gram, [...(byGram.get(gram) ?? []), each]);
      }
  }

  return {
    find(log) {
      const seen = new Map<string, Map<number, Hit>>();
      const matched = new Map<string, Compiled[]>();
      let number = 0;
      let passed = 0;
      let ran: { command: LogCommand; line: number; text: string } | undefined;
      let failed = 0;
      for (const raw of log.split(/\r\n|\n|\r/)) {
        number++;
        const text = cleanLine(raw);
        if (text.length < GRAM) continue;
        if (PASSED.test(text)) passed = number;
        if (saysFailed(text)) failed = number;
        const command = commandIn(text);
        const known = command === undefined ? undefined : knownCommand(command, commands);
        if (known) ran = { command: known, line: number, text };
        let hits = matched.get(text);
        if (!hits) {
          hits = candidates(text).filter(({ regex }) => regex.test(text));
          matched.set(text, hits);
        }
        for (const pattern of hits) {
          const of = seen.get(pattern.rejection) ?? new Map();
          seen.set(pattern.rejection, of);
          if (!of.has(pattern.at) || of.get(pattern.at)!.line <= passed)
            of.set(pattern.at, { line: number, text, pattern });
        }
      }
      const named = [...seen]
        .map(([rejection, hits]): [string, Hit[]] => [
          rejection,
          [...hits.values()].filter(({ line }) => line > passed),
        ])
        .filter(([, hits]) => hits.length)
        .map(([rejection, hits]) => judge(rejection, hits))
        .filter(({ confidence }) => confidence >= FLOOR)
        .sort(byWorth(explains));
      if (named.length || !ran || failed <= ran.line || failed <= passed) return named;
      const { command, line, text } = ran;
      return [{ rejection: command.rejection, confidence: BY_COMMAND, line, text }];
    },
  };

  function candidates(text: string): Compiled[] {
    const found = new Set<Compiled>(always);
    for (let at = 0; at + GRAM <= text.length; at++) {
      const here = byGram.get(text.slice(at, at + GRAM));
      if (here) for (const each of here) found.add(each);
    }
    return [...found];
  }
}

/** Letters that stand in every log make poor keys: prefers a window with rarer ones, by a fixed idea of what is common. */
function rarest(literal: string): string {
  let best = literal.slice(0, GRAM);
  let least = Infinity;
  for (let at = 0; at + GRAM <= literal.length; at++) {
    const gram = literal.slice(at, at + GRAM);
    const common =
      [...gram].reduce((sum, letter) => sum + (' eratonis'.includes(letter) ? 1 : 0), 0) +
      (/^(erro|rror|fail|aile|iled)/i.test(gram) ? 4 : 0);
    if (common < least) [best, least] = [gram, common];
  }
  return best;
}

type Ranked = LogMatch & { sure: number; last: number };

function judge(rejection: string, hits: Hit[]): Ranked {
  const sure = hits.filter(({ pattern }) => pattern.strength === 'sure');
  const hints = hits.filter(({ pattern }) => pattern.strength === 'hint').slice(0, MOST_HINTS);
  const doubt = [...sure.slice(0, 3), ...hints].reduce((left, { pattern }) => left * (1 - WEIGHT[pattern.strength]), 1);
  const deciding = (sure.length ? sure : hits).toSorted((a, b) => a.line - b.line)[0]!;
  return {
    rejection,
    confidence: Math.round((1 - doubt) * 100) / 100,
    line: deciding.line,
    text: deciding.text,
    sure: sure.length,
    last: Math.max(...hits.map(({ line }) => line)),
  };
}

/**
 * What explains another comes before it; then more sure lines first; among equals the one that spoke last, for what stops
 * a run stands near its end.
 */
const byWorth = (explains: Explains) => (a: Ranked, b: Ranked) => {
  if (a.sure && b.sure) {
    if (explains[a.rejection]?.includes(b.rejection)) return -1;
    if (explains[b.rejection]?.includes(a.rejection)) return 1;
  }
  return b.confidence - a.confidence || b.sure - a.sure || b.last - a.last;
};
