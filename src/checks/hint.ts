import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';

/**
 * The next action after a word that is not known: the word that was likely meant, or else other advice.
 *
 * @param meant As it is to be shown, with its quotes or brackets.
 */
export const hint = (meant: string | undefined, otherwise: Text): Text =>
  meant ? { ko: `${withParticle(meant, '을/를')} 쓰려던 것인가요?`, en: `Did you mean ${meant}?` } : otherwise;

/** Which values something takes. */
export const choices = (values: readonly string[]): Text => ({
  ko: `쓸 수 있는 값: ${values.join(', ')}.`,
  en: `Values you can use: ${values.join(', ')}.`,
});
