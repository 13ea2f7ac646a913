import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { isComment } from '../../prose/comments.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pointsIn } from '../points.ts';
import type { Content } from '../source.ts';

export const id = 'code';

/** Nothing of a page is code: no import or export, no expression but a comment, no value in braces. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => {
    const { file, text } = page;
    const issues: Issue[] = [];
    const found = text.indexOf(MODULE);
    if (found >= 0)
      issues.push(
        issue(
          id,
          file,
          pointsIn(text)(found),
          `"${MODULE}"라는 글귀는 코드 블록에도 쓸 수 없어요. 사이트를 만드는 도구가 자기 것으로 알고 멈춰요.`,
          `The words "${MODULE}" cannot be used, not even in a code block: the tool that builds the site takes them for its own, and stops.`,
        ),
      );
    const say = (node: Node, ko: string, en: string) => issues.push(issue(id, file, node.position, ko, en));
    for (const node of nodesIn(page)) {
      if (node.type === 'mdxjsEsm')
        say(
          node,
          'import와 export는 쓸 수 없어요. 문단을 그 낱말로 시작하려던 것이라면 다른 말로 시작해 주세요.',
          'import and export are not allowed. If a paragraph happens to start with that word, start it with another.',
        );
      else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value))
        say(
          node,
          '{ }는 코드로 읽혀서 쓸 수 없어요. 글자로 보이려면 백틱으로 감싸 주세요.',
          '{ } would be read as code and is not allowed. To show it, put it in backticks.',
        );
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

/** Attributes whose value is no plain text. */
const values = ({ attributes }: MdxJsxFlowElement | MdxJsxTextElement) =>
  attributes.filter(
    (attribute) =>
      attribute.type !== 'mdxJsxAttribute' ||
      (attribute.value !== null && attribute.value !== undefined && typeof attribute.value !== 'string'),
  );

/** How a compiled page begins: @astrojs/mdx looks for the first such words. */
const MODULE = 'export default function MDXContent';
/** What a compiler obeys in comments. prose/comments.ts keeps them from it; here the writer learns of it. */
const ORDER = /@jsx/i;
