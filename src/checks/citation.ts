import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nodesIn } from './nodes.ts';
import type { PageSource } from './source.ts';

/** A <Cite> and the id that it has; without one, "". */
export interface Citation {
  source: string;
  node: MdxJsxFlowElement | MdxJsxTextElement;
}

/** What the text of a page cites, in order. */
export const citationsIn = (page: PageSource): Citation[] =>
  nodesIn(page).flatMap((node) => {
    if (!('attributes' in node) || node.name !== 'Cite') return [];
    const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
    return [{ source: String(attribute?.value ?? ''), node }];
  });

/** The sources in a page's front matter, each with its place there; undefined where they cannot be read. */
export function listedSources({ front }: PageSource): { source: string; place: number }[] | undefined {
  if (!front || front.faults.length) return undefined;
  const listed: unknown = (front.value as { sources?: unknown } | null | undefined)?.sources ?? [];
  if (!Array.isArray(listed)) return undefined;
  return (listed as unknown[]).flatMap((source, place) => (typeof source === 'string' ? [{ source, place }] : []));
}
