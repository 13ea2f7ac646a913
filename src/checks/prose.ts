import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Span } from './issue.ts';
import { pointsIn } from './points.ts';
import type { PageSource } from './source.ts';

/** A text of a page as a reader meets it: no code, no address, no number of a note. */
export interface Passage {
  node: Text;
  /** Everything it stands in, the page first. */
  within: Parents[];
}

const known = new WeakMap<Root, Passage[]>();

/** Every text of a page in order; none where the page has no tree. */
export function passages({ tree }: PageSource): Passage[] {
  if (!tree) return [];
  let found = known.get(tree);
  if (!found) {
    found = [];
    gather(tree, [], found);
    known.set(tree, found);
  }
  return found;
}

function gather(node: Nodes, within: Parents[], found: Passage[]) {
  if (node.type === 'text') found.push({ node, within });
  else if ('children' in node) for (const child of node.children) gather(child, [...within, node], found);
}

/** Whether a node is a link to another site. */
export const leadsOut = (node: Nodes): boolean => node.type === 'link' && /^(?:https?:|mailto:)/i.test(node.url);

/** Whether a node is the part of that name. */
export const isPart = (node: Nodes, name: string): boolean =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === name;

/**
 * Where a piece of a text stands in its file. Undefined where the text is not written as it is read, because of an
 * entity or an escape: then a piece has no offset of its own.
 */
export function offsetOf({ text }: PageSource, { position, value }: Text): number | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start !== undefined && end !== undefined && text.slice(start, end) === value ? start : undefined;
}

/** The span of a piece of a text, or of the whole text where the piece's own place is not known. */
export function spanIn(page: PageSource, node: Text, from: number, to: number): Span | undefined {
  const start = offsetOf(page, node);
  if (start === undefined) return node.position;
  const pointAt = pointsIn(page.text);
  return { start: pointAt(start + from), end: pointAt(start + to) };
}

/** Words of others, by the signs around them; an opening sign without its closing one quotes nothing. */
const QUOTED = /“[^“”]*”|‘[^‘’]*’(?![a-z])|"[^"]*"|「[^「」]*」|『[^『』]*』|《[^《》]*》/gu;

/** A text with blanks in place of what it quotes, as long as before. */
export const unquoted = (text: string): string => text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
