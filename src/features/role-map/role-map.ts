import type { Wording } from '../../model/wording.ts';
import { matches, type Named } from './match.ts';

interface Product extends Named {
  name: string;
  kind: string;
  licence: string;
  role: Role;
}
interface Role extends Named {
  name: string;
  href: string;
  definition: string;
  stage: string;
  number: string;
  products: Product[];
}

/** The field of the role map: a product's name leads to its role and to what else plays it. Reads the list of the page. */
class RoleMap extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const answer = this.querySelector<HTMLElement>('.map-answer');
    if (!field || !answer) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['map'];
    const roles = this.#read();
    const entries: (Product | Role)[] = [...roles.flatMap(({ products }) => products), ...roles];
    const ask = () => {
      const found = matches(field.value, entries);
      answer.replaceChildren(
        ...(found.length ? draw(found, words) : field.value.trim() ? [make('p', 'map-none', words.none)] : []),
      );
      const address = new URL(location.href);
      if (field.value.trim()) address.searchParams.set('q', field.value.trim());
      else address.searchParams.delete('q');
      history.replaceState(history.state, '', address);
    };
    field.addEventListener('input', ask);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-filter]'))
      button.addEventListener('click', () => {
        for (const each of this.querySelectorAll('[data-filter]'))
          each.setAttribute('aria-pressed', String(each === button));
        this.dataset.shown = button.dataset.filter;
        for (const role of this.querySelectorAll<HTMLElement>('.map-role')) {
          // First in sight again: what is hidden has no visible products to count.
          role.hidden = false;
          const shown = [...role.querySelectorAll('li')].filter((item) => item.checkVisibility());
          role.querySelector('.count')!.textContent = String(shown.length);
          role.hidden = shown.length === 0;
        }
      });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
      field.value = asked;
      ask();
    }
  }

  #read(): Role[] {
    return [...this.querySelectorAll<HTMLElement>('.map-role')].map((element) => {
      const link = element.querySelector('a')!;
      const stage = element.closest<HTMLElement>('.map-stage')!;
      const role: Role = {
        name: link.textContent ?? '',
        names: JSON.parse(element.dataset.names ?? '[]') as string[],
        href: link.href,
        definition: element.querySelector('.map-definition')?.textContent ?? '',
        stage: stage.dataset.stage ?? '',
        number: stage.dataset.number ?? '',
        products: [],
      };
      role.products = [...element.querySelectorAll<HTMLElement>('li')].map((item) => ({
        name: item.textContent?.trim() ?? '',
        names: [item.textContent?.trim() ?? '', ...(item.dataset.said?.split('|') ?? [])],
        kind: item.dataset.kind ?? '',
        licence: item.dataset.licence ?? '',
        role,
      }));
      return role;
    });
  }
}

const isProduct = (entry: Product | Role): entry is Product => 'role' in entry;

function draw(found: (Product | Role)[], words: Wording['map']): HTMLElement[] {
  const [best, ...others] = found;
  const role = isProduct(best!) ? best.role : best!;
  const card = make('div', 'map-card');
  const left = make('div');
  left.append(make('p', 'map-kind', isProduct(best!) ? words.product : words.role), make('p', 'map-name', best!.name));
  const link = make('a', '', role.name) as HTMLAnchorElement;
  link.href = role.href;
  const plays = make('p', 'map-plays');
  plays.append(...(isProduct(best!) ? [`${words.plays} `, link, '. '] : []), role.definition);
  left.append(plays);
  if (isProduct(best!))
    left.append(make('p', 'map-facts', `${best.licence} · ${words[best.kind as 'open']} · ${words.unchecked}`));
  const right = make('div');
  right.append(make('p', 'map-kind', isProduct(best!) ? words.alternatives : words.products));
  const chips = make('ul', 'map-chips');
  for (const other of role.products.filter((each) => each !== best).slice(0, 12)) {
    const chip = make('li', '', `${other.name} `);
    chip.append(make('small', '', words[other.kind as 'open']));
    chips.append(chip);
  }
  const where = make('p', 'map-where');
  const page = link.cloneNode(true) as HTMLAnchorElement;
  page.textContent = `${role.number} / 10 ${role.stage} · ${words.page}`;
  where.append(page);
  right.append(chips, where);
  card.append(left, right);
  const rest = others.filter((other) => other !== role).slice(0, 6);
  if (!rest.length) return [card];
  const also = make('p', 'map-also', `${words.also} `);
  rest.forEach((other, place) => {
    const otherRole = isProduct(other) ? other.role : other;
    const to = make(
      'a',
      '',
      other.name === otherRole.name ? other.name : `${other.name} (${otherRole.name})`,
    ) as HTMLAnchorElement;
    to.href = otherRole.href;
    also.append(place ? ', ' : '', to);
  });
  return [card, also];
}

function make(tag: string, className = '', text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

customElements.define('role-map', RoleMap);
export type { RoleMap };
