/**
 * npm run new -- page ADDRESS | term ID | product ID | event ID  [--FLAG VALUE …] [--content FOLDER] [--lang ko|en]
 *
 * Writes what a writer would otherwise copy from a neighbour: a page in both languages with the headings of its kind and
 * its address in the outline, or a record in its place. What no flag says is asked on a terminal. What it writes passes
 * the checks at once. Never overwrites. Exit 0 when it is written, 2 when nothing was.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { dayInIso } from '../src/model/day.ts';
import { likeliest } from '../src/model/distance.ts';
import { withParticle } from '../src/model/korean.ts';
import type { Text } from '../src/model/records.ts';
import { LANGUAGES, type Language } from '../src/site.ts';
import { page } from './new-page.ts';
import type { Folder, Kind, Plan } from './new-plan.ts';
import { answersTo, Refusal, type Answers, type Ask } from './new-question.ts';
import { event, product, term } from './new-record.ts';

const KINDS: Record<string, Kind> = { page, term, product, event };
const USAGE = Object.values(KINDS)
  .map(({ usage }) => `  npm run new -- ${usage}`)
  .join('\n');

let language: Language = 'ko';

/** Splits what was typed: every flag takes a value. */
function read(typed: string[]): { words: string[]; flags: Answers } {
  const words: string[] = [];
  const flags: Answers = {};
  for (let at = 0; at < typed.length; at++) {
    const [, flag, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(typed[at]!) ?? [];
    if (!flag) words.push(typed[at]!);
    else if (inline !== undefined) flags[flag] = inline;
    else if (at + 1 < typed.length && !typed[at + 1]!.startsWith('--')) flags[flag] = typed[++at];
    else throw new Refusal(`--${flag} 뒤에 값을 적어 주세요.`, `Write a value behind --${flag}.`);
  }
  return { words, flags };
}

export function folderAt(root: string): Folder {
  if (!existsSync(join(root, 'data')))
    throw new Refusal(`${root} 안에 data/ 폴더가 없어요.`, `There is no folder data/ in ${root}.`);
  return {
    has: (path) => existsSync(join(root, path)),
    read: (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined),
  };
}

/** Asks on the terminal, and gives up in good order when it is closed. */
function terminal(): { ask: Ask; close(): void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  return {
    close: () => lines.close(),
    async ask({ name, choices, optional }, fault) {
      if (fault) console.log(`  ${fault[language]}`);
      else if (choices && choices.length <= 12) console.log(`  ${choices.join(' · ')}`);
      const skip = { ko: ' (없으면 Enter)', en: ' (Enter for none)' }[language];
      try {
        return await lines.question(`${name[language]}${optional ? skip : ''}: `, { signal: gone.signal });
      } catch {
        throw new Refusal('\n그만뒀어요. 아무것도 쓰지 않았어요.', '\nStopped. Nothing was written.');
      }
    },
  };
}

/** Writes what was planned. Throws where a new file is there after all. */
export function write(root: string, { create, change }: Plan): void {
  for (const [file, text] of Object.entries(create)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  for (const [file, { text }] of Object.entries(change)) writeFileSync(join(root, file), text);
}

/** What the typed words ask for. Throws a Refusal where it cannot be made. */
export async function planOf(typed: string[], folder: Folder, today: string, ask?: Ask): Promise<Plan> {
  const { words, flags } = read(typed);
  const [name, typedSubject, ...rest] = words;
  const kind = KINDS[name ?? ''];
  if (!kind) {
    const meant = name && likeliest(name, Object.keys(KINDS));
    throw new Refusal(
      meant
        ? `${withParticle(`"${name}"`, '은/는')} 만들 수 없어요. ${withParticle(meant, '을/를')} 쓰려던 것인가요?`
        : `무엇을 만들지 골라 주세요.\n${USAGE}`,
      meant ? `There is no "${name}" to make. Did you mean ${meant}?` : `Choose what to make.\n${USAGE}`,
    );
  }
  if (rest.length)
    throw new Refusal(
      `"${rest[0]}"의 자리를 모르겠어요. 빈칸이 든 값은 따옴표로 묶어 주세요.`,
      `"${rest[0]}" has no place here. Put a value with blanks in quotes.`,
    );
  const example = `npm run new -- ${name} ${kind.example}`;
  const subject = typedSubject ?? (await ask?.({ name: withExample(kind) }));
  if (!subject)
    throw new Refusal(
      `${name} 뒤에 ${withParticle(kind.subject.ko, '을/를')} 적어 주세요: ${example}`,
      `Write the ${kind.subject.en} behind ${name}: ${example}`,
    );
  return kind.plan(folder, subject, await answersTo(kind.questions(folder, subject), flags, ask), today);
}

const withExample = ({ subject, example }: Kind): Text => ({
  ko: `${subject.ko} (예: ${example})`,
  en: `${subject.en} (such as ${example})`,
});

function report(root: string, { create, change, next }: Plan): void {
  const say = ({ ko, en }: Text) => console.log({ ko, en }[language]);
  for (const file of Object.keys(create))
    say({ ko: `만든 파일  ${join(root, file)}`, en: `new      ${join(root, file)}` });
  for (const [file, { line }] of Object.entries(change))
    say({ ko: `더한 자리  ${join(root, file)}:${line}`, en: `added to ${join(root, file)}:${line}` });
  say({ ko: '\n다음에 할 일', en: '\nNext' });
  for (const [place, step] of next.entries()) console.log(`  ${place + 1}. ${step[language]}`);
}

/** Takes the options that hold for every kind off what was typed: the folder, and what is left. */
function common(typed: string[]): { root: string; words: string[] } {
  const words = [...typed];
  const take = (flag: string) => {
    const at = words.findIndex((word) => word === `--${flag}` || word.startsWith(`--${flag}=`));
    if (at < 0) return undefined;
    const inline = words[at]!.includes('=');
    const [first, second] = words.splice(at, inline ? 1 : 2);
    return inline ? first!.slice(flag.length + 3) : (second ?? '');
  };
  const lang = take('lang') ?? language;
  language = LANGUAGES.find((each) => each === lang) ?? language;
  if (lang !== language) throw new Refusal(`--lang은 ko나 en이에요: ${lang}`, `--lang is ko or en, not ${lang}.`);
  return { root: take('content') ?? 'content', words };
}

async function main(): Promise<void> {
  const { root, words } = common(process.argv.slice(2));
  if (Object.keys(process.env).some((each) => /^npm_config_(ko|en)_|^npm_config_(role|section|stage)$/.test(each)))
    throw new Refusal(
      'npm이 옵션을 가로챘어요. new 뒤에 --를 하나 두고 다시 적어 주세요: npm run new -- page …',
      'npm took the options for its own. Put -- behind new and try again: npm run new -- page …',
    );
  const talk = process.stdin.isTTY ? terminal() : undefined;
  const plan = await planOf(words, folderAt(root), dayInIso(new Date()), talk?.ask);
  talk?.close();
  write(root, plan);
  report(root, plan);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.text[language]);
    process.exit(2);
  }
