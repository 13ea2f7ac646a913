import type { Address } from '../model/address.ts';
import type { Wording } from '../model/wording.ts';
import type { Language } from '../site.ts';

/** A link with its words ready. */
export interface Link {
  href: string;
  text: string;
  note?: string;
  current?: boolean;
}

/** A group of the sidebar. `belt` draws its links as the belt. */
export interface Group {
  name: string;
  links: Link[];
  /** The links that stand on the belt, in order; `here` is the index of the current one, or -1. */
  belt?: { links: Link[]; here: number };
  current: boolean;
}

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** The frame around a page: the same for pages of writers and for pages of our own, such as search. */
export interface FrameProps {
  address: Address;
  words: Wording;
  /** The language the text is really in, where it is not that of the address. */
  textLanguage: Language;
  sections: Link[];
  groups: Group[];
  /** Where the same page lives in the other language. */
  counterpart: string;
  /** Where the page about reading offline lives, when it stands. */
  offline?: string;
}

/** What the head of a document says. Absent addresses are left out of it. */
export interface HeadProps {
  title: string;
  description: string;
  language: Language;
  words: Wording;
  /** Absolute addresses, only where the origin is known. */
  canonical?: string;
  alternates: { language: Language | 'x-default'; href: string }[];
  updated?: Date;
  crumbs: { name: string; href: string }[];
  kind: 'article' | 'page';
  indexed: boolean;
}
