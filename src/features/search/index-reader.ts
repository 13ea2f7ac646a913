import type { Lexicon } from '../../model/lexicon.ts';

/** The seam to an index: over http, from a disk, or in a test. */
export interface IndexReader {
  /** Starts loading what the first question needs. */
  warm(): void;
  lexicon(): Promise<Lexicon>;
  /** What is known of each page without loading it: its value of each filter, by the page's id. */
  places(): Promise<Map<string, Place>>;
  /**
   * The pages that hold every word of a text; quoted, that hold just these words in this order. Where a word is unknown
   * the answer may be for a shorter one: features/search/holds.ts tells.
   */
  search(text: string): Promise<Result[]>;
}

/** The filters of a page: what it is, and where on the belt. */
export type Place = Partial<Record<'kind' | 'stage', string>>;

export interface Result {
  id: string;
  score: number;
  load(): Promise<Fragment>;
}

/** What is shown of a page. Texts are as the index holds them: veiled, excerpts with their marks as HTML. */
export interface Fragment {
  url: string;
  /** The whole text, for asking what a hit really holds. */
  content: string;
  /** Which of the words of `content` were hit, counted from 0. */
  locations: number[];
  excerpt: string;
  meta: Record<string, string>;
  sections: { title: string; url: string; excerpt: string }[];
}
