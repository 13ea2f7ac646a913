import { createReadStream, existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { lookup } from 'mrmime';
import { close, createIndex } from 'pagefind';

/** Pages whose text shares one file: few enough bytes for the first result, few enough files to store offline. */
const PAGES_PER_FRAGMENT = 20;

/** Pagefind's own interfaces: we have ours. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Where the index lies below the built site. */
export const INDEX = 'pagefind';

/**
 * Indexes every page of the built site that marks its text with data-pagefind-body.
 *
 * @returns How many pages each language has in the index.
 * @throws When Pagefind reports an error, or found nothing.
 */
export async function writeSearchIndex(site: string): Promise<Record<string, number>> {
  const pages = Math.max(1, globCount(site));
  const { index, errors } = await createIndex({ maxFragments: Math.ceil(pages / PAGES_PER_FRAGMENT) });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    fail(await index.addDirectory({ path: site, glob: '{ko,en}/**/*.html' }));
    fail(await index.writeFiles({ outputPath: join(site, INDEX) }));
  } finally {
    await close(); // its process would keep Node alive
  }
  for (const file of UNUSED) rmSync(join(site, INDEX, file), { force: true });
  const entry = JSON.parse(readFileSync(join(site, INDEX, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.fromEntries(
    Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count]),
  );
  if (!Object.keys(counts).length)
    throw new Error('The search index is empty: no page marks its text with data-pagefind-body.');
  return counts;
}

const fail = ({ errors }: { errors: string[] }) => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

/** Pages of one language: the fragments are counted per language. */
function globCount(site: string): number {
  return globSync('ko/**/index.html', { cwd: site }).length;
}

/** Serves the index of the last build to the development server, which has none of its own. */
export function serveLastIndex(site: string, base: string, hint: (text: string) => void) {
  const folder = join(site, INDEX) + sep;
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const inside = `${base}${INDEX}/`;
    if (!path.startsWith(inside)) return next();
    const file = normalize(join(folder, path.slice(inside.length)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      if (file.endsWith('pagefind.js')) hint('There is no search index yet. Run "npm run build" once.');
      return next();
    }
    response.setHeader('Content-Type', lookup(file) ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    createReadStream(file).pipe(response);
  };
}
