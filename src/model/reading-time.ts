/** How much there is to read: characters of Hangul, and words of anything written with spaces between. */
export interface Amount {
  characters: number;
  words: number;
}

/**
 * Speeds a minute. English: 238 words, the mean of silent reading in Brysbaert, "How many words do we read per minute?",
 * Journal of Memory and Language, 2019. Korean: 500 syllables, our assumption, near what Korean reading services use.
 */
const SPEED = { characters: 500, words: 238 };

/** Counts what a text has to read. Hangul and Han count by character; letters and digits outside them by word. */
export function amountOf(text: string): Amount {
  const characters = text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0;
  const words =
    text.replace(/[\p{Script=Hangul}\p{Script=Han}]/gu, ' ').match(/[\p{L}\p{N}]+(?:['’.\-_/][\p{L}\p{N}]+)*/gu)
      ?.length ?? 0;
  return { characters, words };
}

/** Whole minutes, at least one. */
export function readingMinutes({ characters, words }: Amount): number {
  return Math.max(1, Math.round(characters / SPEED.characters + words / SPEED.words));
}
