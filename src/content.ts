import { getCollection, render, type CollectionEntry } from 'astro:content';
import { addressOfId, otherLanguage, roleAt, ruleAt, type Address, type Path } from './model/address.ts';
import { standing } from './model/outline.ts';
import type { FrontMatter, Outline } from './model/records.ts';
import type { Amount } from './model/reading-time.ts';
import {
  toldChanges as told,
  translationOf,
  type PageText,
  type Stale,
  type ToldChange,
  type Translation,
} from './model/translation.ts';
import type { Wording } from './model/wording.ts';
import { LANGUAGES, type Language } from './site.ts';

/** What was read from content/, as values of the model. The only caller of getCollection. */

export interface Page {
  address: Address;
  /** From the root of the project. */
  file: string;
  front: FrontMatter;
  entry: CollectionEntry<'pages'>;
}

/** A build reads each collection once; the development server each time, since a writer may have changed it. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (kept ??= read()) : read());
}

/** Every page, by language and path. */
const allPages = once(async () => {
  const entries = await getCollection('pages');
  const found = entries.map((entry): Page => ({
    address: addressOfId(entry.id),
    file: entry.filePath ?? '',
    front: entry.data,
    entry,
  }));
  return new Map(found.map((each) => [each.address.language + each.address.path, each]));
});

export async function pages(language?: Language): Promise<Page[]> {
  return [...(await allPages()).values()].filter(({ address }) => !language || address.language === language);
}

export async function page({ language, path }: Address): Promise<Page | undefined> {
  return (await allPages()).get(language + path);
}

/** Whether a path has a page: one that was written in any language, or one that the records draw. */
export async function stands(path: Path): Promise<boolean> {
  const all = await allPages();
  const written = (each: Path) => LANGUAGES.some((language) => all.has(language + each));
  if (written(path)) return true;
  const role = roleAt(path);
  if (role !== undefined) return written('/map/') && (await records('roles')).some(({ id }) => id === role);
  const rule = ruleAt(path);
  return rule !== undefined && (rule === '' || (await records('rules')).some(({ id }) => id === rule));
}

/** The page at an address, or else its counterpart in the other language. */
export async function pageOrCounterpart(address: Address): Promise<Page | undefined> {
  return (await page(address)) ?? page({ ...address, language: otherLanguage(address.language) });
}

/** How the English page at a path stands to the Korean one. */
export async function translation(path: Path): Promise<Translation> {
  const korean = await page({ language: 'ko', path });
  const english = await page({ language: 'en', path });
  const [recorded] = await getCollection('translations');
  return translationOf(korean && textOf(korean), english !== undefined, recorded?.data[path]);
}

/** Changes of the Korean page at a path, with the words and places that it shows. */
export async function toldChanges(path: Path, changes: Stale[]): Promise<ToldChange[]> {
  const korean = changes.length ? await page({ language: 'ko', path }) : undefined;
  return korean ? told(changes, textOf(korean), (await body(korean)).headings) : [];
}

/** What a page says, as it is compared with its record. */
const textOf = ({ front, entry }: Page): PageText => ({
  title: front.title,
  description: front.description,
  body: entry.body ?? '',
});

/** The pages of a language that explain a term, by the term's id. */
export async function pagesByTerm(language: Language): Promise<Map<string, Page[]>> {
  const found = new Map<string, Page[]>();
  for (const each of await pages(language))
    for (const [, id] of (each.entry.body ?? '').matchAll(/<Term id="([\w-]+)"/g))
      found.set(id!, [...(found.get(id!) ?? []), each]);
  return found;
}

/** The body of a page, its headings and the amount there is to read. */
export async function body(of: Page) {
  const { Content, headings, remarkPluginFrontmatter } = await render(of.entry);
  return { Content, headings, amount: remarkPluginFrontmatter.amount as Amount };
}

type ListName =
  | 'stages'
  | 'rejections'
  | 'roles'
  | 'products'
  | 'glossary'
  | 'questions'
  | 'sources'
  | 'redirects'
  | 'self-check'
  | 'routes'
  | 'events'
  | 'rules';
type RecordOf<Name extends ListName> = CollectionEntry<Name>['data']['record'];

const lists = new Map<ListName, () => Promise<unknown[]>>();

/** The records of a data file, in the order of the file. */
export async function records<Name extends ListName>(name: Name): Promise<RecordOf<Name>[]> {
  const read = lists.get(name) ?? once(() => readList(name));
  lists.set(name, read);
  return (await read()) as RecordOf<Name>[];
}

async function readList(name: ListName): Promise<unknown[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ data }) => data)
    .sort((a, b) => a.place - b.place)
    .map(({ record }) => record);
}

/** The record with an id. Throws when there is none: the checks name file and line of such a mistake. */
export async function record<Name extends Exclude<ListName, 'redirects'>>(
  name: Name,
  id: string,
): Promise<RecordOf<Name>> {
  const found = (await records(name)).find((each) => 'id' in each && each.id === id);
  if (!found) throw new Error(`content/data/${name}.yml has no record "${id}".`);
  return found;
}

export async function outline(): Promise<Outline> {
  const [site] = await getCollection('outline');
  return site!.data;
}

/** The sections of the outline with the pages that stand. */
export const sections: () => Promise<Outline['sections']> = once(async () => {
  const paths = new Set((await pages()).map(({ address }) => address.path));
  return standing(await outline(), (path) => paths.has(path));
});

export async function wording(language: Language): Promise<Wording> {
  const found = (await getCollection('wording')).find(({ id }) => id === language);
  if (!found) throw new Error(`content/interface/${language}.yml is missing.`);
  return found.data;
}

/** Every address of the site: each path in each language, whether its own or its counterpart's text stands there. */
export async function addresses(): Promise<Address[]> {
  const paths = [...new Set((await pages()).map(({ address }) => address.path))].sort();
  return paths.flatMap((path) => LANGUAGES.map((language) => ({ language, path })));
}
