import { finalOf, keystrokes, oneSlip } from '../../model/hangul.ts';
import { initialsOf } from '../../model/korean.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { soundOfHangul, soundOfLatin, soundsLike } from '../../model/loanwords.ts';
import { plainName } from '../../model/search-cards.ts';
import { mayFollow } from '../../model/stems.ts';

/** A site's words, with the questions that a query asks of them. Every list is best first. */
export interface Vocabulary {
  /** Whether a word in Hangul is one of the site's stems. */
  has(word: string): boolean;
  /** Whether all of these stems stand in titles. */
  titled(stems: string[]): boolean;
  /** Whether some stem begins so; takes unfinished syllables. */
  begins(prefix: string): boolean;
  /** The name of what people also call so. */
  named(text: string): string | undefined;
  hasLatin(word: string): boolean;
  beginsLatin(prefix: string): boolean;
  /** Stems of titles whose syllables have just these initials. */
  withInitials(initials: string): string[];
  /** Stems that one wrong key would turn into this word, with a tail behind it or without. */
  slips(word: string): string[];
  /** Words in Latin letters that one wrong key would turn into this. */
  latinSlips(word: string): string[];
  /** Words of titles in the other script that sound alike. */
  latinSounds(word: string, least: number): string[];
  hangulSounds(latin: string): string | undefined;
}

const MOST_SLIPS = 3;
const MOST_INITIALS = 6;

/** "deployments" → "deployment", "caches" → "cach": enough to compare two forms of one word. */
export const singular = (word: string): string =>
  word.replace(/ies$/, 'y').replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '');

export function vocabulary({ hangul, titled, latin, titledLatin, names }: Lexicon): Vocabulary {
  const rank = new Map(hangul.map((word, place) => [word, place]));
  const latinRank = new Set(latin);
  const decomposed = later(() => hangul.map((word) => word.normalize('NFD')));
  const keys = later(() => hangul.map(keystrokes));
  const initials = later(() => Map.groupBy(hangul.slice(0, titled), initialsOf));
  const latinShapes = later(() => {
    const found = new Map<string, string[]>();
    for (const word of latin.slice(0, titledLatin))
      for (const form of new Set([word, word.replace(/(?<=[^s])s$/, '')])) {
        const of = found.get(soundOfLatin(form));
        if (of) of.push(word);
        else found.set(soundOfLatin(form), [word]);
      }
    return found;
  });
  const hangulShapes = later(() => {
    const found = new Map<string, string>();
    for (const word of hangul) {
      const shape = word.length > 1 ? soundOfHangul(word) : undefined;
      if (shape && shape.length >= 3 && !found.has(shape)) found.set(shape, word);
    }
    return found;
  });

  return {
    has: (word) => rank.has(word),
    titled: (stems) => stems.every((stem) => (rank.get(stem) ?? Infinity) < titled),
    begins(prefix) {
      const letters = prefix.normalize('NFD');
      return decomposed().some((word) => word.startsWith(letters));
    },
    named: (text) => (Object.hasOwn(names, plainName(text)) ? names[plainName(text)] : undefined),
    hasLatin: (word) => latinRank.has(word),
    beginsLatin: (prefix) => latin.some((word) => word.startsWith(prefix)),
    withInitials: (letters) => (initials().get(letters) ?? []).slice(0, MOST_INITIALS),
    slips(word) {
      const found = near(word);
      if (found.length) return found;
      for (let end = word.length - 1; end >= 2; end--) {
        if (!mayFollow(word.slice(0, end), word.slice(end))) continue;
        const stems = near(word.slice(0, end));
        if (stems.length) return stems;
      }
      return [];
    },
    latinSlips: (word) => latin.filter((each) => oneSlip(word, each)).slice(0, MOST_SLIPS),
    latinSounds(word, least) {
      const shape = soundOfHangul(word);
      if (!shape || shape.length < least) return [];
      return [...new Set(latinShapes().get(shape) ?? [])].filter((each) => soundsLike(word, each));
    },
    hangulSounds(word) {
      const found = hangulShapes().get(soundOfLatin(singular(word)));
      return found && soundsLike(found, word) ? found : undefined;
    },
  };

  function near(word: string): string[] {
    const typed = keystrokes(word);
    return hangul.filter((_, place) => oneSlip(typed, keys()[place]!)).slice(0, MOST_SLIPS);
  }
}

/** Whether a word ends as a verb before a noun does, or as its stem: 만든, 만들, 합니, 있. */
export const mayConjugate = (word: string): boolean => [4, 8, 17, 20].includes(finalOf(word));

/** Made when first asked for. */
function later<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
