import type { IndexReader } from './index-reader.ts';
import { pagefindReader, type Pagefind } from './pagefind-reader.ts';

/**
 * The index below an address that ends in a slash.
 *
 * @param code Where Pagefind itself lies: any index has it, and one is enough for all.
 * @param base The path the site lives under.
 */
export function pagefindOverHttp(index: string, code: string, base: string): IndexReader {
  const at = (file: string) => new URL(file, location.href).href;
  return pagefindReader({
    index,
    base,
    load: async () => (await import(/* @vite-ignore */ at(`${code}pagefind.js`))) as Pagefind,
    async read(file) {
      const reply = await fetch(at(`${index}${file}`));
      if (!reply.ok) throw new Error(`${file}: ${reply.status}`);
      return reply.text();
    },
  });
}
