import { otherLanguage } from '../../model/address.ts';
import { differenceAdvice } from '../difference-advice.ts';
import { differencesOf, type Difference } from '../difference.ts';
import { warning, type Issue, type Point } from '../issue.ts';
import { koreanDoubt } from '../korean-doubt.ts';
import { changesSince } from '../korean-record.ts';
import { once } from '../once.ts';
import { pageAt, type Content, type PageSource } from '../source.ts';

export const id = 'parity';

/** Of one page: whoever has mended so many looks again, and the rest may have gone with them. */
const MOST_TOLD = 5;

/** A page and its counterpart have the same headings, code, tables, pictures, parts, links and citations. Korean is the master. */
export function judge(content: Content): Issue[] {
  return content.pages.flatMap((page) => {
    const { language, path } = page.address;
    const other = pageAt(content, { language: otherLanguage(language), path });
    if (!other) return [alone(content, page)];
    return language === 'ko' ? [] : compared(content, other, page);
  });
}

function alone({ folder }: Content, { file, address }: PageSource): Issue {
  const pages = folder ? `${folder}/pages` : 'pages';
  const other = otherLanguage(address.language);
  const [ko, en] = other === 'en' ? ['영어', 'English'] : ['한국어', 'Korean'];
  const wanted = `${pages}/${other}${file.slice(`${pages}/${address.language}`.length)}`;
  return warning(
    id,
    file,
    undefined,
    `이 페이지의 ${ko} 글이 아직 없어요. 나중에 더해도 돼요. 더할 때는 ${wanted} 파일을 만들어 주세요.`,
    `This page has no ${en} counterpart yet. It may come later: the file to add is ${wanted}.`,
  );
}

/** How an English page differs from its Korean one. */
function compared(content: Content, korean: PageSource, english: PageSource): Issue[] {
  if (!korean.tree || !english.tree) return [];
  const changes = once(() => changesSince(content, korean));
  const found = differencesOf(korean, english)
    .map((difference) => {
      const { ko, en } = differenceAdvice(difference, korean, english);
      const doubt = koreanDoubt(difference, korean, changes());
      return { at: pointOf(difference), ko: `${ko}${doubt.ko}`, en: `${en}${doubt.en}` };
    })
    .sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
  const more = found.length - MOST_TOLD;
  return found.slice(0, MOST_TOLD).map(({ at, ko, en }, place) => {
    const last = more > 0 && place === MOST_TOLD - 1;
    return warning(
      id,
      english.file,
      at,
      `${ko}${last ? ` 이 글에 다른 곳이 ${more}군데 더 있어요. 여기까지 고치고 다시 검사해 주세요.` : ''}`,
      `${en}${last ? ` This page differs in ${more} more: mend these, then check again.` : ''}`,
    );
  });
}

/** Where the English page has to change. */
function pointOf(difference: Difference): Point | undefined {
  if (difference.how !== 'missing') return difference.english.node.position?.start;
  const { node, section } = difference.place;
  return (node ?? section.nodes.find(({ type }) => type !== 'yaml'))?.position?.start;
}
