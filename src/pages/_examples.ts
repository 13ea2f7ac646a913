import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../site.ts';

/** Where the examples of the checks' rules lie: the very files that their tests judge. */
const FOLDER = 'tests/checks';

/** A file of an example, as it is shown. */
export interface ExampleFile {
  /** From the root of the project. */
  file: string;
  text: string;
}

/** The files of a rule's wrong or right example that are text. */
export function exampleOf(rule: string, side: 'wrong' | 'right'): ExampleFile[] {
  const folder = join(FOLDER, rule, side);
  return globSync('**/*.{mdx,yml,txt,md}', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => ({
      file: `content/${file.replaceAll('\\', '/')}`,
      text: visible(readFileSync(join(folder, file), 'utf8')),
    }));
}

/** What the checks say of the wrong example; "" where nothing is kept. */
export function saidOf(rule: string, language: Language): string {
  const file = join(FOLDER, rule, 'expected.txt');
  const [ko = '', en = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n\n') : [];
  return (language === 'ko' ? ko : en).trimEnd();
}

/** The lines of a file that the checks point at, counted from 1. */
export const toldLines = (said: string, file: string): number[] =>
  said
    .split('\n')
    .flatMap((line) => (line.startsWith(`${file}:`) ? [Number(line.slice(file.length + 1).split(':')[0])] : []));

/** Whether a rule only warns. */
export const onlyWarns = (rule: string): boolean => {
  const said = saidOf(rule, 'en').match(/\[[\w-]+(?:, warning)?\]$/gm) ?? [];
  return said.length > 0 && said.every((each) => each.includes('warning'));
};

/** Signs that nobody sees, by their number: a reader is to see what is wrong. */
const visible = (text: string): string =>
  text
    .trimEnd()
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00A0\u3000\uFEFF]|[\u1100-\u11FF]+/gu, (signs) =>
      [...signs].map((sign) => `‹U+${sign.codePointAt(0)!.toString(16).toUpperCase()}›`).join(''),
    );
