import type { Parents, TableRow } from 'mdast';
import { issue, warning, type Issue } from '../issue.ts';
import { pointsIn } from '../points.ts';
import { passages } from '../prose.ts';
import type { Content } from '../source.ts';
import { typedMarkupIn } from '../typed-markup.ts';

export const id = 'markup';

/** Readers see no marks that were meant to become something else. */
export function judge(content: Content): Issue[] {
  return content.pages.flatMap((page) =>
    passages(page).flatMap(({ node, within }) => {
      const holder = within.at(-1);
      // rules/tables.ts tells of a row that a bar within code has split.
      if (within.some((each, at) => each.type === 'tableRow' && isSplit(each, within[at - 1]))) return [];
      const leads = holder?.type === 'paragraph' && holder.children[0] === node;
      // Beside a bare address a text has no place of its own, and does not tell what was escaped.
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      const [start, end] = [holder?.position?.start.offset, holder?.position?.end.offset];
      if (from === undefined && page.text.slice(start, end).includes('\\')) return [];
      const text = from === undefined ? node.value : page.text.slice(from, to);
      return typedMarkupIn(text, leads).map(({ at, isLikelyMeant, message }) => {
        const place = from === undefined ? holder?.position?.start : pointsIn(page.text)(from + at);
        return (isLikelyMeant ? warning : issue)(id, page.file, place, message.ko, message.en);
      });
    }),
  );
}

const isSplit = (row: TableRow, table: Parents | undefined): boolean =>
  table?.type === 'table' && row.children.length > table.children[0]!.children.length;
