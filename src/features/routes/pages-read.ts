import { isTexts, keep, kept } from '../../ui/kept-values.ts';

const KEY = 'pages-read';

/** The paths of the pages that were read to their end in this browser. */
export const pagesRead = (): string[] => kept(KEY, isTexts, []);

export function addRead(path: string): void {
  const read = pagesRead();
  if (!read.includes(path)) keep(KEY, [...read, path]);
}

export const forgetRead = (): void => keep(KEY, []);
