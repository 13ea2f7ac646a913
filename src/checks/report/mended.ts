import type { Language } from '../../site.ts';
import type { Issue } from '../issue.ts';
import { place } from './text.ts';
import { visible } from './visible.ts';

/** Changed lines that are shown of one issue. */
const MOST_LINES = 3;
/** Letters that are shown on each side of a change. */
const AROUND = 24;

/**
 * What was mended: where, by which rule, and the lines before and after.
 *
 * @param textOf A file's text as it was when it was judged.
 */
export function mended(issues: Issue[], language: Language, textOf: (file: string) => string): string {
  return issues
    .map((issue) => {
      const before = textOf(issue.file);
      const lines = changedLines(before, changed(before, issue));
      const rest = lines.length - MOST_LINES;
      const more = language === 'ko' ? `  … 그 밖에 ${rest}줄` : `  … and ${rest} more lines`;
      return [
        `${place(issue)} [${issue.rule}]`,
        ...lines.slice(0, MOST_LINES).flatMap(([old, now]) => [`  - ${visible(old)}`, `  + ${visible(now)}`]),
        ...(rest > 0 ? [more] : []),
      ].join('\n');
    })
    .join('\n');
}

const changed = (text: string, { fix = [] }: Issue) =>
  fix
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, { from, to, text: by }) => result.slice(0, from) + by + result.slice(to), text);

/** The lines that differ, each with the line in its place. Where lines came or went, only the first that differs. */
function changedLines(before: string, after: string): [old: string, now: string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const places = old.map((_, place) => place).filter((place) => old[place] !== now[place]);
  return (old.length === now.length ? places : places.slice(0, 1)).map((place) =>
    around(old[place]!, now[place] ?? ''),
  );
}

/** Two lines from a little before where they differ to a little behind it. */
function around(old: string, now: string): [old: string, now: string] {
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < shorter - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const from = Math.max(0, same - AROUND);
  const behind = Math.max(0, tail - AROUND);
  const cut = (line: string) =>
    `${from ? '…' : ''}${line.slice(from, line.length - behind)}${behind ? '…' : ''}`.replace(/\r$/, '');
  return [cut(old), cut(now)];
}
