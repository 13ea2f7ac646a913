import type { Language } from '../../site.ts';

/** A stretch of text; `hit` where it is what was looked for. */
export interface Span {
  text: string;
  hit: boolean;
}

/** A section of a page that was found. */
export interface Passage {
  title: string;
  href: string;
  excerpt: Span[];
}

/** A page that was found. */
export interface Hit {
  title: string;
  href: string;
  /** Where the page stands: "벨트 · 5 / 10 구간". */
  place: string;
  excerpt: Span[];
  passages: Passage[];
}

/** What one query found. */
export interface Answer {
  count: number;
  /** How many of the pages lie in each section of the site, by the section's name. */
  sections: Record<string, number>;
  /** The pages at those places, best first. Text is loaded only for what is asked. */
  hits(from: number, to: number): Promise<Hit[]>;
}

/** The seam between what a reader types and the index that answers: over http, and later from a disk. */
export interface Engine {
  /** Starts loading what the first query will need. */
  warm(): void;
  /** Throws when the index cannot be read. */
  search(query: string, section?: string): Promise<Answer>;
}

export type OpenEngine = (language: Language) => Engine;
