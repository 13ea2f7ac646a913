import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import { ELEMENTS, PARTS } from '../model/parts.ts';
import type { Text } from '../model/records.ts';
import { hint } from './hint.ts';

/** What other sites call a box beside the text, and which kind of <Note> it is here. */
const BOXES: Record<string, (typeof PARTS.Note.props.kind)[number]> = {
  ...{ tip: 'tip', hint: 'tip', success: 'tip', info: 'note', callout: 'note', admonition: 'note', aside: 'note' },
  ...{ important: 'caution', warning: 'caution', caution: 'caution', danger: 'caution', alert: 'caution' },
};

/** Elements of HTML, and how Markdown says the same. */
const MARKDOWN: Record<string, string> = {
  ...{ b: '**…**', strong: '**…**', i: '*…*', em: '*…*', s: '~~…~~', del: '~~…~~', strike: '~~…~~' },
  ...{ a: '[…](/belt/test/)', img: '![…](./name.png)', code: '`…`', pre: '```text', hr: '---', blockquote: '> …' },
  ...{ ul: '- …', ol: '1. …', li: '- …', h1: '## …', h2: '## …', h3: '### …', h4: '#### …' },
  ...{ table: '| … | … |', tr: '| … | … |', th: '| … | … |', td: '| … | … |' },
};

/** Elements that only wrap what is written. */
const BARE = new Set('p div span section article center font u small big mark'.split(' '));

/** What to write in place of a part that does not exist. */
export function noSuchPart(name: string): Text {
  const { ko, en } = instead(name);
  return {
    ko: `${withParticle(`<${name}>`, '이라/라')}는 부품은 없어요. ${ko}`,
    en: `There is no part <${name}>. ${en}`,
  };
}

function instead(name: string): Text {
  const small = name.toLowerCase();
  const box = Object.hasOwn(BOXES, small) ? BOXES[small] : undefined;
  if (box)
    return {
      ko: `<Note kind="${box}" title="…">으로 열고 </Note>로 닫아 주세요. 여는 줄 다음과 닫는 줄 앞은 한 줄씩 비워요.`,
      en: `Open it with <Note kind="${box}" title="…"> and close it with </Note>, the text between them with an empty line before and after.`,
    };
  const markdown = Object.hasOwn(MARKDOWN, small) ? MARKDOWN[small] : undefined;
  if (markdown)
    return {
      ko: `HTML 대신 마크다운으로 적어 주세요: ${markdown}`,
      en: `Write Markdown in place of HTML: ${markdown}`,
    };
  if (BARE.has(small)) return { ko: '표시를 지우고 글만 남겨 주세요.', en: 'Remove the tags and keep the text.' };
  const meant = likeliest(name, [...Object.keys(PARTS), ...Object.keys(ELEMENTS)]);
  const [parts, elements] = [PARTS, ELEMENTS].map((each) => Object.keys(each).sort().join(', '));
  return hint(meant && `<${meant}>`, {
    ko: `쓸 수 있는 부품: ${parts}. HTML에서는 ${elements}만 쓸 수 있어요.`,
    en: `Parts you can use: ${parts}. Of HTML only ${elements}.`,
  });
}
