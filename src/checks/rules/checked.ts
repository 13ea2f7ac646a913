import { dayIn } from '../../model/day.ts';
import { withParticle } from '../../model/korean.ts';
import { FrontMatter, Source } from '../../model/records.ts';
import { warning, type Issue } from '../issue.ts';
import { recordsOf, type Content } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'checked';

/** After so many months somebody should read a page, or a source, again. */
const MONTHS = { page: 18, source: 24 };

/** Somebody has read pages and sources not too long ago, and not in the future. Only ever warns: time passes by itself. */
export function judge(content: Content): Issue[] {
  const { today } = content;
  const pages = content.pages.flatMap(({ front }) => {
    const checked = dayOf(FrontMatter.shape.checked, (front?.value as { checked?: unknown } | undefined)?.checked);
    return front && checked ? tell(front, ['checked'], checked, 'page', today) : [];
  });
  const yaml = content.data.sources;
  if (!content.whole || !yaml) return pages;
  const sources = recordsOf<{ id?: unknown; checked?: unknown }>(content, 'sources').flatMap((source, place) => {
    const checked = dayOf(Source.shape.checked, source?.checked);
    return checked ? tell(yaml, [place, 'checked'], checked, 'source', today, nameOf(source)) : [];
  });
  return [...pages, ...sources];
}

const nameOf = ({ id }: { id?: unknown }): string => (typeof id === 'string' ? id : '');

/** What is no day is told of by front-matter.ts and records.ts. */
const dayOf = (shape: typeof Source.shape.checked, value: unknown): Date | undefined => shape.safeParse(value).data;

function tell(
  yaml: Yaml,
  path: (string | number)[],
  checked: Date,
  what: keyof typeof MONTHS,
  today: Date,
  name?: string,
): Issue[] {
  const [due, tomorrow] = [new Date(checked), new Date(today)];
  due.setUTCMonth(due.getUTCMonth() + MONTHS[what]);
  // Somewhere it is tomorrow already.
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  if (checked <= tomorrow && due >= today) return [];
  const at = yaml.spanAt(path);
  const days = { ko: dayIn('ko', checked), en: dayIn('en', checked) };
  const said =
    name === undefined
      ? { ko: '이 글을', en: 'This page' }
      : { ko: withParticle(`출처 "${name}"`, '을/를'), en: `The source "${name}"` };
  if (checked > tomorrow)
    return [
      warning(
        id,
        yaml.file,
        at,
        `checked가 아직 오지 않은 날이에요(${days.ko}). 실제로 읽어 본 날을 적어 주세요.`,
        `checked is in the future (${days.en}). Write the day on which somebody really read it.`,
      ),
    ];
  const next =
    what === 'page'
      ? {
          ko: '출처와 견주어 다시 읽어 보고, 맞지 않는 곳을 고친 다음 checked를 그날로 바꿔 주세요.',
          en: 'Read it against its sources, mend what no longer holds, then put that day into checked.',
        }
      : {
          ko: '주소를 열어 글이 그대로인지 보고 checked를 그날로 바꿔 주세요. 글이 바뀌었으면 인용한 페이지도 고쳐 주세요.',
          en: 'Open its address, see whether it still says so, then put that day into checked. Where it changed, mend the pages that cite it.',
        };
  return [
    warning(
      id,
      yaml.file,
      at,
      `${said.ko} 마지막으로 읽어 본 날은 ${days.ko}이고, 그 뒤로 ${MONTHS[what]}개월이 넘었어요. ${next.ko}`,
      `${said.en} was last read on ${days.en}, more than ${MONTHS[what]} months ago. ${next.en}`,
    ),
  ];
}
