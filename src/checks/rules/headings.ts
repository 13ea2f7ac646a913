import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withParticle } from '../../model/korean.ts';
import { frameAnchors, noteAnchors, partAnchors } from '../anchors.ts';
import { issue, warning, type Edit, type Issue, type Point, type Span } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'headings';

/** Deeper than this no place of its own can be linked to, and no reader finds the way. */
const DEEPEST = 4;

/** A heading of a page, or a line that was meant as one. */
interface Mark {
  depth: number;
  words: string;
  at: Span | Point | undefined;
}

/** Headings go down one step at a time from the title, which is the page's only h1; each has words of its own. */
export function judge(content: Content): Issue[] {
  const frame = new Set(frameAnchors(content));
  return content.pages.flatMap((page) =>
    judgePage(page, frame.union(new Set([...partAnchors(page, content), ...noteAnchors(page)]))),
  );
}

/** @param taken Places that the page has without its headings. */
function judgePage(page: PageSource, taken: Set<string>): Issue[] {
  const { file, text } = page;
  const issues: Issue[] = [];
  const say = (at: Mark['at'], ko: string, en: string, fix?: Edit[]) => issues.push(issue(id, file, at, ko, en, fix));
  const slugger = new GithubSlugger();
  const seen = new Map<string, Mark[]>();
  let above = 1;
  // Lists and quotes hold channels (#dev), numbers (#12) and what others typed.
  const own = new Set<Nodes>();
  for (const node of nodesIn(page)) {
    if (node.type === 'root' || node.type === 'mdxJsxFlowElement') for (const child of node.children) own.add(child);
    if (node.type === 'heading') judgeHeading(node);
    else if (node.type === 'paragraph' && own.has(node)) judgeParagraph(node);
  }
  return issues;

  function judgeHeading(node: Heading) {
    const mark: Mark = { depth: node.depth, words: toString(node).trim(), at: node.position };
    const start = node.position?.start.offset;
    const underlined = start !== undefined && text[start] !== '#';
    if (underlined && node.depth === 2)
      say(
        mark.at,
        `바로 아래의 --- 때문에 ${withParticle(`"${short(mark.words)}"`, '이/가')} 제목이 됐어요. 제목이라면 앞에 ##을 적고, 가로줄이라면 --- 앞에 빈 줄을 두세요.`,
        `The --- right below makes "${short(mark.words)}" a heading. Write ## before it if it is one, or leave an empty line before --- for a rule.`,
      );
    else if (node.depth === 1)
      say(
        mark.at,
        `#으로 쓰는 가장 큰 제목(h1)은 머리말의 title로 만들어져요. 본문에서는 ${underlined ? '=== 줄을 지우고 앞에 ##을 적어' : '#을 ##으로 바꾸거나 이 줄을 지워'} 주세요.`,
        `The one heading of the top level, # (h1), is made from title in the front matter. ${underlined ? 'Remove the line of === and write ## before this one.' : 'Change # to ##, or remove this line.'}`,
      );
    for (const child of node.children) wordsOnly(child);
    judgeMark(mark);
  }

  /** The place of a heading is named by its words: a picture has none, and the number of a note would be one of them. */
  function wordsOnly(node: Nodes) {
    if (node.type === 'image' || node.type === 'imageReference')
      say(
        node.position,
        '제목에는 그림을 둘 수 없어요. 그림은 제목 아래로 옮겨 주세요.',
        'A heading holds no picture. Move it below the heading.',
      );
    else if (node.type === 'footnoteReference')
      say(
        node.position,
        '제목에는 각주를 달 수 없어요. 각주는 제목 아래의 글에 달아 주세요.',
        'A heading has no footnote. Put it into the text below.',
      );
    else if ('children' in node) for (const child of node.children) wordsOnly(child);
  }

  function judgeMark(mark: Mark) {
    const { depth, words, at } = mark;
    if (!words)
      say(
        at,
        '제목에 글이 없어요. 글을 적거나 #을 지워 주세요.',
        'This heading has no words. Write some, or remove the #.',
      );
    else if (depth > above + 1)
      say(
        at,
        above === 1
          ? `첫 제목은 ${hashes(2)}로 시작해요. ${hashes(depth)}를 ${hashes(2)}로 바꿔 주세요. 이 글에 같은 층의 제목이 더 있으면 함께 바꿔 주세요.`
          : `${hashes(above)} 다음에 ${hashes(depth)}가 와서 한 단계를 건너뛰었어요. 바로 앞 절에 딸린 내용이면 ${hashes(above + 1)}로, 앞 절과 나란한 절이면 ${hashes(above)}로 바꿔 주세요.`,
        above === 1
          ? `The first heading is a ${hashes(2)}: change ${hashes(depth)} to ${hashes(2)}, here and in the other headings of its level.`
          : `${hashes(depth)} follows ${hashes(above)} and skips a level: change it to ${hashes(above + 1)} if it belongs to the section before, to ${hashes(above)} if it stands beside it.`,
      );
    else if (depth > DEEPEST)
      issues.push(
        warning(
          id,
          file,
          at,
          `제목이 너무 깊어요. ${hashes(DEEPEST)}까지만 쓰고, 더 나눌 것은 목록으로 적거나 다른 페이지로 옮겨 주세요.`,
          `This heading lies too deep: use ${hashes(DEEPEST)} at most, and a list or another page for more.`,
        ),
      );
    const key = slug(words);
    const place = slugger.slug(words);
    const others = (words && seen.get(key)) || [];
    seen.set(key, [...others, mark]);
    const twin = others.find((other) => plain(other.words) === plain(words));
    if (twin)
      say(
        at,
        `"${short(words)}" 제목이 ${lineOf(twin.at)}줄에도 있어요. 링크가 늘 앞의 것으로 이어지니 제목을 다르게 적어 주세요.`,
        `"${short(words)}" is a heading on line ${lineOf(twin.at)} too, and every link leads to that one. Word one of them differently.`,
      );
    else if (taken.has(place))
      say(
        at,
        `이 페이지의 다른 부분이 #${place} 자리를 써서, "${short(words)}" 제목으로 가는 링크가 그쪽으로 이어져요. 낱말을 더하거나 바꿔 제목을 다르게 적어 주세요.`,
        `Another part of the page stands at #${place}, and a link to the heading "${short(words)}" would lead there. Add a word to the heading, or change one.`,
      );
    else if (others[0])
      issues.push(
        warning(
          id,
          file,
          at,
          `"${short(words)}"에서 부호를 빼면 ${lineOf(others[0].at)}줄의 제목과 같아요. 그래서 이 제목으로 가는 링크는 #${key}가 아니라 ${withParticle(`#${place}`, '이에요/예요')}. 헷갈리지 않게 제목을 다르게 적으면 더 좋아요.`,
          `Without its signs "${short(words)}" is the heading on line ${lineOf(others[0].at)}, so a link to this one ends in #${place}, not #${key}. Better to word one of them differently.`,
        ),
      );
    above = Math.max(depth, 1);
  }

  /** "##제목" is a paragraph: a heading has a space behind its signs. */
  function judgeParagraph({ position, children }: Paragraph) {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined || children[0]?.type !== 'text') return;
    const lines = text.slice(from, to).split(/(?<=\n)/);
    let offset = from;
    for (const [place, line] of lines.entries()) {
      const [, signs, words] = /^(#{1,6})([\p{L}].*?)\s*$/u.exec(line) ?? [];
      const at: Point = { line: position!.start.line + place, column: place ? 1 : position!.start.column };
      const end = offset + (signs?.length ?? 0);
      offset += line.length;
      if (!signs || !words) continue;
      if (signs.length > 1) {
        say(
          at,
          `제목이라면 ${signs} 뒤에 빈칸을 하나 두세요. 지금은 문단으로 보여요.`,
          `If this is a heading, put a space after ${signs}. As it stands it is a paragraph.`,
          [{ from: end, to: end, text: ' ' }],
        );
        judgeMark({ depth: signs.length, words, at });
      } else if (lines.length === 1 && /[가-힣]/.test(words) && !/ #|[.!?…]$/.test(words))
        issues.push(
          warning(
            id,
            file,
            at,
            `제목이라면 "## ${short(words)}"처럼 적어 주세요. 지금은 문단으로 보여요.`,
            `If this is a heading, write "## ${short(words)}". As it stands it is a paragraph.`,
          ),
        );
    }
  }
}

const hashes = (depth: number) => '#'.repeat(depth);
const short = (words: string) => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
/** Words as readers tell them apart: not by capitals or blanks. */
const plain = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
const lineOf = (at: Mark['at']) => (at && 'start' in at ? at.start.line : at?.line);
