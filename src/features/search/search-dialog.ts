import type { PanelOptions } from './search-panel.ts';
import { make, SearchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. The element is made once and kept, so that a second look finds the first one's results. */
export function openSearch(options: PanelOptions): void {
  dialog ??= build(options);
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector('input')!;
  input.focus();
  input.select();
}

function build(options: PanelOptions): HTMLDialogElement {
  const { words, page } = options;
  const box = make('dialog', { class: 'search-dialog', 'aria-label': words.label });
  const head = make('div', { class: 'search-head' });
  const input = make('input', {
    type: 'search',
    'aria-label': words.label,
    placeholder: words.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = make('button', { type: 'button', 'aria-label': words.close }, 'Esc');
  const body = make('div', { class: 'search-body' });
  const keys = make('div', { class: 'search-keys' });
  const all = make('a', { href: page }, words.all);
  keys.append(
    legend([
      ['↑↓', words.keyMove],
      ['Enter', words.keyOpen],
      ['Ctrl Enter', words.keyTab],
    ]),
    all,
  );
  head.append(input, close);
  box.append(head, body, keys);
  document.body.append(box);

  new SearchPanel(input, body, {
    ...options,
    onAsked: (query) => all.setAttribute('href', query ? `${page}?q=${encodeURIComponent(query)}` : page),
  });
  close.addEventListener('click', () => box.close());
  box.addEventListener('pointerdown', (event) => {
    if (event.target === box) box.close();
  });
  // A link to this very page only moves within it: get out of the way.
  box.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (link && link.pathname === location.pathname && !event.ctrlKey && !event.metaKey) box.close();
  });
  return box;
}

function legend(keys: [string, string][]): HTMLElement {
  const line = make('p', { class: 'keys', 'aria-hidden': 'true' });
  for (const [key, word] of keys) line.append(make('kbd', {}, key), ` ${word} `);
  return line;
}
