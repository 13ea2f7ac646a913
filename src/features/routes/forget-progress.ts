import { forgetRead, pagesRead } from './pages-read.ts';

/** Offers to forget which pages were read, once there are any. */
class ForgetProgress extends HTMLElement {
  connectedCallback() {
    const offer = this.querySelector('p');
    const said = this.querySelector('[role="status"]');
    if (!offer || !said || !pagesRead().length) return;
    offer.hidden = false;
    offer.querySelector('button')?.addEventListener('click', () => {
      forgetRead();
      for (const item of document.querySelectorAll('.route .read')) item.classList.remove('read');
      offer.hidden = true;
      said.textContent = (JSON.parse(this.dataset.words ?? '{}') as { forgotten?: string }).forgotten ?? '';
    });
  }
}

customElements.define('forget-progress', ForgetProgress);
export type { ForgetProgress };
