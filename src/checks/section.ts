import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Text } from '../model/records.ts';
import { nodesIn } from './nodes.ts';
import type { PageSource } from './source.ts';

/** Something that a page and its counterpart have in common. */
export interface Mark {
  /** The same in both languages. */
  what: string;
  node: Nodes;
}

/** A heading with what follows it up to the next one, of whatever depth; the first is what stands before any heading. */
export interface Section {
  heading: Heading | undefined;
  /** Everything in it, the words of its heading too, in the order of the text. */
  nodes: Nodes[];
  /** What stands in the same order in both languages. */
  ordered: Mark[];
  /** What may stand in another order: within a sentence it follows the language. */
  loose: Mark[];
}

/** A page in sections; one at least. */
export function sectionsOf(page: PageSource): Section[] {
  const all = nodesIn(page);
  let open: Section = { heading: undefined, nodes: [], ordered: [], loose: [] };
  const sections = [open];
  let from = 0;
  for (const [at, node] of all.entries())
    switch (node.type) {
      case 'root':
        from = at + 1;
        break;
      case 'heading':
        open.nodes = all.slice(from, at);
        open = { heading: node, nodes: [], ordered: [], loose: [] };
        sections.push(open);
        from = at + 1;
        break;
      case 'code':
        open.ordered.push({ what: `\`\`\`${node.lang ?? ''}`, node });
        break;
      case 'table':
        open.ordered.push({ what: `table ${node.children.length}`, node });
        break;
      case 'image':
      case 'imageReference':
        open.ordered.push({ what: 'image', node });
        break;
      case 'mdxJsxFlowElement':
        open.ordered.push({ what: `<${node.name}>`, node });
        if (isCite(node)) open.loose.push({ what: partOf(node), node });
        break;
      case 'mdxJsxTextElement':
        if (isCite(node)) open.ordered.push({ what: '<Cite>', node });
        if (isCite(node) || idOf(node) !== undefined) open.loose.push({ what: partOf(node), node });
        break;
      case 'link':
        open.loose.push({ what: goalOf(node.url), node });
    }
  open.nodes = all.slice(from);
  return sections;
}

type Part = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isPart = (node: Nodes): node is Part => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Alone on its line it is no part of a sentence, and still says the same. */
export const isCite = (node: Nodes): boolean => isPart(node) && node.name === 'Cite';

/** The id that a part is given. */
export function idOf(node: Nodes): string | undefined {
  if (!isPart(node)) return undefined;
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id') return String(attribute.value);
  return undefined;
}

function partOf(node: Nodes): string {
  const [name, id] = ['name' in node ? node.name : node.type, idOf(node)];
  return id === undefined ? `<${name}>` : `<${name} id="${id}">`;
}

/** Other sites may have a page for each language, and the headings of a page are named in its own. */
const goalOf = (url: string): string =>
  url.startsWith('/')
    ? url.split('#', 1)[0]!
    : url.startsWith('#')
      ? 'a link within the page'
      : 'a link to another site';

/** The heading as it is written: "## 하나". */
export const writtenHeading = (heading: Heading): string => `${'#'.repeat(heading.depth)} ${toString(heading)}`.trim();

/** A mark as a reader of a message would call it. */
export function nameOf(node: Nodes): Text {
  const both = (name: string): Text => ({ ko: name, en: name });
  if (node.type === 'code')
    return { ko: `\`\`\`${node.lang ?? ''} 코드 블록`, en: `a code block \`\`\`${node.lang ?? ''}` };
  if (node.type === 'table') {
    const rows = node.children.length;
    return { ko: `${rows}줄짜리 표`, en: `a table of ${rows} rows` };
  }
  if (node.type === 'link') return { ko: `"${node.url}" 링크`, en: `a link to "${node.url}"` };
  if (isPart(node)) return both(isCite(node) || node.type === 'mdxJsxTextElement' ? partOf(node) : `<${node.name}>`);
  return { ko: '그림', en: 'a picture' };
}
