import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardsFile, type SearchCards } from '../../model/search-cards.ts';
import { scriptOf, spelledOut } from '../../model/disk.ts';
import type { Language } from '../../site.ts';
import { filesIn } from '../manifest.ts';
import { INDEX } from '../search-index.ts';
import { pagefindScript } from './classic-scripts.ts';
import { handOver } from './hand-over.ts';

/** What Pagefind reads of an index: the rest it has for pages from a server. */
const READ = /\.(pf_index|pf_fragment|pf_filter|pf_meta|pagefind|json)$/;

/** The index of a language as scripts, by their file below the site. */
export async function searchData(site: string, language: Language): Promise<Map<string, string>> {
  const folder = `${INDEX}/${language}`;
  const files = filesIn(join(site, folder));
  const entry = JSON.parse(readFileSync(join(site, folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const engines = new Set(Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
  const read = files.filter((file) => READ.test(file) && (!file.endsWith('.pagefind') || engines.has(file)));
  return new Map([
    ...read.map((file): [string, string] => {
      const path = `${folder}/${file}`;
      return [scriptOf(path), handOver(file, readFileSync(join(site, path)))];
    }),
    [`${folder}/pagefind.js`, await pagefindScript(join(site, folder, 'pagefind.js'))],
  ]);
}

/** The cards of a language, with addresses that name files. */
export function cardsData(language: Language, content: Buffer): [string, string] {
  const known = JSON.parse(content.toString('utf8')) as SearchCards;
  const cards = known.cards.map((card) => ({ ...card, href: spelledOut(card.href) }));
  return [
    scriptOf(cardsFile(language)),
    handOver(cardsFile(language), Buffer.from(JSON.stringify({ ...known, cards }))),
  ];
}
