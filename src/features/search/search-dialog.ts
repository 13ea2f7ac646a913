import { make } from './make-element.ts';
import type { SearchAddress } from './search-address.ts';
import type { PanelOptions } from './search-panel.ts';
import type { SearchWords } from './search-words.ts';

/**
 * The search over the page. Its field is there at once, so that no key typed after Ctrl K is lost; what answers is
 * loaded behind it and then finds what has been typed meanwhile. Made once and kept: a second look finds the first
 * one's results.
 */
export class SearchDialog {
  readonly #box: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #body = make('div', { class: 'search-body' });
  readonly #all: HTMLAnchorElement;
  readonly #words: SearchWords;
  readonly #page: string;
  readonly #load: () => Promise<PanelOptions>;
  #filled = false;
  #address: SearchAddress | undefined;

  /**
   * @param page The address of the search page.
   * @param load Gives what the results need; called at the first opening, and again if that failed.
   */
  constructor(words: SearchWords, page: string, load: () => Promise<PanelOptions>) {
    this.#words = words;
    this.#page = page;
    this.#load = load;
    this.#box = make('dialog', { class: 'search-dialog', 'aria-label': words.label });
    this.#input = make('input', {
      type: 'search',
      'aria-label': words.label,
      placeholder: words.placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    const close = make('button', { type: 'button', 'aria-label': words.close }, 'Esc');
    const head = make('div', { class: 'search-head' });
    const foot = make('div', { class: 'search-keys' });
    this.#all = make('a', { href: page }, words.all);
    head.append(this.#input, close);
    foot.append(
      legend([
        ['↑↓', words.keyMove],
        ['Enter', words.keyOpen],
        ['Ctrl Enter', words.keyTab],
      ]),
      this.#all,
    );
    this.#box.append(head, this.#body, foot);
    document.body.append(this.#box);

    close.addEventListener('click', () => this.#box.close());
    this.#box.addEventListener('pointerdown', (event) => {
      if (event.target === this.#box) this.#box.close();
    });
    // A link to this very page only moves within it: get out of the way.
    this.#box.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest('a');
      if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey) return;
      this.#address?.stay();
      this.#box.close();
    });
  }

  /** Opens with what was typed before, or with a query. Back closes it. */
  open(query?: string): void {
    if (!this.#box.open) this.#box.showModal();
    this.#address?.enter();
    if (query) this.#input.value = query;
    this.#input.focus();
    this.#input.select();
    if (this.#filled) return;
    this.#filled = true;
    this.#fill().catch(() => {
      this.#filled = false;
      this.#body.replaceChildren(make('p', { class: 'search-status', role: 'status' }, this.#words.failed));
    });
  }

  async #fill() {
    const [{ SearchPanel }, { searchAddress }, options] = await Promise.all([
      import('./search-panel.ts'),
      import('./search-address.ts'),
      this.#load(),
    ]);
    const address = (this.#address = searchAddress(this.#box));
    const panel = new SearchPanel(this.#input, this.#body, {
      ...options,
      onAsked: (query) => {
        this.#all.setAttribute('href', query ? `${this.#page}?q=${encodeURIComponent(query)}` : this.#page);
        address.ask(query);
      },
    });
    options.engine.warm();
    address.enter();
    if (this.#input.value) await panel.ask();
  }
}

function legend(keys: [string, string][]): HTMLElement {
  const line = make('p', { class: 'keys', 'aria-hidden': 'true' });
  for (const [key, word] of keys) line.append(make('kbd', {}, key), ` ${word} `);
  return line;
}
