import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const CHARSET = /<meta charset="utf-8">/i;

/**
 * Moves each page's security policy to the top of its head. Astro 7.3 writes it behind what the head holds, and a
 * policy in a meta element binds only what stands after it.
 *
 * @returns How many pages have a policy.
 */
export function putPolicyFirst(site: string): number {
  let count = 0;
  for (const name of globSync('**/*.html', { cwd: site })) {
    const file = join(site, name);
    const html = readFileSync(file, 'utf8');
    const policy = POLICY.exec(html)?.[0];
    if (!policy) continue;
    count++;
    writeFileSync(
      file,
      html.replace(policy, '').replace(CHARSET, (charset) => charset + policy),
    );
  }
  return count;
}
