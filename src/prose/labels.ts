import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Wording } from '../model/wording.ts';
import type { Language } from '../site.ts';

const read = new Map<string, Wording>();

/**
 * The interface words for text that is put into pages while they are compiled, before any collection is read.
 * Their shape is checked where the collections are.
 *
 * @param root The project's root; the folder the build runs in by default.
 */
export function labels(language: Language, root: string = process.cwd()): Wording {
  const file = join(root, 'content/interface', `${language}.yml`);
  const known = read.get(file);
  if (known) return known;
  const words = load(readFileSync(file, 'utf8')) as Wording;
  read.set(file, words);
  return words;
}
