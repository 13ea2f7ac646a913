import type { Told, Wish } from '../../model/offline.ts';
import type { Language } from '../../site.ts';
import { isFree } from './connection.ts';
import { urgeOn } from './take-over.ts';
import { wanted, wish, wishes } from './wishes.ts';

/**
 * How many seconds a language is read, over all visits and only while it can be seen, before it is stored without being
 * asked for. A reader who came by one search result has mostly left by then, and has downloaded nothing; one who stays a
 * minute is reading, and the next page may be needed where there is no network.
 */
const ENOUGH = 60;
/** Seconds between two looks. */
const PACE = 10;

/**
 * The note in the header. Also the only place that asks for something to be stored unasked: when the reader has stayed, and
 * at each visit after that, so that what was interrupted goes on and a new build is fetched. A worker is not registered
 * before there is something to store.
 */
class OfflineNote extends HTMLElement {
  connectedCallback() {
    const { worker: address, language = '', stamp } = this.dataset;
    const [link, button] = this.children as unknown as [HTMLElement, HTMLElement];
    let stored = false;
    let back = false;
    const show = () => (link.hidden = navigator.onLine && (back || !stored));
    const workers = navigator.serviceWorker;

    const ask = () => {
      const languages = wanted() as Language[];
      const keep = languages.length && isFree(navigator, matchMedia('(pointer: fine)').matches);
      // Also looks for a newer worker.
      if (keep) workers.register(address!, { updateViaCache: 'none' }).catch(() => {});
      workers.controller?.postMessage((keep ? { do: 'keep', languages } : { do: 'tell' }) satisfies Wish);
    };

    addEventListener('offline', show);
    addEventListener('online', () => {
      back = true;
      show();
    });
    show();
    button.onclick = () => location.reload();
    if (!address || !workers) return;

    workers.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      // A worker that has been stopped meanwhile no longer knows; the page is still the stored one.
      stored ||= data.away === true;
      show();
      if (data.stamp && data.stamp !== stamp) button.hidden = false;
      // What the device has no room for is not fetched again and again.
      for (const [language, { failed }] of Object.entries(data.languages)) if (failed === 'full') wish(language, 'no');
    });
    workers.addEventListener('controllerchange', ask);
    addEventListener('online', ask);
    ask();
    urgeOn(workers);

    const timer = setInterval(() => {
      if (document.hidden) return;
      const read = wishes()[language] ?? 0;
      if (read === 'yes' || read === 'no') return clearInterval(timer);
      const seconds = Number(read) + PACE;
      if (seconds < ENOUGH) return wish(language, String(seconds));
      wish(language, 'yes');
      ask();
    }, PACE * 1000);
  }
}

customElements.define('offline-note', OfflineNote);
export type { OfflineNote };
