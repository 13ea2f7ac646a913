import { SearchDialog } from './search-dialog.ts';
import type { PanelOptions } from './search-panel.ts';
import type { SearchWords } from './search-words.ts';

/**
 * The search field in the header: a link to the search page that opens the search over the page instead.
 * What answers is not loaded before it is first opened. Also Ctrl or ⌘ with K, and "/".
 */
class SearchOpen extends HTMLElement {
  #dialog: SearchDialog | undefined;

  connectedCallback() {
    const link = this.querySelector('a');
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener('keydown', (event) => {
      // The field of a search that was just closed keeps the focus until the browser next draws the page.
      const typing = (event.target as HTMLElement)
        .closest?.('input, textarea, select, [contenteditable]')
        ?.getClientRects().length;
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const chord =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
      if (!slash && !chord) return;
      event.preventDefault();
      this.open();
    });
    if (/Mac|iPhone|iPad/.test(navigator.platform)) this.querySelector('kbd')?.replaceChildren('⌘ K');
    const address = new URLSearchParams(location.search);
    const asked = address.get('q');
    if (asked && !document.querySelector('role-map, search-page')) this.open(asked);
    const marks = address.get('hl');
    if (marks) void import('./hit-marks.ts').then(({ markHits }) => markHits(marks, this.words));
  }

  get words(): SearchWords {
    return JSON.parse(this.dataset.words ?? '{}') as SearchWords;
  }

  async options(): Promise<PanelOptions> {
    const { searchOptions } = await import('./search-options.ts');
    return searchOptions(this.dataset, this.words);
  }

  open(query?: string) {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    if (field) return field.focus();
    this.#dialog ??= new SearchDialog(this.words, this.dataset.page ?? '', () => this.options());
    this.#dialog.open(query);
  }
}

customElements.define('search-open', SearchOpen);
export type { SearchOpen };
