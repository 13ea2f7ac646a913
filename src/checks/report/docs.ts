import { ERRORS, urlOf } from '../../model/address.ts';
import { ORIGIN, type Language } from '../../site.ts';

/** Where a rule is explained: an address of the site, whole where its origin is known. */
export const docs = (rule: string, language: Language): string =>
  `${ORIGIN}${urlOf({ language, path: `${ERRORS}${rule}/` })}`;
