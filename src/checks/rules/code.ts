import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Nodes } from 'mdast';
import type { Node } from 'unist';
import { particleFor } from '../../model/korean.ts';
import { ELEMENTS, PARTS } from '../../model/parts.ts';
import { isComment } from '../../prose/comments.ts';
import { issue, type Issue, type Point, type Span } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { bracesElsewhere } from '../part-advice.ts';
import { pointsIn } from '../points.ts';
import { reservedIn } from '../reserved.ts';
import type { Content, PageSource } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'code';

const BRACES = {
  ko: '{ }는 코드로 읽혀서 쓸 수 없어요. 중괄호가 없어도 되면 지우고, 보여야 하면 통째로 백틱으로 감싸 주세요.',
  en: '{ } would be read as code and is not allowed. Remove the braces, or, where they are to be seen, put all of it in backticks.',
};

/** Nothing of a page is code: no import or export, no expression but a comment, no value in braces, no mark of the build's. */
export function judge(content: Content): Issue[] {
  const { pages, data, wording, whole } = content;
  return [
    ...pages.flatMap(marksOfPage),
    ...(whole ? [...Object.values(data), ...Object.values(wording)].flatMap((yaml) => marksOfYaml(yaml)) : []),
    ...judgePages(pages),
  ];
}

/** As written, as read without what splits it (a comment, an escape, an entity), and in what is no text. */
function marksOfPage(page: PageSource): Issue[] {
  const { file, text, front } = page;
  const [mark, at] = written(text) ?? [];
  if (mark !== undefined) return [refuse(file, mark, at)];
  const nodes = nodesIn(page);
  if (reservedIn(nodes.flatMap(stringsOf).join('\n')) !== undefined)
    for (const node of nodes) {
      const found = stringsOf(node)
        .map(reservedIn)
        .find((each) => each !== undefined);
      if (found !== undefined) return [refuse(file, found, node.position)];
    }
  const joined = reservedIn(
    nodes.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : '')).join(''),
  );
  if (joined !== undefined) return [refuse(file, joined, undefined)];
  return front ? marksOfYaml(front) : [];
}

function marksOfYaml(yaml: Yaml): Issue[] {
  const [mark, at] = written(yaml.text) ?? [];
  if (mark !== undefined) return [refuse(yaml.file, mark, at)];
  return yaml.escaped.flatMap((scalar) => {
    const found = reservedIn(scalar.text);
    return found === undefined ? [] : [refuse(yaml.file, found, yaml.spanOf(scalar))];
  });
}

function written(text: string): [mark: string, at: Point] | undefined {
  const mark = reservedIn(text);
  return mark === undefined ? undefined : [mark, pointsIn(text)(text.indexOf(mark))];
}

/** Where a node holds what its writer wrote, beside its children and its attributes. */
const HELD = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta', 'name'];

function stringsOf(node: Nodes): string[] {
  const found: string[] = [];
  for (const name of HELD) {
    const value = (node as unknown as Record<string, unknown>)[name];
    if (typeof value === 'string') found.push(value);
  }
  if ('attributes' in node) for (const { value } of node.attributes) if (typeof value === 'string') found.push(value);
  return found;
}

const refuse = (file: string, mark: string, at: Point | Span | undefined): Issue =>
  issue(
    id,
    file,
    at,
    `"${mark}"${particleFor(mark, '은/는')} 코드 블록에도 쓸 수 없어요. 사이트를 만드는 도구가 자기 표시로 알고 다른 것으로 바꿔요. 빼거나 다른 말로 적어 주세요.`,
    `"${mark}" cannot be used, not even in a code block: the tools that build the site take it for a mark of their own and put something else in its place. Leave it out, or say it in other words.`,
  );

function judgePages(pages: PageSource[]): Issue[] {
  return pages.flatMap((page) => {
    const { file } = page;
    const issues: Issue[] = [];
    const say = (node: Node, ko: string, en: string) => issues.push(issue(id, file, node.position, ko, en));
    const sayBraces = (node: Node, text: string) => {
      const at = node.position?.start.offset ?? 0;
      const { ko, en } = bracesElsewhere(text.slice(text.lastIndexOf('\n', at - 1) + 1, at), text.slice(at)) ?? BRACES;
      say(node, ko, en);
    };
    for (const node of nodesIn(page)) {
      if (node.type === 'mdxjsEsm')
        say(
          node,
          'import와 export는 쓸 수 없어요. 이 줄을 지워 주세요. 그 낱말로 시작하는 글이라면 다른 말로 시작해 주세요.',
          'import and export are not allowed. Remove this line; if it is a sentence that happens to start with that word, start it with another.',
        );
      else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value))
        sayBraces(node, page.text);
      else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && ORDER.test(node.value))
        say(
          node,
          '@jsx로 시작하는 말은 주석에도 쓸 수 없어요. 그런 말은 코드를 불러오는 명령으로 읽혀요. 지워 주세요.',
          'A word that starts with @jsx is not allowed, not even in a comment: it would be read as an order to load code. Remove it.',
        );
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        for (const attribute of values(node))
          say(
            attribute.position ? attribute : node,
            `<${node.name ?? ''}>의 값은 따옴표로 묶은 글자여야 해요. { }는 쓸 수 없어요.`,
            `Values of <${node.name ?? ''}> are text in quotes. { } is not allowed.`,
          );
    }
    return issues;
  });
}

/** Attributes whose value is no plain text. Where the tag itself is barred, rules/parts.ts refuses it whatever its values are. */
const values = ({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement) =>
  isKnown(name)
    ? attributes.filter(
        (attribute) =>
          attribute.type !== 'mdxJsxAttribute' ||
          (attribute.value !== null && attribute.value !== undefined && typeof attribute.value !== 'string'),
      )
    : [];

const isKnown = (name: string | null) => name !== null && (Object.hasOwn(PARTS, name) || Object.hasOwn(ELEMENTS, name));

/** What a compiler obeys in comments. prose/comments.ts keeps them from it; here the writer learns of it. */
const ORDER = /@jsx/i;
