/** How well a search answers: recall among five, mean reciprocal rank among ten, success at one, queries without a result. */
import type { Query } from './search-corpus.ts';

export interface Figures {
  n: number;
  recall5: number;
  mrr10: number;
  success1: number;
  zero: number;
}

/** Answers a query with the addresses of at most ten pages, best first. */
export type Ask = (query: string) => Promise<string[]>;

export interface Measured {
  figures: Record<string, Figures>;
  /** Milliseconds. */
  times: { p50: string; p95: string };
}

export async function measure(queries: Query[], ask: Ask): Promise<Measured> {
  const sums: Record<string, Figures> = {};
  const times: number[] = [];
  for (const { form, q, rel } of queries) {
    const before = performance.now();
    const found = [...new Set(await ask(q))].slice(0, 10);
    times.push(performance.now() - before);
    const right = new Set(rel);
    const sum = (sums[form] ??= { n: 0, recall5: 0, mrr10: 0, success1: 0, zero: 0 });
    const first = found.findIndex((url) => right.has(url));
    sum.n++;
    sum.recall5 += found.slice(0, 5).filter((url) => right.has(url)).length / Math.min(5, right.size);
    sum.mrr10 += first < 0 ? 0 : 1 / (first + 1);
    sum.success1 += first === 0 ? 1 : 0;
    sum.zero += found.length ? 0 : 1;
  }
  const figures = Object.fromEntries(
    Object.entries(sums).map(([form, { n, recall5, mrr10, success1, zero }]) => [
      form,
      { n, recall5: recall5 / n, mrr10: mrr10 / n, success1: success1 / n, zero: zero / n },
    ]),
  );
  return { figures, times: { p50: `${share(times, 0.5)} ms`, p95: `${share(times, 0.95)} ms` } };
}

/** The value below which that share lies, with one decimal. */
export function share(values: number[], part: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
}

export const forms = (figures: Record<string, Figures>): string[] => Object.keys(figures).sort();

/** The unweighted mean over the forms. */
export function macro(figures: Record<string, Figures>): Figures {
  const all = Object.values(figures);
  const mean = (key: keyof Figures) => all.reduce((sum, each) => sum + each[key], 0) / all.length;
  return {
    n: all.reduce((sum, { n }) => sum + n, 0),
    recall5: mean('recall5'),
    mrr10: mean('mrr10'),
    success1: mean('success1'),
    zero: mean('zero'),
  };
}
