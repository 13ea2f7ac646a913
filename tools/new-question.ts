import type { z } from 'astro/zod';
import { likeliest } from '../src/model/distance.ts';
import { withParticle } from '../src/model/korean.ts';
import type { Text } from '../src/model/records.ts';

/** Something that "npm run new" must know: given as a flag, or asked on a terminal. */
export interface Question {
  /** The flag without its dashes. */
  flag: string;
  /** What is asked for, as a noun phrase. */
  name: Text;
  /** What an answer must be, and the same in words for an answer that is not. */
  schema: z.ZodType;
  wants: Text;
  /** The only answers there are. */
  choices?: readonly string[];
  /** May be left out. */
  optional?: boolean;
  /** Taken as a flag, never asked. */
  silent?: boolean;
}

export type Answers = Record<string, string | undefined>;

/** Asks on a terminal; `fault` is what was wrong with the answer before. */
export type Ask = (asked: Pick<Question, 'name' | 'choices' | 'optional'>, fault?: Text) => Promise<string>;

/** A command that cannot be carried out, said to whoever typed it. Nothing has been written. */
export class Refusal extends Error {
  readonly text: Text;
  constructor(ko: string, en: string) {
    super(en);
    this.text = { ko, en };
  }
}

/** An answer as it is kept: in composed letters, without blanks around it. */
const tidy = (typed: string) => typed.normalize('NFC').trim();

/** What is wrong with an answer, or undefined. */
export function faultOf({ flag, schema, wants, choices }: Question, typed: string): Text | undefined {
  const answer = tidy(typed);
  if (/[\p{Cc}\p{Cf}]/u.test(answer))
    return {
      ko: `--${flag}의 값에 보이지 않는 글자나 줄바꿈이 있어요. 한 줄로 다시 적어 주세요.`,
      en: `The value of --${flag} holds invisible characters or a line break. Write it again on one line.`,
    };
  if (!answer)
    return { ko: `--${flag}의 값이 비어 있어요. ${wants.ko}`, en: `The value of --${flag} is empty. ${wants.en}` };
  if (choices && !choices.includes(answer)) {
    const meant = likeliest(answer, choices);
    return {
      ko: `--${flag}의 값 ${withParticle(`"${answer}"`, '은/는')} 쓸 수 없어요. ${meant ? `${withParticle(`"${meant}"`, '을/를')} 쓰려던 것인가요?` : wants.ko}`,
      en: `The value "${answer}" of --${flag} is not known. ${meant ? `Did you mean "${meant}"?` : wants.en}`,
    };
  }
  if (!schema.safeParse(answer).success)
    return {
      ko: `--${flag}의 값 ${withParticle(`"${answer}"`, '이/가')} 맞지 않아요. ${wants.ko}`,
      en: `The value "${answer}" of --${flag} does not fit. ${wants.en}`,
    };
  return undefined;
}

/**
 * The answers to all questions, from the flags and, where there is somebody to ask, from the terminal.
 *
 * @param ask Left out where nobody can be asked.
 * @throws Refusal at a flag that is unknown, does not fit, or is missing and cannot be asked for.
 */
export async function answersTo(questions: Question[], given: Answers, ask?: Ask): Promise<Answers> {
  const flags = questions.map(({ flag }) => flag);
  for (const flag of Object.keys(given))
    if (!flags.includes(flag)) {
      const meant = likeliest(flag, flags);
      throw new Refusal(
        `--${flag} 옵션은 여기에 없어요. ${meant ? `${withParticle(`--${meant}`, '을/를')} 쓰려던 것인가요?` : `쓸 수 있는 옵션: ${flags.map((each) => `--${each}`).join(', ')}`}`,
        `There is no option --${flag} here. ${meant ? `Did you mean --${meant}?` : `Options: ${flags.map((each) => `--${each}`).join(', ')}`}`,
      );
    }

  const answers: Answers = {};
  const missing: Question[] = [];
  for (const question of questions) {
    const { flag, optional, silent } = question;
    const typed = given[flag];
    if (typed !== undefined) {
      const fault = faultOf(question, typed);
      if (fault) throw new Refusal(fault.ko, fault.en);
      answers[flag] = tidy(typed);
    } else if (ask && !silent) answers[flag] = await askFor(question, ask);
    else if (!optional) missing.push(question);
  }
  if (missing.length)
    throw new Refusal(
      `빠진 것이 있어요. 명령 뒤에 더해 주세요.\n${missing.map(({ flag, name }) => `  --${flag} "…"  ${name.ko}`).join('\n')}`,
      `Something is missing. Add it to the command.\n${missing.map(({ flag, name }) => `  --${flag} "…"  ${name.en}`).join('\n')}`,
    );
  return answers;
}

async function askFor(question: Question, ask: Ask): Promise<string | undefined> {
  let fault: Text | undefined;
  for (;;) {
    const typed = tidy(await ask(question, fault));
    if (!typed && question.optional) return undefined;
    fault = faultOf(question, typed);
    if (!fault) return typed;
  }
}
