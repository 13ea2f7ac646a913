import { addressAt } from '../../model/address.ts';
import { ON_DISK } from '../../model/disk.ts';
import { partsOf } from '../page-text.ts';
import { isOurs, online, type Links } from './links.ts';

/**
 * What a page from a disk may do: load what lies beside it, and ask nobody. Chromium and Firefox take a file beside the
 * page for 'self'.
 */
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  'font-src data:',
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
].join(';');

/** What the edition puts on each of its pages. */
export interface Additions {
  /** What takes the place of the style in which the page names its fonts. */
  fonts: string;
  /** The last lines of the footer. */
  foot: string;
  /** The end of the body. */
  end: string;
  /** What stands in place of parts that speak of the site: by the name of an element, or "[attribute]" that it bears. */
  instead: Record<string, string>;
  /** What is said of a link that leads out of the edition. */
  outside: string;
}

/** Links of the head to what a page from a disk has no use for. */
const UNUSED = /\brel="(?:preload|prefetch|modulepreload|manifest|apple-touch-icon|sitemap)"/;
/** The font under the name that stands before monospace. */
const OTHER_NAME = /--font-hangul:/;
/** An attribute that gives the address of a folder. */
const FOLDER = /^data-(?:base|index)$/;
/** Paths of the model: they begin like addresses and name no file. */
const NO_ADDRESS = /^data-path$/;

/** A page of the site as it is opened from a disk: every address relative and spelled out, every script a classic one. */
export function pageOnDisk(html: string, file: string, links: Links, added: Additions): string {
  const at = (address: string) => links.to(address, file);
  const body = Object.entries(added.instead).reduce((before, [part, text]) => replaceElement(before, part, text), html);
  const text = withoutClosedDoors(body, at)
    .replace(/<\/footer>(?![\s\S]*<\/footer>)/, (end) => added.foot + end)
    .replace('</body>', (end) => added.end + end);
  return partsOf(text)
    .map(({ text, tag }) => (tag ? tagOnDisk(text, file, links, added) : text))
    .join('');
}

function tagOnDisk(tag: string, file: string, links: Links, added: Additions): string {
  const name = /^<([a-z][\w-]*)/i.exec(tag)?.[1]?.toLowerCase();
  if (!name) return tag;
  if (name === 'html') return tag.replace(/^<html/i, `<html ${ON_DISK}`);
  if (name === 'link' && UNUSED.test(tag)) return '';
  // The font once: inside a style it would weigh as much again under its other name, and fonts-first.ts does as well.
  if (name === 'style' && tag.includes('@font-face')) return OTHER_NAME.test(tag) ? '' : added.fonts;
  if (name === 'meta') return metaOnDisk(tag, file, links);
  if (name === 'use' && /\shref="[^#"]/.test(tag))
    throw new Error(
      `${file}: ${tag} draws what lies in another file. Firefox refuses that from a disk: put it inline.`,
    );
  const end = name === 'script' || name === 'style' ? tag.indexOf('>') + 1 : tag.length;
  return attributesOnDisk(tag.slice(0, end), name, file, links, added) + tag.slice(end);
}

function metaOnDisk(tag: string, file: string, links: Links): string {
  if (/http-equiv="content-security-policy"/i.test(tag))
    return `<meta http-equiv="content-security-policy" content="${POLICY}">`;
  if (/http-equiv="refresh"/i.test(tag))
    return tag.replace(/(url=)([^"]*)/, (_, url: string, to: string) => url + (links.to(to, file) ?? to));
  return tag;
}

function attributesOnDisk(tag: string, name: string, file: string, links: Links, added: Additions): string {
  const module = name === 'script' && /\stype="module"/.test(tag);
  return tag.replace(/\s([\w:-]+)="([^"]*)"/g, (whole, attribute: string, value: string) => {
    const write = (next: string | undefined) => (next === undefined ? '' : ` ${attribute}="${next}"`);
    if (module && attribute === 'type') return ' defer';
    if (FOLDER.test(attribute)) return write(links.toFolder(value, file));
    if (NO_ADDRESS.test(attribute)) return whole;
    if (attribute.startsWith('data-')) {
      if (/^[[{]/.test(value)) return write(addressesInside(value, file, links));
      if (!isOurs(value)) return whole;
      const inside = value.endsWith('.json') ? links.toRead(value, file) : links.to(value, file);
      // Without its address a part offers no page of a language that is not in the edition.
      return inside === undefined && !addressAt(value) ? whole : write(inside);
    }
    if (attribute === 'srcset')
      return write(value.replace(/(^|,\s*)([^\s,]+)/g, (_, before: string, one: string) => before + here(one)));
    if (!['href', 'src', 'poster', 'action'].includes(attribute) || !isOurs(value)) return whole;
    const inside = links.to(value, file);
    if (inside !== undefined || name !== 'a') return write(inside);
    const outside = online(value);
    return outside ? ` href="${outside}" rel="external" title="${added.outside}"` : '';
  });
  function here(address: string) {
    return isOurs(address) ? (links.to(address, file) ?? address) : address;
  }
}

/** Addresses of pages inside a value that is JSON. */
const addressesInside = (json: string, file: string, links: Links) =>
  json.replace(/(&quot;|&#34;)(\/[^&]*?)\1/g, (whole, quote: string, value: string) =>
    isOurs(value) ? quote + (links.to(value, file) ?? value) + quote : whole,
  );

/** The switch to a language that is neither in the edition nor known to be online leads nowhere. */
function withoutClosedDoors(html: string, to: (address: string) => string | undefined): string {
  return html.replace(/<language-switch[\s\S]*?<\/language-switch>/, (element) => {
    const address = /\shref="([^"]*)"/.exec(element)?.[1] ?? '';
    return to(address) === undefined && !online(address) ? '' : element;
  });
}

/** Puts something in the place of the first element that has this name, or bears this "[attribute]". */
function replaceElement(html: string, part: string, text: string): string {
  const attribute = /^\[(.+)\]$/.exec(part)?.[1];
  const open = new RegExp(attribute ? `<([\\w-]+)(?=[^>]*\\s${attribute}[\\s>=])` : `<(${part})\\b`).exec(html);
  if (!open) return html;
  const tag = new RegExp(`<(/?)${open[1]}\\b[^>]*>`, 'g');
  tag.lastIndex = open.index;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return html.slice(0, open.index) + text + html.slice(tag.lastIndex);
  }
  throw new Error(`The element ${part} does not end.`);
}
