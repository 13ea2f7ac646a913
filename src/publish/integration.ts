import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BASE } from '../site.ts';
import { putPolicyFirst } from './policy.ts';
import { serveLastIndex, writeSearchIndex } from './search-index.ts';

/** What happens to the built site before it leaves the building, in this order. */
export function publish(): AstroIntegration {
  let site = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(serveLastIndex(site, BASE, (text) => logger.warn(text)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        putPolicyFirst(fileURLToPath(dir));
        const counts = await writeSearchIndex(fileURLToPath(dir));
        logger.info(
          `search index: ${Object.entries(counts)
            .map(([language, count]) => `${count} ${language}`)
            .join(', ')}`,
        );
      },
    },
  };
}
