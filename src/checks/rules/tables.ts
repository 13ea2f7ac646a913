import type { Paragraph, Table } from 'mdast';
import { issue, warning, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'tables';

/** Tables are read as such, and every row has the cells of the first. */
export function judge(content: Content): Issue[] {
  return content.pages.flatMap((page) =>
    nodesIn(page).flatMap((node) =>
      node.type === 'table' ? uneven(page, node) : node.type === 'paragraph' ? (unread(page, node) ?? []) : [],
    ),
  );
}

function uneven({ file }: PageSource, { children: [head, ...rows] }: Table): Issue[] {
  const count = head!.children.length;
  return rows.flatMap((row) => {
    const own = row.children.length;
    if (own === count) return [];
    const [ko, en] =
      own > count
        ? [
            '남는 칸은 보이지 않아요. 칸을 줄이거나, 칸 안에 쓴 |라면 \\|로 적어 주세요.',
            'What is too much is not shown. Take cells out, or write a | that stands within a cell as \\|.',
          ]
        : [
            '한 줄을 둘로 나눠 적었으면 이어 붙이고, 빈 칸이면 | |처럼 칸을 남겨 주세요.',
            'If one row stands in two lines, join them; an empty cell is written as | |.',
          ];
    return [
      (own > count ? issue : warning)(
        id,
        file,
        row.position,
        `이 줄은 ${own}칸인데 표의 첫 줄은 ${count}칸이에요. ${ko}`,
        `This row has ${cells(own)}, and the first one has ${count}. ${en}`,
      ),
    ];
  });
}

const cells = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);

/** The line below the first one: | --- | :-: |. */
const DELIMITER = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*$/;

/** A paragraph that was meant as a table. */
function unread({ file, text }: PageSource, { position }: Paragraph): Issue | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset];
  // rules/markup.ts tells of "||".
  if (from === undefined || text[from] !== '|' || text[from + 1] === '|') return undefined;
  const [first = '', below = ''] = text.slice(from, to).split(/\r\n|[\r\n]/, 2);
  const quote = /^(?:[ \t]*>)*[ \t]*/.exec(below)![0];
  const second = below.slice(quote.length);
  if (!/^\|.*\|[ \t]*$/.test(first)) return undefined;
  const count = cellsIn(first);
  const line = second.trim();
  const counts = line.includes('-') && DELIMITER.test(line) ? cellsIn(line) : undefined;
  const wanted = `${quote.includes('>') ? quote : ''}|${' --- |'.repeat(count)}`;
  return issue(
    id,
    file,
    position?.start,
    counts === undefined
      ? `표로 읽히지 않아서 글자 그대로 보여요. 이 줄 바로 아래에 "${wanted}" 줄을 넣어 주세요.`
      : `표로 읽히지 않아서 글자 그대로 보여요. 첫 줄은 ${count}칸인데 아래의 --- 줄은 ${counts}칸이에요. "${wanted}"로 바꿔 주세요.`,
    counts === undefined
      ? `This is not read as a table, and shows as it was typed. Put the line "${wanted}" right below this one.`
      : `This is not read as a table, and shows as it was typed: it begins with ${cells(count)}, and the line of --- has ${counts}. Write "${wanted}".`,
  );
}

/** How many cells a line has, with or without a bar at its ends. */
const cellsIn = (line: string): number =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
