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
    const differs = master.findIndex(({ what }, place) => what !== mine[place]?.what);
    const place = differs >= 0 ? differs : mine.length > master.length ? master.length : -1;
    if (place < 0) return [];
    const { ko, en } = told(mine[place]?.name, master[place]?.name);
    return [warning(id, page.file, mine[place]?.at, ko, en)];
  });
}

function told(have: Text | undefined, want: Text | undefined): Text {
  if (!want)
    return {
      ko: `한국어 글에는 없는 ${withParticle(have!.ko, '이/가')} 이 글에 있어요. 한국어 글에도 더하거나 여기서 빼 주세요.`,
      en: `This page has ${have!.en}, and the Korean one does not. Add it there too, or take it out here.`,
    };
  if (!have)
    return {
      ko: `한국어 글에 있는 ${withParticle(want.ko, '이/가')} 이 글에는 없어요. 여기에도 더해 주세요.`,
      en: `The Korean page has ${want.en}, and this one does not. Add it here too.`,
    };
  return {
    ko: `여기서부터 한국어 글과 달라요. 이 글의 ${have.ko} 자리에 한국어 글에는 ${withParticle(want.ko, '이/가')} 있어요. 순서와 단계를 맞춰 주세요.`,
    en: `From here on this page differs from the Korean one, which has ${want.en} where this has ${have.en}. Bring both into the same order and levels.`,
  };
}

function marks(page: PageSource): Mark[] {
  const found: Mark[] = [];
  for (const node of nodesIn(page)) {
    const add = (what: string, ko: string, en: string) =>
      found.push({ what, name: { ko, en }, at: node.position?.start });
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
    const add = (what: string, ko: string, en: string) => tail.push({ what, name: { ko, en }, at: undefined });
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
