import type { Element, Properties } from 'hast';
import { has } from './element.ts';

/** The colours of the belt, as src/ui/styles/tokens.css and the figure's own give them for light paper. */
export const INK = {
  rubber: '#23221e',
  seam: '#4a4842',
  parcel: '#a8430a',
  tape: '#d99a70',
  wheel: '#fdfcf9',
  rim: '#6b6860',
  done: '#2f9a5d',
  here: '#d9621f',
  glow: '#fdeedd',
};

/**
 * A drawing of the belt with its colours in itself: readers of books know no custom properties, and some no style sheet.
 * Its words take the colour of the text around them, which may be light on dark.
 */
export function ink(node: Element, state = ''): Element {
  const within =
    node.tagName === 'g' && has(node, 'done', 'here', 'parcel') ? String(node.properties.className) : state;
  return {
    ...node,
    properties: { ...node.properties, ...paint(node, within) },
    children: node.children.map((child) => (child.type === 'element' ? ink(child, within) : child)),
  };
}

function paint(node: Element, state: string): Properties {
  const { tagName } = node;
  if (has(node, 'rubber')) return { fill: INK.rubber, stroke: INK.seam };
  if (has(node, 'seams')) return { stroke: INK.seam, strokeWidth: '2' };
  if (has(node, 'tape')) return { fill: INK.tape };
  if (tagName === 'rect' && state === 'parcel') return { fill: INK.parcel };
  if (tagName === 'circle' && state === 'here') return { r: '12', fill: INK.here, stroke: INK.glow, strokeWidth: '3' };
  if (tagName === 'circle' && state === 'done') return { fill: INK.done, stroke: INK.done, strokeWidth: '3' };
  if (tagName === 'circle') return { fill: INK.wheel, stroke: INK.rim, strokeWidth: '3' };
  if (tagName === 'text')
    return { fill: 'currentColor', fontSize: '17', ...(state === 'here' ? { fontWeight: '700' } : {}) };
  return {};
}
