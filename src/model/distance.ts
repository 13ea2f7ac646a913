/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to turn one word into another:
 * the Damerau–Levenshtein distance in its restricted form ("optimal string alignment").
 *
 * @param most Where it is certain to be more, Infinity is returned, and sooner.
 */
export function distance(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let nearest = 0;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
    const near = Math.min(...row);
    if (near > most && nearest >= most) return Infinity;
    nearest = near;
  }
  return row[b.length]!;
}

/** A longer word was not mistyped from one of ours. */
const LONGEST = 100;

/** The one of some words that a mistyped word most likely meant, or undefined when none is near. */
export function likeliest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const limit = Math.max(1, Math.floor(typed.length / 3));
  return words
    .filter((word) => Math.abs(word.length - typed.length) <= limit)
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)[0]?.word;
}
