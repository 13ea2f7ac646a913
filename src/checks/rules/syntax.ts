import type { Nodes, Root } from 'mdast';
import { issue, type Issue, type Point, type Span } from '../issue.ts';
import { DEEPEST } from '../limits.ts';
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

/** What MDX could not read, said in words that name the way out, and what it reads and a page may not hold. */
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
    if (depth > DEEPEST) issues.push(tooDeep(file, node.position));
    else if ('children' in node) for (const child of node.children) look(child, depth + 1);
  }
}

const tooDeep = (file: string, at: Point | Span | undefined): Issue =>
  issue(
    id,
    file,
    at,
    `너무 깊이 겹쳤어요. ${DEEPEST}겹까지만 쓸 수 있어요.`,
    `This lies too deep within other things: ${DEEPEST} levels at most.`,
  );

function tell({ file }: PageSource, { reason, line, column, place }: NonNullable<PageSource['stopped']>): Issue {
  const unclosed = /closing tag for `<(?<name>[^`>]*)>` \((?<line>\d+):(?<column>\d+)/.exec(reason)?.groups;
  if (unclosed) {
    const { name } = unclosed;
    const at: Point = { line: Number(unclosed.line), column: Number(unclosed.column) };
    return issue(
      id,
      file,
      at,
      `<${name}>이 닫히지 않았어요. 내용 뒤에 </${name}>을 적거나, 안에 아무것도 없으면 <${name} />처럼 적어 주세요.`,
      `<${name}> is not closed. Write </${name}> after its content, or <${name} /> when there is nothing inside.`,
    );
  }
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
  if (/could not parse import\/export|acorn|expression/i.test(reason))
    return issue(
      id,
      file,
      at,
      `{ }와 import·export는 코드로 읽혀서 쓸 수 없어요. 글자로 보이려면 \`{\`처럼 백틱으로 감싸 주세요. (${reason})`,
      `{ } and import or export would be read as code and are not allowed. To show them, put them in backticks like \`{\`. (${reason})`,
    );
  return issue(
    id,
    file,
    at,
    `<로 시작하는 글자를 읽을 수 없어요. 부등호라면 \`<\`처럼 백틱으로 감싸고, 주소는 [글](주소)로 적어 주세요. (${reason})`,
    `Something that starts with < cannot be read. Put a less-than sign in backticks like \`<\`, and write an address as [text](address). (${reason})`,
  );
}
