import { nearest } from './nearest.ts';

/** On the page for missing addresses: brings the likeliest pages to the top, and the reader's language before the other. */
class NearestPages extends HTMLElement {
  connectedCallback() {
    const base = this.dataset.base ?? '/';
    const wanted = location.pathname.slice(base.length - 1);
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.missing-all a')];
    const found = nearest(
      wanted,
      links.map((link) => ({ url: link.pathname.slice(base.length - 1), title: link.textContent ?? '', link })),
    );
    const near = this.querySelector<HTMLElement>('.missing-near');
    const list = near?.querySelector('ul');
    if (near && list && found.length) {
      list.replaceChildren(
        ...found.map(({ link }) => {
          const item = document.createElement('li');
          const copy = link.cloneNode(true) as HTMLAnchorElement;
          copy.lang = link.closest<HTMLElement>('[lang]')?.lang ?? '';
          item.append(copy);
          return item;
        }),
      );
      near.hidden = false;
    }
    const english = wanted.startsWith('/en/') || (!wanted.startsWith('/ko/') && !navigator.language.startsWith('ko'));
    if (english)
      for (const heads of this.querySelectorAll('.missing-language')) heads.append(...[...heads.children].reverse());
  }
}

customElements.define('nearest-pages', NearestPages);
