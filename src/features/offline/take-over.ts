import type { Wish } from '../../model/offline.ts';

/** Milliseconds that a new worker has to take over by itself. */
export const GRACE = 2000;

/**
 * Sees to it that a new worker takes over from the former one. It does so by itself, at once; but a browser may leave it
 * waiting: Chromium for five minutes, when its developer tools are open and a page asked the former worker something at
 * just that moment. Asked again, it takes over.
 */
export async function urgeOn(workers: ServiceWorkerContainer, address: string): Promise<void> {
  const registration = await workers.getRegistration(address).catch(() => undefined);
  if (!registration) return;
  const urge = () => {
    if (!registration.waiting) return;
    registration.waiting.postMessage({ do: 'take over' } satisfies Wish);
    setTimeout(urge, GRACE);
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', () => setTimeout(urge, GRACE), { once: true }),
  );
  urge();
}
