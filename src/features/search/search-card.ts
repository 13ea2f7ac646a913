import type { Card } from '../../model/search-cards.ts';
import { make } from './make-element.ts';

/** What a name means, above what it was found in. `kind` says in words what sort of name it is. */
export function drawCard(card: Card, kind: string, base: string): HTMLElement {
  const link = make('a', { class: 'search-card', href: `${base}${card.href.slice(1)}` });
  const name = make('span', { class: 'card-text' });
  name.append(make('strong', {}, card.names[0]), ` — ${card.text}`);
  link.append(make('span', { class: 'card-kind' }, `${kind} · ${card.aside}`), name);
  return link;
}
