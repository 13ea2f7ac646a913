import type { Element, ElementContent } from 'hast';
import { find, html, svg, type Schema } from 'property-information';

/** Elements of HTML that have no closing tag. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Control characters, which XML has no way to hold: a log may carry some. */
const CONTROL = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

const escaped = (text: string) =>
  text.toWellFormed().replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Nodes as XML that browsers also read as HTML: void elements close themselves, others never do, every value is quoted.
 * The parser of the site's pages comes from the hast family; it has no writer of XML, and these are all its rules.
 *
 * @param languages Whether a language is said the way of XML too, as books want it.
 */
export function xml(nodes: ElementContent[], languages: boolean, schema: Schema = html): string {
  return nodes
    .map((node) => (node.type === 'text' ? escaped(node.value) : node.type === 'element' ? tag(node) : ''))
    .join('');

  function tag(node: Element): string {
    const within = node.tagName === 'svg' ? svg : schema;
    const attributes = Object.entries(node.properties).flatMap(([property, value]) => {
      if (value === undefined || value === null || value === false) return [];
      const { attribute, commaSeparated } = find(within, property);
      const said = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : String(value);
      const pair = (name: string) => `${name}="${escaped(said).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
      return attribute === 'lang' && languages ? [pair('lang'), pair('xml:lang')] : [pair(attribute)];
    });
    const open = [node.tagName, ...attributes];
    if (node.tagName === 'svg' && !('xmlns' in node.properties)) open.push('xmlns="http://www.w3.org/2000/svg"');
    if (VOID.has(node.tagName) && !node.children.length) return `<${open.join(' ')} />`;
    return `<${open.join(' ')}>${xml(node.children, languages, within)}</${node.tagName}>`;
  }
}
