import { written } from '../site/built.ts';

/** Where every page that a writer wrote lives, and the pages of our own. */
export const URLS = [...written('root').map(({ url }) => url), '/ko/search/', '/en/search/', '/404.html'];
