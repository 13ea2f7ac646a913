/**
 * npm run bench:mdx [-- PAGES]: what compiling MDX with `optimize` does to a build of that many pages (1,000 unless
 * told), in time and in memory. Works on a copy, in which the project's own pages are repeated under new addresses.
 * Each way is built three times in turn; medians and their ratio are printed.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyProject } from './copy.ts';

const wanted = Number(process.argv[2] ?? 1000);
const RUNS = 3;
const root = mkdtempSync(join(tmpdir(), 'onbelt-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

copyProject(root);

const pages = globSync('content/pages/ko/**/*.mdx').filter((file) => !/glossary|pages\/ko\/index/.test(file));
for (let count = 0; count * 2 < wanted; count++) {
  const page = pages[count % pages.length]!;
  for (const language of ['ko', 'en']) {
    const target = join(root, 'content/pages', language, `generated/page-${count}.mdx`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(page.replace('/ko/', `/${language}/`), 'utf8'));
  }
}
// The outline does not name the generated pages, lest every sidebar hold them all: in the copy the guard stands aside.
writeFileSync(join(root, 'src/checks/guard.ts'), "export const guard = () => ({ name: 'checks', hooks: {} });\n");

const results: Record<string, { seconds: number[]; megabytes: number[] }> = {
  on: { seconds: [], megabytes: [] },
  off: { seconds: [], megabytes: [] },
};
for (let run = 0; run < RUNS; run++)
  for (const optimize of ['off', 'on']) {
    rmSync(join(root, 'node_modules/.astro'), { recursive: true, force: true });
    rmSync(join(root, '.astro'), { recursive: true, force: true });
    const script = `import { build } from 'astro'; const t = performance.now(); await build({ root: ${JSON.stringify(root)}, logLevel: 'error' });
      console.log(JSON.stringify([(performance.now() - t) / 1000, process.resourceUsage().maxRSS / 1024])); process.exit(0);`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MDX_OPTIMIZE: optimize, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) throw new Error(stderr || stdout);
    const [seconds, megabytes] = JSON.parse(stdout.trim().split('\n').at(-1)!) as [number, number];
    results[optimize]!.seconds.push(seconds);
    results[optimize]!.megabytes.push(megabytes);
    console.log(`optimize ${optimize}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  }
const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
const [on, off] = [results.on!, results.off!];
console.log(
  `${Math.ceil(wanted / 2) * 2} pages, medians of ${RUNS}: off ${median(off.seconds).toFixed(1)} s and ${median(off.megabytes).toFixed(0)} MB, on ${median(on.seconds).toFixed(1)} s and ${median(on.megabytes).toFixed(0)} MB`,
);
console.log(
  `on / off: time ${(median(on.seconds) / median(off.seconds)).toFixed(2)}, memory ${(median(on.megabytes) / median(off.megabytes)).toFixed(2)}`,
);
