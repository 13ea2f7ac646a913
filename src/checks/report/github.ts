import type { Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { docs } from './docs.ts';
import { visible } from './visible.ts';

/**
 * Workflow commands, from which GitHub makes annotations beside the lines. What they take as their own signs is escaped.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export function github(issues: Issue[], language: Language): string {
  return issues
    .map(({ severity, file, line, column, endLine, endColumn, rule, message }) => {
      const properties = { file, line, col: column, endLine, endColumn, title: rule };
      const given = Object.entries(properties).filter(([, value]) => value !== undefined);
      const list = given.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
      return `::${severity} ${list}::${data(`${visible(message[language])} ${docs(rule, language)}`)}`;
    })
    .join('\n');
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** A line end stays as its number: the file's name has it. */
const property = (text: string) => visible(data(text).replaceAll(':', '%3A').replaceAll(',', '%2C'));
