import { finalOf } from '../../model/hangul.ts';
import { withParticle } from '../../model/korean.ts';
import { blockTextsIn, placeIn, textWithout, type BlockText } from '../block-text.ts';
import { issue, type Issue } from '../issue.ts';
import type { Content } from '../source.ts';

export const id = 'particles';

/**
 * A particle fits the sound before it, where an element, a bracket or a quotation mark stands between the two as well, and
 * is not written in both its forms: 은(는). Says nothing of Latin words, which people read in more ways than one.
 */
export function judge(content: Content): Issue[] {
  let nouns: Set<string> | undefined;
  const isNoun = (word: string) => (nouns ??= nounsOf(content)).has(word);
  return blockTextsIn(content)
    .filter(({ language, text }) => language === 'ko' && /[가-힣]/.test(text))
    .flatMap((block) => {
      const prose = textWithout(block);
      const closings = closingsIn(prose);
      return [
        ...bothForms(block, prose, closings),
        ...behindSigns(block, prose, closings),
        ...plain(block, prose, closings, isNoun),
      ];
    });
}

/** After a consonant, after a vowel, and what may be bound to both. */
const PAIRS: [closed: string, open: string, more: string][] = [
  ['은', '는', '커녕'],
  ['을', '를', ''],
  ['이', '가', ''],
  ['과', '와', '의 는 도'],
  ['으로', '로', '의 는 도 만 서 써 부터 까지 서의 서는 서도 써의 써는 써도 부터의 부터는 부터도 만은 요'],
  ['이라', '라', '는 고 고는 고도 고만 면 면서 도 서 서는 던 야'],
  ['이나', '나', '마'],
  ['이든', '든', '지 가'],
  ['이랑', '랑', ''],
  ['이야말로', '야말로', ''],
];
/** Told of only behind a consonant: behind a vowel both may stand. */
const SHORTENED: [closed: string, open: string][] = [
  ['이며', '며'],
  ['이지만', '지만'],
  ['이므로', '므로'],
  ['이니까', '니까'],
  ['이에요', '예요'],
];

/** A particle → what it is after a consonant, and after a vowel. */
const FORMS = new Map<string, [closed: string, open: string]>();
for (const [closed, open, more] of PAIRS)
  for (const end of ['', ...more.split(' ').filter(Boolean)])
    for (const form of [closed, open]) FORMS.set(form + end, [closed + end, open + end]);
for (const [closed, open] of SHORTENED) FORMS.set(open, [closed, open]);
// Not 란 behind a consonant: that is a column to fill in as well, 설명란.
FORMS.set('이란', ['이란', '란']);
// Stands behind neither.
FORMS.set('이예요', ['이에요', '예요']);

const RIEUL = 8;

/** A form of a word's particle as it should be; undefined where it is right, or no particle. */
function rightForm(final: number, tail: string): string | undefined {
  const past = /^였(?=[가-힣])/.test(tail) && final > 0;
  if (past) return `이었${tail.slice(1)}`;
  const [closed, open] = FORMS.get(tail) ?? [tail, tail];
  const isClosed = final > 0 && !(final === RIEUL && open.startsWith('로'));
  const right = isClosed ? closed : open;
  return right === tail ? undefined : right;
}

/** A word that a particle follows, by how it ends. */
interface Word {
  text: string;
  final: number;
  /** Whether something in brackets stands behind it. */
  bracket: boolean;
}

/** Closing brackets and quotation marks → the place up to which the text before them goes on. */
type Closings = Map<number, number>;

