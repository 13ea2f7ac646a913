import type { Text } from '../src/model/records.ts';
import type { Answers, Question } from './new-question.ts';

/** The content folder as it stands. Paths are relative to it. */
export interface Folder {
  /** The text of a file, or undefined when there is none. */
  read(file: string): string | undefined;
  /** Whether there is a file or a folder. */
  has(path: string): boolean;
}

/** What is about to be written, and what comes after. */
export interface Plan {
  /** New files, and their texts. */
  create: Record<string, string>;
  /** Files that are there, their new texts, and the line where something was added. */
  change: Record<string, { text: string; line: number }>;
  next: Text[];
}

/** Something that "npm run new" makes. */
export interface Kind {
  /** What the word behind the kind's name is, and one such word. */
  subject: Text;
  example: string;
  /** What may be typed. */
  usage: string;
  /** What has to be known to make it. Throws a Refusal where the subject cannot be made. */
  questions(folder: Folder, subject: string): Question[];
  /** @param today The day for `checked`, such as 2026-11-23. */
  plan(folder: Folder, subject: string, answers: Answers, today: string): Plan;
}

/** The last step, whatever was made. */
export const CHECK: Text = { ko: 'npm run check -- --changed', en: 'npm run check -- --changed --lang en' };
