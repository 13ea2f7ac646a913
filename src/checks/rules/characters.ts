import { issue, type Edit, type Issue, type Point, type Span } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pointsIn } from '../points.ts';
import type { Content } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'characters';

/**
 * Signs that nobody sees: they turn the direction of text, hide between letters, or steer a terminal. A joiner between two
 * emoji stays, and so does the selector of an emoji's or an ideograph's looks. Sources: UTS #51 (emoji), UTS #37 (ideographs).
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200C\u200E\u200F\u202A-\u202E\u2028\u2029\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\p{Unified_Ideograph})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]|[\uFE03-\uFE0D]|(?<![\p{Extended_Pictographic}\d#*])[\uFE0E\uFE0F]|[\u{1D173}-\u{1D17A}\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]|\uFFFE|\uFFFF|\p{Cs}/u;

/** The flag of a part of a country, such as England: a black flag, letters and digits as tags, and the tag that ends them. */
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u;
// eslint-disable-next-line no-misleading-character-class
const FLAG_OR_UNSEEN = new RegExp(`${FLAG.source}|${UNSEEN.source}`, 'gu');

/** Each sign in a text that nobody sees, where it stands. */
const unseenIn = (text: string) => [...text.matchAll(FLAG_OR_UNSEEN)].filter(([found]) => !FLAG.test(found));

/** No text holds a character that nobody sees, as it is or as its number. */
export function judge(content: Content): Issue[] {
  return [...typed(content), ...encoded(content)];
}

function typed(content: Content): Issue[] {
  const files = [
    ...content.pages,
    ...(content.whole ? [...Object.values(content.data), ...Object.values(content.wording)] : []),
  ];
  return files.flatMap(({ file, text }) => {
    // Of many, the first says it; mending takes all.
    const found = unseenIn(text);
    const [first] = found;
    if (!first) return [];
    const edits: Edit[] = found.map(({ index, 0: sign }) => ({ from: index, to: index + sign.length, text: '' }));
    return [
      issue(
        id,
        file,
        pointsIn(text)(first.index),
        `보이지 않는 글자(${codeOf(first[0])})가 있어요. 이 파일에 ${found.length}개예요. 지워 주세요. --fix를 붙이면 지워 드려요.`,
        `There is a character that nobody sees (${codeOf(first[0])}), ${found.length} in this file. Remove it; --fix does.`,
        edits,
      ),
    ];
  });
}

const known = new Map<string, Set<string>>();

/** The signs of a text that have been told as they are typed: one between two emoji has not. */
function typedIn(text: string): Set<string> {
  let signs = known.get(text);
  if (!signs) known.set(text, (signs = new Set(unseenIn(text).map(([sign]) => sign))));
  return signs;
}

/** Signs that are written as &#x202E; in the text, or as \\u202e in YAML. */
function encoded({ pages, data, wording, whole }: Content): Issue[] {
  const issues: Issue[] = [];
  /** @param text Where what is written as it is has been told already. */
  const look = (file: string, at: Point | Span | undefined, text: string, ...values: (string | null | undefined)[]) => {
    const sign = values
      .flatMap((value) => (value ? unseenIn(value).map(([each]) => each) : []))
      .find((each) => !typedIn(text).has(each));
    if (sign)
      issues.push(
        issue(
          id,
          file,
          at,
          `보이지 않는 글자(${codeOf(sign)})를 번호로 적었어요. 지워 주세요.`,
          `A character that nobody sees (${codeOf(sign)}) is written by its number. Remove it.`,
        ),
      );
  };
  const lookIn = (yaml: Yaml) => {
    if (yaml.faults.length) return;
    for (const scalar of yaml.escaped) look(yaml.file, yaml.spanOf(scalar), yaml.text, scalar.text);
  };
  for (const page of pages) {
    const { file, text, front } = page;
    if (front) lookIn(front);
    if (/&[#a-z]/i.test(text))
      for (const node of nodesIn(page)) {
        const texts = TEXTS.map((name) =>
          name in node ? (node as unknown as Record<string, unknown>)[name] : undefined,
        );
        look(file, node.position, text, ...texts.filter((value) => typeof value === 'string'));
        if ('attributes' in node)
          for (const { value, position } of node.attributes)
            if (typeof value === 'string') look(file, position ?? node.position, text, value);
      }
  }
  if (whole) [...Object.values(data), ...Object.values(wording)].forEach(lookIn);
  return issues;
}

/** Where a node of Markdown keeps what its author wrote. */
const TEXTS = ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'];

const codeOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
