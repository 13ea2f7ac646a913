import { posix } from 'node:path';
import { dayIn } from '../../model/day.ts';
import { urlOf } from '../../model/address.ts';
import { fill } from '../../model/wording.ts';
import { BASE, type Language } from '../../site.ts';
import { interfaceWords } from '../interface-words.ts';
import type { Release } from '../release.ts';
import { online } from './links.ts';
import type { Additions } from './page.ts';

/** Files of the edition that the site has not got, below its root. */
export const STYLE = '_astro/edition.css';
/** Scripts that run on every page: written beside this file, in TypeScript. */
export const OWN_SCRIPTS = ['fonts-first', 'storage-note'] as const;

/**
 * What the edition puts on its pages in a language.
 *
 * @param alone Whether it is the only language of the edition.
 * @returns What it puts on a page, by the page's file.
 */
export function additions(language: Language, alone: boolean, { version, date }: Release): (file: string) => Additions {
  const { disk, offline } = interfaceWords(language);
  const values = { version, day: dayIn(language, date) };
  const home = online(urlOf({ language, path: '/' }));
  const offered = online(urlOf({ language, path: '/offline/' }));
  const lines = [
    escape(fill(disk.edition, values)),
    ...(home ? [`<a href="${home}">${escape(disk.newer)}</a>`] : []),
    ...(alone ? [escape(online(BASE) ? disk.abroad : disk.missing)] : []),
  ];
  const downloads = offered
    ? `${escape(fill(disk.downloads, values))} <a href="${offered}">${escape(disk.downloadsOnline)}</a>`
    : escape(fill(disk.downloadsElsewhere, values));
  return (file) => {
    const here = (to: string) => posix.relative(posix.dirname(file), to);
    return {
      fonts: `<link rel="stylesheet" href="${here(STYLE)}"><script src="${here('fonts-first.js')}"></script>`,
      foot:
        `<p class="edition">${lines.join(' · ')}</p>` +
        `<storage-note hidden role="status">${escape(disk.apart)}</storage-note>`,
      end: `<script defer src="${here('storage-note.js')}"></script>`,
      // From a disk there is no worker, and nothing to download.
      instead: {
        'offline-note': '',
        'offline-store': `<p>${escape(offline.disk)}</p>`,
        '[data-downloads]': `<p>${downloads}</p>`,
      },
      outside: escape(disk.outside),
    };
  };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
