import { distance } from '../../model/distance.ts';
import { particleFor } from '../../model/korean.ts';
import { cardFor, plainName, type Card, type SearchCards } from '../../model/search-cards.ts';
import type { Answer, Engine, Hit } from './engine.ts';
import type { Place } from './index-reader.ts';
import { make } from './make-element.ts';
import { tidy } from './query.ts';
import { drawCard } from './search-card.ts';
import {
  forgetSearches,
  missedReport,
  missedSearches,
  recentSearches,
  rememberMissed,
  rememberSearch,
} from './search-history.ts';
import { drawHit } from './search-hit.ts';
import { put, type SearchWords } from './search-words.ts';

/** How many pages are shown at first, and how many more at a time. */
const STEP = 8;
/** Milliseconds of quiet typing before the index is asked. */
const QUIET = 120;
/** How many names are offered where nothing was found. */
const NEAREST = 4;

export interface PanelOptions {
  words: SearchWords;
  engine: Engine;
  /** What the records know: names with an answer of their own. */
  cards(): Promise<SearchCards>;
  /** The index of the other language, and the address of its search page, where there is one. */
  other?: { engine: Engine; page: string; lang: string };
  /** The search page of this language: the way without an index. */
  page: string;
  /** The path the site lives under. */
  base: string;
  /** The address of the glossary, or "". */
  glossary: string;
  /** Where words that were not found can be reported, or "". */
  repository: string;
  /** Called when what is asked changed and was answered. */
  onAsked?: (query: string) => void;
}

/**
 * A search field's results: state line, what was read for what was typed, filters, a card, pages with their sections,
 * the other language's count. Draws into `body`, listens to `input`. Arrow keys walk through the links; composing a
 * syllable never jumps.
 */
export class SearchPanel {
  readonly #input: HTMLInputElement;
  readonly #options: PanelOptions;
  readonly #status = make('p', { class: 'search-status', role: 'status' });
  readonly #changed = make('p', { class: 'search-changed' });
  readonly #filters = make('div', { class: 'search-filters', role: 'group' });
  readonly #top = make('div', { class: 'search-top' });
  readonly #list = make('ol', { class: 'hits' });
  readonly #foot = make('p', { class: 'search-foot' });
  #filter: Place = {};
  #turn = 0;
  #timer = 0;

