import type { Nodes, Paragraph, Table } from 'mdast';
import type { Language } from '../../site.ts';
import { warning, type Issue, type Span } from '../issue.ts';
import { isPart, leadsOut, offsetOf, spanIn, unquoted } from '../prose.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'figures';

/**
 * A figure that says something of the world outside, such as what a survey found, has its source beside it: <Cite /> or a
 * link to another site in the same paragraph, list or table. A figure of a page's own example claims nothing.
 */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => (page.tree && /\d/.test(page.text) ? judgeIn(page, page.tree) : []));
}

function judgeIn(page: PageSource, node: Nodes): Issue[] {
  if (node.type === 'paragraph' || node.type === 'table') return judgeBlock(page, node);
  if (!('children' in node) || node.type === 'blockquote') return [];
  // What a list says as a whole is cited once, in one of its items or in the sentence that introduces it.
  return node.children.flatMap((child, place) => {
    const before = node.children[place - 1];
    return child.type === 'list' && (isCited(child) || (before?.type === 'paragraph' && isCited(before)))
      ? []
      : judgeIn(page, child);
  });
}

const NUMBER = String.raw`(?<![\w.,-])\d[\d,]*(?:\.\d+)?`;

/** All and none are rules, not findings. */
const SHARE = String.raw`(?!(?:100|0)\s?(?:%|퍼센트|per))${NUMBER}\s?`;
/** A Korean number ends its word, or has a particle behind. */
const ENDS = '(?=[\\s,.을를이가은는의에도로]|$)';

const TIMES_EN = `${NUMBER}(?:x| times) (?:more|less|faster|slower|higher|lower|greater|fewer|better|longer|shorter|cheaper|likelier)\\b`;

/** How much of a whole: a share, or so many of so many. */
const PART = {
  ko: `${SHARE}(?:%|퍼센트)|${NUMBER}\\s?(?:명|곳|건|팀|개)?\\s?(?:중|가운데)(?:에서?)?\\s${NUMBER}\\s?(?:명|곳|건|팀|개)`,
  en: `${SHARE}(?:%|per\\s?cent\\b)|${NUMBER} (?:out of|in)(?: every)? \\d+`,
};
/** So many times, or so many of those who were asked. */
const COUNT = {
  ko: `${NUMBER}\\s?배(?=[\\s,.쯤나가는로를])|${NUMBER}\\s?[만천억]?\\s?여?\\s?(?:명|개\\s?사|개\\s?기업|개\\s?조직|곳)${ENDS}`,
  en: `${TIMES_EN}|${NUMBER} (?:\\w+ )?(?:respondents|companies|organi[sz]ations|developers|professionals|teams)\\b`,
};
const AMOUNT = {
  ko: new RegExp(`${PART.ko}|${COUNT.ko}`, 'u'),
  en: new RegExp(`${PART.en}|${COUNT.en}`, 'iu'),
};

