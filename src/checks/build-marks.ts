import type { ViteUserConfig } from 'astro';
import { RESERVED } from './reserved.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Modules that are made of content: pages, as MDX compiles them, and the records as Astro stores them. */
const isContent = (id: string): boolean => /\.mdx(?:$|\?)/.test(id) || /astro[:_]data-layer-content/.test(id);

/** Astro's plugin that puts variables of the environment into modules, by their text. */
const ENVIRONMENT = 'astro:vite-plugin-env';

/**
 * Stands behind the compilers: keeps the environment out of content, and refuses a module of content whose compiled text
 * holds a mark of the build's, however it was put together. The rules (rules/code.ts) say so before, with its place.
 */
export function buildMarks(): Plugin {
  return {
    name: 'content-marks',
    enforce: 'post',
    configResolved({ plugins }) {
      const environment = plugins.find(({ name }) => name === ENVIRONMENT);
      const { transform } = environment ?? {};
      if (typeof transform !== 'object' || typeof transform.handler !== 'function')
        throw new Error(
          `There is no plugin ${ENVIRONMENT} with a transform: look how Astro puts the environment into modules now.`,
        );
      const { handler } = transform;
      transform.handler = function (code, id, ...more) {
        return isContent(id) ? undefined : handler.call(this, code, id, ...more);
      };
    },
    // A text of the records that begins with __ASTRO_IMAGE_ names a module to import. No record of ours has a picture.
    resolveId: {
      order: 'pre',
      handler(id) {
        if (/[?&]astroContentImageFlag\b/.test(id)) throw new Error(`A text of content/ names a file to import: ${id}`);
        return undefined;
      },
    },
    transform(code, id) {
      const [mark] = (isContent(id) && RESERVED.exec(code)) || [];
      if (mark !== undefined)
        throw new Error(`${id}: its text becomes "${mark}", which the build takes for a mark of its own.`);
      return undefined;
    },
  };
}
