import type { Nodes } from 'mdast';
import type { Processor } from 'unified';

/** What every address has that stands for itself: http://…, www.…, somebody@… */
const SIGN = /@|:\/\/|www\./i;

/**
 * Looks for bare addresses only in pages whose text has a sign of one: to look for them takes a fifth of all reading.
 * Stands behind remark-gfm, whose last step it holds back; every page is read as before.
 */
export function bareAddresses(this: Processor): undefined {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat())
    extension.transforms = extension.transforms?.map((transform) =>
      transform.name === 'transformGfmAutolinkLiterals'
        ? (tree) => (hasSign(tree) ? transform(tree) : undefined)
        : transform,
    );
}

const hasSign = (node: Nodes): boolean =>
  node.type === 'text' ? SIGN.test(node.value) : 'children' in node && node.children.some(hasSign);
