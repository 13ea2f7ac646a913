import type { Wording } from '../../model/wording.ts';
import { textAt } from '../../ui/site-file.ts';
import type { Finder, LogKnowledge } from './find.ts';

/** What the page knows of each rejection. */
interface Known {
  id: string;
  title: string;
  href: string;
  meaning: string;
}

/** How many rejections are named at most. */
const MOST = 3;

/** A field for a pasted log. Answers while typing rests, and at once on paste; the log stays in the field. */
class LogFinder extends HTMLElement {
  #finder: Promise<Finder> | undefined;
  #turn = 0;

  connectedCallback() {
    const field = this.querySelector('textarea');
    const results = this.querySelector<HTMLElement>('.log-results');
    if (!field || !results) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['finder'];
    const known = JSON.parse(this.dataset.rejections ?? '[]') as Known[];
    const answer = () => void this.#answer(field.value, results, words, known);
    let timer = 0;
    field.addEventListener('focus', () => void this.#load().catch(() => {}), { once: true });
    field.addEventListener('input', (event) => {
      clearTimeout(timer);
      timer = window.setTimeout(answer, (event as InputEvent).inputType === 'insertFromPaste' ? 0 : 400);
    });
    this.querySelector('.find')?.addEventListener('click', answer);
    this.querySelector('.clear')?.addEventListener('click', () => {
      field.value = '';
      results.replaceChildren();
      field.focus();
    });
    // The browser may have kept the text across a reload.
    if (field.value.trim()) answer();
  }

  #load(): Promise<Finder> {
    this.#finder ??= Promise.all([import('./find.ts'), textAt(this.dataset.patterns ?? '')])
      .then(([{ finder }, text]) => {
        const { patterns, commands, explains } = JSON.parse(text) as LogKnowledge;
        return finder(patterns, commands, explains);
      })
      .catch((error: unknown) => {
        this.#finder = undefined;
        throw error;
      });
    return this.#finder;
  }

  async #answer(log: string, results: HTMLElement, words: Wording['finder'], known: Known[]) {
    const turn = ++this.#turn;
    if (!log.trim()) return results.replaceChildren();
    let found;
    try {
      found = (await this.#load()).find(log).slice(0, MOST);
    } catch {
      return results.replaceChildren(make('p', 'log-none', words.failed));
    }
    if (turn !== this.#turn) return;
    if (!found.length) {
      const line =
        log
          .split('\n')
          .map((each) => each.trim())
          .findLast((each) => /error|fail|denied|refused/i.test(each)) ?? '';
      const search = make('a', '', words.search) as HTMLAnchorElement;
      search.href = `${this.dataset.search}#q=${encodeURIComponent(
        line
          .replace(/[^\p{L}\p{N}\s_-]+/gu, ' ')
          .split(/\s+/)
          .filter(Boolean)
          .slice(0, 6)
          .join(' '),
      )}`;
      const none = make('p', 'log-none', `${words.none} `);
      none.append(search);
      return results.replaceChildren(none);
    }
    const list = make('ol', 'log-matches');
    for (const { rejection, line, text, confidence } of found) {
      const page = known.find(({ id }) => id === rejection);
      if (!page) continue;
      const link = make('a', '', page.title) as HTMLAnchorElement;
      if (page.href) link.href = page.href;
      const said = make('p', 'log-said', `${words.line.replace('{line}', String(line))} `);
      said.append(make('code', '', text));
      const item = make('li');
      item.append(
        link,
        make('span', 'log-sure', confidence >= 0.8 ? words.sure : words.maybe),
        make('p', 'log-meaning', page.meaning),
        said,
      );
      list.append(item);
    }
    results.replaceChildren(list);
  }
}

function make(tag: string, className = '', text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

customElements.define('log-finder', LogFinder);
export type { LogFinder };
