import {
  bytesFor,
  changed,
  filesFor,
  type Build,
  type Failure,
  type Files,
  type Standing,
} from '../../model/offline.ts';
import type { Language } from '../../site.ts';

/** A build of a language that is stored whole. */
export interface Stored {
  version: string;
  /** Milliseconds since 1970. */
  at: number;
  bytes: number;
  files: Files;
}

/** What the store holds; written down beside the files. */
interface Holdings {
  languages: Partial<Record<Language, Stored>>;
  /** Files of earlier builds that pages opened before the last update may still ask for. */
  retired: Files;
  /** Those pages, by the ids of their clients. */
  open: string[];
  /** When a host last gave something else than the list of which build says. */
  refused?: { at: number; version: string };
}

/** What the store needs of the browser around it. */
export interface Surroundings {
  caches: CacheStorage;
  fetch(address: string, options: RequestInit): Promise<Response>;
  /** The ids of the pages that are open now. */
  openPages(): Promise<string[]>;
  /** Does one thing after the other, also across two workers of which one replaces the other. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Raise it when a later worker could not read what this one stores: the former store is then deleted. */
const FORMAT = 1;
/**
 * Milliseconds before a host that gave something else than its list says is asked again unasked. A new build takes some
 * minutes to reach all of a host; one that rewrites pages on their way is not to be asked at every visit.
 */
const PAUSE = 10 * 60_000;
/** Milliseconds that a file may take. The largest is a third of a megabyte; what takes longer does not come. */
const LIMIT = 60_000;
/** Files fetched at a time: as many connections as a browser opens to a host over HTTP/1.1. */
const AT_ONCE = 6;

/** Headers that say how the network carried a file, not what it is; and "Vary: *" would refuse to be stored. */
const OF_TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** A file did not come. Whatever else fails, fails in the browser's own storage. */
class Unreached extends Error {}
/** The host gave something else than its list says. */
class Refused extends Unreached {}

const NOTHING: Holdings = { languages: {}, retired: {}, open: [] };

export const storeName = (base: string): string => `onbelt ${FORMAT} ${base}`;

/** Whether a cache is a store of the site below a base. Other sites may live on the same host. */
export const isStore = (name: string, base: string): boolean => name.startsWith('onbelt ') && name.endsWith(` ${base}`);

/**
 * The files of builds, each under its path and its hash, so that two builds lie side by side and never mix; and a record of
 * which builds are whole. Storing a build means: fetch what is not there yet, then change the record, then delete what no
 * record names. Whatever stops it half-way leaves the former build as it was, and what had been fetched is not fetched
 * again. The worker that stores and the build that is stored are thus independent: a worker is replaced at once, and
 * answers from what is whole. Reading never fails: where the browser's storage does, nothing is stored.
 */
export function storeOf(build: Build, { caches, fetch, openPages, inTurn }: Surroundings) {
  const name = storeName(build.base);
  const recordKey = `${build.base}?record`;
  const keyOf = (path: string, hash: string) => `${build.base}${encodeURI(path)}?v=${hash}`;

  /** Read once while the worker lives; dropped where it may no longer be true. */
  let known: Promise<Holdings> | undefined;
  const doing: Partial<Record<Language, { done: number; of: number }>> = {};
  const failed: Partial<Record<Language, Failure>> = {};
  const unwanted = new Set<Language>();
  /** Ends the fetching of a language. */
  const stops: Partial<Record<Language, AbortController>> = {};
  /** Languages of which every file has been seen to be there. */
  const counted = new Set<Language>();
  let failures = 0;
  /** Whether the record cannot be read; writing one mends it. */
  let unread = false;

  async function read(): Promise<Holdings> {
    try {
      const reply = await caches.match(recordKey, { cacheName: name });
      const holdings = reply ? ((await reply.json()) as Holdings) : NOTHING;
      unread = false;
      return holdings;
    } catch {
      unread = true;
      return NOTHING;
    }
  }
  async function record(): Promise<Holdings> {
    const holdings = await (known ??= read());
    if (unread) known = undefined;
    return holdings;
  }

  async function write(cache: Cache, next: Holdings) {
    await cache.put(recordKey, new Response(JSON.stringify(next)));
    known = Promise.resolve(next);
    unread = false;
  }

  async function fetchFile(path: string, hash: string, stop: AbortController): Promise<Response> {
    const address = build.base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
    const limit = setTimeout(() => stop.abort(), LIMIT);
    try {
      // A host may lag behind its own list, for some minutes or at some of its places: then past what it has at hand.
      for (const [query, cache] of [
        ['', 'no-cache'],
        [`?v=${hash}`, 'reload'],
      ] as const) {
        const reply = await fetch(address + query, { cache, signal: stop.signal });
        const body = await reply.arrayBuffer();
        if ((await shortHash(body)) !== hash) continue;
        const headers = new Headers(reply.headers);
        // Else a browser would offer a stored page as a download.
        if (path.endsWith('.html') && !/^text\/html\b/i.test(headers.get('content-type') ?? '')) continue;
        for (const header of OF_TRANSPORT) headers.delete(header);
        return new Response(body, { headers });
      }
    } catch (cause) {
      throw new Unreached(address, { cause });
    } finally {
      clearTimeout(limit);
    }
    throw new Refused(address);
  }

  /** Where a stored response lies: its address below the host. */
  const placeOf = ({ url }: Request) => url.slice(new URL(url).origin.length);

  /** The files of the build that are not there. */
  async function missing(cache: Cache, language: Language) {
    const there = new Set((await cache.keys()).map(placeOf));
    return Object.entries(filesFor(build, language)).filter(([path, hash]) => !there.has(keyOf(path, hash)));
  }

  /** Deletes what no whole build names, nor a page that is still open. */
  async function prune(cache: Cache, { languages, retired }: Holdings) {
    const named = new Set(
      [retired, ...Object.values(languages).map(({ files }) => files)].flatMap((files) =>
        Object.entries(files).map(([path, hash]) => keyOf(path, hash)),
      ),
    );
    for (const key of await cache.keys()) {
      const place = placeOf(key);
      if (place !== recordKey && !named.has(place)) await cache.delete(key);
    }
  }

  /** Lets go of the files of earlier builds once the last page that was open at the update is closed. */
  async function letGo(cache: Cache, before: Holdings) {
    if (!before.open.length) return;
    const open = new Set(await openPages());
    if (before.open.some((id) => open.has(id))) return;
    const next = { ...before, retired: {}, open: [] };
    await write(cache, next);
    await prune(cache, next);
  }

  async function store(
    language: Language,
    cache: Cache,
    before: Holdings,
    todo: [path: string, hash: string][],
    tell: () => void,
  ) {
    const former = before.languages[language];
    const files = filesFor(build, language);
    // Files that an unread record may have named are left alone: they are there when their language is stored anew.
    const blind = unread;
    const stop = (stops[language] = new AbortController());
    if (unwanted.has(language)) stop.abort();
    const progress = (doing[language] = { done: 0, of: todo.length });
    tell();
    const one = async () => {
      for (let next; (next = todo.shift());) {
        try {
          await cache.put(keyOf(...next), await fetchFile(...next, stop));
        } catch (error) {
          todo.length = 0;
          throw error;
        }
        progress.done++;
        tell();
      }
    };
    // All of them come to rest before anything is judged or deleted.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, one));
    const stopped = ends.find((end) => end.status === 'rejected');
    if (stopped) throw stopped.reason;
    const open = await openPages();
    const next: Holdings = {
      languages: {
        ...before.languages,
        [language]: { version: build.version, at: Date.now(), bytes: bytesFor(build, language), files },
      },
      retired: open.length ? { ...before.retired, ...Object.fromEntries(changed(former?.files ?? {}, files)) } : {},
      open,
    };
    await write(cache, next);
    if (!blind) await prune(cache, next);
  }

  async function fail(language: Language, error: unknown, cache: Cache | undefined, before: Holdings) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    failed[language] = full ? 'full' : error instanceof Unreached ? 'unreachable' : 'broken';
    failures++;
    if (!cache) return;
    try {
      // Half a build helps nobody on a full device.
      if (full) await prune(cache, before);
      if (error instanceof Refused)
        await write(cache, { ...before, refused: { at: Date.now(), version: build.version } });
    } catch {
      // The storage has failed once more; that something is wrong has been noted.
    }
  }

