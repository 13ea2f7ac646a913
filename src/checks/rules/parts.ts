import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { likeliest } from '../../model/distance.ts';
import { PARTS, type Part, type PropKind } from '../../model/parts.ts';
import type { DataName } from '../../model/records.ts';
import { issue, type Issue, type Point } from '../issue.ts';
import { hint } from '../hint.ts';
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
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) {
      const known = Object.keys(parts);
      const meant = likeliest(name, known);
      const next = hint(meant && `<${meant}>`, {
        ko: `쓸 수 있는 부품: ${known.join(', ')}.`,
        en: `Parts you can use: ${known.join(', ')}.`,
      });
      say(node, `<${name}>이라는 부품은 없어요. ${next.ko}`, `There is no part <${name}>. ${next.en}`);
      return;
    }
    const given = new Set<string>();
    let mistaken = false;
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
        mistaken = true;
        say(
          node,
          `<${name}>의 값은 따옴표로 묶은 글자여야 해요. { }는 쓸 수 없어요.`,
          `Values of <${name}> are text in quotes. { } is not allowed.`,
        );
        continue;
      }
      given.add(attribute.name);
      const kind = Object.hasOwn(part.props, attribute.name) ? part.props[attribute.name] : undefined;
      if (!kind) {
        mistaken = true;
        const known = Object.keys(part.props);
        const meant = likeliest(attribute.name, known);
        const next = hint(meant && `"${meant}"`, {
          ko: `쓸 수 있는 속성: ${known.join(', ') || '없음'}.`,
          en: `Attributes you can use: ${known.join(', ') || 'none'}.`,
        });
        say(
          node,
          `<${name}>에는 "${attribute.name}"이라는 속성이 없어요. ${next.ko}`,
          `<${name}> has no attribute "${attribute.name}". ${next.en}`,
        );
      } else value(node, name, attribute.name, attribute.value ?? '', kind, say);
    }
    for (const required of part.required)
      if (!given.has(required) && !mistaken)
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
      const next = hint(
        meant && `"${meant}"`,
        records
          ? { ko: `쓸 수 있는 값은 content/data/${records}.yml에 있어요.`, en: `content/data/${records}.yml has them.` }
          : { ko: `쓸 수 있는 값: ${allowed.join(', ')}.`, en: `Values you can use: ${allowed.join(', ')}.` },
      );
      say(
        node,
        `<${name} ${prop}="${text}">의 값은 쓸 수 없어요. ${next.ko}`,
        `The value in <${name} ${prop}="${text}"> is not known. ${next.en}`,
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
