import type { Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { visible } from './visible.ts';

/** Where an issue is: file:line:column, or only the file where no more is known. */
export const place = ({ file, line, column }: Issue): string =>
  visible(line === undefined ? file : `${file}:${line}:${column ?? 1}`);

/** Two lines an issue: where it is, then what to do and the rule's id. */
export function text(issues: Issue[], language: Language): string {
  return issues
    .map((issue) => {
      const { message, rule, severity } = issue;
      return `${place(issue)}\n  ${visible(message[language])} [${rule}${severity === 'warning' ? ', warning' : ''}]`;
    })
    .join('\n');
}
