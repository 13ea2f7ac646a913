import type { Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { docs } from './docs.ts';

/** How much was judged, and how long it took after the start, in milliseconds. */
export interface Run {
  files: number;
  ms: number;
}

/** One object: { issues: [{ rule, severity, file, line, column, endLine?, endColumn?, message, fix?, docs }], files, ms }. Of "##[" see visible.ts. */
export function json(issues: Issue[], language: Language, { files, ms }: Run): string {
  const told = issues.map(({ message, fix, ...issue }) => ({
    ...issue,
    message: message[language],
    ...(fix ? { fix } : {}),
    docs: docs(issue.rule, language),
  }));
  return JSON.stringify({ issues: told, files, ms }, null, 2).replaceAll('##[', '##\\u005b');
}
