import type { Wording } from '../../model/wording.ts';
import type { Language } from '../../site.ts';
import type { Release } from '../release.ts';
import type { Chapter, Web } from './chapter.ts';
import type { Run } from './order.ts';

/** A run of pages, read. */
export type Part = Omit<Run, 'pages'> & { chapters: Chapter[] };

/** The book of one language, whole, before it becomes a file of some kind. */
export interface Volume {
  language: Language;
  words: Wording;
  release: Release;
  web: Web;
  parts: Part[];
  /** The parts' chapters, by the path of their page. */
  chapters: Map<string, Chapter>;
}
