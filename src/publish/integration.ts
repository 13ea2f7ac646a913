import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BASE, LANGUAGES } from '../site.ts';
import { writeBooks } from './book.ts';
import { writeDownloads } from './downloads.ts';
import { writeFileEditions } from './file-edition.ts';
import { markKorean } from './korean-marks.ts';
import { writeManifest } from './manifest.ts';
import { stampPages } from './page-stamp.ts';
import { putPolicyFirst } from './policy.ts';
import { release } from './release.ts';
import { serveLastIndex, writeSearchIndex } from './search-index.ts';
import { writeWorker } from './service-worker.ts';

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
        const built = fileURLToPath(dir);
        const edition = release();
        putPolicyFirst(built);
        markKorean(built);
        stampPages(built);
        const counts = await writeSearchIndex(built);
        logger.info(`search index: ${LANGUAGES.map((language) => `${counts[language]} ${language}`).join(', ')}`);
        await writeBooks(built, edition);
        await writeFileEditions(built, edition);
        writeDownloads(built, edition);
        // What is listed has to be finished: the worker's files first, then everything with the worker.
        const { bytes } = writeWorker(built);
        logger.info(`service worker: ${LANGUAGES.map((language) => `${bytes[language]} B ${language}`).join(', ')}`);
        writeManifest(built);
      },
    },
  };
}
