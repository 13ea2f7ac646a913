import { issue, type Issue, type Point } from '../issue.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'syntax';

/** What MDX could not read, said in words that name the way out. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => (page.stopped ? [tell(page, page.stopped)] : []));
}

function tell({ file }: PageSource, { reason, line, column, place }: NonNullable<PageSource['stopped']>): Issue {
  const unclosed = /closing tag for `<(?<name>[^`>]*)>` \((?<line>\d+):(?<column>\d+)/.exec(reason)?.groups;
  if (unclosed) {
    const { name } = unclosed;
    const at: Point = { line: Number(unclosed.line), column: Number(unclosed.column) };
    return issue(
      id,
      file,
      at,
      `<${name}>이 닫히지 않았어요. 내용 뒤에 </${name}>을 적거나, 안에 아무것도 없으면 <${name} />처럼 적어 주세요.`,
      `<${name}> is not closed. Write </${name}> after its content, or <${name} /> when there is nothing inside.`,
    );
  }
  const point = place && 'start' in place ? place.start : place;
  const at = point ?? (line && column ? { line, column } : undefined);
  if (/could not parse import\/export|acorn|expression/i.test(reason))
    return issue(
      id,
      file,
      at,
      `{ }와 import·export는 코드로 읽혀서 쓸 수 없어요. 글자로 보이려면 \`{\`처럼 백틱으로 감싸 주세요. (${reason})`,
      `{ } and import or export would be read as code and are not allowed. To show them, put them in backticks like \`{\`. (${reason})`,
    );
  return issue(
    id,
    file,
    at,
    `<로 시작하는 글자를 읽을 수 없어요. 부등호라면 \`<\`처럼 백틱으로 감싸고, 주소는 [글](주소)로 적어 주세요. (${reason})`,
    `Something that starts with < cannot be read. Put a less-than sign in backticks like \`<\`, and write an address as [text](address). (${reason})`,
  );
}
