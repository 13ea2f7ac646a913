import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Issue } from './issue.ts';

/** Makes the changes of all issues that can be mended for certain. Of two that overlap the last is made; the other is found again. */
export function mend(text: string, issues: Issue[]): { text: string; mended: Issue[] } {
  const mended: Issue[] = [];
  const made: Edit[] = [];
  const last = (issue: Issue) => issue.fix!.reduce((most, { to }) => Math.max(most, to), 0);
  for (const issue of issues.filter(({ fix }) => fix?.length).sort((a, b) => last(b) - last(a))) {
    if (last(issue) > (made.at(-1)?.from ?? Infinity)) continue;
    for (const edit of issue.fix!.toSorted((a, b) => b.from - a.from)) made.push(edit);
    mended.push(issue);
  }
  const pieces: string[] = [];
  let end = text.length;
  for (const { from, to, text: by } of made) {
    pieces.push(text.slice(to, end), by);
    end = from;
  }
  return { text: [...pieces, text.slice(0, end)].reverse().join(''), mended: mended.reverse() };
}

/** Mends the files of a project where that is certain. One that is not UTF-8 could not be written back as it was, and stays. */
export function mendFiles(root: string, issues: Issue[]): Issue[] {
  return [...Map.groupBy(issues, ({ file }) => file)].flatMap(([file, own]) => {
    const path = join(root, file);
    const bytes = own.some(({ fix }) => fix?.length) ? readFileSync(path) : undefined;
    if (!bytes || !isUtf8(bytes)) return [];
    const { text, mended } = mend(bytes.toString('utf8'), own);
    if (mended.length) writeFileSync(path, text);
    return mended;
  });
}
