export type Answer = 'yes' | 'partly' | 'no';

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
