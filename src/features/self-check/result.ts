export const ANSWERS = ['yes', 'partly', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What the answers come to: the place of the item to take up next, or why there is none. */
export type Result = { next: number } | 'unfinished' | 'clear';

/**
 * The earliest no; without one, once everything is answered, the earliest partly; "clear" when all is yes. A no counts
 * at once, so that a reader who stopped half-way still gets a step.
 */
export function resultOf(answers: (Answer | undefined)[]): Result {
  const no = answers.indexOf('no');
  if (no >= 0) return { next: no };
  if (answers.includes(undefined)) return 'unfinished';
  const partly = answers.indexOf('partly');
  return partly >= 0 ? { next: partly } : 'clear';
}

/**
 * Answers as the fragment of an address, a letter each in the order of the items: "answers=ypn-". A fragment stays in the
 * browser: whoever opens the address sees the answers, no server does.
 */
export function fragmentOf(answers: (Answer | undefined)[]): string {
  return `answers=${answers.map((answer) => answer?.[0] ?? '-').join('')}`;
}

/** The answers in a fragment, with or without its "#", or undefined where it holds none for that many items. */
export function answersIn(fragment: string, count: number): (Answer | undefined)[] | undefined {
  const letters = /^#?answers=([ypn-]+)$/.exec(fragment)?.[1];
  if (letters?.length !== count || !/[ypn]/.test(letters)) return undefined;
  return [...letters].map((letter) => ANSWERS.find((answer) => answer[0] === letter));
}
