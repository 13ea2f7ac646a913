import { drawn, written } from '../site/built.ts';

/** Of the pages that the records draw, all from one template, every so many-th is looked at. */
const EVERY = 12;

/** Where every page that a writer wrote lives, pages of our own, and some of those that records draw. */
export const URLS = [
  ...written('root').map(({ url }) => url),
  ...drawn('root')
    .filter((_, place) => place % EVERY === 0)
    .map(({ url }) => url),
  '/ko/search/',
  '/en/search/',
  '/404.html',
];
