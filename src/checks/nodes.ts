import type { Nodes } from 'mdast';
import type { PageSource } from './source.ts';

const known = new WeakMap<PageSource, Nodes[]>();

/** Everything in a page's tree in the order of its text, the page itself first; nothing where it has no tree. */
export function nodesIn(page: PageSource): readonly Nodes[] {
  let found = known.get(page);
  if (!found) known.set(page, (found = gathered(page)));
  return found;
}

/** Without calling itself: the build hands over trees as deep as a stranger wrote them. */
function gathered({ tree }: PageSource): Nodes[] {
  const found: Nodes[] = [];
  const open: Nodes[] = tree ? [tree] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    if ('children' in node) for (let at = node.children.length; at--;) open.push(node.children[at]!);
  }
  return found;
}
