import type { Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { visible } from './visible.ts';

/** Where an issue is: file:line:column, or only the file where no more is known. */
export const place = ({ file, line, column }: Issue): string =>
  visible(line === undefined ? file : `${file}:${line}:${column ?? 1}`);

const WARNING: Record<Language, string> = { ko: '경고', en: 'warning' };

/** Two lines an issue: where it is, then what to do, the rule's id, and whether it is a warning and --fix mends it. */
export function text(issues: Issue[], language: Language): string {
  return issues
    .map((issue) => {
      const { message, rule, severity, fix } = issue;
      const marks = [rule, ...(severity === 'warning' ? [WARNING[language]] : []), ...(fix?.length ? ['--fix'] : [])];
      return `${place(issue)}\n  ${visible(message[language])} [${marks.join(', ')}]`;
    })
    .join('\n');
}
