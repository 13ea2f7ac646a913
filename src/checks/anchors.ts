import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { DATA, type DataName } from '../model/records.ts';
import { FRAME_ANCHORS, PARTS, type Part } from '../model/parts.ts';
import { nodesIn } from './nodes.ts';
import { idsOf, type Content, type PageSource } from './source.ts';

/** The places of a page that come from its headings, as links name them, in order. */
export function headingAnchors(page: PageSource): string[] {
  const slugger = new GithubSlugger();
  return nodesIn(page).flatMap((node) => (node.type === 'heading' ? [slugger.slug(toString(node))] : []));
}

/** The places of a page that its parts draw. */
export function partAnchors(page: PageSource, content: Content): string[] {
  const used = new Set(nodesIn(page).flatMap((node) => ('name' in node && node.name ? [node.name] : [])));
  return [...used].flatMap((name) => {
    const part: Part | undefined = Object.hasOwn(PARTS, name) ? PARTS[name as keyof typeof PARTS] : undefined;
    return part?.anchors?.flatMap((anchor) => filled(anchor, content)) ?? [];
  });
}

/**
 * The places of a page's notes, of what calls them, and of the heading above them, which a page with notes has without its
 * author. Source: mdast-util-to-hast, whose names begin with user-content-.
 */
export function noteAnchors(page: PageSource): string[] {
  const calls = new Map<string, number>();
  return nodesIn(page).flatMap((node) => {
    if (node.type !== 'footnoteReference') return [];
    const name = encodeURIComponent(node.identifier.toLowerCase());
    const count = (calls.get(name) ?? 0) + 1;
    calls.set(name, count);
    const call = `user-content-fnref-${name}`;
    return ['footnote-label', `user-content-fn-${name}`, count > 1 ? `${call}-${count}` : call];
  });
}

/** The places that every page may have without its author. */
export const frameAnchors = (content: Content): string[] => FRAME_ANCHORS.flatMap((anchor) => filled(anchor, content));

/** "gate-{rejections}" → one for each rejection. */
function filled(anchor: string, content: Content): string[] {
  const name = /\{(\w+)\}/.exec(anchor)?.[1];
  if (name === undefined) return [anchor];
  if (!Object.hasOwn(DATA, name)) throw new Error(`${anchor}: there are no records "${name}".`);
  return (idsOf(content, name as DataName) ?? []).map((id) => anchor.replace(`{${name}}`, id));
}
