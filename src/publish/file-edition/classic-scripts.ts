import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Browsers refuse modules that lie on a disk. This turns the modules of a built site into scripts of the former kind. */

const LOADER = fileURLToPath(new URL('../../ui/disk-script.ts', import.meta.url));
/** What Vite puts around import(): it would load ahead, by addresses that only a server has. */
const PRELOAD = /\/preload-helper\.[^/]*\.js$/;

/** Scripts by their file below the site. */
export type Scripts = Map<string, string>;

/**
 * Each module that a page names, as one script that holds what it imports; and each module that such a script asks for
 * by import(), as a script that hands its exports over when it is asked for.
 *
 * @param entries Modules that pages name, below the site.
 */
export async function classicScripts(site: string, entries: string[]): Promise<Scripts> {
  const made: Scripts = new Map();
  const waiting = [...new Set(entries)].sort().map((file) => ({ file, later: false }));
  const known = new Set(waiting.map(({ file }) => file));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { code, asked } = await bundle(site, next.file, next.later);
    made.set(next.file, code);
    for (const file of asked.filter((each) => !known.has(each)).sort()) {
      known.add(file);
      waiting.push({ file, later: true });
    }
  }
  return made;
}

/** `later`: the script is loaded by another and hands its exports over. */
async function bundle(site: string, file: string, later: boolean): Promise<{ code: string; asked: string[] }> {
  const asked = new Set<string>();
  const { outputFiles } = await build({
    ...HOW,
    entryPoints: [join(site, file)],
    plugins: [importLater(site, file, asked)],
    ...(later ? { globalName: 'exported' } : {}),
    // Read while the script itself runs: later there is no current script.
    banner: { js: '(()=>{const hereAmI=document.currentScript.src;' },
    footer: { js: `${later ? 'document.currentScript.take(exported);' : ''}})();` },
  });
  return { code: outputFiles[0]!.text, asked: [...asked] };
}

const HOW = {
  bundle: true,
  write: false,
  format: 'iife',
  minify: true,
  charset: 'utf8',
  logLevel: 'silent',
  legalComments: 'none',
  tsconfigRaw: {},
} as const;

/** import('./x.js') → the script of x, loaded from where it lies beside this one, once; after a failure again. */
function importLater(site: string, from: string, asked: Set<string>): Plugin {
  return {
    name: 'import-later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir, namespace }) => {
        if (kind !== 'dynamic-import' || namespace !== 'file') return undefined;
        const file = relative(site, join(resolveDir, path)).replaceAll(sep, '/');
        asked.add(file);
        return { path: file, namespace: 'later' };
      });
      // A module that has a function `then` is what import() waits for.
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        resolveDir: site,
        contents: `
          import { scriptAt } from ${JSON.stringify(LOADER)};
          const address = new URL(${JSON.stringify(fromTo(from, path))}, hereAmI).href;
          let loaded;
          export function then(done, fail) {
            loaded ??= scriptAt(address);
            loaded.catch(() => (loaded = undefined));
            loaded.then(done, fail);
          }`,
      }));
      onLoad({ filter: PRELOAD }, ({ path }) => {
        const name = /export\s*\{\s*[\w$]+ as ([\w$]+)\s*\}/.exec(readFileSync(path, 'utf8'))?.[1];
        if (!name) throw new Error(`${basename(path)} is not as Vite 8.3 writes it: it exports one function.`);
        return { contents: `export const ${name} = (load) => load();` };
      });
    },
  };
}

const fromTo = (from: string, to: string) => relative(join('/', from, '..'), join('/', to)).replaceAll(sep, '/');

/**
 * Pagefind's code as a script that hands over a function: given what stands in for fetch, it makes a Pagefind. Each is
 * whole of its own, where Pagefind 1.6.0 would let a second index be read by the WebAssembly of the first.
 */
export async function pagefindScript(file: string): Promise<string> {
  const name = 'pagefind';
  const { outputFiles } = await build({
    ...HOW,
    entryPoints: [file],
    globalName: name,
    define: { 'import.meta.url': '""' },
    // Worker is given nothing, so that Pagefind works where it is.
    banner: { js: 'document.currentScript.take((fetch,Worker)=>{' },
    footer: { js: `return ${name}});` },
  });
  return outputFiles[0]!.text;
}
