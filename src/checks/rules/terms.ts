import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content } from '../source.ts';

export const id = 'terms';

/** A page explains a term once: where it first appears. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => {
    const issues: Issue[] = [];
    const seen = new Set<string>();
    for (const node of nodesIn(page)) {
      if (!('attributes' in node) || node.name !== 'Term') continue;
      const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
      const term = String(attribute?.value ?? '');
      if (seen.has(term))
        issues.push(
          issue(
            id,
            page.file,
            node.position?.start,
            `"${term}"의 풀이는 이 페이지에 이미 있어요. 두 번째부터는 <Term> 없이 적어 주세요.`,
            `"${term}" is already explained on this page. Write it without <Term> from the second time on.`,
          ),
        );
      seen.add(term);
    }
    return issues;
  });
}
