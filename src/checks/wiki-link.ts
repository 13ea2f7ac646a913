import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';

/** A link as wikis and apps for notes write it: [[page]], [[page#heading|words]], and ![[file]] for what is to be shown. */
export interface WikiLink {
  /** Where it begins, in the text that was searched. */
  at: number;
  /** As it is written. */
  written: string;
  isShown: boolean;
  /** What it leads to: the title or the file of a page. */
  target: string;
  /** What is to be read in its place. */
  words: string;
}

/** It begins with a letter: what is in double brackets otherwise is code. typed-markup.ts tells of a table of contents. */
const WRITTEN =
  /(?<![\\[\]])(?<shown>!?)\[\[(?!toc\]\])(?<target>[\p{L}./][^[\]|#\n]*)(?:#[^[\]|\n]*)?(?:\|(?<words>[^[\]\n]+))?\]\]/giu;

/** Those in a text. */
export function wikiLinksIn(text: string): WikiLink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WRITTEN)].map((match) => {
    const { shown, target, words } = match.groups as { shown: string; target: string; words?: string };
    return {
      at: match.index,
      written: match[0],
      isShown: shown === '!',
      target: target.trim(),
      words: (words ?? target).trim(),
    };
  });
}

/**
 * That it shows as it was typed, and what to write.
 *
 * @param path The page that was meant, where it is known.
 * @param term The entry of the glossary that was.
 */
export function wikiLinkAdvice(
  { written, isShown, words }: WikiLink,
  path: string | undefined,
  term: string | undefined,
): Text {
  const advice = isShown
    ? { ko: '![그림이 보여 주는 것](./name.png)처럼 적어 주세요.', en: 'Write it as ![what it shows](./name.png).' }
    : path !== undefined
      ? { ko: `"[${words}](${path})"로 적어 주세요.`, en: `Write "[${words}](${path})".` }
      : term !== undefined
        ? {
            ko: `${withParticle(`<Term id="${term}">${words}</Term>`, '으로/로')} 적어 주세요.`,
            en: `Write <Term id="${term}">${words}</Term>.`,
          }
        : {
            ko: `[${words}](/belt/test/)처럼 이어질 페이지의 주소를 적고, 그런 페이지가 없으면 글자만 남겨 주세요. 페이지의 주소는 content/data/outline.yml에 있어요. 코드라면 백틱으로 감싸 주세요.`,
            en: `Write the address of the page it leads to, as in "[${words}](/belt/test/)"; where there is none, keep the words alone. The addresses of pages are in content/data/outline.yml. If it is code, put it in backticks.`,
          };
  return {
    ko: `${withParticle(`"${written}"`, '은/는')} ${isShown ? '그림으로' : '링크로'} 읽히지 않아서 글자 그대로 보여요. ${advice.ko}`,
    en: `"${written}" is not read as a ${isShown ? 'picture' : 'link'}, and shows as it was typed. ${advice.en}`,
  };
}
