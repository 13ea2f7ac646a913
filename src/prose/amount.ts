import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { amountOf } from '../model/reading-time.ts';

/** Leaves in the front matter how much there is to read on the page; code and footnotes included. */
export function amount() {
  return (tree: Root, file: VFile) => {
    const data = file.data as { astro?: { frontmatter: Record<string, unknown> } };
    if (data.astro) data.astro.frontmatter.amount = amountOf(tree.children.map((node) => toString(node)).join('\n'));
  };
}
