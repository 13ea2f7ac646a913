/**
 * Marks that the tools of the build look for in the text of every module, within strings too, and put something of their
 * own in place of: a file that the text names (__ASTRO_IMAGE_), the variables of the environment (__astro_import_meta_env),
 * the addresses of files (__VITE_ASSET__, !~{001}~). What a stranger wrote must hold none of them.
 *
 * Sources: astro 7.3, content/mutable-data-store.js, env/vite-plugin-import-meta-env.js, assets/vite-plugin-assets.js;
 * vite 8, plugins asset, css and build-import-analysis; rolldown, file names with hashes.
 */
export const RESERVED = /__(?:VITE|ASTRO|ROLLDOWN)_|__astro_import|!~\{/;

/**
 * Where @astrojs/mdx begins to look for its own function in a compiled page: it takes the first such words. A line break
 * between them becomes a space on the way there.
 */
const MODULE = /export\s+default\s+function\s+MDXContent/;

/** The mark that a text holds, if it does. */
export const reservedIn = (text: string): string | undefined => (RESERVED.exec(text) ?? MODULE.exec(text))?.[0];
