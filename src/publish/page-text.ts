/** A built page as the index reads it: its parts between and inside tags, without a tree. */

const TAG = /<(?:!--[\s\S]*?--|(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*|(?:[^>"']|"[^"]*"|'[^']*')*)>/g;
/** Elements whose text is no prose: it is neither learned from nor taken apart. */
const VERBATIM = /^<(\/)?(pre|code|svg)\b/;

/** One stretch of a page; `tag` where it is a tag, `prose` where it is text that people wrote as sentences. */
export interface Part {
  text: string;
  tag: boolean;
  prose: boolean;
}

export function partsOf(html: string): Part[] {
  const parts: Part[] = [];
  let inside = 0;
  let from = 0;
  const add = (text: string) => text && parts.push({ text, tag: false, prose: inside === 0 });
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    add(html.slice(from, index));
    from = index + tag.length;
    const verbatim = VERBATIM.exec(tag);
    if (verbatim && !tag.endsWith('/>')) inside = Math.max(0, inside + (verbatim[1] ? -1 : 1));
    parts.push({ text: tag, tag: true, prose: false });
  }
  add(html.slice(from));
  return parts;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text with its entities read. */
export const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What the index needs of a page. */
export interface IndexedPage {
  /** Below the site, such as "/ko/belt/test/". */
  url: string;
  html: string;
  /** What else the page is called, beyond its own text: the title of its counterpart, names from records. */
  aliases?: string[];
  /** Names of what belongs to the page, found only whole: the products that play a role. */
  members?: string[];
  /** A thing that the page is all about: its name, then what else people call it. */
  names?: string[];
}

/** The part of a page that is searched: from the element that is marked to its end, or undefined where none is. */
export function searched(html: string): { from: number; to: number } | undefined {
  const from = html.indexOf('<main', Math.max(0, html.lastIndexOf('<main', html.indexOf('data-pagefind-body'))));
  if (from < 0 || !/^<main[^>]*data-pagefind-body/.test(html.slice(from))) return undefined;
  const to = html.indexOf('</main>', from);
  return { from, to: to < 0 ? html.length : to };
}

const titleIn = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
/** Elements inside a word: <code>git push</code>를. */
const INLINE = /<\/?(?:a|b|code|em|i|kbd|mark|small|span|strong)\b[^>]*>/g;
const bare = (html: string) => plain(html.replace(INLINE, '').replace(TAG, ' ')).replace(/\s+/g, ' ').trim();

/** The heading of a page. */
export const titleOf = (html: string): string => bare(titleIn(html) ?? /<title>([^<]*)</.exec(html)?.[1] ?? '');

/** The headings below it. */
export const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h[2-4]\b[^>]*>([\s\S]*?)<\/h[2-4]>/g)].map(([, text]) => bare(text!));

/** The prose of a page as one text. */
export const proseOf = (html: string): string =>
  partsOf(html)
    .map(({ text, prose }) => (prose ? plain(text) : ' '))
    .join('');
