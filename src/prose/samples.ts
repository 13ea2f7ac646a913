import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readFence } from './fence.ts';

/** Where the scripts lie that pages show: real files, run by tests. */
export const SAMPLES = 'tests/samples';

/** The file that a sample's name means, or undefined when it would lie outside the folder or is not there. */
export function sampleFile(name: string, root: string = process.cwd()): string | undefined {
  const folder = resolve(root, SAMPLES);
  const file = join(folder, name);
  return file.startsWith(folder + sep) && isFile(file) ? file : undefined;
}

/** Also of a name that no file can have. */
const isFile = (file: string): boolean => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
};

/** Fills the empty code fences that name a sample with the text of that file. */
export function samples() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'code', (node) => {
      const { sample } = readFence(node.meta);
      if (!sample) return;
      const found = sampleFile(sample);
      if (!found) return file.fail(`${SAMPLES}/${sample} does not exist`, node.position);
      node.value = readFileSync(found, 'utf8').trimEnd();
    });
  };
}
