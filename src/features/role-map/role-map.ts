import type { Wording } from '../../model/wording.ts';
import { addressWith, filterIn, passes, type Filter } from './filter.ts';
import { matches, type Named } from './match.ts';
import { proposal } from './proposal.ts';

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

/**
 * The field of the role map: a product's name leads to its role and to what else plays it. Filters narrow the list
 * below. Reads the list of the page; the address keeps what is asked.
 */
class RoleMap extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const answer = this.querySelector<HTMLElement>('.map-answer');
    if (!field || !answer) return;
    const words = JSON.parse(this.dataset.words ?? '{}') as Wording['map'];
    const roles = this.#read();
    const entries: (Product | Role)[] = [...roles.flatMap(({ products }) => products), ...roles];
    const asked = new URLSearchParams(location.search);
    const filter = filterIn(asked);
    const remember = () =>
      history.replaceState(history.state, '', addressWith(new URL(location.href), field.value.trim(), filter));

    const ask = () => {
      const found = matches(field.value, entries);
      answer.replaceChildren(
        ...(found.length ? draw(found, words) : field.value.trim() ? [this.#unknown(field.value.trim(), words)] : []),
      );
    };
    field.addEventListener('input', () => {
      ask();
      remember();
    });

    const stage = this.querySelector('select');
    const kinds = [...this.querySelectorAll<HTMLButtonElement>('[data-kind-filter]')];
    const korea = this.querySelector<HTMLButtonElement>('[data-korea-filter]');
    const narrow = () => {
      if (stage) stage.value = filter.stage;
      for (const button of kinds)
        button.setAttribute('aria-pressed', String(button.dataset.kindFilter === filter.kind));
      korea?.setAttribute('aria-pressed', String(filter.korea));
      this.#narrow(filter, words);
    };
    stage?.addEventListener('change', () => {
      filter.stage = stage.value;
      narrow();
      remember();
    });
    for (const button of kinds)
      button.addEventListener('click', () => {
        filter.kind = button.dataset.kindFilter ?? '';
        narrow();
        remember();
      });
    korea?.addEventListener('click', () => {
      filter.korea = !filter.korea;
      narrow();
      remember();
    });

    if (asked.get('q')) {
      field.value = asked.get('q')!;
      ask();
    }
    if (filter.stage || filter.kind || filter.korea) narrow();
  }

  /** Hides what a filter leaves out, and says how much is left. */
  #narrow(filter: Filter, words: Wording['map']) {
    let shownRoles = 0;
    let shownProducts = 0;
    for (const stage of this.querySelectorAll<HTMLElement>('.map-stage')) {
      let here = 0;
      for (const role of stage.querySelectorAll<HTMLElement>('.map-role')) {
        let left = 0;
        for (const item of role.querySelectorAll('li')) {
          const { kind = '', korea } = item.dataset;
          item.hidden = !passes(filter, { stage: stage.dataset.id ?? '', kind, korea: korea !== undefined });
          if (!item.hidden) left++;
        }
        role.querySelector('.count')!.textContent = String(left);
        role.hidden = left === 0;
        if (left) here++;
        shownProducts += left;
      }
      stage.querySelector('.map-roles-count')!.textContent = String(here);
      stage.hidden = here === 0;
      shownRoles += here;
    }
    const said = this.querySelector('.map-left');
    if (said)
      said.textContent = shownProducts
        ? words.left.replace('{roles}', String(shownRoles)).replace('{products}', String(shownProducts))
        : words.noneLeft;
  }

  #unknown(name: string, words: Wording['map']): HTMLElement {
    const text = make('p', 'map-none', `${words.none} `);
    const link = make('a', '', words.propose) as HTMLAnchorElement;
    const { repository = '', contribute = '' } = this.dataset;
    link.rel = 'noopener';
    link.href = repository ? proposal(repository, words, { name }) : contribute;
    text.append(link);
    return text;
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
