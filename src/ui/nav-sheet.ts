/**
 * On small screens the sidebar opens as a sheet over the page: focus stays inside, Escape and a tap beside it close it.
 * Without JavaScript the menu button is a link to the sidebar, which :target then shows.
 */
class NavSheet extends HTMLElement {
  connectedCallback() {
    const sheet = this.querySelector<HTMLElement>('.sidebar');
    const opener = document.querySelector<HTMLElement>('.menu-button');
    if (!sheet || !opener) return;
    const others = () => [
      ...document.querySelectorAll<HTMLElement>('.header, .contents-bar, .frame > :not(nav-sheet), .footer, .skip'),
    ];

    const close = (returnFocus = true) => {
      if (!sheet.classList.contains('open')) return;
      sheet.classList.remove('open');
      sheet.removeAttribute('role');
      sheet.removeAttribute('aria-modal');
      for (const element of others()) element.inert = false;
      document.documentElement.classList.remove('sheet-open');
      if (returnFocus) opener.focus();
    };

    opener.setAttribute('role', 'button');
    opener.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      opener.click();
    });
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      sheet.classList.add('open');
      sheet.setAttribute('role', 'dialog');
      sheet.setAttribute('aria-modal', 'true');
      for (const element of others()) element.inert = true;
      document.documentElement.classList.add('sheet-open');
      (sheet.querySelector<HTMLElement>('[aria-current="page"]') ?? sheet.querySelector<HTMLElement>('a'))?.focus();
    });
    sheet.querySelector('.close')?.addEventListener('click', (event) => (event.preventDefault(), close()));
    sheet.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
      if (event.key !== 'Tab' || !sheet.classList.contains('open')) return;
      const stops = [...sheet.querySelectorAll<HTMLElement>('a, summary')].filter((stop) => stop.checkVisibility());
      const edge = event.shiftKey ? stops[0] : stops.at(-1);
      if (document.activeElement === edge) {
        event.preventDefault();
        (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
      }
    });
    document.addEventListener('pointerdown', (event) => {
      if (!sheet.contains(event.target as Node)) close(false);
    });
    matchMedia('(min-width: 1000px)').addEventListener('change', () => close(false));
  }
}

customElements.define('nav-sheet', NavSheet);
export type { NavSheet };
