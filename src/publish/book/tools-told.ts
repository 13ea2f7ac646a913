import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Wording } from '../../model/wording.ts';
import { all, changed, element, first, has } from './element.ts';

/** What stands in a book for the tools of the site: what they hold, or where they are. */

/** A box to tick, on paper or in the mind. */
export const BOX = '□';
export const TICKED = '☑';

/** What the parts that a book cannot hold are told of. */
export interface Telling {
  words: Wording;
  /** The whole address of the page on the web, or "" where it is not known. */
  online: string;
}

/** A sentence in the place of a tool, with the address where it works. */
export function elsewhere(sentence: string, { online }: Telling): Element {
  return element(
    'p',
    { className: ['elsewhere'] },
    sentence,
    ...(online ? [' ', element('a', { href: online }, online)] : []),
  );
}

/** The statements of the self-check with their answers to tick, and what to do after a no. */
export function statements(node: Element, ifNo: string): ElementContent[] {
  const items = all(node.children, ({ tagName }) => tagName === 'fieldset').map((set) => {
    const legend = first(set.children, ({ tagName }) => tagName === 'legend');
    const answers = all(set.children, ({ tagName }) => tagName === 'label').map(toString);
    const { dataNext, dataHref } = set.properties;
    const next = String(dataNext ?? '');
    return element(
      'li',
      {},
      element('p', { className: ['statement'] }, ...changed(legend?.children ?? [], () => undefined)),
      element('p', { className: ['answers'] }, answers.map((answer) => `${BOX}\u00a0${answer.trim()}`).join('   ')),
      element(
        'p',
        { className: ['if-no'] },
        `${ifNo} `,
        dataHref ? element('a', { href: String(dataHref) }, next) : next,
      ),
    );
  });
  return [element('ol', { className: ['statements'] }, ...items)];
}

/** The questions of a form, each with room to write on paper. */
export function blanks(node: Element): ElementContent[] {
  const labels = all(node.children, ({ tagName }) => tagName === 'label');
  return [
    element(
      'div',
      { className: ['blanks'] },
      ...labels.map((label) => element('p', { className: ['blank'] }, toString(label).trim())),
    ),
  ];
}

/** Each way that a change may go, one after the other, below the name that the reader would have picked. */
export function outcomes(node: Element, become: (nodes: ElementContent[]) => ElementContent[]): ElementContent[] {
  const names = new Map(
    all(node.children, ({ tagName }) => tagName === 'label').map((label) => [
      first(label.children, ({ tagName }) => tagName === 'input')?.properties.id,
      toString(label).trim(),
    ]),
  );
  return all(node.children, (each) => has(each, 'outcome')).map((outcome) => {
    const name = names.get(outcome.properties.dataFor as string);
    return element(
      'section',
      { className: ['outcome'] },
      name ? element('p', { className: ['outcome-name'] }, name) : undefined,
      ...become(outcome.children),
    );
  });
}
