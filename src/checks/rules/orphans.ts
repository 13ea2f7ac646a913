import { issue, type Issue } from '../issue.ts';
import { outlineOf, type Content } from '../source.ts';

export const id = 'orphans';

/** Every page is reached from the outline. */
export function judge(content: Content): Issue[] {
  const outline = outlineOf(content);
  if (!outline) return [];
  const planned = new Set(outline.sections.flatMap(({ pages }) => pages));
  return content.pages
    .filter(({ address }) => address.path !== '/' && !planned.has(address.path))
    .map(({ file, address }) =>
      issue(
        id,
        file,
        undefined,
        `이 페이지로 가는 길이 없어요. content/data/outline.yml의 알맞은 구역에 "${address.path}"를 더해 주세요.`,
        `Nothing leads to this page. Add "${address.path}" to the section it belongs to in content/data/outline.yml.`,
      ),
    );
}
