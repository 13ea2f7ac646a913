import { visit } from 'unist-util-visit';
import { otherLanguage } from '../../model/address.ts';
import { warning, type Issue, type Point } from '../issue.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'parity';

/** Something that a page and its counterpart have in common, in order. */
interface Mark {
  what: string;
  at: Point | undefined;
}

/** A page and its counterpart have the same headings, code, figures, links and citations. Korean is the master. */
export function judge({ pages }: Content): Issue[] {
  const byAddress = new Map(pages.map((page) => [page.address.language + page.address.path, page]));
  return pages.flatMap((page) => {
    const { language, path } = page.address;
    const other = byAddress.get(otherLanguage(language) + path);
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
    const differs = master.findIndex(({ what }, place) => what !== mine[place]?.what);
    const place = differs >= 0 ? differs : mine.length > master.length ? master.length : -1;
    if (place < 0) return [];
    const [have, want] = [mine[place]?.what ?? '–', master[place]?.what ?? '–'];
    return [
      warning(
        id,
        page.file,
        mine[place]?.at ?? mine.at(-1)?.at,
        `한국어 글과 여기서부터 달라요. 한국어에는 ${want}, 여기에는 ${have}.`,
        `From here on this page differs from the Korean one, which has ${want} where this has ${have}.`,
      ),
    ];
  });
}

function marks({ tree }: PageSource): Mark[] {
  const found: Mark[] = [];
  visit(tree!, (node) => {
    const add = (what: string) => found.push({ what, at: node.position?.start });
    if (node.type === 'heading') add(`${'#'.repeat(node.depth)}`);
    else if (node.type === 'code') add(`\`\`\`${node.lang ?? ''}`);
    else if (node.type === 'table') add(`a table of ${node.children.length} rows`);
    else if (node.type === 'mdxJsxFlowElement') add(`<${node.name}>`);
    else if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') add('<Cite>');
  });
  // Links and citations may stand in another order within a sentence: compared as a whole, after the rest.
  const tail: string[] = [];
  visit(tree!, (node) => {
    if (node.type === 'link') tail.push(node.url.startsWith('/') ? node.url : 'an outside link');
    if (node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')
          tail.push(`<${node.name} id="${String(attribute.value)}">`);
  });
  return [...found, ...tail.sort().map((what) => ({ what, at: undefined }))];
}