/** Words of somebody who went and asked, or a year gone by, within the same sentence. */
const ASKED = {
  ko: /(?:19|20)\d\d년|수치로는|조사(?:에서|에 |로는|했더니|한 결과| 결과| 대상)|설문|응답자|응답했|통계|논문|연구(?![실소원])|보고서에 (?:따르면|의하면)|에 따르면|에 의하면|전\s?세계|업계 평균/,
  en: /\b(?:(?:in|of|from) (?:19|20)\d\d|(?:19|20)\d\d report|figures? that|(?:a|an|one|the|this|that|its|their|'s|’s) (?:\w+ )?(?:study|poll)|surveys?|surveyed|studies|research(?:ers)? (?:shows?|found|finds?|says?|has|have)|respondents?|statistics|according to|worldwide|industry average|reports? (?:by|from|found|finds))\b/i,
};

/** What one can only know of by asking many. */
const MANY = {
  ko: '(?:기업|회사|조직|팀|개발자|엔지니어|관리자|임원|직장인|프로젝트|저장소|장애|사고|침해|취약점|보안 사고)',
  en: '(?:companies|firms|businesses|enterprises|organi[sz]ations|teams|developers|engineers|programmers|managers|executives|projects|repositories|outages|incidents|breaches|attacks|vulnerabilities)',
};

const OF_MANY = {
  ko: new RegExp(String.raw`${MANY.ko}들?(?:의|\s(?:가운데|중(?:에서?)?|)\s?)\s?(?:약\s|무려\s)?(?:${PART.ko})`, 'u'),
  en: new RegExp(String.raw`(?:${PART.en})(?: of)?(?: all| the| these| those)?(?: [\w-]+){0,2} ${MANY.en}\b`, 'iu'),
};

const SO_MANY_TIMES = {
  ko: new RegExp(
    String.raw`${NUMBER}\s?배(?:쯤|나|는|\s?가까이|\s?이상|\s?넘게)?\s(?:더\s)?(?:빠|빨|높|많|자주|잦|잘|짧|길|낮|적|늘(?![려리])|줄(?![여이])|비싸|싸)`,
    'u',
  ),
  en: new RegExp(TIMES_EN, 'iu'),
};

/** What says of a whole paragraph that its figures are made up. */
const MADE_UP = { ko: /예시|예제|지어낸|예를 들|가령/, en: /\b(?:examples?|made[- ]up|suppose)\b/i };
/** What its writers counted or reckoned themselves, within a sentence. */
const OWN = {
  ko: /우리|고 치|재 보|돌려 보|돌리니|세어 보/,
  en: /\b(?:we|our|your|say,|assume|assuming|would)\b/i,
};

interface Claim {
  text: string;
  /** Where it stands in the block's text. */
  at: number;
}

/** The first figure of a text that claims something of the world outside. */
function claimIn(text: string, language: Language): Claim | undefined {
  let at = 0;
  for (const sentence of text.split(/(?<=[.?!])\s|\n/)) {
    const amount = ASKED[language].test(sentence) ? AMOUNT[language].exec(sentence) : null;
    const found = amount ?? OF_MANY[language].exec(sentence) ?? SO_MANY_TIMES[language].exec(sentence);
    if (found && !OWN[language].test(sentence)) return { text: found[0], at: at + found.index };
    at += sentence.length + 1;
  }
  return undefined;
}

/** Whether something names its source: ours, or a place where it can be read, or a note that does. */
const isCited = (node: Nodes): boolean =>
  isPart(node, 'Cite') ||
  node.type === 'footnoteReference' ||
  leadsOut(node) ||
  ('children' in node && node.children.some((child) => isCited(child)));

function judgeBlock(page: PageSource, block: Paragraph | Table): Issue[] {
  if (isCited(block)) return [];
  const { language } = page.address;
  const pieces: Piece[] = [];
  read(block, pieces);
  const whole = pieces.map(({ text }) => text).join('');
  if (!/\d/.test(whole)) return [];
  const text = unquoted(whole);
  const claim = /\d/.test(text) && !MADE_UP[language].test(text) ? claimIn(text, language) : undefined;
  if (!claim) return [];
  const said = claim.text.trim();
  return [
    warning(
      id,
      page.file,
      placeOf(page, pieces, claim) ?? block.position,
      `"${said}"의 출처가 없어요. content/data/sources.yml에 출처를 더하고, 숫자 뒤에 <Cite id="…" />를 넣어 주세요. 지어낸 숫자라면 예시라고 밝혀 주세요. 어디서 온 숫자인지 알 수 없으면 빼 주세요.`,
      `"${said}" has no source. Add one to content/data/sources.yml and put <Cite id="…" /> behind the figure. If the figure is made up, say that it is an example. If nobody knows where it comes from, take it out.`,
    ),
  ];
}

/** A piece of a block's text; a node where it is written as it is read. */
interface Piece {
  text: string;
  node?: Extract<Nodes, { type: 'text' }>;
}

/** The text of a block; a row ends as a sentence does, and code has no words. */
function read(node: Nodes, pieces: Piece[]) {
  if (node.type === 'text') pieces.push({ text: node.value, node });
  else if (node.type === 'inlineCode') pieces.push({ text: '`' });
  else if ('children' in node) for (const child of node.children) read(child, pieces);
  if (node.type === 'tableCell') pieces.push({ text: ' ' });
  if (node.type === 'tableRow') pieces.push({ text: '\n' });
}

function placeOf(page: PageSource, pieces: Piece[], { text, at }: Claim): Span | undefined {
  let from = 0;
  for (const piece of pieces) {
    const own = at - from;
    if (own < piece.text.length)
      return piece.node && offsetOf(page, piece.node) !== undefined
        ? spanIn(page, piece.node, own, Math.min(own + text.length, piece.text.length))
        : undefined;
    from += piece.text.length;
  }
  return undefined;
}
