import type { Nodes, Root } from 'mdast';
import { issue, warning, type Issue, type Point, type Span } from '../issue.ts';
import { DEEPEST } from '../limits.ts';
import { OpenFence } from '../open-fence.ts';
import { adviceFor, type Advice } from '../syntax-advice.ts';
import { readTogether, TOO_DEEP, TOOK_LONG, type Content, type PageSource } from '../source.ts';

export const id = 'syntax';

/**
 * Every kind of thing that a page's text may be made of. What is not listed here was not thought of, and so is not
 * allowed.
 */
const KINDS = new Set<string>([
  ...['root', 'yaml', 'paragraph', 'heading', 'thematicBreak', 'blockquote', 'list', 'listItem', 'code'],
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'table', 'tableRow', 'tableCell'],
  ...['definition', 'linkReference', 'imageReference', 'footnoteDefinition', 'footnoteReference'],
  ...['mdxJsxFlowElement', 'mdxJsxTextElement'],
  // Their own rule says what is wrong with them: rules/code.ts.
  ...['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'],
]);

/**
 * What MDX could not read, said in words that name the way out; a code fence that was left open; and what MDX reads and a
 * page may not hold.
 */
export function judge({ pages }: Content): Issue[] {
  readTogether(pages);
  return pages.flatMap((page) =>
    page.stopped ? [tell(page, page.stopped)] : page.tree ? kinds(page.file, page.tree) : [],
  );
}

function kinds(file: string, tree: Root): Issue[] {
  const issues: Issue[] = [];
  look(tree, 0);
  return issues;

  function look(node: Nodes, depth: number) {
    if (!KINDS.has(node.type))
      issues.push(
        issue(
          id,
          file,
          node.position,
          `이런 글(${node.type})은 쓸 수 없어요. 다른 말로 적어 주세요.`,
          `This kind of text (${node.type}) is not allowed. Write it in another way.`,
        ),
      );
    if (node.type === 'text' && signs(node.value, '}') > signs(node.value, '{'))
      issues.push(
        warning(
          id,
          file,
          node.position,
          '짝이 없는 }가 있어요. 여는 {를 백틱으로 감쌌다면 닫는 }까지 함께 감싸 주세요.',
          'There is a } without its {. If the { stands in backticks, take the } in as well.',
        ),
      );
    if (depth > DEEPEST) issues.push(tooDeep(file, node.position));
    else if ('children' in node) for (const child of node.children) look(child, depth + 1);
  }
}

const signs = (text: string, sign: string) => text.split(sign).length - 1;

const tooDeep = (file: string, at: Point | Span | undefined): Issue =>
  issue(
    id,
    file,
    at,
    `너무 깊이 겹쳤어요. ${DEEPEST}겹까지만 쓸 수 있어요.`,
    `This lies too deep within other things: ${DEEPEST} levels at most.`,
  );

function tell({ file, text }: PageSource, stopped: NonNullable<PageSource['stopped']>): Issue {
  const { reason, line, column, place } = stopped;
  const point = place && 'start' in place ? place.start : place;
  const at = point ?? (line && column ? { line, column } : undefined);
  if (reason === TOO_DEEP) return tooDeep(file, at);
  if (reason === TOOK_LONG)
    return issue(
      id,
      file,
      undefined,
      '이 글을 읽는 데 너무 오래 걸려서 그만두었어요. 부호가 많이 몰린 문단을 나누거나 코드 블록에 넣어 주세요.',
      'This page takes too long to be read, so reading was stopped. Break paragraphs that are full of signs, or put them into a code block.',
    );
  const advice: Advice = stopped instanceof OpenFence ? stopped.advice : adviceFor(reason, text, point?.offset);
  return issue(
    id,
    file,
    advice.at ?? at,
    `${advice.ko} 이 글의 나머지는 아직 살펴보지 못했으니 고친 다음 다시 돌려 주세요.`,
    `${advice.en} The rest of the page could not be looked at yet: mend this, then run the check again.`,
  );
}
