/** Lines longer than this say nothing that their beginning does not. */
const LONGEST = 500;

// eslint-disable-next-line no-control-regex
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])/g;
/** Escape sequences whose escape character a copy has lost: "[31m". */
const LOST_ANSI = /\[\d{1,3}(?:;\d{1,3}){0,8}m(?!s\b)|\[m(?![\w])/g;

/**
 * What CI servers and terminals put before a line, taken off from the left for as long as one fits: times, job and
 * step names, GitHub's and Azure's ##[…] and ::…:: marks, Docker's "#12 3.45", compose's "web-1  |", Buildkite's and
 * TeamCity's marks, the task before a monorepo's lines ("web:build: ").
 */
const PREFIXES = [
  /^\uFEFF/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\s+/,
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+/,
  /^\[\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]\s*/,
  /^\d\d[OE]\+?\s?/,
  /^##\[(?:error|warning|debug|section|command|group|endgroup)\]/,
  /^::(?:error|warning|notice|debug|group)(?: [^:]{0,200})?::/,
  /^#\d{1,3} \d{1,5}\.\d{1,3}\s/,
  /^\[(?:INFO|ERROR|WARNING|FATAL)\]\s*\[(?:stdout|stderr)\]\s*/,
  /^[\w.-]{1,40}-\d{1,3}\s{0,20}\|\s/,
  /^\[[\w .:/-]{1,40}\]\s*\[?\d\d:\d\d:\d\d\]?\s*/,
  /^_?bk;t=\d{1,16}\W?/,
  /^\[\d\d:\d\d:\d\d\][EWFi ]?:\s*(?:\[[^\]]{1,60}\]\s*)?/,
  /^\[Step \d{1,3}\/\d{1,3}\]\s*/,
  /^[\w@/-]{1,60}[#:][a-z][\w-]{0,30}: (?=\S)/,
];
/** GitHub's downloaded logs: job, step and time, set apart by tabs. */
const TABBED = /^[^\t]{1,100}\t[^\t]{1,100}\t(?:\uFEFF)?\d{4}-\d\d-\d\dT\S+\s/;

/** A line without colours and without what CI put before it; at most 500 characters. */
export function cleanLine(line: string): string {
  let text = line.length > 4 * LONGEST ? line.slice(0, 4 * LONGEST) : line;
  if (text.includes('\x1b')) text = text.replace(ANSI, '');
  if (text.includes('[')) text = text.replace(LOST_ANSI, '');
  text = text.replace(TABBED, '');
  for (let round = 0; round < 4; round++) {
    const before = text;
    for (const prefix of PREFIXES) text = text.replace(prefix, '');
    if (text === before) break;
  }
  return text.slice(0, LONGEST).trimEnd();
}
