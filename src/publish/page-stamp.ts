import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAMP } from '../model/offline.ts';

/**
 * Stamps each page that has a place for it with a hash of its own text. An open page compares the stamp with that of the
 * page as it is now, and so knows whether a new build has changed it or only others.
 */
export function stampPages(site: string): void {
  for (const name of globSync('**/*.html', { cwd: site })) {
    const file = join(site, name);
    const html = readFileSync(file, 'utf8');
    if (!STAMP.test(html)) continue;
    const plain = html.replace(STAMP, 'data-stamp="-"');
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 8);
    writeFileSync(file, plain.replace(STAMP, `data-stamp="${hash}"`));
  }
}
