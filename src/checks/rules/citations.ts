import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import type { FrontMatter } from '../../model/records.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { idsOf, type Content } from '../source.ts';

export const id = 'citations';

/** What a page cites stands among its sources, and the other way round. */
export function judge(content: Content): Issue[] {
  const known = idsOf(content, 'sources');
  if (!known) return [];
  return content.pages.flatMap((page) => {
    const { file, front, tree } = page;
    const listed = (front?.value as FrontMatter | undefined)?.sources ?? [];
    // rules/front-matter.ts tells of front matter that cannot be read.
    if (!tree || !front || front.faults.length || !Array.isArray(listed)) return [];
    const issues: Issue[] = [];
    const cited = new Set<string>();
    for (const node of nodesIn(page)) {
      if (!('attributes' in node) || node.name !== 'Cite') continue;
      const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
      const source = String(attribute?.value ?? '');
      cited.add(source);
      if (known.includes(source) && !listed.includes(source))
        issues.push(
          issue(
            id,
            file,
            node.position?.start,
            `머리말의 sources에 ${withParticle(`"${source}"`, '을/를')} 더해 주세요. 그래야 출처 번호가 매겨져요.`,
            `Add "${source}" to sources in the front matter: that is where its number comes from.`,
          ),
        );
    }
    // Of a mistyped one rules/parts.ts tells, and that it was meant.
    const meant = [...cited].map((source) => (known.includes(source) ? source : likeliest(source, known)));
    for (const [place, source] of (listed as unknown[]).entries()) {
      if (typeof source !== 'string') continue;
      const at = front.spanAt(['sources', place])?.start;
      if (!known.includes(source))
        issues.push(
          issue(
            id,
            file,
            at,
            `${withParticle(`"${source}"`, '은/는')} content/data/sources.yml에 없어요.`,
            `"${source}" is not in content/data/sources.yml.`,
          ),
        );
      else if (!meant.includes(source))
        issues.push(
          issue(
            id,
            file,
            at,
            `출처 ${withParticle(`"${source}"`, '을/를')} 본문이 가리키지 않아요. <Cite id="${source}" />를 넣거나 목록에서 빼 주세요.`,
            `The text does not cite "${source}". Put in <Cite id="${source}" />, or take it off the list.`,
          ),
        );
    }
    return issues;
  });
}
