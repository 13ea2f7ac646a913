import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { likeliest } from '../../model/distance.ts';
import { PARTS, type Part, type PropKind } from '../../model/parts.ts';
import type { DataName } from '../../model/records.ts';
import { issue, type Issue, type Point } from '../issue.ts';
import { recordsOf, type Content } from '../source.ts';

export const id = 'parts';

const RECORDS: Partial<Record<string, DataName>> = {
  term: 'glossary',
  source: 'sources',
  stage: 'stages',
  rejection: 'rejections',
};
const parts: Record<string, Part> = PARTS;

/** Pages use only the parts of model/parts.ts, with the props named there as plain strings, and no code. */
export function judge(content: Content): Issue[] {
  const issues: Issue[] = [];
  const ids = (name: DataName) => recordsOf<{ id: string }>(content, name).map((record) => record.id);

  for (const { file, tree } of content.pages) {
    if (!tree) continue;
    const say = (node: Node, ko: string, en: string) => issues.push(issue(id, file, start(node), ko, en));
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm')
        say(
          node,
          'import와 export는 쓸 수 없어요. 문단을 그 낱말로 시작하려던 것이라면 다른 말로 시작해 주세요.',
          'import and export are not allowed. If a paragraph happens to start with that word, start it with another.',
        );
      else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        say(
          node,
          '{ }는 코드로 읽혀서 쓸 수 없어요. 글자로 보이려면 백틱으로 감싸 주세요.',
          '{ } would be read as code and is not allowed. To show it, put it in backticks.',
        );
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') element(node, say);
    });
  }
  return issues;

  function element(node: MdxJsxFlowElement | MdxJsxTextElement, say: (node: Node, ko: string, en: string) => void) {
    const name = node.name ?? '';
    const part = parts[name];
    if (!part) {
      const meant = likeliest(name, Object.keys(parts));
      say(
        node,
        `<${name}>이라는 부품은 없어요. ${meant ? `<${meant}>를 쓰려던 것인가요?` : `쓸 수 있는 부품: ${Object.keys(parts).join(', ')}.`}`,
        `There is no part <${name}>. ${meant ? `Did you mean <${meant}>?` : `Parts you can use: ${Object.keys(parts).join(', ')}.`}`,
      );
      return;
    }
    const given = new Map<string, MdxJsxAttribute>();
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
        say(
          node,
          `<${name}>의 값은 따옴표로 묶은 글자여야 해요. { }는 쓸 수 없어요.`,
          `Values of <${name}> are text in quotes. { } is not allowed.`,
        );
        continue;
      }
      given.set(attribute.name, attribute);
      const kind = part.props[attribute.name];
      if (!kind) {
        const meant = likeliest(attribute.name, Object.keys(part.props));
        const known = Object.keys(part.props).join(', ') || '-';
        say(
          node,
          `<${name}>에는 "${attribute.name}"이라는 속성이 없어요. ${meant ? `"${meant}"를 쓰려던 것인가요?` : `쓸 수 있는 속성: ${known}.`}`,
          `<${name}> has no attribute "${attribute.name}". ${meant ? `Did you mean "${meant}"?` : `Attributes you can use: ${known}.`}`,
        );
      } else value(node, name, attribute.name, attribute.value ?? '', kind, say);
    }
    for (const required of part.required)
      if (!given.has(required))
        say(node, `<${name}>에는 ${required}="…"가 있어야 해요.`, `<${name}> needs ${required}="…".`);
  }

  function value(
    node: Node,
    name: string,
    prop: string,
    text: string,
    kind: PropKind,
    say: (node: Node, ko: string, en: string) => void,
  ) {
    const records = typeof kind === 'string' ? RECORDS[kind] : undefined;
    const allowed = records ? ids(records) : typeof kind === 'string' ? undefined : kind;
    if (allowed && !allowed.includes(text)) {
      const meant = likeliest(text, allowed);
      const where = records ? `content/data/${records}.yml` : allowed.join(', ');
      say(
        node,
        `<${name} ${prop}="${text}">의 "${text}"는 없는 값이에요. ${meant ? `"${meant}"를 쓰려던 것인가요?` : `쓸 수 있는 값은 ${where}에 있어요.`}`,
        `"${text}" in <${name} ${prop}="${text}"> is not known. ${meant ? `Did you mean "${meant}"?` : `Known values: ${where}.`}`,
      );
    }
    if (kind === 'number' && !/^[1-9]\d*$/.test(text))
      say(
        node,
        `<${name} ${prop}="${text}">에는 1부터 세는 숫자를 적어 주세요.`,
        `<${name} ${prop}="${text}"> takes a number, counted from 1.`,
      );
    if (kind === 'text' && !text.trim())
      say(node, `<${name} ${prop}="">이 비어 있어요.`, `<${name} ${prop}=""> is empty.`);
  }
}

const start = (node: Node): Point | undefined => node.position?.start;
