import { placesOf, wordsOf } from './mark-places.ts';
import { put, type SearchWords } from './search-words.ts';

/** No page is marked more often than this. */
const MOST = 200;

/** Marks the words of a query on the page that a search opened, and offers to clear the marks. */
export function markHits(query: string, words: SearchWords): void {
  const text = document.querySelector('.prose');
  const wanted = wordsOf(query);
  if (!text || !wanted.length) return;
  const marks: HTMLElement[] = [];
  for (const node of textNodes(text)) {
    if (marks.length >= MOST) break;
    // From the end, so that earlier places stay where they are.
    for (const [from, to] of placesOf(wanted, node.data).reverse()) {
      const part = node.splitText(from);
      part.splitText(to - from);
      const mark = document.createElement('mark');
      mark.className = 'hit-mark';
      part.replaceWith(mark);
      mark.append(part);
      marks.push(mark);
    }
  }
  if (marks.length) showBar(query, marks, words);
}

function textNodes(root: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.term-tip, .cite, .anchor, figcaption, svg')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function showBar(query: string, marks: HTMLElement[], words: SearchWords) {
  const bar = document.createElement('p');
  bar.className = 'mark-bar';
  bar.setAttribute('role', 'status');
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = words.unmark;
  clear.addEventListener('click', () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete('hl');
    history.replaceState(history.state, '', address);
  });
  bar.append(`${put(words.marked, { query, count: marks.length })} `, clear);
  document.body.append(bar);
}
