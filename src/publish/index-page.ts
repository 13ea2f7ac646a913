import { initialsOf } from '../model/korean.ts';
import { plainName } from '../model/search-cards.ts';
import { isTail } from '../model/stems.ts';
import { veil, veilWord } from '../model/veil.ts';
import { stemsIn, type Learned } from './learn.ts';
import { headingsOf, partsOf, searched, titleOf, type IndexedPage } from './page-text.ts';

/** What stands for a word in the other script: "배포" → ["deployment"]. */
export interface Aliases {
  latin: Map<string, string[]>;
  hangul: Map<string, string[]>;
}

/** Most stems in a row that are joined to one word: 지속적통합파이프라인. */
const LONGEST_JOIN = 4;
const LONGEST_INITIALS = 5;
/** Words of an address that say nothing. */
const EMPTY_SLUGS = new Set(['index', 'ch', 'ko', 'en', 'the', 'and']);

/**
 * Rewrites Korean pages as the index is to read them, never as readers do: words taken apart into stems, and fields with
 * what the text does not hold: `k` title stems and their compounds, `a` aliases, `c` initials of the title, `d` of the
 * headings, `p` names of members.
 */
export function koreanPages(learned: Learned, known: Aliases): (page: IndexedPage) => string {
  // A site says the same words over and over.
  const apart = new Map<string, string>();
  const takenApart = (word: string) => {
    let text = apart.get(word);
    if (text === undefined) {
      const found = word.length > 1 ? learned.stemOf(word) : undefined;
      text = found && (found.tail || found.stems.length > 1) ? veilWord(found.stems, found.tail) : word;
      apart.set(word, text);
    }
    return text;
  };
  const read = (text: string) =>
    text.replace(/[가-힣]+/g, (word, at: number) =>
      at && isTail(word) && /[A-Za-z0-9)\]_"'’”`]/.test(text[at - 1]!) ? ` ${veil(word)}` : takenApart(word),
    );
  return ({ url, html, aliases = [], members }) =>
    rewritten(html, { ...fieldsOf(url, mainOf(html), aliases, learned, known), ...membersField(members) }, read);
}

/** A page in English: Pagefind stems its words itself; the field `a` holds what the page is called elsewhere. */
export function englishPage({ html, aliases = [], members }: IndexedPage): string {
  const fields: Record<string, string> = { ...(aliases.length && { a: aliases.join(' ') }), ...membersField(members) };
  return rewritten(html, fields, (text) => text);
}

const membersField = (members: string[] = []): Record<string, string> =>
  members.length ? { p: [...new Set(members.map(plainName))].join(' ') } : {};

function rewritten(html: string, fields: Record<string, string>, read: (text: string) => string): string {
  const place = searched(html);
  if (!place) return html;
  const parts = partsOf(html.slice(place.from, place.to));
  let after = '';
  const text = parts
    .map((part) => {
      const before = after;
      after = part.tag ? part.text : '';
      // Cells and items are words apart, though nothing stands between them.
      if (part.tag) return /^<(?:t[hd]|li|d[td])\b/.test(part.text) ? ` ${part.text}` : part.text;
      if (!part.prose) return part.text;
      // A particle right behind an inline element: <code>useState</code>를
      const particle = /^<\/(?:code|strong|em|a|kbd)>/.test(before) && /^[가-힣]{1,6}(?![가-힣])/.exec(part.text)?.[0];
      if (particle && isTail(particle)) return ` ${veil(particle)}${read(part.text.slice(particle.length))}`;
      return read(part.text);
    })
    .join('');
  const title = { title: titleOf(html), ...fields };
  const attributes = Object.entries(title).map(([name, value]) => `data-f-${name}="${escape(value)}"`);
  const meta = Object.keys(title).map((name) => `${name}[data-f-${name}]`);
  const end = parts[0]!.text.length;
  const field = `<span ${attributes.join(' ')} data-pagefind-meta="${meta.join(', ')}"></span>`;
  return html.slice(0, place.from) + text.slice(0, end) + field + text.slice(end) + html.slice(place.to);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The part of a page that is searched. */
function mainOf(html: string): string {
  const { from, to } = searched(html) ?? { from: 0, to: html.length };
  return html.slice(from, to);
}

const lettersOf = (initials: Iterable<string>) => [...initials].filter((letters) => letters.length > 1).join(' ');

function fieldsOf(
  url: string,
  html: string,
  aliases: string[],
  learned: Learned,
  known: Aliases,
): Record<string, string> {
  const title = titleOf(html);
  const stems = stemsIn(title, learned);
  const words = new Set(stems);
  for (let at = 0; at < stems.length - 1; at++) words.add(stems.slice(at, at + LONGEST_JOIN).join(''));

  const other = new Set<string>();
  const add = (text: string) => text.split(/[\s-]+/).forEach((word) => word && other.add(word.toLowerCase()));
  const inOrder = [...title.matchAll(/[가-힣]+|[A-Za-z][A-Za-z0-9]*/g)].flatMap(([word]) =>
    /[가-힣]/.test(word) ? stemsIn(word, learned) : [word.toLowerCase()],
  );
  for (let at = 0; at < inOrder.length; at++)
    for (const name of new Set([inOrder[at]!, inOrder.slice(at, at + 2).join(' ')])) {
      known.latin.get(name)?.forEach(add);
      known.hangul.get(name)?.forEach(add);
    }
  const slug = url.split('/').filter(Boolean).at(-1) ?? '';
  for (const word of slug.toLowerCase().split(/[^a-z]+/))
    if (word.length > 2 && !EMPTY_SLUGS.has(word)) other.add(word);
  for (const alias of aliases) {
    for (const [word] of alias.matchAll(/[A-Za-z][A-Za-z0-9.+#]*/g)) other.add(word.toLowerCase());
    for (const stem of stemsIn(alias, learned)) other.add(stem);
  }

  const initials = (heading: string) => {
    const spoken = stemsIn(heading, learned);
    return spoken.map((_, at) => initialsOf(spoken.slice(at, at + LONGEST_INITIALS).join('')));
  };
  const own = new Set(initials(title));
  const below = new Set(headingsOf(html).flatMap((heading) => initials(heading).slice(0, 1)));
  return {
    k: [...words].join(' '),
    a: [...other].filter((word) => !words.has(word)).join(' '),
    c: lettersOf(own),
    d: lettersOf([...below].filter((letters) => !own.has(letters))),
  };
}

/** A term as a page for the index alone. Its other names stand in the text, where they are found and not shown as a title. */
export function termPage(language: string, names: string[], text: string, place: string, stage?: string): string {
  const [name = '', ...others] = names.map(escape);
  const filters = stage
    ? `data-stage="${stage}" data-pagefind-filter="kind[data-kind], stage[data-stage]"`
    : 'data-pagefind-filter="kind[data-kind]"';
  return (
    `<!doctype html><html lang="${language}"><head><title>${name}</title></head><body>` +
    `<main data-pagefind-body data-kind="term" ${filters} data-place="${escape(place)}" data-pagefind-meta="place[data-place]">` +
    `<h1>${name}</h1><p>${escape(text)}</p><p>${others.join(', ')}</p></main></body></html>`
  );
}
