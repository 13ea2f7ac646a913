import { finalOf } from '../../model/hangul.ts';
import { withParticle } from '../../model/korean.ts';
import { blockTextsIn, placeIn, textWithout, type BlockText } from '../block-text.ts';
import { warning, type Issue } from '../issue.ts';
import { unquoted } from '../prose.ts';
import type { Content } from '../source.ts';

export const id = 'tone';

/**
 * Korean sentences end in 해요체, as the whole guide does: not in 합니다체, nor in the 한다체 of books. What is quoted, a claim
 * in bold, headings and tables have a tone of their own. Of values only 합니다체 is told: what defines a word ends as it may.
 */
export function judge(content: Content): Issue[] {
  const blocks = blockTextsIn(content).filter(
    ({ language, kind, quoted }) => language === 'ko' && !quoted && kind !== 'heading' && kind !== 'cell',
  );
  return [...Map.groupBy(blocks, ({ file }) => file).values()].flatMap(judgeFile);
}

/** The last word of a sentence in another tone. */
interface Ending {
  block: BlockText;
  from: number;
  word: string;
  tone: '합니다체' | '한다체';
}

function judgeFile(blocks: BlockText[]): Issue[] {
  const endings = blocks.flatMap(endingsIn);
  const [first] = endings;
  if (!first) return [];
  const ours = blocks.reduce((sum, { text }) => sum + (text.match(OURS)?.length ?? 0), 0);
  return endings.length > ours ? [tellAll(first, endings.length)] : endings.map(tell);
}

/** Ends of sentences in 해요체. */
const OURS = /요(?=[.?!]|$)/gm;
const FORMAL = /(?:니다|니까|시다|십시오)(?![가-힣])/g;
const PLAIN = /다(?=\.(?:[\s)]|$))/g;
/** The finals ㄴ, ㅂ and ㅆ. */
const [NIEUN, BIEUP, SSANG_SIOT] = [4, 17, 20];

function endingsIn(block: BlockText): Ending[] {
  const { text, kind, runs } = block;
  const endings: Ending[] = [];
  const add = (to: number, prose: string, tone: Ending['tone']) => {
    // Of a word in two elements, what stands in the last.
    const start = runs.findLast((run) => run.start < to)!.start;
    const word = /[가-힣]+$/.exec(prose.slice(Math.max(start, to - LONGEST_WORD), to))![0];
    endings.push({ block, from: to - word.length, word, tone });
  };
  if (/니다|니까|시다|시오/.test(text)) {
    const prose = unquoted(textWithout(block));
    for (const { index, 0: end } of prose.matchAll(FORMAL))
      if (end === '십시오' || finalOf(prose.slice(0, index)) === BIEUP) add(index + end.length, prose, '합니다체');
  }
  // An example of what is written elsewhere begins with a title in bold: **쿠폰 개선.** 쿠폰 코드를 정리한다.
  const example = runs.find((run) => run.text.trim())?.emphasised && text.search(OURS) < 0;
  if (kind === 'paragraph' && !example && text.includes('다.')) {
    const prose = unquoted(textWithout(block, ({ emphasised }) => emphasised));
    for (const { index } of prose.matchAll(PLAIN)) {
      const before = prose.slice(0, index);
      // Not 바다. or 마다.
      if ([NIEUN, SSANG_SIOT].includes(finalOf(before)) || /[없않이같많좋]$/.test(before))
        add(index + 1, prose, '한다체');
    }
  }
  return endings.sort((a, b) => a.from - b.from);
}

const LONGEST_WORD = 20;

/** Ends of words whose 해요체 is the same whatever stands before them. */
const TURNED = Object.entries({
  합니다: '해요',
  됩니다: '돼요',
  줍니다: '줘요',
  있습니다: '있어요',
  없습니다: '없어요',
  않습니다: '않아요',
  같습니다: '같아요',
  것입니다: '것이에요',
  때문입니다: '때문이에요',
  합니까: '해요',
  있습니까: '있어요',
  합시다: '해요',
  십시오: '세요',
  한다: '해요',
  된다: '돼요',
  준다: '줘요',
  있다: '있어요',
  없다: '없어요',
  않는다: '않아요',
  않다: '않아요',
  같다: '같아요',
  것이다: '것이에요',
});

/** A word in 해요체; undefined where that depends on its stem. */
function inOurTone(word: string): string | undefined {
  for (const [end, ours] of TURNED) if (word.endsWith(end)) return word.slice(0, -end.length) + ours;
  const stem = word.replace(/(?:습니)?다$/, '');
  return finalOf(stem) === SSANG_SIOT ? `${stem}어요` : undefined;
}

function tell({ block, from, word, tone }: Ending): Issue {
  const ours = inOurTone(word);
  const { at } = placeIn(block, from, from + word.length);
  return warning(
    id,
    block.file,
    at,
    `${tone}로 끝난 문장이에요. 온벨트의 글은 해요체로 써요. ${withParticle(`"${word}"`, '을/를')} ${ours ? withParticle(`"${ours}"`, '으로/로') : '"-요"로 끝나게'} 바꿔 주세요.`,
    `This sentence ends in ${tone}; the guide is written in 해요체. ${ours ? `Change "${word}" to "${ours}".` : `Let "${word}" end in "-요".`}`,
  );
}

function tellAll({ block, from, word }: Ending, count: number): Issue {
  const { at } = placeIn(block, from, from + word.length);
  const [ko, en] =
    count > 1
      ? [`이런 문장이 이 파일에 ${count}개예요. `, `There are ${count} such sentences in this file. `]
      : ['', ''];
  return warning(
    id,
    block.file,
    at,
    `온벨트의 글은 해요체로 써요. ${withParticle(`"${word}"`, '은/는')} 해요체가 아니에요. ${ko}"-해요", "-이에요"처럼 "-요"로 끝나게 바꿔 주세요.`,
    `The guide is written in 해요체, and "${word}" is not. ${en}Let sentences end in "-요": "-해요", "-이에요".`,
  );
}
