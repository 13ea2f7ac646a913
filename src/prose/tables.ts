import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit, SKIP } from 'unist-util-visit';

/** Lets a wide table scroll by itself, by keyboard too. Its head names the group. */
export function tables() {
  return (tree: Root) => {
    visit(tree, 'element', (node, at, parent) => {
      if (node.tagName !== 'table' || at === undefined || !parent) return;
      const head: string[] = [];
      visit(node, 'element', (cell: Element) => {
        if (cell.tagName !== 'th') return;
        head.push(toString(cell));
        // The empty corner of a table heads nothing.
        if (!toString(cell).trim()) cell.tagName = 'td';
      });
      parent.children[at] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: head.filter(Boolean).join(' · ') },
        children: [node],
      };
      return SKIP;
    });
  };
}
