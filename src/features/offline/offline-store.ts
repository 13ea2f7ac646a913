import { dayIn } from '../../model/day.ts';
import { buildIn, bytesFor, type Standing, type Told, type Wish } from '../../model/offline.ts';
import type { Wording } from '../../model/wording.ts';
import { LANGUAGES, type Language } from '../../site.ts';
import { rowOf } from './standing-words.ts';
import { wish } from './wishes.ts';

/** Milliseconds without a word from the worker after which it is asked again: browsers end workers that take long. */
const PATIENCE = 20_000;

/**
 * The reader's hand on what is stored. Shows what the worker tells; where none is registered yet, reads in the worker's text
 * how large a language would be. What is asked for here is fetched on any connection.
 */
class OfflineStore extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words ?? '{}') as Wording['offline'];
  readonly #workers = navigator.serviceWorker;
  #standings: Partial<Record<Language, Standing>> = {};
  /** Languages that were asked for and that the worker has not begun with. */
  readonly #asked = new Set<Language>();
  #timer = 0;

  connectedCallback() {
    const { worker } = this.dataset;
    const plain = this.querySelector<HTMLElement>('.offline-plain');
    const rows = this.querySelector<HTMLElement>('.offline-rows');
    if (!worker || !plain || !rows) return;
    const why = location.protocol === 'file:' ? 'disk' : !isSecureContext ? 'insecure' : !this.#workers ? 'unable' : '';
    if (why) {
      plain.textContent = this.#words[why];
      return;
    }
    plain.hidden = true;
    rows.hidden = false;

    for (const row of this.#rows()) {
      const language = row.dataset.language as Language;
      row.querySelector('.offline-keep')!.addEventListener('click', () => void this.#keep(language, worker));
      row.querySelector('.offline-remove')!.addEventListener('click', () => void this.#remove(language, worker));
    }
    this.#workers.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data));
    void this.#look(worker);
  }

  #rows = () => [...this.querySelectorAll<HTMLElement>('.offline-row')];

  #say(text: string) {
    this.querySelector('.offline-said')!.textContent = text;
  }

  async #look(worker: string) {
    const registration = await this.#workers.getRegistration(worker);
    if (registration?.active) {
      registration.active.postMessage({ do: 'tell' } satisfies Wish);
      // Whether there is a newer build; it tells when it has taken over.
      registration.update().catch(() => {});
      return;
    }
    try {
      const build = buildIn(await (await fetch(worker)).text())!;
      const standings = LANGUAGES.map((language) => [language, { bytes: bytesFor(build, language) }]);
      this.#hear({ languages: Object.fromEntries(standings) as Told['languages'] });
    } catch {
      this.querySelector<HTMLElement>('.offline-rows')!.hidden = true;
      const plain = this.querySelector<HTMLElement>('.offline-plain')!;
      plain.textContent = this.#words.unreachable;
      plain.hidden = false;
    }
  }

  async #keep(language: Language, worker: string) {
    wish(language, 'yes');
    this.#say('');
    this.#asked.add(language);
    this.#show(language, { ...this.#standings[language]!, doing: { done: 0, of: 0 } });
    try {
      await this.#workers.register(worker, { updateViaCache: 'none' });
      await this.#ask(language);
      // Where it is granted, the browser does not clear the store when the device runs short. Some ask the reader.
      await navigator.storage?.persist?.();
    } catch {
      this.#asked.delete(language);
      this.#hear({
        languages: { ...this.#standings, [language]: { ...this.#standings[language], failed: 'unreachable' } },
      } as Told);
    }
  }

  async #ask(language: Language) {
    const { active } = await this.#workers.ready;
    active!.postMessage({ do: 'keep', languages: [language], asked: true } satisfies Wish);
  }

  async #remove(language: Language, worker: string) {
    wish(language, 'no');
    this.#asked.delete(language);
    const registration = await this.#workers.getRegistration(worker);
    registration?.active?.postMessage({ do: 'remove', language } satisfies Wish);
  }

  /** Shows how things stand, and says aloud only what has come to an end. */
  #hear({ languages }: Told) {
    clearTimeout(this.#timer);
    for (const row of this.#rows()) {
      const language = row.dataset.language as Language;
      const before = this.#standings[language];
      const told = languages[language];
      if (told.doing || told.failed || told.stored?.behind === 0) this.#asked.delete(language);
      const now = this.#asked.has(language) ? { ...told, doing: { done: 0, of: 0 } } : told;
      if (now.doing) this.#timer = window.setTimeout(() => void this.#ask(language), PATIENCE);
      this.#show(language, now);
      const name = this.#words[language];
      if (!before) continue;
      if (before.doing && !now.doing && !now.failed && now.stored) {
        wish(language, 'yes');
        this.#say(`${name}: ${this.#words.done}`);
      } else if (now.failed && now.failed !== before.failed) this.#say(`${name}: ${this.#words[now.failed]}`);
      else if ((before.stored ?? before.doing) && !now.stored && !now.doing)
        this.#say(`${name}: ${this.#words.removed}`);
    }
  }

  #show(language: Language, standing: Standing) {
    this.#standings[language] = standing;
    const row = this.#rows().find((each) => each.dataset.language === language)!;
    const { text, keep, remove } = rowOf(standing, this.#words, (at) =>
      dayIn(this.dataset.language as Language, new Date(at)),
    );
    row.querySelector('.offline-state span')!.textContent = text;
    const bar = row.querySelector('progress')!;
    bar.hidden = !standing.doing;
    if (standing.doing?.of) {
      bar.max = standing.doing.of;
      bar.value = standing.doing.done;
    } else bar.removeAttribute('value');
    const more = row.querySelector<HTMLElement>('.offline-keep')!;
    const less = row.querySelector<HTMLElement>('.offline-remove')!;
    const focused = document.activeElement;
    more.hidden = !keep;
    less.hidden = !remove;
    if (keep) more.textContent = this.#words[keep];
    less.textContent = standing.doing ? this.#words.stop : this.#words.remove;
    // The keyboard stays in the row when the button under it goes.
    if (focused === more && !keep) less.focus();
    if (focused === less && !remove) more.focus();
  }
}

customElements.define('offline-store', OfflineStore);
export type { OfflineStore };
