import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { all, element, has, isElement } from './element.ts';

/** Code of a page as a book shows it: no colours, no box to scroll, lines that may wrap. */

/** In lines. */
const BRIEF = 14;

/** Whether a block of code is so short that a page of paper can hold it whole without much of the page before left empty. */
export const isBrief = (node: Element) => toString(node).split('\n').length <= BRIEF;

/** Code line by line, each ending its own: so each can hang where it wraps, and plain readers still break it. */
export function lines(pre: Element): ElementContent[] {
  const marked = all(pre.children, (node) => has(node, 'line'));
  if (!marked.length) return [element('code', {}, toString(pre))];
  return [
    element(
      'code',
      {},
      ...marked.map((line) => {
        const classes = (line.properties.className as string[]).filter((name) =>
          /^(line|mark|reject|ins|del)$/.test(name),
        );
        return element('span', { className: classes }, ...code(line.children), '\n');
      }),
    ),
  ];
}

/** A command in a sentence, its options held together: a line may end before "-q", not within it. */
export const options = (command: string): ElementContent[] =>
  command
    .split(/(?<=^|\s)(--?[\w-]{1,24})(?=$|[\s=])/)
    .map((part, at) => (at % 2 ? element('span', { className: ['option'] }, part) : { type: 'text', value: part }));

/** Colours of code are left out but for comments, which a reader skips. */
const code = (nodes: ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return node.type === 'text' ? [node] : [];
    if (has(node, 'tk-token-comment')) return [element('span', { className: ['comment'] }, toString(node))];
    return code(node.children);
  });
