import type { Heading, List, ListItem, Nodes } from 'mdast';
import { isBlock } from './likeness.ts';
import { nodesIn } from './nodes.ts';
import type { Section } from './section.ts';
import type { PageSource } from './source.ts';

/** What one page has and the other has not. */
export type Thing = MarkThing | HeadingThing;

export interface MarkThing {
  scope: 'mark';
  node: Nodes;
  /** Where it stands. */
  section: Section;
}

/** A heading alone, where what follows it is there, or a whole section. */
export interface HeadingThing {
  scope: 'heading' | 'section';
  node: Heading;
  section: Section;
  /** Everything that is gone with it. */
  nodes: Nodes[];
  /** How many sections below it are gone with it. */
  below: number;
}

/** Where on the other page a thing belongs. */
export interface Place {
  how: 'before' | 'after' | 'within' | 'end';
  /** What it belongs before, after or within; undefined within what stands before the first heading. */
  node: Nodes | undefined;
  section: Section;
}

/** One of the two pages. */
export interface Side {
  sections: Section[];
  parents: Map<Nodes, Nodes>;
  /** What the other page has in its place, where that is certain. */
  counterparts: Map<Nodes, Nodes>;
  /** What stands on this page only. */
  alone: Set<Nodes>;
  root: Nodes;
}

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

export function sideOf(page: PageSource, sections: Section[]): Side {
  const parents = new Map<Nodes, Nodes>();
  for (const node of nodesIn(page)) for (const child of childrenOf(node)) parents.set(child, node);
  return { sections, parents, counterparts: new Map(), alone: new Set(), root: page.tree! };
}

/** Whether it, or what it stands in, is on this page only. */
export function isWithinAlone({ alone, parents }: Side, node: Nodes | undefined): boolean {
  for (let each = node; each; each = parents.get(each)) if (alone.has(each)) return true;
  return false;
}

export const isBare = ({ nodes }: Section): boolean => !nodes.some(isBlock);

/** A section that only holds others is known by them. */
export function withBelow({ sections }: Side, section: Section): Section {
  if (!isBare(section)) return section;
  const at = sections.indexOf(section);
  const end = sections.findIndex(({ heading }, to) => to > at && heading!.depth <= (section.heading?.depth ?? 0));
  const below = sections.slice(at + 1, end < 0 ? undefined : end);
  return {
    ...section,
    nodes: [section, ...below].flatMap(({ nodes }) => nodes),
    ordered: below.flatMap(({ ordered }) => ordered),
  };
}

/** Several sections as one, as the other page has them. */
export function joined({ sections }: Side, [first = 0, ...rest]: number[]): Section {
  const section = sections[first]!;
  if (!rest.length) return section;
  const all = [section, ...rest.map((at) => sections[at]!)];
  return {
    heading: section.heading,
    nodes: all.flatMap(({ nodes }) => nodes),
    ordered: all.flatMap(({ ordered }) => ordered),
    loose: all.flatMap(({ loose }) => loose),
  };
}

/**
 * The sections around one that the other page has as a single one: what is in them is there, and only headings are not.
 *
 * @param bounds From where up to, and without, where no section belongs to another.
 */
export function run(
  side: Side,
  at: number,
  bounds: [number, number],
  other: Side,
  own: number,
  taken: Set<Section>,
): number[] {
  const wanted = blocksOf(other, other.sections[own]!).join('\n');
  const depth = other.sections[own]!.heading?.depth;
  const kinds = (index: number) => blocksOf(side, side.sections[index]!);
  if (kinds(at).join('\n') === wanted && side.sections[at]!.heading?.depth === depth) return [at];
  for (let from = at; from >= bounds[0]; from--) {
    if (from < at && (taken.has(side.sections[from]!) || side.sections[from]!.heading?.depth !== depth)) continue;
    const all: string[] = [];
    for (let to = from; to < bounds[1] && all.length <= wanted.length; to++) {
      const more = kinds(to);
      if (to > from && (!more.length || taken.has(side.sections[to]!))) break;
      all.push(...more);
      if (to > from && to >= at && all.join('\n') === wanted) {
        const indexes = Array.from({ length: to - from + 1 }, (_, step) => from + step);
        for (const index of indexes) taken.add(side.sections[index]!);
        return indexes;
      }
    }
  }
  return [at];
}

/** What a section consists of, not looking into it. Lists that no heading parts are one: their items count. */
function blocksOf({ parents, root }: Side, { nodes, ordered }: Section): string[] {
  const marks = new Map(ordered.map(({ node, what }) => [node, what]));
  return nodes.flatMap((node) => {
    const parent = parents.get(node)!;
    const own = parent === root || (parent.type === 'list' && parents.get(parent) === root);
    return own && isBlock(node) && node.type !== 'list' ? [marks.get(node) ?? node.type] : [];
  });
}

/** A section that stands on one page only. */
export interface Stray {
  thing: HeadingThing;
  /** The place of the first section that is not below it. */
  next: number;
}

export function strays({ sections }: Side, paired: number[]): Stray[] {
  const known = new Set(paired);
  const found: Stray[] = [];
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at]!;
    if (known.has(at) || !section.heading) continue;
    let next = at + 1;
    while (next < sections.length && !known.has(next) && sections[next]!.heading!.depth > section.heading.depth) next++;
    const nodes = sections.slice(at, next).flatMap((each) => each.nodes);
    const below = next - at - 1;
    const scope = below || !isBare(section) ? 'section' : 'heading';
    found.push({ thing: { scope, node: section.heading, section, nodes, below }, next });
    at = next - 1;
  }
  return found;
}

/** Right before a section, or at the end of the page. */
export function placeBefore({ sections, parents, root }: Side, index: number | undefined): Place {
  const section = index === undefined ? sections.at(-1)! : sections[index]!;
  if (index !== undefined) return { how: 'before', node: section.heading, section };
  return { how: 'end', node: section.nodes.findLast((node) => parents.get(node) === root) ?? section.heading, section };
}

/** What can hold marks and has a counterpart: the paragraph of a link, the row of a citation in a table. */
export function holderOf({ parents, counterparts }: Side, node: Nodes): Nodes | undefined {
  for (let each = parents.get(node); each; each = parents.get(each)) if (counterparts.has(each)) return each;
  return undefined;
}

/**
 * Where on the other page something belongs that stands on this one only: beside what it stands beside here, or in what
 * it stands in here; in its section where that is not known.
 */
export function placeOf(side: Side, node: Nodes, section: Section): Place {
  const { parents, counterparts } = side;
  if (isBlock(node) || node.type === 'heading') {
    const parent = parents.get(node)!;
    const around = childrenOf(parent).filter(
      (each) => each === node || (!side.alone.has(each) && (isBlock(each) || each.type === 'heading')),
    );
    const at = around.indexOf(node);
    const [last, next] = [around[at - 1], around[at + 1]];
    for (const [how, beside] of [
      ['before', next?.type === 'heading' ? undefined : next],
      ['after', last],
    ] as const) {
      const other =
        beside && (counterparts.get(beside) ?? (beside.type === 'list' && counterparts.get(edgeOf(beside, how))));
      if (other) return { how, node: other, section };
    }
  }
  const holder = holderOf(side, node);
  return { how: 'within', node: holder ? counterparts.get(holder) : section.heading, section };
}

/** The item of a list that something before or after it stands beside. */
const edgeOf = ({ children }: List, how: 'before' | 'after'): ListItem => children.at(how === 'before' ? 0 : -1)!;
