/**
 * What a reader's browser keeps for the site, under one name each; nothing of it is ever sent. Storage may be closed or
 * full: then a value lasts for the page that made it.
 */

/** The value kept under a name when it is one that `fits`, or else what stands in for it. */
export function kept<Value>(name: string, fits: (value: unknown) => value is Value, otherwise: Value): Value {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return fits(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value under a name; an empty list or an empty object forgets the name. */
export function keep(name: string, value: object): void {
  try {
    if (!Object.keys(value).length) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // As above.
  }
}

/** A list of texts. */
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Texts by name. */
export const isTextByName = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string');
