/** What a reader typed → what is looked for. The one place where a query may be rewritten. */
export interface Query {
  /** As typed, in NFC and without spare spaces. */
  typed: string;
  /** What the index is asked, best first. */
  asked: string[];
}

export function readQuery(input: string): Query {
  const typed = input.normalize('NFC').replace(/\s+/g, ' ').trim();
  return { typed, asked: typed ? [typed] : [] };
}

/** The words of a query that may be marked in a text. */
export function wordsOf(query: string): string[] {
  const words =
    readQuery(query)
      .typed.toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
