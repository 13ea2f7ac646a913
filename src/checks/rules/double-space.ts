import { blockTextsIn, placeIn } from '../block-text.ts';
import { issue, type Issue } from '../issue.ts';
import type { Content } from '../source.ts';

export const id = 'double-space';

const GAP = /[ \t]{2,}|\t/g;

/** One space stands between two words, and no tab. Code keeps its own, and so does what leads or ends a line. */
export function judge(content: Content): Issue[] {
  return blockTextsIn(content).flatMap((block) =>
    block.runs.flatMap((run) =>
      run.code || !/ {2}|\t/.test(run.text)
        ? []
        : [...run.text.matchAll(GAP)].flatMap(({ index, 0: gap }) => {
            const from = run.start + index;
            const to = from + gap.length;
            if (!isBetween(block.text, from, to)) return [];
            const { at, offset } = placeIn(block, from, to);
            const tab = gap.includes('\t');
            return [
              issue(
                id,
                block.file,
                at,
                tab
                  ? '낱말 사이에 탭이 있어요. 빈칸 하나로 바꿔 주세요.'
                  : `낱말 사이에 빈칸이 ${gap.length}개 있어요. 하나만 남겨 주세요.`,
                tab
                  ? 'There is a tab between two words. Put one space in its place.'
                  : `There are ${gap.length} spaces between two words. Leave one.`,
                offset === undefined ? undefined : [{ from: offset, to: offset + gap.length, text: ' ' }],
              ),
            ];
          }),
    ),
  );
}

/** Whether something stands in the same line before and after. */
const isBetween = (text: string, from: number, to: number): boolean =>
  /\S/.test(text[from - 1] ?? '') && /\S/.test(text[to] ?? '');
