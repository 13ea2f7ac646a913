import type { Wording } from '../../model/wording.ts';
import { isTextByName, keep, kept } from '../../ui/kept-values.ts';
import { guideMarkdown } from './markdown.ts';

const KEY = 'belt-guide';

/** Keeps what is written in this browser only, and gives it back as Markdown or on paper. */
class BeltGuide extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const said = this.querySelector('.guide-said');
    if (!form || !said) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['guide'];
    const fields = [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')];
    const before = kept(KEY, isTextByName, {});
    for (const field of fields) if (before[field.name]) field.value = before[field.name]!;
    form.addEventListener('input', () =>
      keep(KEY, Object.fromEntries(fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value]))),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('.download')?.addEventListener('click', () => {
      const team = form.querySelector('input')!.value.trim() || words.ourTeam;
      const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
      const answers = [...form.querySelectorAll('textarea')].map((field) => ({
        question: field.dataset.question ?? '',
        answer: field.value,
      }));
      const text = guideMarkdown(
        words.title.replace('{team}', team),
        words.checked.replace('{day}', day),
        answers,
        words.empty,
      );
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
      link.download = 'belt.md';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      said.textContent = words.downloaded;
    });
    this.querySelector('.print')?.addEventListener('click', () => print());
    this.querySelector('.clear')?.addEventListener('click', () => {
      if (!confirm(words.sure)) return;
      for (const field of fields) field.value = '';
      keep(KEY, {});
      said.textContent = words.cleared;
    });
  }
}

customElements.define('belt-guide', BeltGuide);
export type { BeltGuide };
