import type { Issue } from './issue.ts';
import * as citations from './rules/citations.ts';
import * as fences from './rules/fences.ts';
import * as frontMatter from './rules/front-matter.ts';
import * as links from './rules/links.ts';
import * as parity from './rules/parity.ts';
import * as parts from './rules/parts.ts';
import * as records from './rules/records.ts';
import * as syntax from './rules/syntax.ts';
import * as terms from './rules/terms.ts';
import * as wording from './rules/wording.ts';
import type { Content } from './source.ts';

/** A rule judges all content at once: it may look from one page to another. */
export interface Rule {
  id: string;
  judge(content: Content): Issue[];
}

export const RULES: Rule[] = [frontMatter, syntax, parts, links, fences, citations, terms, records, wording, parity];

/** Everything that is wrong, in the order of files and lines. */
export function judge(content: Content): Issue[] {
  return RULES.flatMap((rule) => rule.judge(content)).sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
