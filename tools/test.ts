/** Everything that must hold, in the order in which it fails soonest. Stops at the first part that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PARTS: [name: string, script: string][] = [
  ['content', 'check'],
  ['types', 'types'],
  ['lint and format', 'lint'],
  ['layers, units, checks', 'test:unit'],
  ['build', 'test:build'],
  ['built site', 'test:site'],
  ['browser', 'test:browser'],
  ['book on paper', 'test:book'],
];

const npm = process.env.npm_execpath;
const run = (script: string) =>
  npm && existsSync(npm)
    ? spawnSync(process.execPath, [npm, 'run', '-s', script], { stdio: 'inherit' })
    : spawnSync('npm', ['run', '-s', script], { stdio: 'inherit', shell: true });

const started = Date.now();
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
for (const [name, script] of PARTS) {
  const before = Date.now();
  console.log(`\n── ${name}`);
  if (run(script).status !== 0) {
    console.error(`\n✘ ${name} failed. "npm run ${script}" runs this part alone.`);
    process.exit(1);
  }
  console.log(`   ${name}: ${seconds(before)}`);
}
console.log(`\nEverything holds (${seconds(started)}).`);
