import type { Element, ElementContent, Properties } from 'hast';

/** Elements of a page's tree: asked, made and changed without touching the tree they come from. */

export const isElement = (node: { type: string }): node is Element => node.type === 'element';

/** Whether an element carries one of those classes. */
export function has(node: Element, ...names: string[]): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && names.some((name) => className.includes(name));
}

/** An element; a string among its children becomes text, nothing is left out. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...children: (ElementContent | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** What stands for an element: given the element, and its children as they have become. */
export type Change = (node: Element, inner: () => ElementContent[]) => ElementContent[] | undefined;

/** The same nodes with each element changed, from the outside in; undefined keeps an element. Comments are left out. */
export function changed(nodes: ElementContent[], change: Change): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (!isElement(node)) return [];
    const inner = () => changed(node.children, change);
    return change(node, inner) ?? [{ ...node, children: inner() }];
  });
}

/** The first element, in the order of the text, that a test holds for. */
export function first(nodes: ElementContent[], holds: (node: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = holds(node) ? node : first(node.children, holds);
    if (found) return found;
  }
  return undefined;
}

/** Every element that a test holds for, in the order of the text. */
export function all(nodes: ElementContent[], holds: (node: Element) => boolean): Element[] {
  return nodes.filter(isElement).flatMap((node) => [...(holds(node) ? [node] : []), ...all(node.children, holds)]);
}
