import type { Text } from '../model/records.ts';
import type { Change } from '../model/translation.ts';
import type { Difference } from './difference.ts';
import { headingsIn } from './korean-record.ts';
import type { PageSource } from './source.ts';

/**
 * What is said of a difference after what to do on the English page: that it may have been made on the Korean one. Nothing
 * where the Korean is as it was when the two were compared.
 *
 * @param changes What changed on the Korean page since; undefined where that is not known.
 */
export function koreanDoubt(difference: Difference, korean: PageSource, changes: Change[] | undefined): Text {
  if (!changes)
    return {
      ko: ' 한국어 글이 잘못된 것이면 이 글은 두고 한국어 글을 고쳐 주세요.',
      en: ' If the Korean page is the one that is wrong, leave this page as it is and mend that one.',
    };
  const thing = difference.how === 'extra' ? difference.english : difference.korean;
  if (thing.scope !== 'mark' && difference.how === 'extra')
    return taken(changes.filter(({ how }) => how === 'removed'));
  if (thing.scope !== 'mark' && difference.how === 'moved')
    return changes.some(({ how }) => how !== 'level') ? CHANGED.order : NOTHING;
  const place = placeOf(difference, korean);
  const how = changes.find(({ now }) => now === place)?.how;
  if (how === 'level') return difference.how === 'level' ? CHANGED.level : NOTHING;
  if (!how) return NOTHING;
  return how === 'added' && thing.scope !== 'mark' ? CHANGED.added : place ? CHANGED.section : CHANGED.opening;
}

/** The place of a Korean section among those of its page. */
function placeOf(difference: Difference, korean: PageSource): number {
  const { node, section } = difference.how === 'extra' ? difference.place : difference.korean;
  const line = (node ?? section.heading)?.position?.start.line ?? 0;
  return headingsIn(korean).filter(({ position }) => position!.start.line <= line).length;
}

const NOTHING: Text = { ko: '', en: '' };
const SINCE = ' 다만 번역을 마지막으로 맞춘 뒤에 한국어 글';
const BY_MISTAKE = '잘못 바뀐 것이면 이 글은 두고 한국어 글을 고쳐 주세요.';
const COMPARED = 'the English was last compared with it';
const MEND = `since ${COMPARED}. If that was a mistake, leave this page as it is and mend the Korean one.`;

const CHANGED: Record<'section' | 'opening' | 'level' | 'order' | 'added', Text> = {
  section: {
    ko: `${SINCE}의 그 절이 바뀌었어요. ${BY_MISTAKE}`,
    en: ` But that section of the Korean page changed ${MEND}`,
  },
  opening: {
    ko: `${SINCE}의 머리말이나 첫머리가 바뀌었어요. ${BY_MISTAKE}`,
    en: ` But the front matter or opening of the Korean page changed ${MEND}`,
  },
  level: {
    ko: `${SINCE}에서 그 제목의 # 개수가 바뀌었어요. ${BY_MISTAKE}`,
    en: ` But the number of # before that heading of the Korean page changed ${MEND}`,
  },
  order: {
    ko: `${SINCE}이 바뀌었어요. ${BY_MISTAKE}`,
    en: ` But the Korean page changed ${MEND}`,
  },
  added: {
    ko: ` 다만 이것은 번역을 마지막으로 맞춘 뒤에 한국어 글에 새로 생겼어요. 잘못 생긴 것이면 이 글은 두고 한국어 글에서 빼 주세요.`,
    en: ` But it was added to the Korean page after ${COMPARED}. If that was a mistake, leave this page as it is and take it out of the Korean one.`,
  },
};

/** A heading that only the English page has may be one that the Korean page had. */
function taken([change, ...more]: Change[]): Text {
  if (!change) return NOTHING;
  const [ko, en, it] = more.length
    ? [`절 ${more.length + 1}개가`, `${more.length + 1} sections`, 'them']
    : [`"${change.section}" 절이`, `the section "${change.section}"`, 'it'];
  return {
    ko: `${SINCE}에서 ${ko} 빠졌어요. 잘못 빠진 것이면 이 글은 두고 한국어 글에 되돌려 주세요.`,
    en: ` But the Korean page lost ${en} since ${COMPARED}. If that was a mistake, leave this page as it is and put ${it} back there.`,
  };
}
