/**
 * Sends a reader at the door on: to the language read last, else to the first of the browser's languages that the site
 * has. A reader whose browser asks for neither stays and chooses.
 */
class LanguageDoor extends HTMLElement {
  connectedCallback() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
    const wanted = [stored(), ...navigator.languages].map((language) => language?.slice(0, 2).toLowerCase());
    for (const language of wanted) {
      const link = links.find(({ hreflang }) => hreflang === language);
      if (link) return location.replace(link.href);
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

customElements.define('language-door', LanguageDoor);
export type { LanguageDoor };
