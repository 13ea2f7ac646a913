/**
 * npm run build
 *
 * Builds the site beside dist/ and puts it in its place when it is whole: a build that stops half-way leaves the former
 * one as it was. OUT_DIR names another folder than dist/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const site = resolve(process.env.OUT_DIR ?? 'dist');
// In the same folder, so that taking the place is one renaming on the same disk.
const next = `${site}.next`;
const former = `${site}.former`;

for (const left of [next, former]) rmSync(left, { recursive: true, force: true });
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'build'], {
  stdio: 'inherit',
  env: { ...process.env, OUT_DIR: next },
});
if (status !== 0) {
  rmSync(next, { recursive: true, force: true });
  if (existsSync(site)) console.error(`The build stopped. ${site} is still the one before.`);
  process.exit(status ?? 1);
}
if (existsSync(site)) renameSync(site, former);
renameSync(next, site);
rmSync(former, { recursive: true, force: true });
