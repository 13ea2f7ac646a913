import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { addressAt } from '../../src/model/address.ts';
import { SITES } from '../../tools/test-sites.ts';

/** A built page: where it lives, its bytes, its tree. */
export interface Built {
  /** Such as "/docs/ko/belt/test/"; the file itself for pages that are no folder, such as "/404.html". */
  url: string;
  html: string;
  root: HTMLElement;
}

/** Reads what stands in <pre> as elements too. */
const READING = { comment: true, blockTextElements: { script: true, style: true, noscript: true } };

export type SiteName = keyof typeof SITES;

/** The pages of a built site. Throws when it was not built. */
export function built(name: SiteName): Built[] {
  const { folder, base } = SITES[name];
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Run "npm run test:build" first.`);
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { url: base + file.replace(/(^|\/)index\.html$/, '$1'), html, root: parse(html, READING) };
    });
}

/** The pages that writers wrote: home, and those that say when they were checked. */
export const written = (name: SiteName) =>
  built(name).filter(
    ({ url, root }) =>
      addressAt(url, SITES[name].base) && (root.querySelector('.facts time') || root.querySelector('.hero')),
  );

/** The pages that the records draw: one for each role, and for each rule of the checks. */
export const drawn = (name: SiteName) =>
  built(name).filter(
    ({ url, root }) =>
      /\/(map\/[\w-]+|contribute\/errors(\/[\w-]+)?)\/$/.test(url) && !root.querySelector('.facts time'),
  );

/** Whether a URL of the site has a file. */
export function hasFile(name: SiteName, path: string): boolean {
  const { folder, base } = SITES[name];
  if (!path.startsWith(base)) return false;
  const file = join(folder, decodeURIComponent(path.slice(base.length)));
  return path.endsWith('/') ? existsSync(join(file, 'index.html')) : existsSync(file);
}
