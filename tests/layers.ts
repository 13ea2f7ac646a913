import { dirname, extname, join, normalize } from 'node:path';

/** The import rule: files in that folder may import those folders and name those packages. Types count too. */
const RULE: Record<string, { folders: string[]; packages: RegExp }> = {
  site: { folders: [], packages: /^$/ },
  model: { folders: ['site'], packages: /^(astro\/zod|es-hangul)$/ },
  prose: { folders: ['site', 'model'], packages: /./ },
  content: { folders: ['site', 'model'], packages: /^(astro(:|\/)|js-yaml$)/ },
  history: { folders: [], packages: /^node:child_process$/ },
  ui: { folders: ['site', 'model'], packages: /^astro(:|\/)/ },
  'features .astro': { folders: ['site', 'model', 'content', 'ui'], packages: /^astro(:|\/)/ },
  'features .ts': { folders: ['site', 'model', 'ui'], packages: /^$/ },
  pages: { folders: ['site', 'model', 'content', 'history', 'ui', 'features'], packages: /./ },
  publish: { folders: ['site', 'model', 'history'], packages: /./ },
  checks: { folders: ['site', 'model', 'prose'], packages: /./ },
};

const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s)?(?:[\w*{}\s,$]*?\bfrom\s*)?['"](?<target>[^'"\n]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"](?<lazy>[^'"]+)['"]/g;

export interface Import {
  target: string;
  typeOnly: boolean;
}

export const importsOf = (text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(({ groups }) => ({
    target: (groups!.target ?? groups!.lazy)!,
    typeOnly: Boolean(groups!.type),
  }));

const locate = (from: string, target: string) => normalize(join(dirname(from), target)).replaceAll('\\', '/');
const folderOf = (file: string) => file.split('/')[1]!.replace(/(\.config)?\.ts$/, '');
const featureOf = (file: string) => /^src\/features\/([^/]+)/.exec(file)?.[1];

/**
 * What a file imports against the rule.
 *
 * @param file From the root of the project, with forward slashes.
 * @param read Gives the text of a file that is reached from it.
 */
export function violations(file: string, text: string, read: (file: string) => string): string[] {
  const folder = folderOf(file);
  const rule = RULE[folder === 'features' ? `${folder} ${extname(file)}` : folder];
  if (!rule) return [`${file} is in a folder without a line in RULE.`];
  const found: string[] = [];
  for (const { target } of importsOf(text)) {
    if (/\.css$/.test(target) && !target.startsWith('..')) continue;
    if (!target.startsWith('.')) {
      if (!rule.packages.test(target)) found.push(`${file} may not name the package "${target}".`);
      continue;
    }
    const to = locate(file, target);
    if (folderOf(to) === folder) {
      if (featureOf(to) !== featureOf(file))
        found.push(`${file} may not import ${to}: a feature does not know another.`);
    } else if (!rule.folders.includes(folderOf(to))) {
      found.push(`${file} may not import ${to}: ${to} is above or beside it.`);
    }
  }
  if (/customElements\.define/.test(text)) found.push(...schemasReached(file, text, read));
  return found;
}

/** A file that defines a custom element never reaches zod by value: that alone would weigh 79 kB on the reader. */
function schemasReached(element: string, text: string, read: (file: string) => string): string[] {
  const seen = new Set<string>();
  const visit = (file: string, body: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return importsOf(body)
      .filter(({ typeOnly }) => !typeOnly)
      .flatMap(({ target }) => {
        if (target.startsWith('astro'))
          return [`${element} reaches ${file}, which imports "${target}". Use "import type".`];
        const next = locate(file, target);
        return /^\..*\.ts$/.test(target) ? visit(next, read(next)) : [];
      });
  };
  return visit(element, text);
}
