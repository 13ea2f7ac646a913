import type { Text } from '../model/records.ts';

/** A position in a file, counted from 1. */
export interface Point {
  line: number;
  column: number;
}

/** From one point up to, and without, another. */
export interface Span {
  start: Point;
  end: Point;
}

/** A change of a file's text: what stands between two offsets becomes another text. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** One thing to mend: where it is, what is wrong and what to do, in both languages. */
export interface Issue {
  /** The rule's permanent id. */
  rule: string;
  /** A warning never fails anything. */
  severity: 'error' | 'warning';
  /** From the root of the project. */
  file: string;
  /** Counted from 1. Absent where the position is not known: never guessed. */
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
  message: Text;
  /** What mends it for certain; absent where a person has to decide. */
  fix?: Edit[];
}

/**
 * @param at Where it is: a point, a span, or undefined where that is not known.
 * @param fix What mends it for certain.
 */
export function issue(
  rule: string,
  file: string,
  at: Point | Span | undefined,
  ko: string,
  en: string,
  fix?: Edit[],
): Issue {
  const { start, end } = at && 'start' in at ? at : { start: at, end: undefined };
  return {
    rule,
    severity: 'error',
    file,
    ...(start ? { line: start.line, column: start.column } : {}),
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
    message: { ko, en },
    ...(fix ? { fix } : {}),
  };
}

/** The same as {@link issue}, but nothing fails because of it. */
export const warning = (...words: Parameters<typeof issue>): Issue => ({ ...issue(...words), severity: 'warning' });

export const isError = ({ severity }: Issue): boolean => severity === 'error';
