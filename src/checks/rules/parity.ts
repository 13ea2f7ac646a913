import { toString } from 'mdast-util-to-string';
import { otherLanguage } from '../../model/address.ts';
import { withParticle } from '../../model/korean.ts';
import type { Text } from '../../model/records.ts';
import { warning, type Issue, type Point } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pageAt, type Content, type PageSource } from '../source.ts';

export const id = 'parity';

/** Something that a page and its counterpart have in common, in order. */
interface Mark {
  /** The same in both languages. */
  what: string;
  /** As a reader of the message would call it. */
  name: Text;
  at: Point | undefined;
  /** Whether it stands in the order of the page. Links may stand in another within a sentence: they are compared as a whole. */
  ordered: boolean;
}

/** A page and its counterpart have the same headings, code, tables, pictures, parts, links and citations. Korean is the master. */
export function judge(content: Content): Issue[] {
  return content.pages.flatMap((page) => {
    const { language, path } = page.address;
    const other = pageAt(content, { language: otherLanguage(language), path });
    if (!other)
      return [
        warning(
          id,
          page.file,
          undefined,
          `이 페이지의 ${language === 'ko' ? '영어' : '한국어'} 글이 아직 없어요.`,
          `This page has no counterpart in ${language === 'ko' ? 'English' : 'Korean'} yet.`,
        ),
      ];
    if (language === 'ko' || !page.tree || !other.tree) return [];
    const [mine, master] = [marks(page), marks(other)];
    const place = firstDifference(mine, master);
    if (place < 0) return [];
    const { ko, en, at } = told(mine, master, place, other.file);
    return [warning(id, page.file, at, ko, en)];
  });
}

function firstDifference(mine: Mark[], master: Mark[]): number {
  const differs = master.findIndex(({ what }, place) => what !== mine[place]?.what);
  return differs >= 0 ? differs : mine.length > master.length ? master.length : -1;
}

/** What is too much, or missing, or other from a place on. */
function told(mine: Mark[], master: Mark[], place: number, file: string): Text & { at: Point | undefined } {
  const [have, want] = [mine[place], master[place]];
  const next = (marks: Mark[], mark: Mark | undefined) => {
    const found = mark ? marks.findIndex(({ what }, at) => at > place && what === mark.what) : -1;
    return found < 0 ? Infinity : found;
  };
  // Whichever goes on sooner as the other one does has something put in.
  const [inMine, inMaster] = [next(mine, want), next(master, have)];
  const line = (mark: Mark | undefined) => (mark?.at ? `${file}:${mark.at.line}` : file);
  if (!want || (have && inMine < inMaster))
    return {
      at: have!.at,
      ko: `이 글에만 ${withParticle(have!.name.ko, '이/가')} 있어요. 한국어 글(${line(want)})에도 더하거나 여기서 빼 주세요.`,
      en: `Only this page has ${have!.name.en}. Add it to the Korean one too (${line(want)}), or take it out here.`,
    };
  if (!have || inMaster < inMine)
    return {
      at: have?.ordered ? have.at : undefined,
      ko: `한국어 글(${line(want)})에 있는 ${withParticle(want.name.ko, '이/가')} 이 글에는 없어요. 여기에도 더해 주세요.`,
      en: `The Korean page has ${want.name.en} (${line(want)}), and this one does not. Add it here too.`,
    };
  return {
    at: have.at,
    ko: `한국어 글(${line(want)})에는 ${withParticle(want.name.ko, '이/가')} 있는데 이 글에는 ${withParticle(have.name.ko, '이/가')} 있어요. 같게 맞춰 주세요.`,
    en: `Where the Korean page has ${want.name.en} (${line(want)}), this one has ${have.name.en}. Make them the same.`,
  };
}

function marks(page: PageSource): Mark[] {
  const found: Mark[] = [];
  for (const node of nodesIn(page)) {
    const add = (what: string, ko: string, en: string) =>
      found.push({ what, name: { ko, en }, at: node.position?.start, ordered: true });
    if (node.type === 'heading') {
      const signs = '#'.repeat(node.depth);
      const heading = `"${signs} ${toString(node)}"`;
      add(signs, `${heading} 제목`, `the heading ${heading}`);
    } else if (node.type === 'code') {
      const fence = `\`\`\`${node.lang ?? ''}`;
      add(fence, `${fence} 코드 블록`, `a code block ${fence}`);
    } else if (node.type === 'table') {
      const rows = node.children.length;
      add(`table ${rows}`, `${rows}줄짜리 표`, `a table of ${rows} rows`);
    } else if (node.type === 'image' || node.type === 'imageReference') add('image', '그림', 'a picture');
    else if (node.type === 'mdxJsxFlowElement') add(`<${node.name}>`, `<${node.name}>`, `<${node.name}>`);
    else if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') add('<Cite>', '<Cite>', '<Cite>');
  }
  // Links and citations may stand in another order within a sentence: compared as a whole, after the rest.
  const tail: Mark[] = [];
  for (const node of nodesIn(page)) {
    const add = (what: string, ko: string, en: string) =>
      tail.push({ what, name: { ko, en }, at: node.position?.start, ordered: false });
    if (node.type === 'link') {
      const { url } = node;
      if (url.startsWith('/')) add(url, `"${url}" 링크`, `a link to "${url}"`);
      else add('an outside link', '바깥 링크', 'an outside link');
    } else if (node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id') {
          const part = `<${node.name} id="${String(attribute.value)}">`;
          add(part, part, part);
        }
  }
  return [...found, ...tail.sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0))];
}
