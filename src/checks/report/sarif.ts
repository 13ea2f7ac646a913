import { ORIGIN, type Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { docs } from './docs.ts';
import { visible } from './visible.ts';

/** A log of the Static Analysis Results Interchange Format, version 2.1.0, as code scanners read it. */
export function sarif(issues: Issue[], language: Language): string {
  const ids = [...new Set(issues.map(({ rule }) => rule))].sort();
  // Where no origin is known there is no whole address, and others are not allowed.
  const rules = ids.map((id) => ({ id, ...(ORIGIN ? { helpUri: docs(id, language) } : {}) }));
  const results = issues.map(({ rule, severity, file, line, column, endLine, endColumn, message }) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: visible(message[language]) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          ...(line ? { region: { startLine: line, startColumn: column ?? 1, endLine, endColumn } } : {}),
        },
      },
    ],
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'OnBelt check', rules } }, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
}
