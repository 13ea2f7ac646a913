import type { Answer, Engine, Hit, Span } from './engine.ts';
import { make } from './make-element.ts';
import { readQuery } from './query.ts';
import { put, type SearchWords } from './search-words.ts';

/** How many pages are shown at first, and how many more at a time. */
const STEP = 8;
/** Milliseconds of quiet typing before the index is asked. */
const QUIET = 120;

export interface PanelOptions {
  words: SearchWords;
  engine: Engine;
  /** The index of the other language, and the address of its search page. */
  other: { engine: Engine; page: string; lang: string };
  /** The search page of this language: the way without an index. */
  page: string;
  /** Called when what is asked changed and was answered. */
  onAsked?: (query: string) => void;
}

/**
 * A search field's results: state line, filter by section, pages with their sections, the other language's count.
 * Draws into `body`, listens to `input`. Arrow keys walk through the links; composing a syllable never jumps.
 */
export class SearchPanel {
  readonly #input: HTMLInputElement;
  readonly #options: PanelOptions;
  readonly #status = make('p', { class: 'search-status', role: 'status' });
  readonly #filters = make('div', { class: 'search-filters', role: 'group' });
  readonly #list = make('ol', { class: 'hits' });
  readonly #foot = make('p', { class: 'search-foot' });
  #section = '';
  #turn = 0;
  #timer = 0;

  constructor(input: HTMLInputElement, body: HTMLElement, options: PanelOptions) {
    this.#input = input;
    this.#options = options;
    this.#filters.setAttribute('aria-label', options.words.filter);
    body.replaceChildren(this.#status, this.#filters, this.#list, this.#foot);
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.ask(), QUIET);
    });
    input.addEventListener('focus', () => options.engine.warm(), { once: true });
    const scope = body.parentElement ?? body;
    scope.addEventListener('keydown', (event) => this.#onKey(event));
    this.#say(options.words.hint);
  }

  /** Asks the index for what stands in the field. */
  async ask(): Promise<void> {
    const { words, engine } = this.#options;
    const { typed, asked } = readQuery(this.#input.value);
    const turn = ++this.#turn;
    const late = () => turn !== this.#turn;
    this.#section = '';
    if (!asked.length) {
      this.#clear();
      this.#say(words.hint);
      this.#options.onAsked?.('');
      return;
    }
    if (!this.#list.childElementCount) this.#say(words.loading);
    try {
      const answer = await engine.search(asked[0]!);
      const hits = await answer.hits(0, STEP);
      if (late()) return;
      this.#draw(typed, answer, answer, hits);
      this.#options.onAsked?.(typed);
      void this.#offerOther(typed, late);
    } catch {
      if (late()) return;
      this.#clear();
      this.#say(words.failed, words.failedHelp, true);
    }
  }

  #draw(typed: string, whole: Answer, answer: Answer, hits: Hit[]) {
    const { words } = this.#options;
    this.#list.replaceChildren(...hits.map((hit) => drawHit(hit)));
    this.#drawFilters(typed, whole);
    if (!answer.count) this.#say(put(words.none, { query: typed }), words.noneHelp, true);
    else this.#say(put(words.count, { count: answer.count }));
    this.#more(answer);
  }

  #drawFilters(typed: string, whole: Answer) {
    const { words, engine } = this.#options;
    const sections = Object.entries(whole.sections).filter(([, count]) => count > 0);
    const chip = (name: string, label: string, count: number) => {
      const button = make('button', { type: 'button', 'aria-pressed': String(this.#section === name) });
      button.append(`${label} `, make('span', {}, String(count)));
      button.addEventListener('click', async () => {
        const turn = ++this.#turn;
        this.#section = name;
        const answer = name ? await engine.search(readQuery(typed).asked[0]!, name) : whole;
        const hits = await answer.hits(0, STEP);
        if (turn !== this.#turn) return;
        this.#draw(typed, whole, answer, hits);
        [...this.#filters.querySelectorAll('button')].find((each) => each.ariaPressed === 'true')?.focus();
      });
      return button;
    };
    this.#filters.replaceChildren(
      ...(sections.length > 1
        ? [chip('', words.allSections, whole.count), ...sections.map(([name, count]) => chip(name, name, count))]
        : []),
    );
  }

  #more(answer: Answer) {
    this.#list.parentElement?.querySelector('.search-more')?.remove();
    const shown = this.#list.childElementCount;
    if (shown >= answer.count) return;
    const button = make('button', { type: 'button', class: 'search-more' }, this.#options.words.more);
    button.addEventListener('click', async () => {
      const hits = await answer.hits(shown, shown + STEP);
      const rows = hits.map((hit) => drawHit(hit));
      this.#list.append(...rows);
      this.#more(answer);
      rows[0]?.querySelector('a')?.focus();
    });
    this.#list.after(button);
  }

  /** Looks the same words up in the other language and offers what is there. */
  async #offerOther(typed: string, late: () => boolean) {
    const { words, other } = this.#options;
    this.#foot.replaceChildren();
    try {
      const { count } = await other.engine.search(readQuery(typed).asked[0]!);
      if (late() || !count) return;
      const link = make('a', { href: `${other.page}?q=${encodeURIComponent(typed)}`, hreflang: other.lang });
      link.textContent = put(words.other, { count });
      this.#foot.replaceChildren(link);
    } catch {
      // The other language is an offer, not an answer.
    }
  }

  #say(text: string, help?: string, list = false) {
    this.#status.replaceChildren(help ? make('strong', {}, text) : text);
    if (help) this.#status.append(make('span', {}, help));
    if (list) this.#status.append(make('a', { href: `${this.#options.page}#list` }, this.#options.words.listTitle));
  }

  #clear() {
    this.#list.replaceChildren();
    this.#filters.replaceChildren();
    this.#foot.replaceChildren();
    this.#list.parentElement?.querySelector('.search-more')?.remove();
  }

  #onKey(event: KeyboardEvent) {
    // 229: the key belongs to the syllable that is being composed.
    if (event.isComposing || event.keyCode === 229) return;
    const links = [...this.#list.querySelectorAll<HTMLAnchorElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const fromField = document.activeElement === this.#input;
    if (event.key === 'ArrowDown' && (fromField || at >= 0)) {
      event.preventDefault();
      links[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at ? links[at - 1]! : this.#input).focus();
    } else if (event.key === 'Enter' && fromField && links[0]) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) window.open(links[0].href, '_blank', 'noopener');
      else links[0].click();
    }
  }
}

function drawHit({ title, href, place, excerpt, passages }: Hit): HTMLElement {
  const row = make('li', { class: 'hit' });
  const page = make('a', { href, class: 'hit-page' });
  page.append(make('span', { class: 'hit-title' }, title), make('span', { class: 'hit-place' }, place));
  if (!passages.length) page.append(drawExcerpt(excerpt));
  row.append(page);
  if (passages.length) {
    const list = make('ul');
    for (const passage of passages) {
      const link = make('a', { href: passage.href });
      link.append(make('strong', {}, passage.title), drawExcerpt(passage.excerpt));
      const item = make('li');
      item.append(link);
      list.append(item);
    }
    row.append(list);
  }
  return row;
}

function drawExcerpt(excerpt: Span[]): HTMLElement {
  const line = make('span', { class: 'hit-excerpt' });
  line.append(...excerpt.map(({ text, hit }) => (hit ? make('mark', {}, text) : text)));
  return line;
}
