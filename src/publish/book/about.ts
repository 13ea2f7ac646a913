import type { ElementContent } from 'hast';
import { dayIn } from '../../model/day.ts';
import { fill } from '../../model/wording.ts';
import { DOWNLOADS, SUMS } from '../downloads.ts';
import { element } from './element.ts';
import type { Volume } from './volume.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Which version a book holds: "0.1.0판 · 2026년 11월 29일". */
export const edition = ({ language, words, release: { version, date } }: Volume): string =>
  fill(words.book.edition, { version, day: dayIn(language, date) });

/** The last page: what the book is made from, where the newest one is, how to check it, and what one may do with it. */
export function about(volume: Volume): ElementContent[] {
  const { words, web, language } = volume;
  const { book, site } = words;
  const link = (href: string) => element('a', { href, rel: ['noopener'] }, href);
  const online = web.origin && `${web.origin}${web.base}`;
  return [
    element('h1', {}, book.about),
    element('p', {}, `${site.name} ${edition(volume)}`),
    element('p', {}, book.made),
    ...(online
      ? [
          element('p', {}, book.newest, ' ', link(`${online}${language}/`)),
          element('p', {}, book.sums, ' ', link(`${online}${DOWNLOADS}/${SUMS}`)),
        ]
      : []),
    element('p', {}, book.licence, ' ', link(LICENCE)),
    element('p', {}, book.excepted),
  ];
}
