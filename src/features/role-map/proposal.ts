import type { Wording } from '../../model/wording.ts';

/** What is known of a product that somebody misses on the map. */
interface Missing {
  name?: string;
  role?: string;
}

/**
 * The address of a new issue that proposes a product, with the record to fill in: what a contributor would add to
 * content/data/products.yml. Fills the form .github/ISSUE_TEMPLATE/product.yml. `repository` has no trailing slash.
 */
export function proposal(repository: string, words: Wording['map'], { name = '', role = '' }: Missing): string {
  const record = [
    '```yaml',
    `- id: `,
    `  name: ${name}`,
    `  said: []`,
    `  role: ${role}`,
    `  owner: `,
    `  licence: `,
    `  kind: open # open, mixed, source-available, commercial`,
    `  url: https://`,
    '```',
  ].join('\n');
  const query = new URLSearchParams({
    template: 'product.yml',
    title: words.proposeTitle.replace('{name}', name).trim(),
    record: `${words.proposeBody}\n\n${record}\n`,
  });
  return `${repository}/issues/new?${query}`;
}
