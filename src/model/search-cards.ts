import { initialsOf } from './korean.ts';

/** What a page of the index is, for telling results apart and narrowing them. */
export const KINDS = ['stage', 'rejection', 'concept', 'term', 'role', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** A name that has an answer of its own: what stands above the results when it is typed. */
export interface Card {
  kind: 'term' | 'product' | 'role';
  /** Its name first, then what else people call it, in both scripts. */
  names: string[];
  /** Beside the name: the word in the other language, or the role that a product plays. */
  aside: string;
  text: string;
  /** Below the site, in the card's language. */
  href: string;
  /** The stage of the belt it belongs to, if any. */
  stage?: string;
}

/** What the search of one language knows from the records. */
export interface SearchCards {
  cards: Card[];
  kinds: Record<Kind, string>;
  stages: { id: string; name: string }[];
  /** Where terms stand, in words. */
  glossary: string;
}

/** The name of a language's cards, below the root of the site. */
export const cardsFile = (language: string): string => `search-cards-${language}.json`;

/** A name without what people leave out or add: spaces, hyphens, case. */
export const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._\-/()·]+/g, '');

/**
 * The card that one of these texts names, or undefined. Earlier texts, and a card's own name, come first; a text whose
 * last syllable is being typed names what begins so.
 */
export function cardFor(texts: string[], cards: Card[]): Card | undefined {
  for (const text of texts.map(plainName).filter((each) => each.length > 1)) {
    const fits = /[가-힣][ㄱ-ㅎ]$/.test(text)
      ? (name: string) =>
          plainName(name).startsWith(text.slice(0, -1)) && initialAt(name, text.length - 1) === text.at(-1)
      : (name: string) => plainName(name) === text;
    const found = cards.find(({ names }) => fits(names[0]!)) ?? cards.find(({ names }) => names.some(fits));
    if (found) return found;
  }
  return undefined;
}

const initialAt = (name: string, place: number) => initialsOf(plainName(name).slice(place, place + 1));
