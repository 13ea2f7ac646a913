import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { labels } from './labels.ts';
import { languageOf } from './language.ts';

/** Puts a link to itself beside each heading: beside, so that the heading's own text stays what was written. */
export function headingAnchors() {
  return (tree: Root, file: VFile) => {
    const words = labels(languageOf(file)).page;
    visit(tree, 'element', (node, at, parent) => {
      if (!/^h[2-4]$/.test(node.tagName) || !node.properties.id || at === undefined || !parent) return;
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['anchor'],
          href: `#${String(node.properties.id)}`,
          ariaLabel: `${words.anchor}: ${toString(node)}`,
          dataPagefindIgnore: '',
        },
        children: [{ type: 'text', value: '#' }],
      };
      parent.children[at] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['heading', node.tagName] },
        children: [node, link],
      };
      return SKIP;
    });
  };
}
