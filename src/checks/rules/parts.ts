import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Nodes, Parents } from 'mdast';
import type { Node } from 'unist';
import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import { ELEMENTS, PARTS, type Part, type PropKind } from '../../model/parts.ts';
import type { DataName, Rejection, Text } from '../../model/records.ts';
import { citationsIn, listedSources } from '../citation.ts';
import { issue, type Issue } from '../issue.ts';
import { choices, hint, idsIn, sentences } from '../hint.ts';
import { idAdvice } from '../id-advice.ts';
import { attributeElsewhere, boxElsewhere, noSuchPart, noteKindElsewhere } from '../part-advice.ts';
import { nodesIn } from '../nodes.ts';
import { once } from '../once.ts';
import { idsOf, recordsOf, type Content, type PageSource } from '../source.ts';

export const id = 'parts';

const RECORDS: Partial<Record<string, DataName>> = {
  term: 'glossary',
  source: 'sources',
  stage: 'stages',
  rejection: 'rejections',
};
const allowed: Record<string, Part> = { ...PARTS, ...ELEMENTS };

/** What a sentence is made of. */
const SAID = new Set<string>([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image'],
  ...['imageReference', 'footnoteReference', 'mdxJsxTextElement', 'mdxTextExpression'],
]);

/** Of so many unknown ids it is looked for what was meant: it takes long, and nobody reads more at once. */
const MOST_SOUGHT = 100;

/** Whether a paragraph is made of parts alone: then each has a line of its own. */
const standsAlone = ({ children }: Parents): boolean =>
  children.every(({ type, ...node }) =>
    type === 'text'
      ? 'value' in node && !node.value.trim()
      : type === 'mdxJsxTextElement' || type === 'mdxTextExpression',
  );

/** Whether something is drawn as a link. */
const leads = (node: Nodes): boolean =>
  ['link', 'linkReference', 'footnoteReference'].includes(node.type) ||
  ('name' in node && typeof node.name === 'string' && Object.hasOwn(allowed, node.name) && !!allowed[node.name]!.leads);

/** Which values a property takes, where there is a list of them. */
function valuesOf(kind: PropKind): Text | undefined {
  if (typeof kind !== 'string') return choices(kind);
  const records = RECORDS[kind];
  return records && idsIn(records);
}

/** The same where another property was spoken of before. */
function valuesBeside(prop: string, kind: PropKind): Text | undefined {
  const values = valuesOf(kind);
  return (
    values && { ko: `${prop}에 ${values.ko}`, en: `For ${prop}, ${values.en[0]!.toLowerCase()}${values.en.slice(1)}` }
  );
}

/** The only source of a page's front matter that its text does not cite yet: an unknown one was likely to be it. */
type LeftOver = () => string | undefined;

