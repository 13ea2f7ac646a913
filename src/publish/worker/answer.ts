import { filesFor, hashIn, type Build, type Files } from '../../model/offline.ts';
import type { Language } from '../../site.ts';
import { isHashed, isPage, requestedFile } from './requested-file.ts';
import type { Store } from './store.ts';

/** The parts of a fetch event that an answer depends on. */
export interface Asked {
  request: Pick<Request, 'url' | 'mode' | 'destination'>;
  /** The page that asks; "" for a navigation. */
  clientId: string;
  /** The page that a navigation becomes, or the worker of its own that a script becomes. */
  resultingClientId: string;
}

/**
 * How long the network may take to begin its answer, in milliseconds, before what is stored is shown. Shorter would show an
 * older page to readers whose connection is merely slow to start (a phone that wakes its radio takes most of a second);
 * longer would leave a reader in a train before an empty screen. On a network that is down nobody waits: it fails at once.
 */
export const PATIENCE = 1500;

/** A server that answers so has no time for the reader now: the request took too long, or there were too many. */
const BUSY = [408, 429];

/** The page for addresses without one, and the page for those that exist and are not stored. */
const MISSING = '404.html';
const NOT_STORED = 'not-stored/index.html';

/**
 * Answers what the pages ask for. The rules, and why nobody stays on an old build:
 *
 * - A page, and any file whose name does not change, comes from the network when that begins to answer within
 *   {@link PATIENCE}. A server that fails or has no time (5xx, 408, 429) counts as one that does not answer.
 * - A file with a hash in its name is never another one: it comes from the store first.
 * - A page that came from the store gets the files of its own build from there, so that the two fit; and so does one that the
 *   network has left waiting once.
 * - An address that lacks its closing slash is sent on to the stored page where the network does not do so itself.
 * - Without a network and without the file: the page says that it is not stored (503), or that there is none (404).
 *
 * @param store Its answers never fail: one that cannot be read is like an empty one, and the network has the word.
 * @param ask Asks the network.
 */
export function answering(build: Build, store: Store, ask: (request: Asked['request']) => Promise<Response>) {
  const languages = Object.keys(build.files).filter((group): group is Language => group !== 'common');
  const newest: Files = Object.assign({}, ...languages.map((language) => filesFor(build, language)));
  /** Pages, and their own workers, that are served from the store, with the files of the build they belong to. */
  const served = new Map<string, Files>();
  /** Pages that are themselves from the store. */
  const shown = new Set<string>();

  const exists = (path: string) => hashIn(newest, path) !== undefined || build.leftOut.includes(path);

  /** The list that a file is looked up in: that of its page, else the newest of those stored that name it. */
  async function listFor(path: string, client: string): Promise<Files> {
    const stored = Object.values(await store.stored()).sort((a, b) => b.at - a.at);
    const lists = [served.get(client), ...stored.map(({ files }) => files), await store.retired()];
    return lists.find((files) => files && hashIn(files, path)) ?? {};
  }

  /** The network's answer if it comes in time and is no failure of the server. */
  async function promptly(asked: Promise<Response>): Promise<Response | undefined> {
    let stop = () => {};
    const late = new Promise<undefined>((done) => {
      const timer = setTimeout(done, PATIENCE);
      stop = () => clearTimeout(timer);
    });
    const reply = await Promise.race([asked.catch(() => undefined), late]);
    stop();
    return reply && reply.status < 500 && !BUSY.includes(reply.status) ? reply : undefined;
  }

  async function instead(name: string, status: number): Promise<Response | undefined> {
    const hash = hashIn(await listFor(name, ''), name);
    const page = hash && (await store.file(name, hash));
    return page ? new Response(page.body, { status, headers: page.headers }) : undefined;
  }

  async function answer({ request, clientId, resultingClientId }: Asked, path: string): Promise<Response> {
    const navigation = request.mode === 'navigate';
    const files = await listFor(path, clientId);
    const hash = hashIn(files, path);
    const held = async () => (hash ? store.file(path, hash) : undefined);
    // The scripts that a page runs beside itself ask in their own name.
    if (!navigation && resultingClientId && served.has(clientId)) served.set(resultingClientId, served.get(clientId)!);

    if (hash && !navigation && (isHashed(path) || served.has(clientId))) return (await held()) ?? ask(request);

    const folder = `${path}/index.html`;
    const slashless = navigation && !hash && hashIn(await listFor(folder, ''), folder) !== undefined;
    const asked = ask(request);
    if (hash || slashless) {
      const prompt = await promptly(asked);
      if (prompt) return prompt;
      if (slashless) return Response.redirect(request.url.replace(/(?=[?#]|$)/, '/'), 301);
      const file = await held();
      if (file) served.set(navigation ? resultingClientId : clientId, files);
      if (file && navigation) shown.add(resultingClientId);
      if (file) return file;
    }

    try {
      return await asked;
    } catch (error) {
      if (navigation) {
        const known = hash || !isPage(path) || [path, folder].some((each) => exists(each));
        const page = known ? await instead(NOT_STORED, 503) : await instead(MISSING, 404);
        if (page) return page;
      } else if (!hash && hashIn(newest, path) && !request.destination) {
        // What a page asks for by itself and can do without, such as the other language's words: empty rather than an error.
        return new Response(null, { status: 204 });
      }
      throw error;
    }
  }

  return {
    /** Whether a page came from the store. */
    isStored: (client: string): boolean => shown.has(client),

    /** The answer to a request, or undefined where the browser is to go its own way: downloads, other sites. */
    to(asked: Asked): Promise<Response> | undefined {
      const path = requestedFile(asked.request.url, build.base);
      if (path === undefined) return undefined;
      const page = asked.request.mode === 'navigate' && isPage(path);
      const ours = page || hashIn(newest, path) || isHashed(path) || served.has(asked.clientId);
      return ours ? answer(asked, path) : undefined;
    },
  };
}
