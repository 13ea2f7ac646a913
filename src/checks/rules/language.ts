import type { Language } from '../../site.ts';
import { blockTextsIn, placeIn, textWithout } from '../block-text.ts';
import { warning, type Issue } from '../issue.ts';
import { unquoted } from '../prose.ts';
import type { Content } from '../source.ts';

export const id = 'language';

/** Sentences are in the language of their page. What is quoted, and names, may be in another. */
export function judge(content: Content): Issue[] {
  return blockTextsIn(content).flatMap((block) => {
    const { language, quoted, file } = block;
    if (!language || quoted || !SIGNS[language].test(block.text)) return [];
    const isOther = IS_OTHER[language];
    return [...unquoted(textWithout(block)).matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
      if (!isOther(sentence)) return [];
      const start = index + sentence.search(/\S/);
      const { at } = placeIn(block, start, index + sentence.trimEnd().length);
      return [
        language === 'en'
          ? warning(
              id,
              file,
              at,
              '영어 글에 한국어 문장이 있어요. 영어로 옮기거나 지워 주세요.',
              'This sentence is Korean, and the page is English. Translate it, or take it out.',
            )
          : warning(
              id,
              file,
              at,
              '한국어 글에 영어 문장이 있어요. 한국어로 옮기거나, 남의 말이면 따옴표로 묶어 주세요.',
              'This sentence is English, and the page is Korean. Translate it, or put what others said in quotation marks.',
            ),
      ];
    });
  });
}

/** Without these no sentence of the other language is there. */
const SIGNS: Record<Language, RegExp> = { en: /[가-힣]/, ko: /[A-Za-z] [A-Za-z]+ [A-Za-z]/ };

const SENTENCE = /[^.?!]+(?:[.?!]+(?=\s|$)|[.?!](?=\S)|$)/g;

const HANGUL = /[가-힣]/g;
const LATIN = /[A-Za-z]/g;
/** So many letters of the other language, and words, make a sentence and not a name. */
const LETTERS = 8;
const WORDS = 5;

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const IS_OTHER: Record<Language, (sentence: string) => boolean> = {
  en: (sentence) => {
    const hangul = count(sentence, HANGUL);
    return hangul >= LETTERS && hangul > count(sentence, LATIN);
  },
  ko: (sentence) =>
    /[a-z)][.?!]+\s*$/.test(sentence) && !count(sentence, HANGUL) && count(sentence, /[A-Za-z]{2,}/g) >= WORDS,
};
