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
  /** Languages that were stopped or removed here, until the worker has told that nothing of them is left. */
  readonly #stopped = new Set<Language>();
  #timer = 0;

  connectedCallback() {
    const { worker } = this.dataset;
    const plain = this.querySelector<HTMLElement>('.offline-plain');
    const rows = this.querySelector<HTMLElement>('.offline-rows');
    if (!worker || !plain || !rows) return;
    const why = location.protocol === 'file:' ? 'disk' : !isSecureContext ? 'insecure' : !this.#workers ? 'unable' : '';
    if (why) return this.#only(why);
    plain.hidden = true;
    rows.hidden = false;

    for (const row of this.#rows()) {
      const language = row.dataset.language as Language;
      row.querySelector('.offline-keep')!.addEventListener('click', () => void this.#keep(language, worker));
      row.querySelector('.offline-remove')!.addEventListener('click', () => void this.#remove(language, worker));
    }
    this.#workers.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      this.#hear(data);
      for (const language of LANGUAGES) {
        const { stored, doing } = data.languages[language];
        if (!stored && !doing) this.#stopped.delete(language);
      }
    });
    void this.#look(worker);
  }

  #rows = () => [...this.querySelectorAll<HTMLElement>('.offline-row')];

  /** Says aloud what has happened; unseen where the row says the same. */
  #say(text: string, unseen = false) {
    const said = this.querySelector('.offline-said')!;
    said.textContent = text;
    said.classList.toggle('unseen', unseen);
  }

  /** A sentence in place of the rows. */
  #only(why: 'disk' | 'insecure' | 'unable' | 'unreachable') {
    this.querySelector<HTMLElement>('.offline-rows')!.hidden = true;
    const plain = this.querySelector<HTMLElement>('.offline-plain')!;
    plain.textContent = this.#words[why];
    plain.hidden = false;
  }

  async #look(worker: string) {
    // Refused where the reader blocks what sites keep.
    const registration = await this.#workers.getRegistration(worker).catch(() => null);
    if (registration === null) return this.#only('unable');
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
      this.#only('unreachable');
    }
  }

  async #keep(language: Language, worker: string) {
    wish(language, 'yes');
    this.#say('');
    this.#asked.add(language);
    this.#stopped.delete(language);
    this.#show(language, { ...this.#rest(language), doing: { done: 0, of: 0 } });
    try {
      await this.#workers.register(worker, { updateViaCache: 'none' });
      await this.#ask(language);
      // Where it is granted, the browser does not clear the store when the device runs short. Some ask the reader.
      await navigator.storage?.persist?.();
    } catch {
      // Stopped meanwhile: then nothing has failed.
      if (this.#asked.delete(language)) this.#end(language, { failed: 'unreachable' });
    }
  }

  /** Asks the worker for a language, or to be rid of it where that has been the reader's last word. */
  async #ask(language: Language) {
    const { active } = await this.#workers.ready;
    const wish: Wish = this.#stopped.has(language)
      ? { do: 'remove', language }
      : { do: 'keep', languages: [language], asked: true };
    active!.postMessage(wish);
  }

  /** How a language stood before it was asked for. */
  #rest(language: Language): Standing {
    const { bytes, stored } = this.#standings[language]!;
    return { bytes, ...(stored && { stored }) };
  }

  /** What has come to an end without a worker that would tell. */
  #end(language: Language, { failed }: Pick<Standing, 'failed'> = {}) {
    const standing = { ...this.#rest(language), ...(failed && { failed }) };
    this.#hear({ languages: { ...this.#standings, [language]: standing } as Told['languages'] });
  }

  async #remove(language: Language, worker: string) {
    wish(language, 'no');
    clearTimeout(this.#timer);
    this.#asked.delete(language);
    this.#stopped.add(language);
    this.#show(language, this.#standings[language]!);
    const registration = await this.#workers.getRegistration(worker).catch(() => undefined);
    if (registration?.active) registration.active.postMessage({ do: 'remove', language } satisfies Wish);
    else this.#end(language);
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
      this.#show(language, now);
      const name = this.#words[language];
      if (!before) continue;
      if (before.doing && !now.doing && !now.failed && now.stored) {
        if (this.#stopped.has(language)) continue;
        wish(language, 'yes');
        this.#say(`${name}: ${this.#words.done}`);
      } else if (now.failed && now.failed !== before.failed) this.#say(`${name}: ${this.#words[now.failed]}`, true);
      else if ((before.stored ?? before.doing ?? before.failed) && !now.stored && !now.doing && !now.failed)
        this.#say(`${name}: ${this.#words.removed}`);
    }
    const busy = LANGUAGES.filter((language) => this.#standings[language]?.doing);
    if (busy.length) this.#timer = window.setTimeout(() => busy.forEach((each) => void this.#ask(each)), PATIENCE);
  }

  #show(language: Language, standing: Standing) {
    this.#standings[language] = standing;
    const row = this.#rows().find((each) => each.dataset.language === language)!;
    const { text, keep, remove } = rowOf({ ...standing, stopping: this.#stopped.has(language) }, this.#words, (at) =>
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