  constructor(input: HTMLInputElement, body: HTMLElement, options: PanelOptions) {
    this.#input = input;
    this.#options = options;
    this.#filters.setAttribute('aria-label', options.words.filter);
    body.replaceChildren(this.#status, this.#changed, this.#filters, this.#top, this.#list, this.#foot);
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.ask(), QUIET);
    });
    input.addEventListener('focus', () => options.engine.warm(), { once: true });
    const scope = body.parentElement ?? body;
    scope.addEventListener('keydown', (event) => this.#onKey(event));
    body.addEventListener('click', (event) => {
      if ((event.target as HTMLElement).closest('.hits a, .search-card')) rememberSearch(tidy(input.value));
    });
    this.#drawRecent();
  }

  /** Asks the index for what stands in the field; `verbatim`: for just that. */
  async ask(verbatim = false): Promise<void> {
    clearTimeout(this.#timer);
    const { words, engine, cards } = this.#options;
    const typed = tidy(this.#input.value);
    const turn = ++this.#turn;
    const late = () => turn !== this.#turn;
    this.#filter = {};
    if (!typed) {
      this.#clear();
      this.#drawRecent();
      this.#options.onAsked?.('');
      return;
    }
    if (!this.#list.childElementCount) this.#say(words.loading);
    try {
      const [answer, known] = await Promise.all([engine.search(typed, { verbatim }), cards()]);
      const hits = await answer.hits(0, STEP);
      if (late()) return;
      this.#draw(typed, answer, hits, known);
      this.#options.onAsked?.(typed);
      void this.#offerOther(typed, late);
    } catch {
      if (late()) return;
      this.#clear();
      this.#say(words.failed, words.failedHelp, true);
    }
  }

  #draw(typed: string, answer: Answer, hits: Hit[], known: SearchCards) {
    const { words, base } = this.#options;
    this.#drawChanged(typed, answer);
    this.#drawFilters(typed, answer, known);
    const narrowed = Boolean(this.#filter.kind ?? this.#filter.stage);
    const card = narrowed ? undefined : cardFor([typed, answer.changed ?? '', answer.meant], known.cards);
    this.#top.replaceChildren(...(card ? [drawCard(card, words[card.kind], base)] : []));
    // What the card says of a term is all that its entry says: it does not stand below once more.
    const entry = card?.kind === 'term' ? `${base}${card.href.slice(1)}` : undefined;
    const below = hits.filter(({ href }) => href.replace(/\?[^#]*/, '') !== entry);
    this.#list.replaceChildren(...below.map((hit) => drawHit(hit)));
    if (answer.count || narrowed) this.#say(put(words.count, { count: answer.count }));
    else this.#drawNone(typed, answer, known);
    this.#more(answer);
  }

  #drawChanged(typed: string, { changed }: Answer) {
    const { words } = this.#options;
    if (!changed) return this.#changed.replaceChildren();
    const again = make('button', { type: 'button' }, put(words.verbatim, { query: typed }));
    again.addEventListener('click', () => {
      this.#input.focus();
      void this.ask(true);
    });
    const said = put(words.changed, { query: changed, particle: particleFor(changed, '으로/로') });
    this.#changed.replaceChildren(`${said} · `, again);
  }

  /** Kinds as buttons, stages as a list: both with what they would leave. */
  #drawFilters(typed: string, answer: Answer, known: SearchCards) {
    const { words } = this.#options;
    const { kind, stage } = answer.counts;
    const narrow = async (filter: Place) => {
      const turn = ++this.#turn;
      this.#filter = { ...this.#filter, ...filter };
      const next = answer.narrowed(this.#filter);
      const hits = await next.hits(0, STEP);
      if (turn !== this.#turn) return;
      this.#draw(typed, next, hits, known);
      const again = 'stage' in filter ? 'select' : '[aria-pressed="true"]';
      this.#filters.querySelector<HTMLElement>(again)?.focus();
    };
    const chip = (value: string | undefined, label: string, count: number) => {
      const button = make('button', { type: 'button', 'aria-pressed': String(this.#filter.kind === value) });
      button.append(`${label} `, make('span', {}, String(count)));
      button.addEventListener('click', () => void narrow({ kind: value }));
      return button;
    };
    const kinds = Object.entries(known.kinds).filter(([id]) => kind[id] ?? this.#filter.kind === id);
    const stages = known.stages.filter(({ id }) => stage[id] ?? this.#filter.stage === id);
    const sum = Object.values(kind).reduce((all, count) => all + count, 0);
    const list = make('select', { 'aria-label': words.stageFilter });
    list.append(make('option', { value: '' }, words.allStages));
    for (const { id, name } of stages) list.append(make('option', { value: id }, `${name} ${stage[id] ?? 0}`));
    list.value = this.#filter.stage ?? '';
    list.addEventListener('change', () => void narrow({ stage: list.value || undefined }));
    this.#filters.replaceChildren(
      ...(kinds.length > 1
        ? [chip(undefined, words.allKinds, sum), ...kinds.map(([id, name]) => chip(id, name, kind[id] ?? 0))]
        : []),
      ...(stages.length > 1 ? [list] : []),
    );
  }

  /** Nothing found: names that are near, the glossary, and a way to say so. */
  #drawNone(typed: string, { meant }: Answer, known: SearchCards) {
    const { words, base, repository, glossary } = this.#options;
    rememberMissed(typed);
    this.#say(put(words.none, { query: typed }), words.noneHelp, true);
    const near = nearest([typed, meant], known.cards);
    const parts: HTMLElement[] = [];
    if (near.length) {
      const list = make('ul', { class: 'search-near' });
      for (const card of near) {
        const item = make('li');
        item.append(make('a', { href: `${base}${card.href.slice(1)}` }, card.names[0]), ` ${words[card.kind]}`);
        list.append(item);
      }
      parts.push(make('p', {}, words.near), list);
    }
    if (glossary) {
      const line = make('p');
      line.append(make('a', { href: glossary }, words.glossary));
      parts.push(line);
    }
    if (repository) {
      const title = put(words.reportTitle, { query: typed });
      const href = missedReport(repository, title, words.reportBody, missedSearches());
      const line = make('p');
      line.append(make('a', { href, rel: 'noopener' }, words.report));
      parts.push(line);
    }
    this.#top.replaceChildren(...parts);
  }

  /** Before anything is typed: what was looked for last. */
  #drawRecent() {
    const { words } = this.#options;
    this.#say(words.hint);
    const recent = recentSearches();
    if (!recent.length) return;
    const list = make('ul', { class: 'search-recent' });
    for (const query of recent) {
      const button = make('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        this.#input.value = query;
        this.#input.focus();
        void this.ask();
      });
      const item = make('li');
      item.append(button);
      list.append(item);
    }
    const forget = make('button', { type: 'button', class: 'search-forget' }, words.forget);
    forget.addEventListener('click', () => {
      forgetSearches();
      this.#top.replaceChildren();
      this.#input.focus();
    });
    const head = make('p');
    head.append(`${words.recent} `, forget);
    this.#top.replaceChildren(head, list);
  }

  #more(answer: Answer, shown = STEP) {
    this.#list.parentElement?.querySelector('.search-more')?.remove();
    if (shown >= answer.count) return;
    const button = make('button', { type: 'button', class: 'search-more' }, this.#options.words.more);
    button.addEventListener('click', async () => {
      const hits = await answer.hits(shown, shown + STEP);
      const rows = hits.map((hit) => drawHit(hit));
      this.#list.append(...rows);
      this.#more(answer, shown + STEP);
      rows[0]?.querySelector('a')?.focus();
    });
    this.#list.after(button);
  }

  /** Looks the same words up in the other language and offers what is there. */
  async #offerOther(typed: string, late: () => boolean) {
    const { words, other } = this.#options;
    this.#foot.replaceChildren();
    if (!other) return;
    try {
      const { count } = await other.engine.search(typed);
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
    for (const part of [this.#changed, this.#filters, this.#top, this.#list, this.#foot]) part.replaceChildren();
    this.#list.parentElement?.querySelector('.search-more')?.remove();
  }

  #onKey(event: KeyboardEvent) {
    // 229: the key belongs to the syllable that is being composed.
    if (event.isComposing || event.keyCode === 229) return;
    const links = [...this.#list.parentElement!.querySelectorAll<HTMLAnchorElement>('.search-card, .hits a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const fromField = document.activeElement === this.#input;
    if (event.key === 'ArrowDown' && (fromField || at >= 0)) {
      event.preventDefault();
      links[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at ? links[at - 1]! : this.#input).focus();
    } else if (event.key === 'Enter' && fromField) {
      // The best page, not the card above it: a reader who presses Enter at once wants to read.
      const first = this.#list.querySelector('a') ?? links[0];
      if (!first) return;
      event.preventDefault();
      rememberSearch(tidy(this.#input.value));
      if (event.ctrlKey || event.metaKey) window.open(first.href, '_blank', 'noopener');
      else first.click();
    }
  }
}

/** Names that a few letters would make of what was typed, nearest first. */
function nearest(typed: string[], cards: Card[]): Card[] {
  const texts = typed.map(plainName).filter(Boolean);
  const far = (name: string) =>
    Math.min(...texts.map((text) => distance(text, plainName(name)) / Math.max(text.length, 2)));
  return cards
    .map((card) => ({ card, far: Math.min(...card.names.map(far)) }))
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ card }) => card);
}
