import type { Language } from '../../site.ts';
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
      const typing = (event.target as HTMLElement).closest?.('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const chord =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
      if (!slash && !chord) return;
      event.preventDefault();
      this.open();
    });
    if (/Mac|iPhone|iPad/.test(navigator.platform)) this.querySelector('kbd')?.replaceChildren('⌘ K');
    const marks = new URLSearchParams(location.search).get('hl');
    if (marks) void import('./hit-marks.ts').then(({ markHits }) => markHits(marks, this.words));
  }

  get words(): SearchWords {
    return JSON.parse(this.dataset.words ?? '{}') as SearchWords;
  }

  async options(): Promise<PanelOptions> {
    const { pagefindEngine } = await import('./pagefind-engine.ts');
    const { index = '', base = '/', page = '', otherPage = '' } = this.dataset;
    const language = this.dataset.language as Language;
    const other: Language = language === 'ko' ? 'en' : 'ko';
    return {
      words: this.words,
      page,
      engine: pagefindEngine(index, base, language),
      other: { engine: pagefindEngine(index, base, other), page: otherPage, lang: other },
    };
  }

  open() {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    if (field) return field.focus();
    this.#dialog ??= new SearchDialog(this.words, this.dataset.page ?? '', () => this.options());
    this.#dialog.open();
  }
}

customElements.define('search-open', SearchOpen);
export type { SearchOpen };
