import { distance } from '../../model/distance.ts';
import { initialsOf, isInitials } from '../../model/korean.ts';

/** Something that can be found by its names: a product or a role. */
export interface Named {
  /** Its name first, then what else people call it. */
  names: string[];
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._\-/()!]+/g, '');

/**
 * What a reader may mean by a few letters, best first: names as written, in Hangul, by their initial consonants
 * (ㅈㅋㅅ), half-typed, or with one slip. Equal ones keep their order.
 */
export function matches<Entry extends Named>(typed: string, entries: Entry[], most = 8): Entry[] {
  const query = plain(typed);
  if (!query) return [];
  return entries
    .map((entry) => ({
      entry,
      worth: Math.max(...entry.names.map((name, place) => worth(query, name) - (place ? 0.5 : 0))),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function worth(query: string, name: string): number {
  const text = plain(name);
  if (text === query) return 10;
  if (text.startsWith(query)) return 8 + query.length / text.length;
  // A syllable in the making: "젠킨ㅅ" is on its way to "젠킨스".
  const half = /^(.+)([ㄱ-ㅎ])$/.exec(query);
  if (half && text.startsWith(half[1]!) && initialsOf(text.slice(half[1]!.length, half[1]!.length + 1)) === half[2])
    return 8;
  if (isInitials(query)) {
    const initials = initialsOf(text);
    // Letters that are no Hangul have no initials: a name that is Hangul alone is the closer one.
    if (initials === query) return /^[가-힣]+$/.test(text) ? 7 : 5;
    return initials.startsWith(query) ? 6 : 0;
  }
  if (query.length >= 2 && text.includes(query)) return 4 + query.length / text.length;
  if (query.length >= 4 && Math.abs(text.length - query.length) <= 1 && distance(query, text) <= 1) return 3;
  return 0;
}
