/**
 * Builds the sites that tests/site and tests/browser look at: one at the root of its host, one below /docs/.
 * Both know an origin and a repository, so that every link that depends on them is there to be tested. The one below
 * /docs/ is built from a copy outside git, in which one page has no counterpart and one is only planned.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyProject } from './copy.ts';

export const SITES = {
  root: { folder: '.cache/sites/root', base: '/', port: 4410 },
  docs: { folder: '.cache/sites/docs', base: '/docs/', port: 4411 },
} as const;
export const ORIGIN = 'https://onbelt.example';
export const REPOSITORY = 'https://github.example/onbelt/onbelt';
/** The page of the site below /docs/ that stands in Korean only. */
export const LONE = '/concepts/culture/';
/** The page of the outline that does not stand there at all. */
export const PLANNED = '/practice/bisect/';

const COPY = '.cache/sites/copy';

function build(site: keyof typeof SITES, from: string) {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const { folder, base } = SITES[site];
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: from,
    stdio: 'inherit',
    env: {
      ...process.env,
      SITE: ORIGIN,
      REPOSITORY,
      BASE: base,
      OUT_DIR: resolve(folder),
      GIT_CEILING_DIRECTORIES: resolve('.cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  build('root', '.');
  copyProject(COPY);
  for (const page of [`en${LONE}`, `ko${PLANNED}`, `en${PLANNED}`])
    rmSync(join(COPY, `content/pages/${page.replace(/\/$/, '')}.mdx`));
  build('docs', COPY);
  rmSync(COPY, { recursive: true });
}
