import type { Nodes, Table, TableRow } from 'mdast';
import type { Language } from '../site.ts';
import type { Difference } from './difference.ts';

/** A row whose cells are not as many as those of its table's header. */
export interface OddRow {
  /** Of the page that has it. */
  language: Language;
  row: TableRow;
  cells: number;
  header: number;
}

/** The first such row of two tables that differ; undefined where neither has one, or both have. */
export function oddRow({ korean, english }: Difference & { how: 'other' }): OddRow | undefined {
  const [there, here] = [oddRowIn('ko', korean.node), oddRowIn('en', english.node)];
  return there && here ? undefined : (here ?? there);
}

function oddRowIn(language: Language, table: Nodes): OddRow | undefined {
  if (table.type !== 'table') return undefined;
  const header = cellsOf(table, 0);
  const place = table.children.findIndex((_, at) => cellsOf(table, at) !== header);
  return place < 0 ? undefined : { language, row: table.children[place]!, cells: cellsOf(table, place), header };
}

const cellsOf = ({ children }: Table, place: number): number => children[place]?.children.length ?? 0;
