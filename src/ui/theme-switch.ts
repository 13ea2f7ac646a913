/**
 * A button that goes round: as the system, light, dark. theme.js in the head applies what is stored before the first
 * paint; this only changes it.
 */
const ORDER = ['auto', 'light', 'dark'] as const;
type Theme = (typeof ORDER)[number];

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    const say = (theme: Theme) => {
      const label = (this.dataset.now ?? '{theme}').replace('{theme}', this.dataset[theme] ?? theme);
      button.setAttribute('aria-label', label);
      button.title = label;
    };
    say(current());
    button.addEventListener('click', () => {
      const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length]!;
      if (next === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      try {
        if (next === 'auto') localStorage.removeItem('theme');
        else localStorage.setItem('theme', next);
      } catch {
        // Storage may be closed: the choice then lasts for this page.
      }
      say(next);
    });
  }
}

function current(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

customElements.define('theme-switch', ThemeSwitch);
export type { ThemeSwitch };
