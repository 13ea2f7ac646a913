import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { dayInIso } from '../../model/day.ts';
import type { Release } from '../release.ts';
import { element } from './element.ts';
import type { Volume } from './volume.ts';

/** A file of the book, as its package names it. */
export interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
  /** Whether it stands in the reading order. */
  read?: boolean;
}

/** The namespace of addresses in RFC 9562, appendix: what a name is made from is one. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The same name, version and language give the same identifier, everywhere: a version 5 UUID. */
export function identifier({ version }: Release, language: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`onbelt/${version}/${language}`).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

/** What the book is, what it consists of, and in which order it is read. */
export function packageDocument({ language, words, release, web }: Volume, items: Item[]): ElementContent {
  const meta = (property: string, value: string) => element('meta', { property }, value);
  const { name, tagline, licence } = words.site;
  return element(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': language },
    element(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element('dc:identifier', { id: 'identifier' }, identifier(release, language)),
      element('dc:title', {}, `${name}: ${tagline}`),
      element('dc:creator', { id: 'creator' }, name),
      element('dc:publisher', {}, name),
      element('dc:language', {}, language),
      element('dc:date', {}, dayInIso(release.date)),
      element('dc:rights', {}, licence),
      web.origin ? element('dc:source', {}, `${web.origin}${web.base}${language}/`) : undefined,
      meta('dcterms:modified', `${release.date.toISOString().slice(0, 19)}Z`),
      meta('schema:accessMode', 'textual'),
      meta('schema:accessMode', 'visual'),
      meta('schema:accessModeSufficient', 'textual'),
      ...['alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map(
        (feature) => meta('schema:accessibilityFeature', feature),
      ),
      meta('schema:accessibilityHazard', 'none'),
      meta('schema:accessibilitySummary', words.book.accessible),
    ),
    element(
      'manifest',
      {},
      ...items.map(({ id, href, type, properties }) => element('item', { id, href, 'media-type': type, properties })),
    ),
    element('spine', {}, ...items.filter(({ read }) => read).map(({ id }) => element('itemref', { idref: id }))),
  );
}
