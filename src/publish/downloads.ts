import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn } from '../model/day.ts';
import { sizeIn } from '../model/size.ts';
import { BASE, LANGUAGES } from '../site.ts';
import { hashOf } from './manifest.ts';
import type { Release } from './release.ts';

/** Where what people download lies, below the root of the site. */
export const DOWNLOADS = 'downloads';
/** How to check them: as sha256sum writes and reads it. */
export const SUMS = 'SHA256SUMS';

/**
 * Writes the sums of the downloads, and onto the page that offers them what is known only now: their addresses and sizes,
 * the version and its day. A download that was not made is not shown. May be
 * called again when there are more.
 */
export function writeDownloads(site: string, { version, date }: Release): void {
  const folder = join(site, DOWNLOADS);
  if (!existsSync(folder)) return;
  const names = readdirSync(folder)
    .filter((name) => name !== SUMS)
    .sort();
  writeFileSync(join(folder, SUMS), names.map((name) => `${hashOf(join(folder, name))}  ${name}\n`).join(''));
  for (const language of LANGUAGES) {
    const file = join(site, language, 'offline/index.html');
    if (!existsSync(file)) continue;
    const html = readFileSync(file, 'utf8')
      .replace(/(<[^>]*\bdata-version\b[^>]*>)[^<]*/g, `$1${version}`)
      .replace(/(<[^>]*\bdata-day\b[^>]*>)[^<]*/g, `$1${dayIn(language, date)}`)
      .replace(/<li[^>]*\bdata-download="([^"]*)"[^>]*>[\s\S]*?<\/li>/g, (item, ending: string) => {
        const name = `onbelt-${version}${ending}`;
        const shown = item.replace(/^<li([^>]*?) hidden/, '<li$1');
        if (!names.includes(name)) return shown.replace(/^<li([^>]*)/, '<li$1 hidden');
        const size = sizeIn(statSync(join(folder, name)).size);
        return shown
          .replace(/href="[^"]*"/, `href="${BASE}${DOWNLOADS}/${name}"`)
          .replace(/(<[^>]*\bdata-size\b[^>]*>)[^<]*/, `$1${size}`);
      });
    writeFileSync(file, html);
  }
}
