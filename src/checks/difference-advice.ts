import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import { citationsIn, listedSources } from './citation.ts';
import type { Difference } from './difference.ts';
import type { HeadingThing, Place, Thing } from './page-side.ts';
import { idOf, isCite, nameOf, writtenHeading, type Section } from './section.ts';
import type { PageSource } from './source.ts';

/** What differs, and what to do on the English page. */
export function differenceAdvice(difference: Difference, korean: PageSource, english: PageSource): Text {
  switch (difference.how) {
    case 'missing':
      return missing(difference, korean, english);
    case 'extra':
      return extra(difference, korean, english);
    case 'moved':
      return moved(difference, korean);
    case 'other': {
      if (difference.korean.scope !== 'mark') return otherSection(difference.korean, korean, english);
      const [want, have] = [nameOf(difference.korean.node), nameOf(difference.english.node)];
      const there = sectionAt(korean, difference.korean.section, difference.korean.node);
      return {
        ko: `${there.ko}에는 ${withParticle(want.ko, '이/가')} 있는데 여기에는 ${withParticle(have.ko, '이/가')} 있어요. 한국어 글과 같게 고쳐 주세요.`,
        en: `Where ${there.en} has ${want.en}, this page has ${have.en}. Make it what the Korean page has.`,
      };
    }
    case 'level': {
      const { node } = difference.korean;
      const there = `"${writtenHeading(node)}"`;
      const wanted = `"${writtenHeading({ ...difference.english.node, depth: node.depth })}"`;
      const file = placed(korean, node);
      return difference.certain
        ? {
            ko: `한국어 글의 ${there} 제목(${file})과 # 개수가 달라요. 여기도 ${withParticle(wanted, '으로/로')} 적어 주세요.`,
            en: `The heading ${there} of the Korean page (${file}) has another number of #. Write ${wanted} here.`,
          }
        : {
            ko: `한국어 글에서는 이 자리에 ${there} 절(${file})이 있어요. 같은 절이면 이 제목을 ${withParticle(wanted, '으로/로')} 고쳐 주세요. 다른 절이면 한국어 글의 절을 여기에 더하고, 이 절은 한국어 글에도 더하거나 빼 주세요.`,
            en: `In this place the Korean page has the section ${there} (${file}). If it is the same one, write ${wanted} here. If not, add that section here, and add this one to the Korean page or take it out.`,
          };
    }
  }
}

/** In the place of a section there is another one, or hardly anything of the same. */
function otherSection(thing: HeadingThing, korean: PageSource, english: PageSource): Text {
  const there = `"${writtenHeading(thing.node)}"`;
  const file = placed(korean, thing.node);
  const also = sourcesOf(thing, english);
  return {
    ko: `한국어 글에서는 이 자리에 ${there} 절(${file})이 있는데 내용이 많이 달라요. 같은 절이면 그 절에 맞춰 주세요. 다른 절이면 한국어 글의 절을 여기에 더하고, 이 절은 한국어 글에도 더하거나 빼 주세요.${also.ko}`,
    en: `In this place the Korean page has the section ${there} (${file}), and little of it is here. If this is meant to be the same section, change it to what that one says. If not, add that section here, and add this one to the Korean page or take it out.${also.en}`,
  };
}

function missing(
  { korean: thing, place, counts }: Difference & { how: 'missing' },
  korean: PageSource,
  english: PageSource,
): Text {
  const goal = toPlace(place);
  const also = isAnchored(thing) ? ANCHOR : sourcesOf(thing, english);
  if (thing.scope !== 'mark') {
    const written = `"${writtenHeading(thing.node)}"`;
    const file = placed(korean, thing.node);
    const isHeading = thing.scope === 'heading';
    const [belowKo, belowEn] = thing.below
      ? [` 그 아래 절 ${thing.below}개도 함께 더해 주세요.`, ` Add the sections below it as well: ${thing.below}.`]
      : ['', ''];
    return {
      ko: `한국어 글의 ${written} ${isHeading ? '제목' : '절'}(${file})이 이 글에는 없어요. ${goal.ko} 더해 주세요.${belowKo}${also.ko}`,
      en: `This page lacks the ${isHeading ? 'heading' : 'section'} ${written} of the Korean one (${file}). Add it ${goal.en}.${belowEn}${also.en}`,
    };
  }
  const name = nameOf(thing.node);
  const there = sectionAt(korean, thing.section, thing.node);
  return counts
    ? {
        ko: `${there.ko}에는 ${withParticle(name.ko, '이/가')} ${counts[0]}개인데 이 글에는 ${counts[1]}개예요. ${goal.ko} 더해 주세요.${also.ko}`,
        en: `${upper(there.en)} has ${name.en} ${times(counts[0])}, this page ${times(counts[1])}. Add it ${goal.en}.${also.en}`,
      }
    : {
        ko: `${there.ko}에는 ${withParticle(name.ko, '이/가')} 있는데 이 글에는 없어요. ${goal.ko} 더해 주세요.${also.ko}`,
        en: `${upper(there.en)} has ${name.en}, and this page does not. Add it ${goal.en}.${also.en}`,
      };
}

