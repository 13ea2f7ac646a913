import { addRead, pagesRead } from './pages-read.ts';

/** Remembers, in this browser only, that a page of a route was read to its end; ticks such pages wherever routes stand. */
class RouteProgress extends HTMLElement {
  connectedCallback() {
    const { path } = this.dataset;
    if (!path) return;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      addRead(path);
    }).observe(this);
  }
}

/** Ticks the pages of the ways through the guide that were read. */
function tick() {
  const read = pagesRead();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.route a')) {
    // From a disk, links name the file.
    const address = link.pathname.replace(/index\.html$/, '');
    if (read.some((path) => address.endsWith(path))) link.closest('li')?.classList.add('read');
  }
}

customElements.define('route-progress', RouteProgress);
tick();
export type { RouteProgress };
