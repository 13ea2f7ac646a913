/** The way to the other language: keeps the place on the page's address and remembers the choice for the door. */
class LanguageSwitch extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    link?.addEventListener('click', () => {
      try {
        localStorage.setItem('language', link.hreflang);
      } catch {
        // Storage may be closed: the door then asks the browser again.
      }
      link.search = new URLSearchParams(location.search).has('q') ? location.search : '';
    });
  }
}

customElements.define('language-switch', LanguageSwitch);
export type { LanguageSwitch };
