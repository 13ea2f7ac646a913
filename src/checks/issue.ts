import type { Text } from '../model/records.ts';

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
  message: Text;
}

/** A position in a file, counted from 1. */
export interface Point {
  line: number;
  column: number;
}

export const issue = (rule: string, file: string, at: Point | undefined, ko: string, en: string): Issue => ({
  rule,
  severity: 'error',
  file,
  ...(at ? { line: at.line, column: at.column } : {}),
  message: { ko, en },
});

/** The same as {@link issue}, but nothing fails because of it. */
export const warning = (...words: Parameters<typeof issue>): Issue => ({ ...issue(...words), severity: 'warning' });