/** Headings are named in the language of their page. */
const isAnchored = ({ node }: Thing): boolean => node.type === 'link' && node.url.includes('#');
const ANCHOR: Text = {
  ko: ' # 뒤에는 영어 글에 있는 제목의 앵커를 적어 주세요.',
  en: ' Behind the # write the anchor of the heading on the English page.',
};

function extra(
  { english: thing, place, counts }: Difference & { how: 'extra' },
  korean: PageSource,
  english: PageSource,
): Text {
  if (thing.scope !== 'mark') {
    const written = `"${writtenHeading(thing.node)}"`;
    const isHeading = thing.scope === 'heading';
    const file = placed(korean, place.node);
    const heading = place.how === 'before' && place.node?.type === 'heading' && writtenHeading(place.node);
    const [goalKo, goalEn] =
      place.how === 'end'
        ? [`한국어 글의 끝(${korean.file})에`, `at the end of the Korean page (${korean.file})`]
        : heading
          ? [
              `한국어 글의 "${heading}" 제목(${file}) 앞에`,
              `before the heading "${heading}" of the Korean page (${file})`,
            ]
          : [`한국어 글의 같은 자리(${file})에`, `to the Korean page in the same place (${file})`];
    return {
      ko: `${written} ${isHeading ? '제목은' : thing.below ? `절과 그 아래 절 ${thing.below}개는` : '절은'} 이 글에만 있어요. ${goalKo}도 더하거나 여기서 빼 주세요.`,
      en: `Only this page has the ${isHeading ? 'heading' : 'section'} ${written}${thing.below ? ` and those below it (${thing.below})` : ''}. Add it ${goalEn} too, or take it out here.`,
    };
  }
  const name = nameOf(thing.node);
  const there = sectionAt(korean, place.section, place.node);
  const also = listingOf(thing.node, korean, english);
  return counts
    ? {
        ko: `${there.ko}에는 ${withParticle(name.ko, '이/가')} ${counts[0]}개인데 이 글에는 ${counts[1]}개예요. 거기에도 더하거나 여기서 빼 주세요.`,
        en: `${upper(there.en)} has ${name.en} ${times(counts[0])}, this page ${times(counts[1])}. Add it there too, or take it out here.`,
      }
    : {
        ko: `${withParticle(name.ko, '은/는')} 이 글에만 있어요. ${there.ko}에도 더하거나 여기서 빼 주세요.${also.ko}`,
        en: `Only this page has ${name.en}. Add it to ${there.en} too, or take it out here.${also.en}`,
      };
}

function moved({ korean: thing, english: own, place }: Difference & { how: 'moved' }, korean: PageSource): Text {
  const goal = toPlace(place, true);
  const written = own.scope === 'mark' ? undefined : `"${writtenHeading(own.node)}"`;
  const name = written ? { ko: `${written} 절`, en: `the section ${written}` } : nameOf(own.node);
  const there = sectionAt(korean, thing.section, thing.node);
  const file = placed(korean, thing.node);
  return written || own.section === place.section
    ? {
        ko: `여기 있는 ${name.ko}의 차례가 한국어 글(${file})과 달라요. 이 글에서도 ${goal.ko} 옮겨 주세요.`,
        en: `${upper(name.en)} stands in another order on the Korean page (${file}). Move it ${goal.en}.`,
      }
    : {
        ko: `여기 있는 ${withParticle(name.ko, '이/가')} ${there.ko.replace(/^한국어 글의/, '한국어 글에서는')}에 있어요. 이 글에서도 ${goal.ko} 옮겨 주세요.`,
        en: `${upper(name.en)} stands in ${there.en}. Move it ${goal.en}.`,
      };
}

const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const placed = ({ file }: PageSource, node: Nodes | undefined): string =>
  node?.position ? `${file}:${node.position.start.line}` : file;

