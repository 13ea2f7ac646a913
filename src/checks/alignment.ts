/** More than this to hold against each other takes longer than a moment. No page of ours comes near. */
const MOST_PAIRS = 250_000;

/**
 * The places of two lists that belong together, as pairs in the order of both: those of the greatest worth in all.
 * Where there is a choice, the earlier ones.
 *
 * @param worth What it is worth that two places belong together; they never do for nothing, or less.
 */
export function aligned(a: number, b: number, worth: (i: number, j: number) => number): [number, number][] {
  if (a * b > MOST_PAIRS) return inStep(a, b, worth);
  const width = b + 1;
  const best = new Float64Array((a + 1) * width);
  const joined = new Uint8Array(a * width);
  for (let i = a - 1; i >= 0; i--)
    for (let j = b - 1; j >= 0; j--) {
      const apart = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const gain = worth(i, j);
      const together = gain > 0 ? gain + best[(i + 1) * width + j + 1]! : -1;
      if (together >= apart) joined[i * width + j] = 1;
      best[i * width + j] = Math.max(apart, together);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a && j < b;)
    if (joined[i * width + j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  return pairs;
}

/** Place by place from the start, as far as they belong together, then from the end. */
function inStep(a: number, b: number, worth: (i: number, j: number) => number): [number, number][] {
  const most = Math.min(a, b);
  let head = 0;
  while (head < most && worth(head, head) > 0) head++;
  let tail = 0;
  while (tail < most - head && worth(a - 1 - tail, b - 1 - tail) > 0) tail++;
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [a - tail + at, b - tail + at]),
  ];
}
