import type { Language } from '../site.ts';
import type { Issue } from './issue.ts';

/** One line an issue: file:line:column, what to do, and the rule's id. */
export function report(issues: Issue[], language: Language): string {
  return issues
    .map(({ file, line, column, message, rule, severity }) => {
      const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
      return `${where}\n  ${message[language]} [${rule}${severity === 'warning' ? ', warning' : ''}]`;
    })
    .join('\n');
}
