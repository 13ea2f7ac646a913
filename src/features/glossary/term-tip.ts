/**
 * What CSS cannot do for a term: Escape puts the definition away, a first tap shows it where a second follows the link,
 * and it moves aside where it would leave the window.
 */
class TermTip extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector<HTMLAnchorElement>('.term-word');
    const tip = this.querySelector<HTMLElement>('.term-tip');
    if (!link || !tip) return;
    let touched = false;

    const place = () => {
      this.classList.remove('away');
      tip.classList.remove('at-end', 'above');
      const box = tip.getBoundingClientRect();
      if (box.right > document.documentElement.clientWidth - 8) tip.classList.add('at-end');
      if (box.bottom > innerHeight - 8) tip.classList.add('above');
    };
    this.addEventListener('pointerenter', place);
    link.addEventListener('focus', place);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.classList.add('away');
    });
    link.addEventListener('pointerdown', (event) => {
      touched = event.pointerType === 'touch';
    });
    link.addEventListener('click', (event) => {
      if (!touched || this.classList.contains('open')) return;
      event.preventDefault();
      this.classList.add('open');
      place();
      document.addEventListener('pointerdown', (outside) => {
        if (!this.contains(outside.target as Node)) this.classList.remove('open');
      });
    });
  }
}

customElements.define('term-tip', TermTip);
export type { TermTip };
