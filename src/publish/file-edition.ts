import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { addressAt } from '../model/address.ts';
import { scriptOf } from '../model/disk.ts';
import { cardsFile } from '../model/search-cards.ts';
import { BASE, LANGUAGES, type Language } from '../site.ts';
import { archive } from './archive.ts';
import { DOWNLOADS } from './downloads.ts';
import { additions, OWN_SCRIPTS, STYLE } from './file-edition/additions.ts';
import { classicScripts, type Scripts } from './file-edition/classic-scripts.ts';
import { handOver } from './file-edition/hand-over.ts';
import { linksIn, type Links } from './file-edition/links.ts';
import { pageOnDisk } from './file-edition/page.ts';
import { cardsData, searchData } from './file-edition/search-data.ts';
import { fontsInside, styleOnDisk } from './file-edition/style.ts';
import { interfaceWords } from './interface-words.ts';
import type { Release } from './release.ts';

/** The files of an edition below its folder. */
export type Files = Map<string, string | Uint8Array>;

/** The editions, as their archives are called. */
const EDITIONS: [name: string, languages: readonly Language[]][] = [
  ...LANGUAGES.map((language): [string, Language[]] => [language, [language]]),
  ['all', LANGUAGES],
];

/**
 * Writes the editions of the built site that open from a disk, by index.html, without a server: one for each language
 * and one with all. Each is a zip of one folder that bears the name of the zip.
 */
export async function writeFileEditions(site: string, release: Release): Promise<void> {
  const made = await parts(site);
  mkdirSync(join(site, DOWNLOADS), { recursive: true });
  for (const [name, languages] of EDITIONS) {
    const folder = `onbelt-${release.version}-${name}`;
    const files = editionFiles(site, languages, made, release);
    const packed = [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, data]) => ({ name: `${folder}/${file}`, data }));
    writeFileSync(join(site, DOWNLOADS, `${folder}.zip`), archive(packed, release.date));
  }
}

/** What the editions share. */
interface Parts {
  /** Pages by their file below the site. */
  pages: Map<string, string>;
  scripts: Scripts;
  own: Scripts;
  search: Record<Language, Map<string, string>>;
}

export async function parts(site: string): Promise<Parts> {
  const files = globSync('{index.html,{ko,en}/**/*.html}', { cwd: site }).map((file) => file.replaceAll('\\', '/'));
  const pages = new Map(files.sort().map((file) => [file, readFileSync(join(site, file), 'utf8')]));
  const modules = [...pages.values()].flatMap((html) =>
    [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address]) => address!.slice(BASE.length)),
  );
  const search = await Promise.all(
    LANGUAGES.map(async (language) => [language, await searchData(site, language)] as const),
  );
  return {
    pages,
    scripts: await classicScripts(site, modules),
    own: new Map(OWN_SCRIPTS.map((name) => [`${name}.js`, ownScript(`${name}.ts`)])),
    search: Object.fromEntries(search) as Parts['search'],
  };
}

const ownScript = (name: string) =>
  transformSync(readFileSync(beside(name), 'utf8'), { loader: 'ts', minify: true, format: 'iife' }).code;

const beside = (name: string) => fileURLToPath(new URL(`file-edition/${name}`, import.meta.url));

/** The files of the edition with these languages: its pages, and what they name. */
export function editionFiles(site: string, languages: readonly Language[], made: Parts, release: Release): Files {
  const files: Files = new Map();
  const links = linksIn(site, languages);
  const alone = languages.length === 1;
  const add = Object.fromEntries(LANGUAGES.map((language) => [language, additions(language, alone, release)]));
  const read = (file: string) => readFileSync(join(site, file));
  let fonts = '';

  // The door first. What can be found stands in the edition, whether or not a page leads there.
  if (alone) files.set('index.html', door(languages[0]!, links));
  else links.named.add('index.html');
  for (const [file, html] of made.pages)
    if (html.includes('data-pagefind-body')) links.to(`${BASE}${file}`, 'index.html');

  // A set that grows while it is gone through: what a file names comes after it.
  for (const file of links.named) {
    const html = made.pages.get(file);
    if (html !== undefined) {
      const language = addressAt(`${BASE}${file}`)?.language ?? languages[0]!;
      fonts ||= /<style>([^<]*@font-face[^<]*)<\/style>/.exec(html)?.[1] ?? '';
      files.set(file, pageOnDisk(html, file, links, add[language]!(file)));
    } else if (file.endsWith('.css')) files.set(file, styleOnDisk(read(file).toString(), file, links));
    else files.set(file, made.scripts.get(file) ?? read(file));
  }
  for (const file of links.read) files.set(scriptOf(file), handOver(file, read(file)));
  for (const language of languages) {
    const cards = cardsFile(language);
    if (links.read.has(cards)) files.set(...cardsData(language, read(cards)));
    for (const [file, script] of made.search[language]) files.set(file, script);
  }
  for (const [file, script] of made.scripts) if (!files.has(file)) files.set(file, script);
  files.set(STYLE, fontsInside(fonts, site) + readFileSync(beside('edition.css'), 'utf8'));
  for (const [file, script] of made.own) files.set(file, script);
  return files;
}

/** The first page of an edition with one language: leads to its home. */
function door(language: Language, { to }: Links): string {
  const home = to(`${BASE}${language}/`, 'index.html');
  if (home === undefined) throw new Error(`The site has no home in ${language}.`);
  const { name } = interfaceWords(language).site;
  return (
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title>` +
    `<meta http-equiv="refresh" content="0; url=${home}"></head><body><a href="${home}">${name}</a></body></html>\n`
  );
}
