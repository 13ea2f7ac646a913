import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';

/** Marks that are no marks where they stand, or none at all in the Markdown of this site: readers see them as they were typed. */
export interface TypedMarkup {
  /** Where it begins, in the text that was searched. */
  at: number;
  /** Whether somebody may have meant what is seen. */
  isLikelyMeant: boolean;
  message: Text;
}

interface Sign {
  written: RegExp;
  /** Looked for only at the beginning of a paragraph. */
  leads?: true;
  isLikelyMeant?: true;
  advice: (found: string) => Text;
}

const shows = (ko: string, en: string) => (found: string) => ({
  ko: `${withParticle(`"${found}"`, '은/는')} 글자 그대로 보여요. ${ko}`,
  en: `"${found}" shows as it was typed. ${en}`,
});

const SIGNS: Sign[] = [
  {
    written: /(?<![\\*])\*\*(?!\*)/u,
    advice: () => ({
      ko: '"**"가 굵은 글씨로 읽히지 않아서 글자 그대로 보여요. **굵은 말**처럼 앞뒤에 짝을 맞춰 적고, 안쪽에는 빈칸을 두지 마세요. 코드라면 백틱으로 감싸 주세요.',
      en: '"**" is not read as bold, and shows as it was typed. Write a pair of them, as in **bold words**, without a blank on the inner side. If it is code, put it in backticks.',
    }),
  },
  {
    written: /(?<![\\`])`+/u,
    advice: (found) => ({
      ko: `백틱(${found})의 짝이 없어서 글자 그대로 보여요. 코드의 앞뒤에 같은 수로 적어 주세요.`,
      en: `This backtick (${found}) has no other, and shows as it was typed. Write as many before the code as behind it.`,
    }),
  },
  {
    written: /(?<![\\\w])(?<sign>_{1,2})(?=[^\s_])[^_\n]*[^\s_]\k<sign>(?=\p{Script=Hangul})/u,
    advice: (found) => ({
      ko: `${withParticle(`"${found}"`, '은/는')} 조사가 바로 붙어서 강조로 읽히지 않고 글자 그대로 보여요. **굵은 말**이나 *기울인 말*처럼 *로 적어 주세요. 코드라면 백틱으로 감싸 주세요.`,
      en: `"${found}" is not read as emphasis where a particle follows, and shows as it was typed. Write **bold words** or *words in italics*. If it is code, put it in backticks.`,
    }),
  },
  {
    written: /(?<![\\\]])\[\^[^\][\s]+\](?!:)/u,
    advice: (found) => ({
      ko: `각주 "${found}"의 내용이 없어서 글자 그대로 보여요. 글의 끝에 "${found}: 내용" 줄을 더하거나, 필요 없으면 지워 주세요.`,
      en: `The footnote "${found}" has no text, and shows as it was typed. Add a line "${found}: text" at the end of the page, or remove it.`,
    }),
  },
  {
    written: /(?<![\\~])~~(?=[^\s~])[^~\n]* ~~|(?<![\\~])~~ [^~\n]*[^\s~]~~/u,
    advice: () => ({
      ko: '"~~"가 취소선으로 읽히지 않아서 글자 그대로 보여요. ~~지운 말~~처럼 안쪽에 빈칸 없이 적어 주세요.',
      en: '"~~" is not read as deleted, and shows as it was typed. Write ~~deleted words~~, without a blank on the inner side.',
    }),
  },
  {
    written: /(?<![\\=])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/u,
    advice: shows('강조는 **굵은 말**처럼 적어 주세요.', 'Write emphasis as in **bold words**.'),
  },
  {
    written: /(?<![\\%])%%(?=[^%\s])[^%\n]*%%|(?<![\\%])%% [^%\n]* %%/u,
    advice: shows(
      '독자에게 보이지 않을 메모는 {/* … */}로 적거나 지워 주세요.',
      'Write a remark that readers should not see as {/* … */}, or remove it.',
    ),
  },
  {
    written: /(?<![\w:./\\]):[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*:(?![\w:/])/u,
    isLikelyMeant: true,
    advice: shows('이모지가 되지 않으니 말로 적어 주세요.', 'It does not become an emoji: say it in words.'),
  },
  {
    leads: true,
    written: /^\[{1,2}_?toc_?\]{1,2}$/iu,
    advice: shows('차례는 페이지마다 저절로 나오니 지워 주세요.', 'Every page has its contents already: remove it.'),
  },
  {
    leads: true,
    written: /^[•‣▪◦●■◆·][ \t]/mu,
    isLikelyMeant: true,
    advice: (found) => ({
      ko: `목록이라면 줄마다 "${found.trim()}" 대신 "- "로 시작해 주세요. 지금은 한 문단으로 이어져 보여요.`,
      en: `If this is a list, begin each line with "- " in place of "${found.trim()}". As it is, it shows as one paragraph.`,
    }),
  },
  {
    leads: true,
    written: /^h[1-6]\. /u,
    advice: (found) => ({
      ko: `"${found.trim()}"은 제목이 되지 않아요. "## 제목"처럼 적어 주세요.`,
      en: `"${found.trim()}" makes no heading. Write it as "## Heading".`,
    }),
  },
  {
    leads: true,
    written: /^\|\|.*\|\|/u,
    advice: () => ({
      ko: '"||"로는 표가 되지 않아요. "| 제목 | 제목 |" 다음 줄에 "| --- | --- |"를 적고, 그 아래에 한 줄씩 적어 주세요.',
      en: '"||" makes no table. Write "| Heading | Heading |", "| --- | --- |" in the line below, and then a line for each row.',
    }),
  },
  {
    leads: true,
    written: /^\$\$/u,
    advice: shows(
      '수식은 그려지지 않으니 말로 풀거나 코드 블록에 적어 주세요.',
      'Formulas are not drawn: say it in words, or put it in a code block.',
    ),
  },
];

/** Signs that a text without any of them need not be searched for. */
const HINTS = /\[\^|\*\*|`|_|~~|==|%%|:[a-z]|[•‣▪◦●■◆·]|^(?:\[|h\d\.|\|\||\$\$)/iu;

/**
 * What of a text shows as it was typed; of each kind the first.
 *
 * @param text A text of a page as it is written, without code, links and parts.
 * @param leads Whether it begins a paragraph.
 */
export function typedMarkupIn(text: string, leads: boolean): TypedMarkup[] {
  if (!HINTS.test(text)) return [];
  return SIGNS.flatMap(({ written, leads: only, isLikelyMeant = false, advice }) => {
    const found = only && !leads ? null : written.exec(text);
    return found ? [{ at: found.index, isLikelyMeant, message: advice(found[0]) }] : [];
  });
}
