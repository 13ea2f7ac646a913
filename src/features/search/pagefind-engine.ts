import type { Language } from '../../site.ts';
import type { Answer, Engine, Hit, Passage, Span } from './engine.ts';

/** The parts of Pagefind's API that are used here. Source: pagefind.app/docs/api, version 1.6. */
interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; language: string; excerptLength: number }): Instance;
}
interface Instance {
  /** Loads the filters: without it (1.6.0) a search answers with no counts. */
  filters(): Promise<unknown>;
  search(term: string, options?: { filters?: Record<string, string> }): Promise<Found>;
}
interface Found {
  results: { data(): Promise<Fragment> }[];
  filters: Record<string, Record<string, number>>;
}
interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** How many sections of one page are shown. */
const PASSAGES = 3;

/**
 * Asks the Pagefind index that lies at an address ending in "pagefind/". Each language has an index of its own.
 *
 * @param base The path the site lives under: the index holds addresses without it.
 */
export function pagefindEngine(index: string, base: string, language: Language): Engine {
  let instance: Promise<Instance> | undefined;
  const open = () => {
    instance ??= load();
    instance.catch(() => (instance = undefined));
    return instance;
  };
  const load = async (): Promise<Instance> => {
    const pagefind = (await import(/* @vite-ignore */ new URL(`${index}pagefind.js`, location.href).href)) as Pagefind;
    const opened = pagefind.createInstance({ basePath: index, baseUrl: base, language, excerptLength: 22 });
    await opened.filters();
    return opened;
  };

  return {
    warm: () => void open().catch(() => {}),
    async search(query, section): Promise<Answer> {
      const found = await (await open()).search(query, section ? { filters: { section } } : {});
      return {
        count: found.results.length,
        sections: found.filters.section ?? {},
        hits: (from, to) =>
          Promise.all(found.results.slice(from, to).map(async (result) => toHit(await result.data(), query))),
      };
    },
  };
}

function toHit({ url, excerpt, meta, sub_results }: Fragment, query: string): Hit {
  const passages: Passage[] = sub_results
    .filter((part) => part.url.includes('#'))
    .slice(0, PASSAGES)
    .map((part) => ({ title: part.title, href: marked(part.url, query), excerpt: spans(part.excerpt) }));
  return {
    title: meta.title ?? url,
    href: marked(url, query),
    place: meta.place ?? '',
    excerpt: spans(excerpt),
    passages,
  };
}

/** The address of a page with the words to mark on it. In NFC: Pagefind's own highlight parameter (1.6.0) is in NFD. */
function marked(url: string, query: string): string {
  const [page = '', anchor] = url.split('#');
  return `${page}?hl=${encodeURIComponent(query.normalize('NFC'))}${anchor ? `#${anchor}` : ''}`;
}

/** Pagefind's excerpt is HTML with nothing in it but entities and <mark>: read as text, never put into a page as HTML. */
function spans(excerpt: string): Span[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => {
      const hit = piece.startsWith('<mark>');
      return { hit, text: unescape(hit ? piece.slice(6, -7) : piece) };
    });
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'" };
const unescape = (text: string) => text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name: string) => ENTITIES[name]!);
