import type { Nodes } from 'mdast';
import { aligned } from './alignment.ts';
import { isBlock, isTelling, likeness, looksOf, type Looks } from './likeness.ts';
import {
  childrenOf,
  holderOf,
  isBare,
  isWithinAlone,
  joined,
  placeBefore,
  placeOf,
  run,
  sideOf,
  strays,
  withBelow,
  type HeadingThing,
  type MarkThing,
  type Place,
  type Side,
  type Stray,
  type Thing,
} from './page-side.ts';
import { isCite, sectionsOf, type Mark, type Section } from './section.ts';
import type { PageSource } from './source.ts';

/** One way in which an English page is put together otherwise than its Korean one. */
export type Difference =
  | { how: 'missing'; korean: Thing; place: Place; counts?: Counts }
  | { how: 'extra'; english: Thing; place: Place; counts?: Counts }
  | { how: 'moved'; korean: Thing; english: Thing; place: Place }
  | { how: 'other'; korean: Thing; english: Thing }
  /** Headings that belong together, for certain or as it seems, and stand on two levels. */
  | { how: 'level'; korean: HeadingThing; english: HeadingThing; certain: boolean };

/** How often something stands in the Korean section, and how often in the English one. */
export type Counts = readonly [korean: number, english: number];

/**
 * How an English page differs from its Korean one. Sections are held against each other first, then what is in them:
 * what merely follows from a section or a part that is missing is no difference of its own.
 */
export function differencesOf(korean: PageSource, english: PageSource): Difference[] {
  const [master, mine] = [sectionsOf(korean), sectionsOf(english)];
  return isAlike(master, mine) && isLaidOutAlike(korean, english)
    ? []
    : new Comparison(sideOf(korean, master), sideOf(english, mine)).found();
}

/** The section of the English page that says what one of the Korean page says, by their places; the first has no heading. */
export function pairedSections(korean: PageSource, english: PageSource): Map<number, number> {
  const [master, mine] = [sectionsOf(korean), sectionsOf(english)];
  const depths = (sections: Section[]) => sections.map(({ heading }) => heading?.depth ?? 0).join('');
  return depths(master) === depths(mine)
    ? new Map(master.map((_, at) => [at, at]))
    : new Comparison(sideOf(korean, master), sideOf(english, mine)).paired();
}

