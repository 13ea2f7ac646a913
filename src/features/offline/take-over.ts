import type { Wish } from '../../model/offline.ts';

/** Milliseconds between two looks for a worker that waits. */
export const PACE = 5000;

/**
 * Sees to it that a new worker takes over from the former one. It does so by itself, at once; but a browser may leave it
 * waiting: Chromium for five minutes, when its developer tools are open and a page asked the former worker something at
 * just that moment. Asked again, it takes over.
 */
export function urgeOn(workers: ServiceWorkerContainer): void {
  // Never comes where there is no worker; refused where the reader blocks what sites keep.
  workers.ready.then(
    (registration) => setInterval(() => registration.waiting?.postMessage({ do: 'take over' } satisfies Wish), PACE),
    () => {},
  );
}
