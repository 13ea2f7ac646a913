import type { Point } from './issue.ts';

/** The text that was asked for last: findings come file by file. */
let last: { text: string; pointAt: (offset: number) => Point } | undefined;

/** The points of offsets in a text, each in a moment however many are asked for. */
export function pointsIn(text: string): (offset: number) => Point {
  if (last?.text !== text) last = { text, pointAt: counted(text) };
  return last.pointAt;
}

function counted(text: string): (offset: number) => Point {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
