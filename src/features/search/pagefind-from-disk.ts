import { scriptOf, spelledOut } from '../../model/disk.ts';
import { scriptAt } from '../../ui/disk-script.ts';
import type { Fragment, IndexReader } from './index-reader.ts';
import { pagefindReader, type Pagefind } from './pagefind-reader.ts';

/** Pagefind's own code with what it would fetch by. It is given no worker: a page from a disk may start none. */
type MakePagefind = (fetch: (address: string) => Promise<Response>) => Pagefind;

/** Where Pagefind believes its index to be. Nobody ever asks there: names ending so belong to no one. */
const NOWHERE = 'https://index.invalid/';

/**
 * The index in a folder of the file edition, each of its files a script that is loaded when Pagefind asks for it.
 *
 * @param index The folder, ending in a slash, seen from the page.
 * @param code Where Pagefind itself lies.
 * @param root The folder of the edition, seen from the page.
 */
export function pagefindFromDisk(index: string, code: string, root: string): IndexReader {
  const at = (file: string) => new URL(file, location.href).href;
  const contentOf = (file: string) => scriptAt<string>(at(scriptOf(`${index}${file}`)));

  /** Answers for the files of the index and for nothing else. */
  async function answer(address: string): Promise<Response> {
    if (!address.startsWith(NOWHERE)) throw new Error(`${address} is not a file of the index.`);
    const file = address.slice(NOWHERE.length).replace(/\?.*$/, '');
    const content = await contentOf(file);
    return new Response(file.endsWith('.json') ? content : bytesIn(content));
  }

  const reader = pagefindReader({
    index: NOWHERE,
    base: '/',
    load: async () => (await scriptAt<MakePagefind>(at(`${code}pagefind.js`)))(answer),
    read: contentOf,
  });
  const here = (url: string) => root + spelledOut(url).slice(1);
  const placed = (found: Fragment): Fragment => ({
    ...found,
    url: here(found.url),
    sections: found.sections.map((section) => ({ ...section, url: here(section.url) })),
  });
  return {
    ...reader,
    async search(text) {
      const results = await reader.search(text);
      return results.map((result) => ({ ...result, load: async () => placed(await result.load()) }));
    },
  };
}

const bytesIn = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
