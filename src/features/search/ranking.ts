import type { Fragment, IndexReader, Result } from './index-reader.ts';
import type { Plan, Reading } from './query.ts';
import { titleMatch } from './title-match.ts';
import { holdsWhole } from './whole-word.ts';

/** A page with what all questions together say of it. */
export interface Ranked {
  result: Result;
  score: number;
  /** What its kind counts; 1 unless said. */
  worth?: number;
}

/** Readings whose terms are the parts of one word. */
const COMPOUND = new Set<Reading['how']>(['stem', 'layout', 'form']);
/** What a compound is worth that stands together, beside what its parts are worth apart. */
const TOGETHER = 8;
/**
 * What a page of a kind is worth beside one that was written to be read: short texts made from records are all about
 * their word, and a card shows what they say.
 */
const BY_KIND: Record<string, number> = { term: 0.4, role: 0.5 };
/** Fewer pages than this, or more words than that: pages that hold only some of the words are added. */
const FEW = 5;
const MANY_WORDS = 2;
/** What such a page is worth, beside one that holds them all. */
const PARTLY = 0.3;

/**
 * What a page is worth that has only longer words, or other readings, of a whole word that was typed: as the index tells it,
 * which knows no particles, and as the text does.
 */
const NOT_ALONE = 0.7;
const NOT_WHOLE = 0.5;

/** Asks all questions of a plan and puts the pages in one order, best first. */
export async function rank(plan: Plan, index: IndexReader): Promise<Ranked[]> {
  const pages = new Map<string, Ranked>();
  const found = await Promise.all(plan.asked.map(({ text }) => index.search(text)));
  if (plan.inTurn) return inTurn(found);
  for (const [place, results] of found.entries())
    for (const result of results) better(pages, result, result.score * plan.asked[place]!.weight);

  for (const term of wholeWords(plan)) {
    const alone = new Set((await index.search(`"${term}"`)).map(({ id }) => id));
    if (alone.size) for (const [id, page] of pages) if (!alone.has(id)) page.score *= NOT_ALONE;
  }

  const compounds = plan.words.filter(({ terms, how }) => terms.length > 1 && COMPOUND.has(how));
  for (const { terms, weight } of compounds)
    for (const result of await index.search(`"${terms.join(' ')}"`)) {
      const page = pages.get(result.id);
      if (page) page.score += TOGETHER;
      else pages.set(result.id, { result, score: TOGETHER * weight });
    }

  if (pages.size < FEW || plan.words.length > MANY_WORDS) await addPartly(plan, index, pages);
  const places = await index.places();
  for (const page of pages.values()) {
    page.worth = BY_KIND[places.get(page.result.id)?.kind ?? ''] ?? 1;
    page.score *= page.worth;
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
}

/** Words that were typed to their end, as the site has them. */
const wholeWords = ({ words }: Plan): string[] =>
  words.flatMap(({ terms, how }) => (terms.length === 1 && (how === 'stem' || how === 'body') ? terms : []));

/** The best page of each list, then the second of each, and so on. The score says the order. */
function inTurn(lists: Result[][]): Ranked[] {
  const pages = new Map<string, Result>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place++)
    for (const list of lists) {
      const result = list[place];
      if (result && !pages.has(result.id)) pages.set(result.id, result);
    }
  return [...pages.values()].map((result, place) => ({ result, score: 1 / (place + 1) }));
}

function better(pages: Map<string, Ranked>, result: Result, score: number) {
  const page = pages.get(result.id);
  if (!page || page.score < score) pages.set(result.id, { result, score });
}

/** Pages with some of the words, the more the better. */
async function addPartly(plan: Plan, index: IndexReader, pages: Map<string, Ranked>): Promise<void> {
  const terms = plan.words.flatMap((word) => word.terms);
  if (terms.length < 2) return;
  const partly = new Map<string, { result: Result; score: number; words: number }>();
  for (const term of terms)
    for (const result of await index.search(term)) {
      const page = partly.get(result.id) ?? { result, score: 0, words: 0 };
      partly.set(result.id, { result, score: page.score + result.score, words: page.words + 1 });
    }
  for (const [id, { result, score, words }] of partly)
    if (!pages.has(id)) pages.set(id, { result, score: PARTLY * score * (words / terms.length) ** 2 });
}

/** How many pages are loaded to look at their titles: about as many as are shown at first. */
export const LOOKED_AT = 6;
/** What a title that fits is worth, as a share of the best score. */
const TITLED = 1;

/** A page whose text is at hand. */
export interface Read extends Ranked {
  fragment: Fragment;
}

/** The first pages, loaded, those whose title fits the question first. */
export async function byTitle(plan: Plan, ranked: Ranked[]): Promise<Read[]> {
  const first = await Promise.all(
    ranked.slice(0, LOOKED_AT).map(async (page) => ({ ...page, fragment: await page.result.load() })),
  );
  if (plan.inTurn) return first;
  const best = first[0]?.score ?? 0;
  const [whole] = plan.words.length === 1 ? wholeWords(plan) : [];
  return first
    .map((page) => {
      // A short entry that is called just what was asked is held back less.
      const titled = titleMatch(plan.asked, page.fragment.meta) * Math.sqrt(page.worth ?? 1);
      const worth = whole && !holdsWhole(whole, page.fragment) ? NOT_WHOLE : 1;
      return { ...page, score: (page.score + TITLED * best * titled) * worth };
    })
    .sort((a, b) => b.score - a.score);
}
