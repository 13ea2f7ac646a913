const KEY = 'pages-read';

/** Remembers, in this browser only, that a page of a route was read to its end; ticks such pages wherever routes stand. */
class RouteProgress extends HTMLElement {
  connectedCallback() {
    const { path } = this.dataset;
    if (!path) return;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      const read = kept();
      if (!read.includes(path)) keep([...read, path]);
    }).observe(this);
  }
}

function kept(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}

function keep(read: string[]) {
  try {
    localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // Storage may be closed: then nothing is remembered.
  }
}

/** Ticks the pages of the ways through the guide that were read. */
function tick() {
  const read = kept();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.route a, .route-places a'))
    if (read.some((path) => link.pathname.endsWith(path))) link.closest('li')?.classList.add('read');
}

customElements.define('route-progress', RouteProgress);
tick();
export type { RouteProgress };
