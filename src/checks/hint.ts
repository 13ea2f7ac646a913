import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';

/** So many values or names are listed in a message. */
export const FEW = 16;

/**
 * The next action after a word that is not known: the word that was likely meant, or else other advice.
 *
 * @param meant As it is to be shown, with its quotes or brackets.
 */
export const hint = (meant: string | undefined, otherwise: Text): Text =>
  meant ? { ko: `${withParticle(meant, '을/를')} 쓰려던 것인가요?`, en: `Did you mean ${meant}?` } : otherwise;

/**
 * Which values something takes.
 *
 * @param meanings What some of them mean.
 */
export function choices(values: readonly string[], meanings: Record<string, Text> = {}): Text {
  const list = (language: keyof Text, blank: string) =>
    values
      .map((value) => (Object.hasOwn(meanings, value) ? `${value}${blank}(${meanings[value]![language]})` : value))
      .join(', ');
  return { ko: `쓸 수 있는 값: ${list('ko', '')}.`, en: `Values you can use: ${list('en', ' ')}.` };
}

/** Which values something takes that names a record of a data file. */
export const idsIn = (file: string): Text => ({
  ko: `쓸 수 있는 값은 content/data/${file}.yml의 id예요. ${ADD_FIRST.ko}`,
  en: `Its values are the ids in content/data/${file}.yml. ${ADD_FIRST.en}`,
});
export const ADD_FIRST: Text = {
  ko: '없으면 그 파일에 먼저 더해 주세요.',
  en: 'If it is not there, add it to that file first.',
};

/** Of a file that is missing. */
export const PUT_BACK: Text = {
  ko: '지웠거나 이름을 바꿨다면 되돌려 주세요.',
  en: 'If it was removed or renamed, put it back.',
};

/** What is said one sentence after the other, without those that there is no need to say. */
export const sentences = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join(' ');

/** Entries that are written line by line: "ko: …"와 "en: …"을. */
export function entryLines(keys: readonly string[]): Text {
  const [last = '', ...before] = keys.map((key) => `"${key}: …"`).toReversed();
  const others = before.toReversed();
  return {
    ko: `${others.length === 1 ? `${withParticle(others[0]!, '와/과')} ` : others.map((each) => `${each}, `).join('')}${withParticle(last, '을/를')}`,
    en: others.length ? `${others.join(', ')} and ${last}` : last,
  };
}
