import type { Wording } from '../../model/wording.ts';
import { isTextByName, keep, kept } from '../../ui/kept-values.ts';
import { onDisk } from '../../ui/site-file.ts';
import { answersIn, fragmentOf, resultOf, type Answer } from './result.ts';

const KEY = 'self-check';

/** Keeps the answers in this browser only, says which one step comes next, and gives the answers as an address. */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const result = this.querySelector<HTMLElement>('.self-check-result');
    const said = this.querySelector<HTMLElement>('.self-check-said');
    if (!form || !result || !said) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['selfCheck'];
    const sets = [...form.querySelectorAll('fieldset')];
    const answers = () =>
      sets.map((set) => set.querySelector<HTMLInputElement>('input:checked')?.value as Answer | undefined);
    const show = () => draw(result, answers(), sets, words);

    const shared = answersIn(location.hash, sets.length);
    const own = kept(KEY, isTextByName, {});
    for (const [place, set] of sets.entries())
      for (const input of set.querySelectorAll('input'))
        input.checked = input.value === (shared ? shared[place] : own[input.name]);
    if (shared) said.textContent = words.shared;
    show();

    form.addEventListener('change', () => {
      keep(KEY, Object.fromEntries(new FormData(form)) as Record<string, string>);
      // From here on the answers are the reader's own: the address no longer says otherwise.
      if (location.hash.startsWith('#answers=')) history.replaceState(history.state, '', location.pathname);
      said.textContent = '';
      show();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('.clear')?.addEventListener('click', () => {
      form.reset();
      for (const input of form.querySelectorAll('input')) input.checked = false;
      keep(KEY, {});
      said.textContent = words.cleared;
      show();
    });
    const share = this.querySelector('.share');
    // An address on this disk would lead nobody else here.
    if (onDisk()) share?.remove();
    share?.addEventListener('click', async () => {
      history.replaceState(history.state, '', `#${fragmentOf(answers())}`);
      try {
        await navigator.clipboard.writeText(location.href);
        said.textContent = words.copied;
      } catch {
        said.textContent = words.copyFailed;
      }
    });
  }
}

/** The next step, how far the reader is, or nothing before the first answer. */
function draw(
  result: HTMLElement,
  answers: (Answer | undefined)[],
  sets: HTMLFieldSetElement[],
  words: Wording['selfCheck'],
) {
  const outcome = resultOf(answers);
  const done = answers.filter(Boolean).length;
  result.replaceChildren();
  if (outcome === 'unfinished') {
    if (done)
      result.textContent = words.progress.replace('{done}', String(done)).replace('{count}', String(sets.length));
    return;
  }
  if (outcome === 'clear') {
    result.textContent = words.allYes;
    return;
  }
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

customElements.define('self-check', SelfCheck);
export type { SelfCheck };
