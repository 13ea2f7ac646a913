/**
 * Says that this browser remembers file by file, so that the theme and what was read do not go on to the next page; once
 * more beside the theme switch when that is used. Such a browser takes each file for an origin of its own and gives it no
 * name; where all files share one origin, and what is kept for it, that has a name.
 */
class StorageNote extends HTMLElement {
  connectedCallback() {
    if (location.origin !== 'null') return;
    this.hidden = false;
    const theme = document.querySelector('theme-switch');
    theme?.addEventListener('click', () => {
      this.classList.add('in-sight');
      // Put in anew, so that it is read out.
      this.replaceChildren(this.textContent ?? '');
    });
    const away = () => this.classList.remove('in-sight');
    document.addEventListener('pointerdown', ({ target }) => {
      if (!theme?.contains(target as Node)) away();
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') away();
    });
  }
}

customElements.define('storage-note', StorageNote);
export type { StorageNote };
