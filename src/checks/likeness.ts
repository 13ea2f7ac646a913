import type { Nodes } from 'mdast';
import type { Section } from './section.ts';

/** What a section shows of itself whatever its language. */
export interface Looks {
  /** Words in Latin letters and numbers: names, commands, addresses. */
  words: Set<string>;
  /** The kinds of its blocks, and how many of each. */
  blocks: Map<string, number>;
  /** Letters of its text. */
  length: number;
}

/** What English takes more letters to say. Over all pages. */
const LONGER = 2.1;
/** How much is known from the words, the blocks and the length, at the most; and that nothing was known before. */
const WEIGHT = { words: 1, blocks: 0.8, length: 0.3, nothing: 0.3 };
/** So many words, or blocks, leave no doubt. */
const ENOUGH = 4;

export function looksOf({ heading, nodes, ordered }: Section): Looks {
  const looks: Looks = { words: new Set(), blocks: new Map(), length: 0 };
  const read = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[a-z0-9][a-z0-9_.-]*[a-z0-9]|\d/g)) looks.words.add(word);
  };
  const count = (kind: string) => looks.blocks.set(kind, (looks.blocks.get(kind) ?? 0) + 1);
  for (const node of heading ? [heading, ...nodes] : nodes) {
    if ('value' in node && typeof node.value === 'string') read(node.value);
    if (node.type === 'text') looks.length += node.value.length;
    if (isBlock(node) && node.type !== 'listItem' && node.type !== 'tableRow' && node.type !== 'mdxJsxFlowElement')
      count(node.type);
    if ('url' in node) read(node.url);
  }
  for (const { what } of ordered) count(what);
  return looks;
}

const BLOCKS = new Set<Nodes['type']>([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
  'footnoteDefinition',
]);
export const isBlock = ({ type }: Nodes): boolean => BLOCKS.has(type);

/** How likely an English section says what a Korean one says: from 0 to 1, a half where nothing is known. */
export function likeness(korean: Looks, english: Looks): number {
  const shared = [...korean.words].filter((word) => english.words.has(word)).length;
  const words = WEIGHT.words * Math.min(1, korean.words.size / ENOUGH);
  const [most, both] = [total(korean.blocks) + total(english.blocks), common(korean.blocks, english.blocks)];
  const blocks = WEIGHT.blocks * Math.min(1, most / 2 / ENOUGH);
  const ratio = english.length / (korean.length * LONGER);
  const length = korean.length && english.length ? WEIGHT.length : 0;
  return (
    (WEIGHT.nothing / 2 +
      (words && (words * shared) / korean.words.size) +
      (blocks && (blocks * 2 * both) / most) +
      (length && length * Math.min(ratio, 1 / ratio))) /
    (WEIGHT.nothing + words + blocks + length)
  );
}

/** Whether either shows enough of itself to be told from another. */
export const isTelling = (...looks: Looks[]): boolean =>
  looks.some(({ words, blocks }) => words.size + total(blocks) >= ENOUGH);

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);
const common = (a: Map<string, number>, b: Map<string, number>) =>
  [...a].reduce((sum, [kind, each]) => sum + Math.min(each, b.get(kind) ?? 0), 0);
