import { FrontMatter } from '../../model/records.ts';
import { issue, type Issue } from '../issue.ts';
import { isTooLong } from '../limits.ts';
import { judgeShape } from '../shape.ts';
import type { Content } from '../source.ts';

export const id = 'front-matter';

const CHECKED = {
  ko: '글을 출처와 견주어 읽은 날이에요.',
  en: 'It is the day on which the page was read against its sources.',
};

/** Every page opens with front matter of the known shape. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap(({ file, front, text }) =>
    front
      ? judgeShape(id, front, FrontMatter, ([key]) => (key === 'checked' ? { holds: CHECKED } : {}))
      : isTooLong(text) // rules/limits.ts tells of it
        ? []
        : [
            issue(
              id,
              file,
              { line: 1, column: 1 },
              '머리말이 없어요. 파일 맨 위에 --- 줄 두 개를 두고 그 사이에 title, description, checked를 적어 주세요.',
              'There is no front matter. Start the file with two lines of --- and put title, description and checked between them.',
            ),
          ],
  );
}
