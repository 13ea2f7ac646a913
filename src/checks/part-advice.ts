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

/** What other sites have, and what is written here instead. */
const ELSEWHERE: [names: string, instead: Text][] = [
  [
    'details summary accordion collapse',
    {
      ko: '접었다 펴는 상자 대신 소제목을 달고 글로 적어 주세요. 이미 있는 절 안이라면 소제목은 한 단계 아래(###)예요.',
      en: 'In place of a box that folds, write text under a heading: one level down (###) within a section.',
    },
  ],
  [
    'tabs tab tabitem tabpanel codegroup codetabs',
    {
      ko: '탭 대신 소제목을 달거나 코드 블록에 title을 붙여 차례로 적어 주세요.',
      en: 'In place of tabs, write one after the other, under headings or in code blocks with a title.',
    },
  ],
  [
    'iframe video audio embed object youtube',
    {
      ko: '동영상이나 바깥 페이지는 넣을 수 없어요. [이름](https://…)으로 이어 주세요.',
      en: 'No video and no page of another site can be put in. Link to it: [name](https://…).',
    },
  ],
  [
    'script style link meta',
    {
      ko: '페이지에는 코드나 꾸밈을 넣을 수 없어요. 지워 주세요.',
      en: 'A page holds no code and no styles of its own. Remove it.',
    },
  ],
];

/** How other sites call an attribute, and how it may be called here. */
const ATTRIBUTES = new Map<string, string[]>(
  Object.entries({
    ...{ type: ['kind', 'tone'], variant: ['kind', 'tone'], label: ['title'], heading: ['title'], summary: ['title'] },
    ...{ term: ['id'], source: ['id'], name: ['id', 'title'], key: ['id'], stage: ['at'], rejection: ['of'] },
  }),
);

/**
 * What an attribute of other sites is called here.
 *
 * @param free The attributes that the part has and that are not written yet.
 */
export const attributeElsewhere = (name: string, free: string[]): string | undefined =>
  ATTRIBUTES.get(name.toLowerCase())?.find((each) => free.includes(each));

/** Boxes as other sites write them in Markdown: :::tip, !!! note, [!WARNING]. */
const BOX_SIGN = /^(?::::+\s*(?<colons>[a-z]*)|!!!\s*(?<marks>[a-z]+)|\[!(?<alert>[a-z]+)\])/i;

/** What to write in place of a box that is written as other sites write it; undefined where the text begins with none. */
export function boxElsewhere(text: string): Text | undefined {
  const found = BOX_SIGN.exec(text);
  if (!found) return undefined;
  const { colons, marks, alert } = found.groups!;
  const name = (colons ?? marks ?? alert ?? '').toLowerCase();
  const { ko, en } = noteOf(Object.hasOwn(BOXES, name) ? BOXES[name]! : 'note');
  const quoted =
    alert === undefined ? { ko: '', en: '' } : { ko: ' 줄 앞의 >는 지워요.', en: ' Leave out the > before the lines.' };
  return {
    ko: `${withParticle(`"${found[0]}"`, '은/는')} 상자가 되지 않고 글자 그대로 보여요. ${ko}${quoted.ko}`,
    en: `"${found[0]}" makes no box here and would be shown as it is. ${en}${quoted.en}`,
  };
}

const noteOf = (kind: string): Text => ({
  ko: `<Note kind="${kind}" title="…">으로 열고 </Note>로 닫아 주세요. 여는 줄 다음과 닫는 줄 앞은 한 줄씩 비워요.`,
  en: `Open it with <Note kind="${kind}" title="…"> and close it with </Note>, the text between them with an empty line before and after.`,
});

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
  if (box) return noteOf(box);
  const elsewhere = ELSEWHERE.find(([names]) => names.split(' ').includes(small));
  if (elsewhere) return elsewhere[1];
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
