import type { SearchOpen } from './search-open.ts';
import { SearchPanel } from './search-panel.ts';

/** The search page: the same results below a field of its own, with the query in the address. */
class SearchPage extends HTMLElement {
  async connectedCallback() {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    const body = this.querySelector<HTMLElement>('.search-body');
    const header = document.querySelector<SearchOpen>('search-open');
    if (!input || !form || !body || !header) return;
    await customElements.whenDefined('search-open');
    // Words that came behind a # were not sent to the host, and stay there: they may be from somebody's log.
    const unsent = location.hash.startsWith('#q=');
    const panel = new SearchPanel(input, body, {
      ...(await header.options()),
      onAsked(query) {
        const address = new URL(location.href);
        if (unsent) address.hash = query ? `q=${encodeURIComponent(query)}` : '';
        else if (query) address.searchParams.set('q', query);
        else address.searchParams.delete('q');
        history.replaceState(history.state, '', address);
      },
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void panel.ask();
    });
    const restore = () => {
      const place = unsent ? location.hash.slice(1) : location.search;
      input.value = new URLSearchParams(place).get('q') ?? '';
      if (input.value) void panel.ask();
    };
    addEventListener('popstate', restore);
    restore();
    if (!input.value) input.focus({ preventScroll: true });
  }
}

customElements.define('search-page', SearchPage);