function closingsIn(prose: string): Closings {
  const closings: Closings = new Map();
  const open: number[] = [];
  const quotes = new Set<string>();
  for (const { index, 0: sign } of prose.matchAll(/[()'"’”」』》〉]/g))
    if (sign === '(') open.push(index);
    else if (sign === ')') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(index, opening);
    } else if (/['"]/.test(sign) && !quotes.delete(sign)) quotes.add(sign);
    else closings.set(index, index);
  return closings;
}

/** What stands before a place, beyond quotation marks and brackets; undefined where its sound is not certain. */
function wordBefore(text: string, closings: Closings, place: number): Word | undefined {
  let end = place;
  let bracket = false;
  for (let before = closings.get(end - 1); before !== undefined; before = closings.get(end - 1)) {
    // A syllable in brackets is bound to the word: 파일(들).
    if (before < end - 1 && /^[가-힣]?$/.test(text.slice(before + 1, end - 1))) return undefined;
    bracket ||= before < end - 1;
    end = before;
  }
  const said = text.slice(Math.max(0, end - LONGEST_WORD), end);
  const hangul = /[가-힣]+$/.exec(said)?.[0];
  if (hangul) return { text: hangul, final: finalOf(hangul), bracket };
  const number = NUMBER.exec(said)?.groups!.number;
  return number ? { text: number, final: finalOf(DIGITS[Number(number.at(-1))]!), bracket } : undefined;
}

const LONGEST_WORD = 40;
/** Read one digit after another, or as a number: both end alike. Behind a Latin word a number may be read in English. */
const NUMBER = /(?:^|[^A-Za-z\d.,:/+~–-])(?<![A-Za-z][ -]?)(?<number>\d[\d,]*(?:\.\d+)?)$/;
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** Particles behind an element, a bracket or a quotation mark, which hides the word from other tools. */
function behindSigns(block: BlockText, prose: string, closings: Closings): Issue[] {
  const places = [...edgesOf(block), ...[...closings.keys()].map((place) => place + 1)];
  return [...new Set(places)].flatMap((place) => {
    const tail = TAIL.exec(prose.slice(place, place + LONGEST))?.[0];
    const word = tail && wordBefore(block.text, closings, place);
    const right = word && rightForm(word.final, tail);
    return right ? [tell(block, place, tail, right, word)] : [];
  });
}

/** The places where an element begins or ends and text goes on. */
const edgesOf = ({ runs }: BlockText): Set<number> =>
  new Set(runs.filter(({ edge, code, start }) => edge && !code && start).map(({ start }) => start));

/** More than the longest particle. */
const LONGEST = 12;
/** What stands at a place up to the end of the word. */
const TAIL = /^[가-힣]+(?![가-힣A-Za-z\d(])/;

/** Particles right behind their word. Most others are how words end as well: 있는, 종로. */
const BOUND =
  /(?:(?<=\d)[은는와]|(?<=[가-힣])[은이]|(?<=[가-힣\d])(?:[을를]|으로(?:의|는|도|만|서|써|부터|까지|서의|서는|써의|써는|부터의|부터는)?))(?![가-힣A-Za-z\d(])/g;

function plain(block: BlockText, prose: string, closings: Closings, isNoun: (word: string) => boolean): Issue[] {
  const edges = edgesOf(block);
  return [...prose.matchAll(BOUND)].flatMap(({ index, 0: tail }) => {
    // Where an element begins or ends in between, it has been told.
    if (edges.has(index)) return [];
    const word = wordBefore(block.text, closings, index);
    const right = word && rightForm(word.final, tail);
    return right && isCertain(word, tail, isNoun) ? [tell(block, index, tail, right, word)] : [];
  });
}

/** Whether what ends so can be nothing but a word and its particle. */
function isCertain({ text, final }: Word, tail: string, isNoun: (word: string) => boolean): boolean {
  if (/\d$/.test(text) || tail.startsWith('으로')) return true;
  // 들를 곳
  if (tail === '를') return text.length > 1 || final !== RIEUL;
  // 가을, 지을, 나은, 사이
  return '을은이'.includes(tail) && text.length > 1 && isNoun(text);
}

/** Words that stand with 를 somewhere: what ends in a vowel and takes 를 is a noun. */
function nounsOf({ all }: Content): Set<string> {
  const nouns = new Set<string>();
  for (const { address, text } of all)
    if (address.language === 'ko')
      for (const { 1: word } of text.matchAll(/(?<![가-힣])([가-힣]+)를(?![가-힣])/g)) nouns.add(word!);
  return nouns;
}

function tell(block: BlockText, place: number, tail: string, right: string, word: Word): Issue {
  const { at, offset } = placeIn(block, place, place + tail.length);
  const told = `"${word.text}"`;
  return issue(
    id,
    block.file,
    at,
    `조사가 앞말에 맞지 않아요. ${told} 뒤의 ${withParticle(`"${tail}"`, '을/를')} ${withParticle(`"${right}"`, '으로/로')} 고쳐 주세요.${word.bracket ? ' 괄호 안의 말은 건너뛰고 앞말에 맞춰요.' : ''}`,
    `The particle does not fit the word before it. After ${told} write "${right}", not "${tail}".${word.bracket ? ' Go by the word before the brackets.' : ''}`,
    offset === undefined ? undefined : [{ from: offset, to: offset + tail.length, text: right }],
  );
}

/** Both forms of a particle, as templates write them: [as written, closed, open]. */
const BOTH: [written: RegExp, closed: string, open: string][] = [
  [/은\(는\)|는\(은\)/g, '은', '는'],
  [/을\(를\)|를\(을\)/g, '을', '를'],
  [/이\(가\)|가\(이\)/g, '이', '가'],
  [/과\(와\)|와\(과\)/g, '과', '와'],
  [/\(으\)로/g, '으로', '로'],
  [/\(이\)라/g, '이라', '라'],
  [/\(이\)나/g, '이나', '나'],
];

function bothForms(block: BlockText, prose: string, closings: Closings): Issue[] {
  if (!prose.includes('(')) return [];
  return BOTH.flatMap(([written, closed, open]) =>
    [...prose.matchAll(written)].flatMap(({ index, 0: both }) => {
      // With nothing before it, it is spoken of.
      if (/^[\s‘“'"「『《〈(·,/]?$/.test(prose[index - 1] ?? '')) return [];
      const word = wordBefore(block.text, closings, index);
      const right = word && (rightForm(word.final, closed) ?? closed);
      const { at, offset } = placeIn(block, index, index + both.length);
      const [ko, en] = right
        ? [
            `"${word.text}" 뒤에는 ${withParticle(`"${right}"`, '을/를')} 써 주세요.`,
            `After "${word.text}" it is "${right}".`,
          ]
        : [
            `${withParticle(`"${closed}"`, '와/과')} "${open}" 가운데 앞말을 읽을 때의 소리에 맞는 하나만 적어 주세요. 앞말이 그때그때 바뀌면 조사가 붙지 않게 문장을 바꿔요.`,
            `Pick the one that fits how the word before it is said: "${closed}" or "${open}". If that word changes, turn the sentence so that no particle follows it.`,
          ];
      return [
        issue(
          id,
          block.file,
          at,
          `"${both}"처럼 두 가지 조사를 함께 적지 않아요. ${ko}`,
          `"${both}" is a particle in both its forms. ${en}`,
          right && offset !== undefined ? [{ from: offset, to: offset + both.length, text: right }] : undefined,
        ),
      ];
    }),
  );
}
