/**
 * Builds the sites that tests/site and tests/browser look at: one at the root of its host, one below /docs/.
 * Both know an origin and a repository, so that every link that depends on them is there to be tested.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const SITES = {
  root: { folder: '.cache/sites/root', base: '/', port: 4410 },
  docs: { folder: '.cache/sites/docs', base: '/docs/', port: 4411 },
} as const;
export const ORIGIN = 'https://onbelt.example';
export const REPOSITORY = 'https://github.example/onbelt/onbelt';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { folder, base } of Object.values(SITES)) {
    const { status } = spawnSync(process.execPath, [astro, 'build'], {
      stdio: 'inherit',
      env: { ...process.env, SITE: ORIGIN, REPOSITORY, BASE: base, OUT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) process.exit(status ?? 1);
  }
