/**
 * What the index knows of a site's words, small enough to travel with it: which stems there are, which Latin words stand
 * in titles, and what else people call the things it is about. Written when indexing, read when asking.
 */
export interface Lexicon {
  /** Stems in Hangul, most telling first: those of titles before those of headings before the rest. */
  hangul: string[];
  /** How many of them stand in titles. */
  titled: number;
  /** Words in Latin letters, small letters, most telling first. */
  latin: string[];
  /** How many of those stand in titles. */
  titledLatin: number;
  /** What else people call a thing, plain, → its name in the index's language: "롤백" → "되돌리기". */
  names: Record<string, string>;
}

/** As it is stored: lists as texts, which pack smaller. */
interface Stored {
  h: string;
  t: number;
  l: string;
  u: number;
  n: Record<string, string>;
}

export function packLexicon({ hangul, titled, latin, titledLatin, names }: Lexicon): string {
  const stored: Stored = { h: hangul.join(' '), t: titled, l: latin.join(' '), u: titledLatin, n: names };
  return JSON.stringify(stored);
}

/** The reverse of {@link packLexicon}. Throws on anything else. */
export function unpackLexicon(text: string): Lexicon {
  const { h, t, l, u, n } = JSON.parse(text) as Stored;
  const list = (words: string) => words.split(' ').filter(Boolean);
  return { hangul: list(h), titled: t, latin: list(l), titledLatin: u, names: n };
}

/** The name of the file, beside the index of its language. */
export const LEXICON = 'words.json';
