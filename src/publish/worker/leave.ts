import { isStore } from './store.ts';

/**
 * The service worker of a site that no longer has one: deletes what was stored below its scope and takes itself back. It
 * answers nothing, so that from its first moment every request goes to the network.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const base = new URL(self.registration.scope).pathname;
      for (const name of await self.caches.keys()) if (isStore(name, base)) await self.caches.delete(name);
      await self.registration.unregister();
    })(),
  ),
);
