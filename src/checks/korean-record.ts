import { Translations } from '../model/records.ts';
import { sectionsOf, splitPage, staleSections, type Change, type PageText } from '../model/translation.ts';
import { nodesIn } from './nodes.ts';
import type { Content, PageSource } from './source.ts';
import type { Yaml } from './yaml-source.ts';

/** What English pages were last compared with; undefined without a record, or with one out of shape. */
export function recordedIn({ data: { translations: yaml } }: Content): Translations | undefined {
  if (!yaml) return undefined;
  if (!known.has(yaml)) known.set(yaml, Translations.safeParse(yaml.value).data);
  return known.get(yaml);
}

/** Every page asks. */
const known = new WeakMap<Yaml, Translations | undefined>();

/** A page as it is compared with its record; undefined while it has no title or description. */
export function pageTextOf({ front, text }: PageSource): PageText | undefined {
  const { title, description } = (front?.value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof description !== 'string') return undefined;
  return { title: title.trim(), description: description.trim(), body: splitPage(text).body };
}

/** Where sections begin, from the second one on. */
export const headingsIn = (page: PageSource) => nodesIn(page).filter((node) => node.type === 'heading');

/** Whether the parser found a heading for each section that is recorded; else their places are not known. */
export const hasSections = (page: PageSource, { body }: PageText): boolean =>
  sectionsOf({ title: '', description: '', body }).length === headingsIn(page).length + 1;

/** What changed on a Korean page since the English one was compared with it; undefined where that is not known. */
export function changesSince(content: Content, korean: PageSource): Change[] | undefined {
  const recorded = recordedIn(content)?.[korean.address.path];
  const text = pageTextOf(korean);
  return recorded && text && hasSections(korean, text) ? staleSections(recorded, sectionsOf(text)) : undefined;
}
