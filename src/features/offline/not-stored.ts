import type { Told } from '../../model/offline.ts';
import { LANGUAGES } from '../../site.ts';

/**
 * On the page that stands in for one that is not stored: the reader's language first, a button to try again, and the same
 * page in the other language where that is stored.
 */
class NotStored extends HTMLElement {
  connectedCallback() {
    const base = this.dataset.base ?? '/';
    const [own, ...rest] = location.pathname.slice(base.length).split('/');
    const other = LANGUAGES.some((language) => language === own) && LANGUAGES.find((language) => language !== own);
    const parts = [...this.querySelectorAll<HTMLElement>('[lang]')];
    const english = own === 'en' || (own !== 'ko' && !navigator.language.startsWith('ko'));
    if (english) parts[0]?.parentElement?.append(...parts.toReversed());

    for (const button of this.querySelectorAll('button')) button.addEventListener('click', () => location.reload());
    navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      for (const link of this.querySelectorAll<HTMLAnchorElement>('.not-stored-other')) {
        link.hidden = !other || link.hreflang !== other || !data.languages[other].stored;
        link.href = `${base}${other}/${rest.join('/')}`;
      }
    });
  }
}

customElements.define('not-stored', NotStored);
export type { NotStored };
