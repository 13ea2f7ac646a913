/** Lights the heading that is being read, in the contents beside the text and in the bar below the header. */
class ContentsSpy extends HTMLElement {
  connectedCallback() {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a')];
    const bar = document.querySelector<HTMLDetailsElement>('.contents-bar');
    const now = bar?.querySelector('.now');
    const headings = links
      .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
      .filter((heading, place, all): heading is HTMLElement => heading !== null && all.indexOf(heading) === place);
    const suggest = this.querySelector<HTMLAnchorElement>('.suggest');
    let lit: HTMLElement | undefined;

    const light = () => {
      const line = innerHeight * 0.3;
      const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 4 && scrollY > 0;
      const next = atEnd
        ? headings.at(-1)
        : headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
      if (next === lit) return;
      lit = next;
      for (const link of links) {
        const here = lit !== undefined && decodeURIComponent(link.hash.slice(1)) === lit.id;
        if (here) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (now) now.textContent = lit?.textContent ?? '';
      if (suggest) {
        const form = new URL(suggest.href);
        form.searchParams.set('section', lit?.textContent ?? '');
        suggest.href = form.href;
      }
    };

    let waiting = false;
    addEventListener(
      'scroll',
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => ((waiting = false), light()));
      },
      { passive: true },
    );
    bar?.addEventListener('click', (event) => {
      if ((event.target as HTMLElement).closest('a')) bar.open = false;
    });
    light();
  }
}

customElements.define('contents-spy', ContentsSpy);
export type { ContentsSpy };