/** A section of the Korean page, with the line of what is meant in it. */
function sectionAt(korean: PageSource, { heading, nodes }: Section, node: Nodes | undefined): Text {
  const file = placed(korean, node ?? heading ?? nodes.find(({ type }) => type !== 'yaml'));
  const words = heading && toString(heading);
  return words
    ? { ko: `한국어 글의 "${words}" 절(${file})`, en: `the section "${words}" of the Korean page (${file})` }
    : { ko: `한국어 글의 첫머리(${file})`, en: `the opening of the Korean page (${file})` };
}

const BLOCKS: Partial<Record<Nodes['type'], Text>> = {
  paragraph: { ko: '문단', en: 'paragraph' },
  list: { ko: '목록', en: 'list' },
  listItem: { ko: '항목', en: 'item' },
  blockquote: { ko: '인용문', en: 'quotation' },
  code: { ko: '코드 블록', en: 'code block' },
  table: { ko: '표', en: 'table' },
  tableRow: { ko: '줄', en: 'row' },
  heading: { ko: '제목', en: 'heading' },
  footnoteDefinition: { ko: '각주', en: 'footnote' },
};

/**
 * Where something is to be put on the English page: "이 문단 앞에", "before this paragraph".
 *
 * @param away Whether this is told at another place: "15번째 줄의 문단 앞으로", "before the paragraph in line 15".
 */
function toPlace({ how, node, section }: Place, away = false): Text {
  const onto = (word: string) => (away ? withParticle(word, '으로/로') : `${word}에`);
  if (how === 'end') return { ko: onto('글의 끝'), en: away ? 'to the end of the page' : 'at the end of this page' };
  if (!node) return { ko: onto('첫머리'), en: 'to the opening' };
  const line = node.position?.start.line;
  const at = (ko: string, preposition: string, en: string): Text =>
    away
      ? { ko: `${line}번째 줄의 ${onto(ko)}`, en: `${preposition} the ${en} in line ${line}` }
      : { ko: `이 ${onto(ko)}`, en: `${preposition} this ${en}` };
  if (how === 'within' && node === section.heading) return at('절', 'to', 'section');
  const part = 'name' in node ? `<${node.name}>` : '';
  const { ko, en } = BLOCKS[node.type] ?? { ko: part, en: part };
  if (how === 'before') return at(`${ko} 앞`, 'before', en);
  if (how === 'after') return node.type === 'heading' ? at(`${ko} 아래`, 'below', en) : at(`${ko} 뒤`, 'after', en);
  return part || node.type === 'list' ? at(`${ko} 안`, 'within', en) : at(ko, 'to', en);
}

/** What becomes of sources in the front matter, whichever way a citation that only the English page has is settled. */
function listingOf(node: Nodes, korean: PageSource, english: PageSource): Text {
  const id = isCite(node) ? idOf(node) : undefined;
  if (id === undefined) return { ko: '', en: '' };
  const isListed = (listedSources(korean) ?? []).some(({ source }) => source === id);
  const isLast = citationsIn(english).filter(({ source }) => source === id).length < 2;
  const quoted = `"${id}"`;
  const [ko, en] = [
    [
      ...(isListed ? [] : [`더할 때는 한국어 글 머리말의 sources에도 ${withParticle(quoted, '을/를')} 더하고`]),
      ...(isLast ? [`뺄 때는 이 글 머리말의 sources에서도 ${withParticle(quoted, '을/를')} 빼`] : []),
    ],
    [
      ...(isListed ? [] : [`If you add it there, add ${quoted} to sources in the front matter of that page as well.`]),
      ...(isLast ? [`If you take it out, take ${quoted} off sources in the front matter here as well.`] : []),
    ],
  ];
  return {
    ko: ko.length ? ` ${ko.join(', ').replace(/더하고$/, '더해')} 주세요.` : '',
    en: en.map((each) => ` ${each}`).join(''),
  };
}

/** A node with all that is in it. */
const within = (node: Nodes): Nodes[] => ['children' in node ? node.children.flatMap(within) : [], node].flat();

/** A citation stands among the sources of its page. */
function sourcesOf(thing: Thing, { front }: PageSource): Text {
  const listed: unknown = (front?.value as { sources?: unknown } | undefined)?.sources;
  const nodes = thing.scope === 'mark' ? within(thing.node) : thing.nodes;
  const cited = nodes.flatMap((each) => (isCite(each) ? (idOf(each) ?? []) : []));
  const wanted = [...new Set(cited)].filter((source) => !(Array.isArray(listed) && listed.includes(source)));
  if (!wanted.length) return { ko: '', en: '' };
  const list = wanted.map((source) => `"${source}"`).join(', ');
  return {
    ko: ` 이 글 머리말의 sources에도 ${withParticle(list, '을/를')} 더해 주세요.`,
    en: ` Add ${list} to sources in the front matter of this page too.`,
  };
}
