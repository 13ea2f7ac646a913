/**
 * npm run bench:check [-- RUNS]
 *
 * How long the checks take after the start, in a new process each time: over the whole content, and over each of some
 * pages alone as "--changed" judges them. Minimum, median and maximum in milliseconds; and per rule over the whole.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { narrowed } from '../src/checks/changed.ts';
import { compileAtOnce } from '../src/checks/regexp-engine.ts';
import { judge, RULES } from '../src/checks/rules.ts';
import { collect } from '../src/checks/source.ts';

const RUNS = 7;
/** Every so many-th page is judged alone. */
const EVERY = 12;

/** One measurement in this process: of the whole content, or of one changed file. */
function once(file: string): number {
  compileAtOnce();
  const started = performance.now();
  const content = collect('content');
  judge(file ? narrowed(content, [file]) : content);
  return performance.now() - started;
}

function measure(files: string[], runs: number): number[] {
  return Array.from({ length: runs }, (_, run) => files[run % files.length]!).map((file) => {
    const words = [import.meta.filename, '--once', file];
    const { stdout, status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  });
}

const show = (name: string, times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const figures = [sorted[0]!, sorted[sorted.length >> 1]!, sorted.at(-1)!].map((time) => time.toFixed(0).padStart(6));
  console.log(`${name.padEnd(24)}${figures.join('')} ms`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , first, file = ''] = process.argv;
  if (first === '--once') console.log(once(file));
  else {
    const runs = Number(first ?? RUNS);
    const pages = collect('content').all.map((page) => page.file);
    console.log(`${''.padEnd(24)}${['min', 'median', 'max'].map((name) => name.padStart(6)).join('')}`);
    show('whole content', measure([''], runs));
    show(
      'one changed page',
      measure(
        pages.filter((_, place) => place % EVERY === 0),
        Math.max(runs, 12),
      ),
    );
    const content = collect('content');
    for (const page of content.all) void page.tree;
    for (const rule of RULES) {
      const started = performance.now();
      rule.judge(content);
      show(rule.id, [performance.now() - started]);
    }
  }
}
