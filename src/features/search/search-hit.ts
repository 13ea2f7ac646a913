import type { Hit } from './engine.ts';
import type { Span } from './excerpt.ts';
import { make } from './make-element.ts';

/** A page that was found, with its sections. */
export function drawHit({ title, href, place, excerpt, passages }: Hit): HTMLElement {
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