  return {
    /** What is whole. */
    stored: async (): Promise<Partial<Record<Language, Stored>>> => (await record()).languages,

    /** The files of earlier builds that pages opened before may still ask for. */
    retired: async (): Promise<Files> => (await record()).retired,

    /** A stored file. When it is not there although it should be, the browser has cleared the store: the record is read anew. */
    async file(path: string, hash: string): Promise<Response | undefined> {
      const found = await caches.match(keyOf(path, hash), { cacheName: name }).catch(() => undefined);
      if (!found) {
        known = undefined;
        counted.clear();
      }
      return found;
    },

    /**
     * Stores the worker's own build of a language; where it is stored already, only what has gone missing.
     *
     * @param asked Whether the reader asked for it just now.
     * @param tell Called whenever there is something new to say.
     * @returns Whether a build was stored.
     */
    keep(language: Language, asked: boolean, tell: () => void): Promise<boolean> {
      const until = failures;
      return inTurn(async () => {
        if (unwanted.has(language)) return false;
        known = undefined;
        const before = await record();
        let cache: Cache | undefined;
        try {
          cache = await caches.open(name);
          const whole = before.languages[language]?.version === build.version;
          const todo = whole && counted.has(language) ? [] : await missing(cache, language);
          if (whole && !todo.length) {
            counted.add(language);
            delete failed[language];
            await letGo(cache, before);
            return false;
          }
          // Several pages ask at once: a failure answers all that had asked before it.
          if (!asked && failures !== until) return false;
          const { at = 0, version } = before.refused ?? {};
          if (!asked && version === build.version && Date.now() - at < PAUSE) return false;
          delete failed[language];
          await store(language, cache, before, todo, tell);
          return true;
        } catch (error) {
          if (!unwanted.has(language)) await fail(language, error, cache, before);
          return false;
        } finally {
          delete doing[language];
          delete stops[language];
          tell();
        }
      });
    },

    /** Removes what is stored of a language, also while it is being stored. */
    async remove(language: Language): Promise<void> {
      unwanted.add(language);
      stops[language]?.abort();
      await inTurn(async () => {
        unwanted.delete(language);
        delete failed[language];
        known = undefined;
        const before = await record();
        const { [language]: _, ...languages } = before.languages;
        if (!Object.keys(languages).length) {
          await caches.delete(name);
          known = undefined;
          return;
        }
        const cache = await caches.open(name);
        await write(cache, { ...before, languages });
        await prune(cache, { ...before, languages });
      });
    },

    /** How a language stands. */
    async standing(language: Language): Promise<Standing> {
      const stored = (await record()).languages[language];
      const progress = doing[language];
      const failure = failed[language] ?? (unread && !progress ? 'broken' : undefined);
      return {
        bytes: bytesFor(build, language),
        ...(stored && {
          stored: {
            at: stored.at,
            bytes: stored.bytes,
            behind: stored.version === build.version ? 0 : changed(filesFor(build, language), stored.files).length || 1,
          },
        }),
        ...(progress && { doing: progress }),
        ...(failure && { failed: failure }),
      };
    },
  };
}

export type Store = ReturnType<typeof storeOf>;

/** The first 48 bits of a SHA-256 in 8 characters, as service-worker.ts lists it. */
async function shortHash(data: ArrayBuffer): Promise<string> {
  const start = new Uint8Array(await crypto.subtle.digest('SHA-256', data)).slice(0, 6);
  return btoa(String.fromCharCode(...start))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
