import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import { ELEMENTS, PARTS } from '../model/parts.ts';
import type { Text } from '../model/records.ts';
import { hint } from './hint.ts';

/** What other sites call a box beside the text, and which kind of <Note> it is here. */
const BOXES: Record<string, (typeof PARTS.Note.props.kind)[number]> = {
  ...{ tip: 'tip', hint: 'tip', success: 'tip', info: 'note', callout: 'note', admonition: 'note', aside: 'note' },
  ...{
    note: 'note',
    important: 'caution',
    warning: 'caution',
    caution: 'caution',
    danger: 'caution',
    alert: 'caution',
  },
};

/** The kind of <Note> that another site calls so. */
export const noteKindElsewhere = (name: string): string | undefined =>
  Object.hasOwn(BOXES, name.toLowerCase()) ? BOXES[name.toLowerCase()] : undefined;

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
      ko: '접었다 펴는 상자는 없으니 태그를 지우고 글만 남겨 주세요. 소제목을 달아도 되지만, 그러면 다른 언어의 글에도 같이 달아 주세요.',
      en: 'There is no box that folds: remove the tags and keep the text. A heading may stand in its place, if the page in the other language gets one too.',
    },
  ],
  [
    'tabs tab tabitem tabpanel codegroup codetabs',
    {
      ko: '탭은 없으니 태그를 지우고 차례로 적어 주세요. 코드 블록이라면 title을 붙여 구별해요.',
      en: 'There are no tabs: remove the tags and let one follow the other. Code blocks are told apart by a title.',
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
  if (colons === '')
    return {
      ko: '":::"는 상자를 닫지 못하고 글자 그대로 보여요. 위의 상자를 <Note …>로 열었다면 여기는 </Note>로 바꾸고, 그 앞에 빈 줄을 두세요.',
      en: '":::" closes no box here, and shows as it was typed. Where the box above is opened with <Note …>, write </Note> here, with an empty line before it.',
    };
  const name = (colons ?? marks ?? alert ?? '').toLowerCase();
  const { ko, en } = noteOf(Object.hasOwn(BOXES, name) ? BOXES[name]! : 'note');
  const quoted =
    alert === undefined
      ? { ko: '', en: '' }
      : { ko: ' 줄 앞의 >는 지워 주세요.', en: ' Leave out the > before the lines.' };
  return {
    ko: `${withParticle(`"${found[0]}"`, '은/는')} 상자가 되지 않고 글자 그대로 보여요. ${ko}${quoted.ko}`,
    en: `"${found[0]}" makes no box here and would be shown as it is. ${en}${quoted.en}`,
  };
}

/** What other sites write in braces: {{< tip >}}, {% note %}, {code:java}. */
const BRACE_SIGN = /^\{(?:\{[<%]\s*\/?|%-?\s*(?:end)?)?(?<name>[a-z]+)/i;
const CODE_SIGNS = new Set(['code', 'noformat', 'highlight', 'codeblock']);

/**
 * What to write in place of braces that mean something on other sites; undefined where they may be code.
 *
 * @param line The text of their line before them.
 * @param whole The text from the opening brace on.
 */
export function bracesElsewhere(line: string, whole: string): Text | undefined {
  const place = /^\{:?\s*#[^{}\s]+\s*\}/.exec(whole)?.[0];
  if (place && /^#{1,6}\s/.test(line))
    return {
      ko: `제목의 주소는 제목의 글에서 저절로 만들어져요. "${place}"를 지워 주세요.`,
      en: `The address of a heading is made of its words. Remove "${place}".`,
    };
  const found = BRACE_SIGN.exec(whole);
  const name = found?.groups!.name!.toLowerCase() ?? '';
  // A single word in braces is more often a placeholder.
  const marked = found && (found[0].length > name.length + 1 || /^\{[a-z]+(?::[^{}]*)?\}/i.test(whole));
  if (!marked) return undefined;
  if (CODE_SIGNS.has(name))
    return {
      ko: `${withParticle(`{${name}}`, '은/는')} 코드 블록이 되지 않아요. \`\`\`text처럼 언어를 적은 줄로 열고 \`\`\`로 닫아 주세요.`,
      en: `{${name}} makes no code block. Open it with a line that names its language, as in \`\`\`text, and close it with \`\`\`.`,
    };
  if (!Object.hasOwn(BOXES, name)) return undefined;
  const { ko, en } = noteOf(BOXES[name]!);
  return { ko: `{ }로는 상자가 되지 않아요. ${ko}`, en: `Braces make no box here. ${en}` };
}

const noteOf = (kind: string): Text => ({
  ko: `<Note kind="${kind}" title="…">으로 열고 </Note>로 닫아 주세요. 여는 줄 다음과 닫는 줄 앞은 한 줄씩 비워 주세요.`,
  en: `Open it with <Note kind="${kind}" title="…"> and close it with </Note>, the text between them with an empty line before and after.`,
});

/** What to write in place of a part that does not exist. */
export function noSuchPart(name: string): Text {
  const { ko, en } = instead(name);
  return /^[a-z]/.test(name)
    ? { ko: `<${name}> 태그는 쓸 수 없어요. ${ko}`, en: `The tag <${name}> cannot be used. ${en}` }
    : {
        ko: `${withParticle(`<${name}>`, '이라/라')}는 컴포넌트는 없어요. ${ko}`,
        en: `There is no component <${name}>. ${en}`,
      };
}

function instead(name: string): Text {
  const small = name.toLowerCase();
  const box = Object.hasOwn(BOXES, small) ? BOXES[small] : undefined;
  if (box)
    return {
      ko: `여는 표시와 닫는 표시의 이름을 Note로 바꿔 주세요. kind="${box}"처럼 종류(${PARTS.Note.props.kind.join(', ')})와 title="…"도 적어야 해요.`,
      en: `Call it Note where it opens and where it closes. It needs a kind (${PARTS.Note.props.kind.join(', ')}), as in kind="${box}", and a title="…".`,
    };
  const elsewhere = ELSEWHERE.find(([names]) => names.split(' ').includes(small));
  if (elsewhere) return elsewhere[1];
  const markdown = Object.hasOwn(MARKDOWN, small) ? MARKDOWN[small] : undefined;
  if (small === 'img')
    return {
      ko: `그림 파일을 이 글과 같은 폴더에 두고 ${MARKDOWN.img}처럼 적거나, 파일이 없으면 그림을 지워 주세요.`,
      en: `Put the file of the picture beside this page and write ${MARKDOWN.img}, or take the picture out.`,
    };
  if (markdown)
    return {
      ko: `HTML 대신 마크다운으로 적어 주세요: ${markdown}`,
      en: `Write Markdown in place of HTML: ${markdown}`,
    };
  if (BARE.has(small)) return { ko: '표시를 지우고 글만 남겨 주세요.', en: 'Remove the tags and keep the text.' };
  const meant = likeliest(name, [...Object.keys(PARTS), ...Object.keys(ELEMENTS)]);
  const [parts, elements] = [PARTS, ELEMENTS].map((each) => Object.keys(each).sort().join(', '));
  if (/^[a-z]/.test(name))
    return hint(meant && `<${meant}>`, {
      ko: `바꿔 넣을 값을 뜻하는 글자라면 \`<${name}>\`처럼 백틱으로 감싸 주세요. HTML에서는 ${elements}만 쓸 수 있어요.`,
      en: `If it stands for something to be put in, write it in backticks: \`<${name}>\`. Of HTML only ${elements} can be used.`,
    });
  return hint(meant && `<${meant}>`, {
    ko: `쓸 수 있는 컴포넌트: ${parts}. HTML에서는 ${elements}만 쓸 수 있어요.`,
    en: `Components you can use: ${parts}. Of HTML only ${elements}.`,
  });
}
