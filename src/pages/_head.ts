import { urlOf, type Address } from '../model/address.ts';
import { LANGUAGES, ORIGIN } from '../site.ts';
import type { HeadProps } from '../ui/resolved-page.ts';

/** The absolute addresses of a page in each language it may be read in. Empty where the origin is not known. */
export function addressesOf(address: Address): Pick<HeadProps, 'canonical' | 'alternates'> {
  if (!ORIGIN) return { alternates: [] };
  const absolute = (each: Address) => `${ORIGIN}${urlOf(each)}`;
  return {
    canonical: absolute(address),
    alternates: [
      ...LANGUAGES.map((language) => ({ language, href: absolute({ ...address, language }) })),
      { language: 'x-default' as const, href: absolute({ ...address, language: LANGUAGES[0] }) },
    ],
  };
}
