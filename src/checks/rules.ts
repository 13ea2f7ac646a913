import { isError, type Issue } from './issue.ts';
import * as addresses from './rules/addresses.ts';
import * as characters from './rules/characters.ts';
import * as checked from './rules/checked.ts';
import * as citations from './rules/citations.ts';
import * as code from './rules/code.ts';
import * as doubleSpace from './rules/double-space.ts';
import * as fences from './rules/fences.ts';
import * as figures from './rules/figures.ts';
import * as files from './rules/files.ts';
import * as frontMatter from './rules/front-matter.ts';
import * as fullWidth from './rules/full-width.ts';
import * as headings from './rules/headings.ts';
import * as images from './rules/images.ts';
import * as language from './rules/language.ts';
import * as limits from './rules/limits.ts';
import * as links from './rules/links.ts';
import * as markup from './rules/markup.ts';
import * as nfd from './rules/nfd.ts';
import * as orphans from './rules/orphans.ts';
import * as parity from './rules/parity.ts';
import * as particles from './rules/particles.ts';
import * as parts from './rules/parts.ts';
import * as records from './rules/records.ts';
import * as spelling from './rules/spelling.ts';
import * as syntax from './rules/syntax.ts';
import * as tables from './rules/tables.ts';
import * as termMention from './rules/term-mention.ts';
import * as termSpelling from './rules/term-spelling.ts';
import * as terms from './rules/terms.ts';
import * as tone from './rules/tone.ts';
import * as translation from './rules/translation.ts';
import * as wording from './rules/wording.ts';
import type { Content } from './source.ts';

/** A rule judges all content at once: it may look from one page to another. */
export interface Rule {
  id: string;
  judge(content: Content): Issue[];
}

/**
 * What keeps a page from running code, in our build or in a reader's browser. They also stand inside the build, on the
 * very tree that is compiled.
 */
export const GUARD: Rule[] = [limits, characters, frontMatter, syntax, code, parts, addresses, images];

export const RULES: Rule[] = [
  ...GUARD,
  files,
  links,
  headings,
  markup,
  tables,
  fences,
  citations,
  figures,
  checked,
  terms,
  termMention,
  termSpelling,
  spelling,
  particles,
  language,
  tone,
  doubleSpace,
  fullWidth,
  nfd,
  records,
  orphans,
  wording,
  parity,
  translation,
];

/** They hold a page against its counterpart, and wait until neither has anything to mend. */
const COMPARES = new Set([parity.id, translation.id]);

const counterpart = (file: string): string =>
  file.replace(/\/pages\/(ko|en)\//, (_, language: string) => `/pages/${language === 'ko' ? 'en' : 'ko'}/`);

/** Of one rule in one file: nobody reads more at once, and who has mended these asks again. */
const MOST_TOLD = 100;

/** What is wrong, in the order of files and lines. */
export function judge(content: Content, rules: Rule[] = RULES): Issue[] {
  const told = new Map<string, number>();
  const thrown: unknown[] = [];
  const issues = rules.flatMap((rule) => {
    try {
      return rule.judge(content);
    } catch (error) {
      thrown.push(error);
      return [];
    }
  });
  // Whatever a rule could not cope with may be what another has found: that is told, and mended first.
  if (thrown.length && !issues.some(isError)) throw thrown[0];
  const wrong = new Set(
    issues.flatMap(({ severity, file }) => (severity === 'error' ? [file, counterpart(file)] : [])),
  );
  return issues
    .filter(({ rule, file }) => !(COMPARES.has(rule) && wrong.has(file)))
    .sort((a, b) => order(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .filter(({ rule, file, fix }) => {
      const key = `${rule} ${file}`;
      told.set(key, (told.get(key) ?? 0) + 1);
      return fix || told.get(key)! <= MOST_TOLD;
    });
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
