import { hashIn, STAMP, type Build, type Told, type Wish } from '../../model/offline.ts';
import type { Language } from '../../site.ts';
import { answering } from './answer.ts';
import { requestedFile } from './requested-file.ts';
import { isStore, storeName, storeOf } from './store.ts';

/**
 * The service worker: where the store and the answers meet the browser. It fetches nothing of its own accord: pages ask it
 * to, and they know whether the reader wants it and what the connection costs. It takes over at once, since it answers from
 * whatever build is stored whole (see store.ts).
 */
declare const self: ServiceWorkerGlobalScope;
/** Stands in the line before this code. */
declare const BUILD: Build;

/** Milliseconds between two reports of how far storing is. */
const PACE = 200;

/** The pages of the site that are open. Another site may live on the same host. */
const windows = async () =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) =>
    url.startsWith(self.registration.scope),
  );
const store = storeOf(BUILD, {
  caches: self.caches,
  fetch: (address, options) => self.fetch(address, options),
  openPages: async () => (await windows()).map(({ id }) => id),
  inTurn: (work) => self.navigator.locks.request(storeName(BUILD.base), work),
});
const answers = answering(BUILD, store, (request) => self.fetch(request as Request));
const languages = Object.keys(BUILD.files).filter((group): group is Language => group !== 'common');

async function told(): Promise<Told> {
  const standings = await Promise.all(
    languages.map(async (language) => [language, await store.standing(language)] as const),
  );
  return { languages: Object.fromEntries(standings) as Told['languages'] };
}

/** Tells every page how things stand; after an update each also the stamp of what is stored in its place. */
async function tellAll(updated = false) {
  const now = await told();
  for (const page of await windows()) {
    const stamp = updated ? await stampOf(page.url) : undefined;
    page.postMessage({ ...now, away: answers.isStored(page.id), ...(stamp && { stamp }) } satisfies Told);
  }
}

async function stampOf(address: string): Promise<string | undefined> {
  const path = requestedFile(address, BUILD.base) ?? '';
  for (const { files } of Object.values(await store.stored())) {
    const hash = hashIn(files, path);
    const reply = hash && (await store.file(path, hash));
    if (reply) return STAMP.exec(await reply.text().catch(() => ''))?.[1];
  }
  return undefined;
}

let reported = 0;
function report() {
  if (Date.now() - reported < PACE) return;
  reported = Date.now();
  void tellAll();
}

async function grant(wish: Exclude<Wish, { do: 'take over' }>) {
  if (wish.do === 'keep')
    for (const language of wish.languages)
      if (await store.keep(language, wish.asked === true, report)) await tellAll(true);
  if (wish.do === 'remove') {
    // Where the browser refuses even that, what it tells is still true.
    await store.remove(wish.language).catch(() => {});
    // Nothing stored, nothing to do: the reader's browser is left as it was.
    if (!Object.keys(await store.stored()).length) await self.registration.unregister();
  }
  await tellAll();
}

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      for (const name of await self.caches.keys())
        if (isStore(name, BUILD.base) && name !== storeName(BUILD.base)) await self.caches.delete(name);
    })(),
  ),
);

self.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  if (wish.do === 'take over') void self.skipWaiting();
  else event.waitUntil(grant(wish));
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  const answer = answers.to(event);
  if (answer) event.respondWith(answer);
});
