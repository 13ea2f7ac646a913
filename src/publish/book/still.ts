import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { isBrief, lines, options } from './code-lines.ts';
import { changed, element, first, has, isElement } from './element.ts';
import { ink } from './ink.ts';
import { isCrowded } from './table-width.ts';
import { blanks, BOX, elsewhere, outcomes, statements, TICKED, type Telling } from './tools-told.ts';

/** What has no meaning in a book: ways around the site, buttons, and what only scripts fill. */
const GONE = new Set(['script', 'style', 'template', 'noscript', 'button', 'code-copy', 'forget-progress', 'select']);
const GONE_CLASSES = [
  'anchor',
  'crumbs',
  'dots',
  'guide-said',
  'map-ask',
  'map-propose',
  'pager',
  'self-check-said',
  'term-tip',
  'track',
  'translation-sums',
  'without-js',
];

/** What an element keeps. Classes are for the style sheets, the rest is meaning. */
const KEPT =
  /^(?:alt|className|colSpan|dateTime|dir|height|href|hrefLang|id|lang|reversed|rowSpan|scope|src|start|title|value|width)$/;

/**
 * A page's own text as it can stand in a book: nothing that answers to a click, nothing that is drawn by a script.
 * Tools become what they hold, or a sentence that says where they are. Links lead where they led.
 */
export function still(nodes: ElementContent[], telling: Telling): ElementContent[] {
  const { book } = telling.words;
  return changed(nodes, (node, inner) => {
    const { tagName } = node;
    if (tagName === 'log-finder') return [elsewhere(book.finder, telling)];
    if (tagName === 'role-map') return [elsewhere(book.map, telling), ...inner()];
    if (tagName === 'self-check') return [...statements(node, book.ifNo), elsewhere(book.selfCheck, telling)];
    if (tagName === 'belt-guide') return [...blanks(node), elsewhere(book.guide, telling)];
    if (has(node, 'translations')) return [elsewhere(book.translations, telling)];
    if (has(node, 'journey')) return outcomes(node, (inside) => still(inside, telling));
    if (gone(node)) return [];
    if (tagName === 'svg') return node.properties.ariaHidden === 'true' ? [] : [ink(node)];
    if (tagName === 'pre') return [element('pre', {}, ...lines(node))];
    if (tagName === 'code') return [{ ...node, properties: keptOf(node), children: options(toString(node)) }];
    if (has(node, 'code') && tagName === 'figure')
      return [element('figure', { className: ['code', ...(isBrief(node) ? ['brief'] : [])] }, ...inner())];
    if (has(node, 'heading')) return inner().filter((child) => isElement(child) && /^h\d$/.test(child.tagName));
    if (has(node, 'facts')) return facts(inner);
    if (has(node, 'hero')) return [element('header', { className: ['page-head'] }, ...inner())];
    if (has(node, 'questions')) return [kept({ ...node, children: without(node.children, 'number') }, telling)];
    if (tagName === 'table')
      return [element('table', { ...keptOf(node), ...(isCrowded(node) && { className: ['crowded'] }) }, ...inner())];
    if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? `${TICKED} ` : `${BOX} ` }];
    if (tagName === 'details') return [element('div', { className: ['details'] }, ...inner())];
    if (tagName === 'summary') return [element('p', { className: ['summary'] }, ...inner())];
    // Elements of our own, forms and plain spans around coloured code say nothing by themselves.
    if (tagName.includes('-') || tagName === 'form' || bare(node)) return inner();
    return [{ ...node, properties: keptOf(node), children: inner() }];
  });
}

const kept = (node: Element, telling: Telling): Element => ({
  ...node,
  properties: keptOf(node),
  children: still(node.children, telling),
});

const gone = (node: Element) =>
  GONE.has(node.tagName) ||
  has(node, ...GONE_CLASSES) ||
  has(node, 'needs-js') ||
  'hidden' in node.properties ||
  // A way back to a page above, below what the records draw.
  (node.tagName === 'p' && 'dataPagefindIgnore' in node.properties && !node.properties.className);

const bare = (node: Element) =>
  node.tagName === 'span' && !node.properties.lang && !node.properties.id && !node.properties.className;

function keptOf(node: Element): Properties {
  const { tagName, properties } = node;
  const pairs = Object.entries(properties).filter(([name]) => KEPT.test(name));
  // The number of a source says nothing to those who hear it.
  if (tagName === 'a' && String(properties.href).startsWith('#source-'))
    pairs.push(['ariaLabel', properties.ariaLabel], ['role', 'doc-biblioref']);
  if (tagName === 'section' && has(node, 'sources')) pairs.push(['role', 'doc-bibliography']);
  return Object.fromEntries(pairs);
}

const without = (nodes: ElementContent[], name: string): ElementContent[] =>
  changed(nodes, (node) => (has(node, name) ? [] : undefined));

/** When a page was changed and checked, and where a role stands; not how to edit it. */
function facts(inner: () => ElementContent[]): ElementContent[] {
  const told = inner()
    .filter(isElement)
    .filter((item) =>
      first(item.children, ({ tagName, properties }) => tagName === 'time' || isInside(properties.href)),
    );
  return told.length ? [element('ul', { className: ['page-facts'] }, ...told)] : [];
}

const isInside = (href: unknown) => typeof href === 'string' && href.startsWith('/');
