import { isTextByName, keep, kept } from '../../ui/kept-values.ts';

const KEY = 'offline';

/**
 * What the reader wishes of each language, kept in this browser: "yes", "no" (they removed it), or how many seconds they
 * have read it so far, in digits.
 */
export const wishes = (): Record<string, string> => kept(KEY, isTextByName, {});

export const wish = (language: string, value: string): void => keep(KEY, { ...wishes(), [language]: value });

/** The languages that are to be stored. */
export const wanted = (): string[] =>
  Object.entries(wishes()).flatMap(([language, value]) => (value === 'yes' ? [language] : []));