function leftOverOf(page: PageSource, known: readonly string[]): string | undefined {
  const cited = new Set(citationsIn(page).map(({ source }) => source));
  const listed = (listedSources(page) ?? []).map(({ source }) => source);
  const [only, ...more] = listed.filter((source) => known.includes(source) && !cited.has(source));
  return more.length ? undefined : only;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Say = (node: Node, ko: string, en: string) => void;

/** Pages use only the parts and elements of model/parts.ts, with the attributes named there, and draw nothing twice. */
export function judge(content: Content): Issue[] {
  const issues: Issue[] = [];
  let sought = 0;

  for (const page of content.pages) {
    const say = (node: Node, ko: string, en: string) => issues.push(issue(id, page.file, node.position, ko, en));
    const drawn = new Set<string>();
    const told = new Set<Nodes>();
    const leftOver = once(() => leftOverOf(page, idsOf(content, 'sources') ?? []));
    for (const node of nodesIn(page)) {
      if ('children' in node) for (const child of node.children) place(child, node, say);
      if (leads(node) && 'children' in node) linksWithin(node, say);
      if (node.type === 'paragraph') box(node, say);
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
      // A summary is told of with what it is in.
      if (node.name === 'details') for (const child of node.children) told.add(child);
      if (node.name === 'summary' && told.has(node)) continue;
      element(node, leftOver, say);
      again(node, drawn, say);
    }
  }
  return issues;

  /** What would be a box on another site. */
  function box({ children: [first] }: Parents, say: Say) {
    const instead = first?.type === 'text' ? boxElsewhere(first.value) : undefined;
    if (first && instead) say(first, instead.ko, instead.en);
  }

  /** Within a sentence stand only parts that are drawn there; what holds paragraphs has lines of its own. */
  function place(node: Nodes, parent: Parents, say: Say) {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const { name } = node;
    const part = name && Object.hasOwn(allowed, name) ? allowed[name]! : undefined;
    if (
      node.type === 'mdxJsxTextElement' &&
      part &&
      !part.inline &&
      !(parent.type === 'paragraph' && standsAlone(parent))
    ) {
      const [ko, en] =
        part.inside && node.children.length
          ? ['따로 적거나, 태그만 지우고 글은 남겨', ', or remove the tags and keep the words']
          : ['따로 적어', ''];
      say(
        node,
        `${withParticle(`<${name}>`, '은/는')} 글 가운데에 둘 수 없어요. 앞뒤에 빈 줄을 두고 ${ko} 주세요.`,
        `<${name}> cannot stand within a sentence. Give it lines of its own, with an empty line before and after${en}.`,
      );
    }
    if (node.type === 'mdxJsxFlowElement' && part?.inline && node.children.some(({ type }) => !SAID.has(type)))
      say(
        node,
        `<${name}> 안에는 문단이나 목록을 둘 수 없어요. 한 줄로 <${name} …>글</${name}>처럼 적어 주세요.`,
        `No paragraph or list can stand within <${name}>. Write it in one line: <${name} …>words</${name}>.`,
      );
  }

  /** A link within a link leads nowhere that a reader could tell. */
  function linksWithin(node: Parents, say: Say) {
    for (const child of node.children) {
      if (leads(child)) {
        const inner = 'name' in child ? `<${child.name}>` : child.type === 'footnoteReference' ? '[^…]' : '[…](…)';
        say(
          child,
          `링크 안에 또 링크가 있어요(${inner}). <Term>과 <Cite>, 각주도 링크예요. 하나만 남겨 주세요.`,
          `There is a link within a link (${inner}). <Term>, <Cite> and footnotes are links too. Keep one.`,
        );
      } else if ('children' in child) linksWithin(child, say);
    }
  }

  function element(node: Element, leftOver: LeftOver, say: Say) {
    const name = node.name ?? '';
    const part = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (!part) {
      const { ko, en } = noSuchPart(name);
      say(node, ko, en);
      return;
    }
    if (!part.inside && node.children.length)
      say(
        node,
        `<${name}> 안에는 아무것도 쓸 수 없어요. <${name} … />처럼 닫아 주세요.`,
        `Nothing can stand inside <${name}>: close it as <${name} … />.`,
      );
    const doubled = new Set<string>();
    const written = new Set<string>();
    for (const each of node.attributes) if ('name' in each) (written.has(each.name) ? doubled : written).add(each.name);
    // Which of two values was meant has to be settled before anything can be said of it.
    const settled = new Set([...doubled].filter((each) => Object.hasOwn(part.props, each)));
    for (const each of settled)
      say(
        node,
        `<${name}>에 ${each}="…"가 두 번 있어요. 하나를 지워 주세요.`,
        `<${name}> has ${each}="…" twice. Remove one.`,
      );
    let mistaken = false;
    for (const attribute of node.attributes) {
      // rules/code.ts tells of these.
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        mistaken = true;
        continue;
      }
      if (settled.has(attribute.name)) continue;
      settled.add(attribute.name);
      const kind = Object.hasOwn(part.props, attribute.name) ? part.props[attribute.name] : undefined;
      if (!kind) {
        mistaken = true;
        const known = Object.keys(part.props);
        const [lacking, ...more] = part.required.filter((each) => !written.has(each));
        const free = known.filter((each) => !written.has(each));
        const meant =
          attributeElsewhere(attribute.name, free) ??
          likeliest(attribute.name, known) ??
          (more.length ? undefined : lacking);
        const next = hint(meant && `"${meant}"`, {
          ko: `쓸 수 있는 속성: ${known.join(', ') || '없음'}.`,
          en: `Attributes you can use: ${known.join(', ') || 'none'}.`,
        });
        const values = meant === undefined ? undefined : valuesBeside(meant, part.props[meant]!);
        const rest = part.required.filter((each) => each !== meant && !written.has(each)).map((each) => `${each}="…"`);
        const also = meant === undefined || !rest.length ? undefined : rest.join(', ');
        say(
          node,
          sentences(
            `<${name}>에는 "${attribute.name}"이라는 속성이 없어요. ${next.ko}`,
            values?.ko,
            also && `${also}도 있어야 해요.`,
          ),
          sentences(
            `<${name}> has no attribute "${attribute.name}". ${next.en}`,
            values?.en,
            also && `It also needs ${also}.`,
          ),
        );
      } else if (typeof attribute.value !== 'object' || attribute.value === null)
        value(node, leftOver, name, attribute.name, attribute.value ?? '', kind, say);
    }
    for (const required of part.required)
      if (!written.has(required) && !mistaken) {
        const values = valuesOf(part.props[required]!);
        say(
          node,
          `<${name}>에는 ${required}="…"가 있어야 해요.${values ? ` ${values.ko}` : ''}`,
          `<${name}> needs ${required}="…".${values ? ` ${values.en}` : ''}`,
        );
      }
  }

  /** What a part draws from the records can be long, and has places of its own that links name. */
  function again({ name, attributes, ...node }: Element, drawn: Set<string>, say: Say) {
    if (!name || !Object.hasOwn(allowed, name) || allowed[name]!.inside || allowed[name]!.again) return;
    const values = new Map(attributes.flatMap((each) => ('name' in each ? [[each.name, String(each.value)]] : [])));
    const records = name === 'Log' ? recordsOf<Rejection | undefined>(content, 'rejections') : [];
    const log = records.find((each) => each?.id === values.get('of'));
    const number = Number(values.get('no') ?? 1);
    if (log && number > (log.logs?.length ?? Infinity))
      say(
        node,
        `"${log.id}"의 로그는 ${log.logs.length}개예요. ${number}번 로그는 없어요.`,
        `"${log.id}" has ${log.logs.length} logs: there is no number ${number}.`,
      );
    if (name === 'Log') values.set('no', String(number));
    const key = JSON.stringify([name, ...[...values].sort()]);
    if (drawn.has(key))
      say(
        node,
        `이 페이지에 똑같은 ${withParticle(`<${name}>`, '이/가')} 이미 있어요. 하나만 남겨 주세요.`,
        `The same <${name}> stands on this page already. Keep one.`,
      );
    drawn.add(key);
  }

  function value(node: Node, leftOver: LeftOver, name: string, prop: string, text: string, kind: PropKind, say: Say) {
    const records = typeof kind === 'string' ? RECORDS[kind] : undefined;
    const values = records ? idsOf(content, records) : typeof kind === 'string' ? undefined : kind;
    if (values && !values.includes(text)) {
      const elsewhere = name === 'Note' && prop === 'kind' ? noteKindElsewhere(text) : undefined;
      const meant = records ? undefined : (elsewhere ?? likeliest(text, values));
      const next = records
        ? ++sought > MOST_SOUGHT
          ? idsIn(records)
          : idAdvice(text, values, records, records === 'sources' ? leftOver() : undefined)
        : hint(meant && `"${meant}"`, choices(values));
      say(
        node,
        `<${name}>의 ${prop}에 ${withParticle(`"${text}"`, '은/는')} 쓸 수 없어요. ${next.ko}`,
        `The ${prop} "${text}" of <${name}> is not known. ${next.en}`,
      );
    }
    if (kind === 'number' && !/^[1-9]\d*$/.test(text))
      say(
        node,
        `<${name} ${prop}="${text}">에는 1부터 세는 숫자를 적어 주세요.`,
        `<${name} ${prop}="${text}"> takes a number, counted from 1.`,
      );
    if (kind === 'text' && /^(?:…|\.\.\.)$/.test(text.trim()))
      say(
        node,
        `<${name} ${prop}="${text}">의 ${text} 자리에 알맞은 글을 적어 주세요.`,
        `Put words of your own in place of ${text} in <${name} ${prop}="${text}">.`,
      );
    if (kind === 'text' && !text.trim())
      say(node, `<${name} ${prop}="">이 비어 있어요.`, `<${name} ${prop}=""> is empty.`);
  }
}