/** Almost every page is. */
function isAlike(master: Section[], mine: Section[]): boolean {
  const same = (a: Mark[], b: Mark[]) => a.length === b.length && a.every(({ what }, at) => what === b[at]!.what);
  const sorted = (marks: Mark[]) => marks.toSorted((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
  return (
    master.length === mine.length &&
    master.every(
      ({ heading, ordered, loose }, at) =>
        heading?.depth === mine[at]!.heading?.depth &&
        same(ordered, mine[at]!.ordered) &&
        (same(loose, mine[at]!.loose) || same(sorted(loose), sorted(mine[at]!.loose))),
    )
  );
}

/** Whether both consist of the same blocks in the same order, not looking into them. */
function isLaidOutAlike(korean: PageSource, english: PageSource): boolean {
  const [master, mine] = [korean.tree!.children, english.tree!.children];
  return master.length === mine.length && master.every(({ type }, at) => type === mine[at]!.type);
}

/** Sections that say the same; of the page that lacks a heading one, of the other as many as it has. */
interface Pair {
  korean: number[];
  english: number[];
}

/** Something that stands on one page only, before it is known where it belongs. */
interface Loner extends Mark {
  thing: Thing;
  /** The section of the other page. */
  section: Section;
  counts?: Counts;
}

/** More pairs of sections than any page of ours has: their likeness is not asked for. */
const MOST_PAIRS = 40_000;
/** How like each other sections are of which nothing is known. */
const UNKNOWN = 0.5;
/** The same where one of them holds nothing, as if it were still to be written. */
const EMPTIED = 0.4;
/** Sections less like each other than this do not belong together. */
const LEAST = 0.35;
/** How much more like each other they have to be on two levels. */
const LEVEL = 0.14;
/** As much makes sections the same one at another place. */
const SAME = 0.7;

class Comparison {
  readonly #korean: Side;
  readonly #english: Side;
  readonly #looks = new Map<Section, Looks>();
  readonly #differences: Difference[] = [];
  readonly #missing: Loner[] = [];
  readonly #extra: Loner[] = [];
  #pairs: Pair[] = [];

  constructor(korean: Side, english: Side) {
    this.#korean = korean;
    this.#english = english;
  }

  found(): Difference[] {
    this.#pairSections();
    for (const pair of this.#pairs) this.#comparePair(pair);
    this.#tellSections();
    this.#tellMarks();
    return this.#differences;
  }

  paired(): Map<number, number> {
    this.#pairSections();
    return new Map(this.#pairs.flatMap(({ korean, english }) => korean.map((at) => [at, english[0]!] as const)));
  }

  #looksOf(side: Side, section: Section): Looks {
    let looks = this.#looks.get(section);
    if (!looks) this.#looks.set(section, (looks = looksOf(withBelow(side, section))));
    return looks;
  }

  #likeness(korean: Section, english: Section): number {
    const found = likeness(this.#looksOf(this.#korean, korean), this.#looksOf(this.#english, english));
    // Two that hold nothing of their own may belong together though what is below them changed.
    const bare = [korean, english].filter(isBare).length;
    return bare === 2 ? Math.max(UNKNOWN, found) : bare ? Math.max(EMPTIED, found) : found;
  }

  #pairSections(): void {
    const [master, mine] = [this.#korean.sections, this.#english.sections];
    const few = master.length * mine.length <= MOST_PAIRS;
    const pairs = aligned(master.length, mine.length, (i, j) => {
      // What stands before the first heading belongs together.
      if (!i || !j) return i === j ? 1 : 0;
      const level = master[i]!.heading!.depth === mine[j]!.heading!.depth ? 0 : LEVEL;
      return (few ? this.#likeness(master[i]!, mine[j]!) : UNKNOWN) - LEAST - level;
    });
    const ends = [[-1, -1] as const, ...pairs, [master.length, mine.length] as const];
    const taken = new Set<Section>();
    this.#pairs = pairs.map(([i, j], at) => {
      const [before, after] = [ends[at]!, ends[at + 2]!];
      return {
        korean: run(this.#korean, i, [before[0] + 1, after[0]], this.#english, j, taken),
        english: run(this.#english, j, [before[1] + 1, after[1]], this.#korean, i, taken),
      };
    });
  }

  #comparePair(pair: Pair): void {
    const [korean, english] = [joined(this.#korean, pair.korean), joined(this.#english, pair.english)];
    if (korean.heading && english.heading) this.#join(korean.heading, english.heading);
    if (korean.heading && english.heading && korean.heading.depth !== english.heading.depth)
      this.#differences.push({
        how: 'level',
        korean: headingOf(korean),
        english: headingOf(english),
        certain: isTelling(looksOf(korean), looksOf(english)),
      });
    for (const [side, indexes, loners, other] of [
      [this.#korean, pair.korean, this.#missing, english],
      [this.#english, pair.english, this.#extra, korean],
    ] as const)
      for (const index of indexes.slice(1)) {
        const thing = headingOf(side.sections[index]!);
        side.alone.add(thing.node);
        loners.push({ what: '#', node: thing.node, thing, section: other });
      }
    this.#compareOrdered(korean, english);
    this.#compareLoose(korean, english);
  }

  #join(korean: Nodes, english: Nodes): void {
    this.#korean.counterparts.set(korean, english);
    this.#english.counterparts.set(english, korean);
  }

  #compareOrdered(korean: Section, english: Section): void {
    // Where one is missing it is told by its id, and need not be told by its place.
    const cites = ({ loose }: Section) => loose.flatMap(({ what, node }) => (isCite(node) ? [what] : [])).sort();
    const withCites = cites(korean).join() === cites(english).join();
    const marks = ({ ordered }: Section, side: Side) =>
      ordered.filter(({ node }) => (withCites || !isCite(node)) && !isWithinAlone(side, node));
    const [master, mine] = [marks(korean, this.#korean), marks(english, this.#english)];
    const pairs = pairsOf(master, mine, contextOf(korean, this.#korean), contextOf(english, this.#english));
    const [keptMaster, keptMine] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    master.forEach(({ node }, at) => keptMaster.has(at) || this.#korean.alone.add(node));
    mine.forEach(({ node }, at) => keptMine.has(at) || this.#english.alone.add(node));
    const ends = [...pairs, [master.length, mine.length] as const];
    let [i, j] = [0, 0];
    for (const [toMaster, toMine] of ends) {
      this.#compareGap(master.slice(i, toMaster), mine.slice(j, toMine), korean, english);
      [i, j] = [toMaster + 1, toMine + 1];
    }
    this.#joinBlocks(
      korean,
      english,
      pairs.map(([from, to]) => [master[from]!.node, mine[to]!.node]),
    );
    if (pairs.length === master.length && pairs.length === mine.length)
      this.#comparePlaces(korean, english, new Map(pairs.map(([from, to]) => [master[from]!.node, mine[to]!])));
  }

  /** Both have the same marks, and the same paragraphs and lists: one mark may still stand among others of these. */
  #comparePlaces(korean: Section, english: Section, marks: Map<Nodes, Mark>): void {
    const own = new Set([...marks.values()].map(({ node }) => node));
    const there = korean.nodes.filter((node) => this.#korean.parents.get(node) === this.#korean.root && isBlock(node));
    const here = english.nodes.filter(
      (node) => this.#english.parents.get(node) === this.#english.root && isBlock(node),
    );
    const [text, sameText] = [there.filter((node) => !marks.has(node)), here.filter((node) => !own.has(node))];
    if (text.length !== sameText.length || !text.every(({ type }, at) => type === sameText[at]!.type)) return;
    const before = (nodes: Nodes[], node: Nodes, isMark: (node: Nodes) => boolean) =>
      nodes.slice(0, nodes.indexOf(node)).filter((each) => !isMark(each)).length;
    const moved = there.filter((node) => {
      const mark = marks.get(node);
      return (
        mark &&
        here.includes(mark.node) &&
        before(there, node, (each) => marks.has(each)) !== before(here, mark.node, (each) => own.has(each))
      );
    });
    const [node] = moved;
    // Where more stand otherwise, it is the text between them that was moved.
    if (!node || moved.length > 1) return;
    for (const [at, each] of text.entries()) this.#join(each, sameText[at]!);
    const mark = marks.get(node)!;
    const thing = markOf(mark.node, english);
    this.#missing.push({ what: mark.what, node, thing: markOf(node, korean), section: english });
    this.#extra.push({ ...mark, thing, section: korean });
  }

  /** What stands between two marks that both pages have. */
  #compareGap(missing: Mark[], extra: Mark[], korean: Section, english: Section): void {
    const left = extra.filter(({ node }) => !isWithinAlone(this.#english, this.#english.parents.get(node)));
    for (const { what, node } of missing) {
      if (isWithinAlone(this.#korean, this.#korean.parents.get(node))) continue;
      const at = left.findIndex(
        (each) => each.node.type === node.type && (node.type === 'code' || node.type === 'table'),
      );
      if (at < 0) this.#missing.push({ what, node, thing: markOf(node, korean), section: english });
      else {
        const [other] = left.splice(at, 1);
        this.#differences.push({ how: 'other', korean: markOf(node, korean), english: markOf(other!.node, english) });
      }
    }
    for (const { what, node } of left) this.#extra.push({ what, node, thing: markOf(node, english), section: korean });
  }

  /** Paragraphs and lists belong together where both pages have the same ones between the same marks. */
  #joinBlocks(korean: Section, english: Section, pairs: [Nodes, Nodes][]): void {
    for (const [from, to] of pairs) this.#join(from, to);
    const gaps = ({ nodes }: Section, side: Side) => {
      const found: Nodes[][] = [[]];
      for (const node of nodes)
        if (side.counterparts.has(node)) found.push([]);
        else if (isBlock(node) && node.type !== 'list' && !isWithinAlone(side, node)) found.at(-1)!.push(node);
      return found;
    };
    const mine = gaps(english, this.#english);
    for (const [at, gap] of gaps(korean, this.#korean).entries()) {
      const other = mine[at] ?? [];
      if (gap.length === other.length && gap.every(({ type }, place) => type === other[place]!.type))
        for (const [place, node] of gap.entries()) this.#join(node, other[place]!);
    }
    for (const node of korean.nodes) {
      const item = node.type === 'list' ? this.#korean.counterparts.get(node.children[0]!) : undefined;
      const list = item && this.#english.parents.get(item);
      // One list may be two on the other page, parted by a heading.
      if (list && childrenOf(list)[0] === item) this.#join(node, list);
    }
  }

  #compareLoose(korean: Section, english: Section): void {
    const master = byWhat(korean.loose.filter(({ node }) => !isWithinAlone(this.#korean, node)));
    const mine = byWhat(english.loose.filter(({ node }) => !isWithinAlone(this.#english, node)));
    for (const what of new Set([...master.keys(), ...mine.keys()])) {
      const [want, have] = [master.get(what) ?? [], mine.get(what) ?? []];
      const counts = [want.length, have.length] as const;
      const counterpart = (node: Nodes) => {
        const holder = holderOf(this.#korean, node);
        return holder && this.#korean.counterparts.get(holder);
      };
      // Those in the same block are the same.
      const homes = Map.groupBy(have, (node) => holderOf(this.#english, node));
      const known = new Set<Nodes>();
      const lost = want.filter((node) => {
        const home = counterpart(node);
        const same = home && homes.get(home)?.pop();
        if (same) known.add(same);
        return !same;
      });
      const left = have.filter((node) => !known.has(node));
      const told = counts[0] && counts[1] ? { counts } : {};
      for (const node of lost.slice(left.length))
        this.#missing.push({ what, node, thing: markOf(node, korean), section: english, ...told });
      for (const node of left.slice(lost.length))
        this.#extra.push({ what, node, thing: markOf(node, english), section: korean, ...told });
    }
  }

  #tellSections(): void {
    const missing = strays(
      this.#korean,
      this.#pairs.flatMap((pair) => pair.korean),
    );
    const extra = strays(
      this.#english,
      this.#pairs.flatMap((pair) => pair.english),
    );
    const [before, after] = [
      ({ next }: Stray) => this.#pairs.find(({ korean }) => korean[0]! >= next),
      ({ next }: Stray) => this.#pairs.find(({ english }) => english[0]! >= next),
    ];
    const lost = missing.filter((stray) => {
      const at = extra.findIndex(({ thing: { section } }) => this.#isSame(stray.thing.section, section));
      if (at < 0) return true;
      const [{ thing: english }] = extra.splice(at, 1) as [Stray];
      const place = placeBefore(this.#english, before(stray)?.english[0]);
      this.#differences.push({ how: 'moved', korean: stray.thing, english, place });
      return false;
    });
    const [there, here] = [Map.groupBy(lost, before), Map.groupBy(extra, after)];
    for (const [pair, strays] of there) {
      const others = here.get(pair) ?? [];
      // One in the place of one is most likely the same, with little in it yet.
      if (strays.length === 1 && others.length === 1 && strays[0]!.thing.node.depth === others[0]!.thing.node.depth) {
        this.#differences.push({ how: 'other', korean: strays[0]!.thing, english: others[0]!.thing });
        here.delete(pair);
        continue;
      }
      const place = placeBefore(this.#english, pair?.english[0]);
      for (const { thing } of strays) this.#differences.push({ how: 'missing', korean: thing, place });
    }
    for (const [pair, strays] of here)
      for (const { thing } of strays)
        this.#differences.push({ how: 'extra', english: thing, place: placeBefore(this.#korean, pair?.korean[0]) });
  }

  #isSame(korean: Section, english: Section): boolean {
    return (
      korean.heading!.depth === english.heading!.depth &&
      isTelling(this.#looksOf(this.#korean, korean)) &&
      this.#likeness(korean, english) >= SAME
    );
  }

  /** Of each kind the one that is missing in a paragraph, item or the like, and the one too much there. */
  *#swapped(told: Set<Loner>): Generator<[missing: Loner, extra: Loner]> {
    const homes = (loners: Loner[], homeOf: (node: Nodes) => Nodes | undefined) => {
      const found = new Map<Nodes, Map<string, Loner[]>>();
      for (const loner of loners) {
        const [home, kind] = [homeOf(loner.node), kindOf(loner)];
        if (!home || !kind || told.has(loner)) continue;
        const kinds = found.get(home) ?? new Map<string, Loner[]>();
        found.set(home, kinds.set(kind, [...(kinds.get(kind) ?? []), loner]));
      }
      return found;
    };
    const extra = homes(this.#extra, (node) => holderOf(this.#english, node));
    const missing = homes(this.#missing, (node) => {
      const holder = holderOf(this.#korean, node);
      return holder && this.#korean.counterparts.get(holder);
    });
    for (const [home, kinds] of missing)
      for (const [kind, loners] of kinds) {
        const others = extra.get(home)?.get(kind) ?? [];
        if (loners.length === 1 && others.length === 1) yield [loners[0]!, others[0]!];
      }
  }

  #tellMarks(): void {
    const key = ({ what, node }: Loner) => (node.type === 'link' ? node.url : what);
    const elsewhere = Map.groupBy(
      this.#extra.filter(({ thing }) => thing.scope === 'mark'),
      key,
    );
    const told = new Set<Loner>();
    for (const loner of this.#missing) {
      const { node, thing, section } = loner;
      const other = thing.scope === 'mark' ? elsewhere.get(key(loner))?.shift() : undefined;
      if (!other) continue;
      for (const each of [loner, other]) told.add(each);
      const place = placeOf(this.#korean, node, section);
      this.#differences.push({ how: 'moved', korean: thing, english: other.thing, place });
    }
    for (const [loner, other] of this.#swapped(told)) {
      for (const each of [loner, other]) told.add(each);
      this.#differences.push({ how: 'other', korean: loner.thing, english: other.thing });
    }
    for (const loner of this.#missing) {
      if (told.has(loner)) continue;
      const { node, thing, section, counts } = loner;
      const place = placeOf(this.#korean, node, section);
      this.#differences.push({ how: 'missing', korean: thing, place, ...(counts ? { counts } : {}) });
    }
    for (const loner of this.#extra) {
      if (told.has(loner)) continue;
      const { node, thing, section, counts } = loner;
      const place = placeOf(this.#english, node, section);
      this.#differences.push({ how: 'extra', english: thing, place, ...(counts ? { counts } : {}) });
    }
  }
}

/** What may stand in the place of another one; a source that is missing belongs among those of its page as well. */
function kindOf({ node, thing }: Loner): string | undefined {
  if (thing.scope !== 'mark' || isCite(node)) return undefined;
  return node.type === 'link' ? 'link' : 'name' in node ? `<${node.name}>` : undefined;
}

const markOf = (node: Nodes, section: Section): MarkThing => ({ scope: 'mark', node, section });
const headingOf = (section: Section): HeadingThing => ({
  scope: 'heading',
  node: section.heading!,
  section,
  nodes: [],
  below: 0,
});

function byWhat(marks: Mark[]): Map<string, Nodes[]> {
  const found = new Map<string, Nodes[]>();
  for (const { what, node } of marks) {
    const nodes = found.get(what);
    if (nodes) nodes.push(node);
    else found.set(what, [node]);
  }
  return found;
}

/** What stands around marks: how many paragraphs and items before and after, apart from those within parts. */
type Context = Map<Nodes, [inner: number, outer: number]>;

function contextOf({ nodes, ordered }: Section, { parents }: Side): Context {
  const marks = new Set(ordered.map(({ node }) => node));
  const context: Context = new Map();
  let [inner, outer] = [0, 0];
  for (const node of nodes) {
    if (marks.has(node)) context.set(node, [inner, outer]);
    else if (isBlock(node)) {
      inner++;
      if (parents.get(node)?.type === 'root') outer++;
    }
  }
  for (const counts of context.values()) counts.push(inner - counts[0], outer - counts[1]);
  return context;
}

/** Marks that are the same on both pages: as many as can be, and of equal ones those that stand alike. */
function pairsOf(master: Mark[], mine: Mark[], there: Context, here: Context): [number, number][] {
  return aligned(master.length, mine.length, (i, j) => {
    const [a, b] = [master[i]!, mine[j]!];
    if (a.what !== b.what) return 0;
    const [from, to] = [there.get(a.node)!, here.get(b.node)!];
    const alike = from.filter((count, at) => count === to[at]).length;
    const verbatim = a.node.type === 'code' && b.node.type === 'code' && a.node.value === b.node.value;
    return 1 + (alike + (verbatim ? 8 : 0)) / 1e6;
  });
}
