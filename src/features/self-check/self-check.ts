import type { Wording } from '../../model/wording.ts';
import { resultOf, type Answer } from './result.ts';

const KEY = 'self-check';

/** Keeps the answers in this browser only, and says which one step comes next. */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const result = this.querySelector<HTMLElement>('.self-check-result');
    if (!form || !result) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['selfCheck'];
    const sets = [...form.querySelectorAll('fieldset')];
    const answers = () =>
      sets.map((set) => set.querySelector<HTMLInputElement>('input:checked')?.value as Answer | undefined);
    for (const [name, value] of Object.entries(kept())) {
      const input = form.querySelector<HTMLInputElement>(
        `input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`,
      );
      if (input) input.checked = true;
    }
    const show = () => {
      const outcome = resultOf(answers());
      const done = answers().filter(Boolean).length;
      result.replaceChildren();
      if (outcome === 'unfinished')
        result.textContent = words.progress.replace('{done}', String(done)).replace('{count}', String(sets.length));
      else if (outcome === 'clear') result.textContent = words.allYes;
      else {
        const { stage = '', next = '', href = '' } = sets[outcome.next]!.dataset;
        const title = document.createElement('strong');
        title.textContent = words.result.replace('{stage}', stage);
        const step = document.createElement('p');
        step.textContent = next;
        result.append(title, step);
        if (href) {
          const link = document.createElement('a');
          link.href = href;
          link.textContent = words.read;
          result.append(link);
        }
      }
    };
    form.addEventListener('change', () => {
      keep(Object.fromEntries(new FormData(form)) as Record<string, string>);
      show();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('.clear')?.addEventListener('click', () => {
      form.reset();
      keep({});
      show();
    });
    show();
  }
}

function kept(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keep(answers: Record<string, string>) {
  try {
    if (Object.keys(answers).length) localStorage.setItem(KEY, JSON.stringify(answers));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be closed: the answers then last for this page.
  }
}

customElements.define('self-check', SelfCheck);
export type { SelfCheck };
