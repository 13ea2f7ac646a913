import { contentHash } from './content-hash.ts';
import { pageLines } from './page-lines.ts';
import type { TranslatedSection } from './records.ts';

/**
 * Whether an English page still says what the Korean one says. Korean is the master text: for each page
 * content/data/translations.yml keeps the hashes of the Korean sections as they were when the English last said the same.
 */

/** What is hashed of a page: the front matter that readers see, and its Markdown without front matter. */
export interface PageText {
  title: string;
  description: string;
  body: string;
}

/** One difference between the Korean page as recorded and as it is now. */
export interface Change {
  /** changed: other words, another heading or another place. level: nothing but another number of #s. */
  how: 'changed' | 'added' | 'removed' | 'level';
  /** The heading as written, by its last known words; undefined for the first section. */
  section: string | undefined;
  /** Place among the recorded sections, which the English page has too; undefined for one that was added. */
  before: number | undefined;
  /** Place among the sections of the Korean page now; undefined for one that was removed. */
  now: number | undefined;
}

/** How the two languages of a page stand to each other, the most pressing first. */
export const STATES = ['behind', 'not-recorded', 'korean-only', 'english-only', 'in-step'] as const;
export type State = (typeof STATES)[number];

export interface Translation {
  state: State;
  /** Empty unless the page is behind. */
  changes: Stale[];
}

/** A change that the English has to follow by its words. On another level a section still says the same. */
export type Stale = Change & { how: Exclude<Change['how'], 'level'> };

/** A page's file in its YAML and its Markdown; without front matter the YAML is empty. */
export function splitPage(text: string): { front: string; body: string } {
  const head = /^\uFEFF?---\r?\n(?<front>[\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  return { front: head?.groups!.front ?? '', body: text.slice(head?.[0].length ?? 0) };
}

/**
 * A page in sections: title, description and what stands before the first heading, then each heading with what follows
 * it. What a reader cannot see does not count, and the level of a heading stands beside the hash: on another one the
 * section still says the same.
 */
export function sectionsOf({ title, description, body }: PageText): TranslatedSection[] {
  const sections: { head: Omit<TranslatedSection, 'hash'>; lines: string[] }[] = [
    { head: {}, lines: [title, description].map((line) => line.normalize('NFC').trim()) },
  ];
  for (const { text, heading } of pageLines(body))
    if (heading) {
      const { words, depth } = heading;
      sections.push({ head: { section: words, ...(depth === DEPTH ? {} : { depth }) }, lines: [words] });
    } else sections.at(-1)!.lines.push(text);
  return sections.map(({ head, lines }) => ({ ...head, hash: contentHash(lines.join('\n')) }));
}

/** The level of most headings, which need not be recorded. */
const DEPTH = 2;

/**
 * What changed between the sections recorded and those there are now, in the order of the page. Sections are known by
 * their headings. One under a new heading at the place of one that is gone is taken for the same, and one that stands
 * at another place counts as changed: the English has to follow.
 */
export function staleSections(recorded: TranslatedSection[], now: TranslatedSection[]): Change[] {
  const [old, current] = [keysOf(recorded), keysOf(now)];
  const changes: Change[] = [];
  const tell = (how: Change['how'], before: number | undefined, place: number | undefined) =>
    changes.push({
      how,
      section: (place === undefined ? recorded[before!] : now[place])?.section,
      before,
      now: place,
    });
  let [before, place] = [0, 0];
  for (const [keptBefore, keptNow] of [...inOrder(old, current), [old.length, current.length] as const]) {
    const gone = range(before, keptBefore).filter((each) => !current.includes(old[each]!));
    for (const each of range(place, keptNow)) {
      const moved = old.indexOf(current[each]!);
      const from = moved >= 0 ? moved : gone.shift();
      tell(from === undefined ? 'added' : 'changed', from, each);
    }
    for (const each of gone) tell('removed', each, undefined);
    const [was, is] = [recorded[keptBefore], now[keptNow]];
    if (was?.hash !== is?.hash) tell('changed', keptBefore, keptNow);
    else if (was?.depth !== is?.depth) tell('level', keptBefore, keptNow);
    [before, place] = [keptBefore + 1, keptNow + 1];
  }
  return changes;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);

/** Headings made single: the second section of the same heading is another section. */
function keysOf(sections: TranslatedSection[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ section = '' }) => {
    const times = (seen.get(section) ?? 0) + 1;
    seen.set(section, times);
    return `${section}\n${times}`;
  });
}

/** The longest run of keys that both lists hold in the same order, as pairs of places. */
function inOrder(a: string[], b: string[]): (readonly [number, number])[] {
  const longest: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** How a page stands: from its texts, where it has them, and the record, where there is one. */
export function translationOf(
  korean: PageText | undefined,
  english: boolean,
  recorded: TranslatedSection[] | undefined,
): Translation {
  if (!korean || !english) return { state: korean ? 'korean-only' : 'english-only', changes: [] };
  if (!recorded) return { state: 'not-recorded', changes: [] };
  const changes = staleSections(recorded, sectionsOf(korean)).filter(
    (change): change is Stale => change.how !== 'level',
  );
  return { state: changes.length ? 'behind' : 'in-step', changes };
}

/** A change as readers are told of it. */
export interface ToldChange {
  how: Stale['how'];
  /** The heading; undefined for the first section. */
  text: string | undefined;
  /** The place on the Korean page; undefined for its top, for a section that is gone, and where it is not known. */
  anchor: string | undefined;
}

/**
 * Changes with the words and places that the Korean page shows.
 *
 * @param headings All headings of the Korean page as it is drawn.
 */
export function toldChanges(
  changes: Stale[],
  korean: PageText,
  headings: readonly { slug: string; text: string }[],
): ToldChange[] {
  const drawn = headings.filter(({ slug }) => slug !== 'footnote-label');
  // A heading that is not written with # at the start of a line would shift all after it.
  const known = drawn.length === sectionsOf(korean).length - 1;
  return changes.map(({ how, section, now }) => {
    const heading = known && now ? drawn[now - 1] : undefined;
    return { how, text: heading?.text ?? section, anchor: heading?.slug };
  });
}
