import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import { citationsIn, listedSources } from '../citation.ts';
import { idAdvice } from '../id-advice.ts';
import { issue, type Issue } from '../issue.ts';
import { idsOf, type Content, type PageSource } from '../source.ts';

export const id = 'citations';

/** What a page cites stands among its sources, and the other way round. */
export function judge(content: Content): Issue[] {
  const known = idsOf(content, 'sources');
  return known ? content.pages.flatMap((page) => judgePage(page, known)) : [];
}

function judgePage(page: PageSource, known: string[]): Issue[] {
  const { file, front, tree } = page;
  const listed = listedSources(page);
  // rules/front-matter.ts tells of front matter that cannot be read.
  if (!tree || !front || !listed) return [];
  const issues: Issue[] = [];
  const citations = citationsIn(page);
  const cited = new Set(citations.map(({ source }) => source));
  const names = new Set(listed.map(({ source }) => source));
  const missing = [...cited].filter((source) => known.includes(source) && !names.has(source));
  // A <Cite> with an id that no source has was most likely to cite one of these: rules/parts.ts tells of it.
  const isMistyped = [...cited].some((source) => !known.includes(source));
  const say = (at: Parameters<typeof issue>[2], ko: string, en: string) => issues.push(issue(id, file, at, ko, en));

  for (const { source, place } of listed) {
    const at = front.spanAt(['sources', place])?.start;
    if (!known.includes(source)) {
      const meant = likeliest(source, missing);
      if (meant !== undefined) missing.splice(missing.indexOf(meant), 1);
      const next = idAdvice(source, meant === undefined ? known : [meant], 'sources');
      say(
        at,
        `${withParticle(`"${source}"`, '은/는')} content/data/sources.yml에 없어요. ${next.ko}`,
        `"${source}" is not in content/data/sources.yml. ${next.en}`,
      );
    } else if (!cited.has(source) && !isMistyped)
      say(
        at,
        `본문에서 인용하지 않은 출처예요: "${source}". <Cite id="${source}" />를 넣거나 목록에서 빼 주세요.`,
        `This source is not cited in the text: "${source}". Put in <Cite id="${source}" />, or take it off the list.`,
      );
  }
  for (const source of missing)
    say(
      citations.find((citation) => citation.source === source)?.node.position?.start,
      `머리말의 sources에 ${withParticle(`"${source}"`, '을/를')} 더해 주세요. 거기에 없는 출처는 <Cite>로 보여 줄 수 없어요. <Cite>를 잘못 넣은 것이면 <Cite>를 지워 주세요.`,
      `Add "${source}" to sources in the front matter: until it is listed there, this <Cite> has nothing to show. Or, if the <Cite> is there by mistake, remove it.`,
    );
  return issues;
}
