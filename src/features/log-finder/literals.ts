/**
 * Texts of which at least one stands in every line that a pattern matches, each at least `least` letters long; undefined
 * where the pattern promises no such text. Understands the subset of model/pattern.ts.
 */
export function literalsOf(pattern: string, least: number): string[] | undefined {
  const { runs, groups } = read(pattern);
  const run = longest(runs);
  if (run.length >= least) return [run];
  // No run outside the groups: a group whose every alternative promises one.
  for (const alternatives of groups) {
    const inner = alternatives.map((alternative) => literalsOf(alternative, least));
    if (inner.length && inner.every((texts) => texts !== undefined)) return inner.flat();
  }
  return undefined;
}

const longest = (texts: string[]) => texts.reduce((best, text) => (text.length > best.length ? text : best), '');

/** The runs of plain letters outside groups, and the alternatives of each group; a pattern that is itself a choice has neither. */
function read(pattern: string): { runs: string[]; groups: string[][] } {
  const runs: string[] = [];
  const groups: string[][] = [];
  let run = '';
  const end = () => {
    runs.push(run);
    run = '';
  };
  let at = 0;
  while (at < pattern.length) {
    const letter = pattern[at]!;
    if (letter === '|') return { runs: [], groups: [split(pattern)] };
    if (letter === '(') {
      end();
      const close = closing(pattern, at);
      groups.push(split(pattern.slice(at + 3, close)));
      at = close + 1;
    } else if (letter === '[') {
      end();
      at += /^\[\^?(?:\\.|[^\]\\])+\]/.exec(pattern.slice(at))![0].length;
    } else if (letter === '\\') {
      const next = pattern[at + 1]!;
      if (/[A-Za-z0-9]/.test(next)) end();
      else run += next;
      at += /^\\(?:x..|u....|.)/.exec(pattern.slice(at))![0].length;
    } else if (letter === '.' || letter === '^' || letter === '$') {
      end();
      at++;
    } else {
      run += letter;
      at++;
    }
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(at))?.[0];
    if (quantifier) {
      // The letter before may be missing, or be there several times: the run ends before it.
      run = run.slice(0, -1);
      end();
      at += quantifier.length;
    }
  }
  end();
  return { runs, groups };
}

/** Where the bracket that opens at a place is closed. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') at += /^\[\^?(?:\\.|[^\]\\])+\]/.exec(pattern.slice(at))![0].length - 1;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  return pattern.length;
}

/** "a|b(?:c|d)" → "a", "b(?:c|d)". */
function split(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') at += /^\[\^?(?:\\.|[^\]\\])+\]/.exec(text.slice(at))![0].length - 1;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (text[at] === '|' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
