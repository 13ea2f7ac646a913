import { FrontMatter, type Text } from '../../model/records.ts';
import { frontEnd, type FrontEnd } from '../front-end.ts';
import { issue, type Issue } from '../issue.ts';
import { isTooLong } from '../limits.ts';
import { judgeShape } from '../shape.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'front-matter';

/** What an entry holds, where its name does not tell. */
const HOLDS = new Map<PropertyKey | undefined, Text>(
  Object.entries({
    description: {
      ko: '검색 결과와 목록에서 제목 아래에 보이는 한두 문장이에요. 다른 언어의 글과 같은 뜻으로 적어 주세요.',
      en: 'It is the sentence or two shown below the title in lists and search results, and says the same in both languages.',
    },
    checked: {
      ko: '글을 출처와 견주어 읽은 날이에요.',
      en: 'It is the day on which the page was read against its sources.',
    },
  }),
);
const NONE: Text = {
  ko: '머리말이 없어요. 파일 맨 위에 --- 줄 두 개를 두고 그 사이에 title, description, checked를 적어 주세요.',
  en: 'There is no front matter. Start the file with two lines of --- and put title, description and checked between them.',
};

/** Every page opens with front matter of the known shape. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => {
    const { file, front, text } = page;
    const open = openFront(page);
    if (open) return [notClosed(file, open)];
    if (front) return judgeShape(id, front, FrontMatter, ([key]) => ({ holds: HOLDS.get(key) }));
    // rules/limits.ts tells of it
    if (isTooLong(text)) return [];
    return [issue(id, file, { line: 1, column: 1 }, NONE.ko, NONE.en)];
  });
}

/** Where the front matter of a page would end that nothing closes, or only a line of --- further down in the text. */
function openFront({ front, text }: PageSource): FrontEnd | undefined {
  if (isTooLong(text)) return undefined;
  if (!front) return frontEnd(text);
  const [fault] = front.faults;
  const end = fault && frontEnd(text);
  return end && !end.meant && fault.at.line > end.last + 1 ? end : undefined;
}

function notClosed(file: string, { last, meant }: FrontEnd): Issue {
  const [ko, en] = meant
    ? [
        `${meant.line}번째 줄 "${meant.text}" 대신 ---만 적어 주세요.`,
        `On line ${meant.line} write --- and nothing else, in place of "${meant.text}".`,
      ]
    : [`${last}번째 줄 다음에 --- 줄을 넣어 주세요.`, `Put a line of --- after line ${last}.`];
  return issue(
    id,
    file,
    { line: meant?.line ?? last, column: 1 },
    `맨 위에서 연 머리말을 닫지 않았어요. ${ko}`,
    `The front matter at the top is not closed. ${en}`,
  );
}
