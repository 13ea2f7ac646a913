import { issue, type Issue } from '../issue.ts';
import { limitFaults, type LimitFault } from '../limits.ts';
import type { Content } from '../source.ts';

export const id = 'limits';

/** A page is of a size that can be read, by people and in a moment by the build. */
export const judge = ({ pages }: Content): Issue[] =>
  pages.flatMap(({ file, text }) => limitFaults(text).map((fault) => tell(file, fault)));

function tell(file: string, { limit, at, most }: LimitFault): Issue {
  const says: Record<LimitFault['limit'], [ko: string, en: string]> = {
    page: [
      `글이 너무 길어요. 한 페이지는 ${most}자까지예요. 페이지를 둘로 나눠 주세요.`,
      `The page is too long: ${most} characters at most. Split it in two.`,
    ],
    lines: [
      `글이 너무 길어요. 한 페이지는 ${most}줄까지예요. 페이지를 둘로 나눠 주세요.`,
      `The page is too long: ${most} lines at most. Split it in two.`,
    ],
    line: [
      `줄이 너무 길어요. 한 줄은 ${most}자까지예요. 줄을 나눠 주세요.`,
      `The line is too long: ${most} characters at most. Break it.`,
    ],
    brackets: [
      `닫히지 않은 [ 가 한 문단에 ${most}개를 넘어요. 짝을 맞추거나 백틱으로 감싸 주세요.`,
      `More than ${most} brackets [ are open in one paragraph. Close them, or put them in backticks.`,
    ],
    signs: [
      `빈 줄 없이 이어진 글에 [ ] * _ ~가 ${most}개를 넘어요. 문단을 나누거나, 코드라면 코드 블록에 넣어 주세요.`,
      `Between two empty lines there are more than ${most} of [ ] * _ ~. Break the paragraph, or put code into a code block.`,
    ],
    nesting: [
      `목록이나 인용을 너무 깊이 겹쳤어요. ${most}겹까지만 써 주세요.`,
      `Lists or quotes lie too deep within each other: ${most} levels at most.`,
    ],
    tables: [
      `표가 너무 커요. 한 페이지의 표에는 칸을 나누는 |를 ${most}개까지 쓸 수 있어요. 페이지를 나눠 주세요.`,
      `The tables are too large: a page has ${most} of the signs | at most. Split the page.`,
    ],
    cells: [`표의 칸이 너무 많아요. 한 줄에 ${most}칸까지예요.`, `The table has too many columns: ${most} at most.`],
  };
  const [ko, en] = says[limit];
  return issue(id, file, at, ko, en);
}
