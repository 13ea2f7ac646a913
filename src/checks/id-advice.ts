import { likeliest } from '../model/distance.ts';
import type { DataName, Text } from '../model/records.ts';
import { ADD_FIRST, FEW, hint, idsIn } from './hint.ts';

/**
 * What to write in place of an id that no record has: the one that was likely meant; or else those that begin with the
 * same word, where these are few; or else where to look.
 *
 * @param ids Of the records of that data file.
 * @param meant What was likely meant as far as the place where it stands tells.
 */
export function idAdvice(typed: string, ids: readonly string[], file: DataName, meant?: string): Text {
  const near = likeliest(typed, ids);
  const guesses = [...new Set([meant, near])].flatMap((id) => (id === undefined ? [] : [`"${id}"`]));
  const [first, second] = guesses;
  const alike = otherwise(typed, ids, file);
  return {
    ko: hint(second ? `${first} 또는 ${second}` : first, alike).ko,
    en: hint(second ? `${first} or ${second}` : first, alike).en,
  };
}

function otherwise(typed: string, ids: readonly string[], file: DataName): Text {
  const word = /^[^-]+-/.exec(typed)?.[0];
  const alike = word === undefined ? [] : [...new Set(ids)].filter((id) => id.startsWith(word));
  if (!alike.length || alike.length > FEW) return idsIn(file);
  return {
    ko: `content/data/${file}.yml에 있는 ${word}…: ${alike.join(', ')}. ${ADD_FIRST.ko}`,
    en: `content/data/${file}.yml has these that begin with ${word}: ${alike.join(', ')}. ${ADD_FIRST.en}`,
  };
}
