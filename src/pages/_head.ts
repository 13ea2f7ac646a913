import { urlOf, type Address } from '../model/address.ts';
import { LANGUAGES, ORIGIN } from '../site.ts';
import type { HeadProps } from '../ui/resolved-page.ts';
import type { Path } from '../model/address.ts';
import type { Wording } from '../model/wording.ts';

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

/**
 * The head of a page that the site draws itself, where search engines may list it.
 *
 * @param above What it stands below, from the home page down.
 */
export function drawnHead(
  address: Address,
  words: Wording,
  title: string,
  description: string,
  above: { name: string; path: Path }[] = [],
): HeadProps {
  const { language } = address;
  const trail = [{ name: words.site.name, path: '/' }, ...above, { name: title, path: address.path }];
  return {
    title,
    description,
    language,
    words,
    ...addressesOf(address),
    crumbs: trail.map(({ name, path }) => ({ name, href: `${ORIGIN}${urlOf({ language, path })}` })),
    kind: 'page',
    indexed: true,
  };
}

/** The head of a page that stands where another was looked for: for no search engine, and in both languages. */
export const insteadHead = (words: Wording, title: string, description: string): HeadProps => ({
  title,
  description,
  language: LANGUAGES[0],
  words,
  alternates: [],
  crumbs: [],
  kind: 'page',
  indexed: false,
});
