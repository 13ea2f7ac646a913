import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Leaves a writer's comments out of what is compiled: the compiler takes orders from them ("@jsxImportSource" names a
 * module to load), and no reader sees them.
 */
export function comments() {
  return (tree: Root) => {
    visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (node, at, parent) => {
      if (at === undefined || !parent || !('value' in node) || !isComment(node.value)) return;
      parent.children.splice(at, 1);
      return [SKIP, at];
    });
  };
}

/** Whether an expression is a comment and nothing else. One that ends early would leave the rest as code. */
export const isComment = (value: string): boolean => /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(value);
