import type { Wording } from '../../model/wording.ts';

/** The interface words that the search shows; they travel in the page as JSON, so that no second request is needed. */
export type SearchWords = Wording['search'];

/** Puts values into a text with "{name}" slots. No particles here: that code would weigh on every reader. */
export const put = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
