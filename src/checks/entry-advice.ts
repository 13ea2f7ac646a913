import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import { LINE } from '../model/pattern-work.ts';
import type { DataName, Text } from '../model/records.ts';
import { ADD_FIRST, choices, FEW, hint, idsIn } from './hint.ts';
import { spelledAsId } from './id-spelling.ts';
import { entryAt, type Known, type References } from './references.ts';
import { mismatch, overmatch, type Misfit } from './shape-advice.ts';
import type { EntryAdvice } from './shape.ts';

/** What is said of the entry at a path that misses, or does not fit. */
export function entryAdvice(
  references: References,
  name: DataName,
  path: readonly PropertyKey[],
  value: unknown,
): EntryAdvice {
  const entry = entryAt(name, path);
  const known = references.knownAt(name, path);
  const beside = (key: string) => references.valueAt(name, [...path.slice(0, path.findLastIndex(isWord)), key]);
  const each = references.knownAt(name, [...path, 0]);
  return {
    takes: known ? instead(known, value) : (taken(references, name, path, value) ?? OF_RECORD[entry]?.(beside, value)),
    places: PLACES[entry]?.(beside, value),
    holds: HOLDS[entry] ?? (each && instead(each, undefined)),
    meanings: MEANINGS[entry],
  };
}

const isWord = (step: PropertyKey): boolean => typeof step === 'string';

/** Where an id, once it is spelled as one, is that of another record. */
function taken(references: References, name: DataName, path: readonly PropertyKey[], value: unknown): Text | undefined {
  const spelled = path.at(-1) === 'id' && typeof value === 'string' ? spelledAsId(value) : undefined;
  const others = [...path.slice(0, -2), '*', 'id'];
  if (spelled === undefined || spelled === value || !references.valuesAt(name, others).includes(spelled))
    return undefined;
  return {
    ko: `id는 영어 소문자로 적는데, ${withParticle(`"${spelled}"`, '은/는')} 이미 있어요. 같은 것이면 하나를 지우고, 아니면 다른 id로 바꿔 주세요.`,
    en: `Ids are in small letters, and "${spelled}" is taken already. If both are the same, remove one; if not, choose another id.`,
  };
}

/** What stands beside an entry, or beside the list that it is in, by its key. */
type Beside = (key: string) => unknown;
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const linesOf = (text: unknown): number => (typeof text === 'string' ? text.trimEnd().split('\n').length : 0);

/** Which of a list do not fit what stands beside it. */
const PLACES: Partial<Record<string, (beside: Beside, value: unknown) => number[]>> = {
  'glossary.*.discouraged': (beside, value) =>
    placesOf(value, (each) => typeof each === 'string' && !!each.trim() && !textsIn(beside('aliases')).includes(each)),
  'rejections.*.logs.*.decisive': (beside, value) =>
    placesOf(value, (each) => typeof each === 'number' && each > linesOf(beside('text'))),
};

const placesOf = (value: unknown, isOdd: (each: unknown) => boolean): number[] =>
  Array.isArray(value) ? [...value.keys()].filter((place) => isOdd(value[place])) : [];

/** What to write in place of one of those. */
const OF_RECORD: Partial<Record<string, (beside: Beside, value: unknown) => Misfit | undefined>> = {
  'glossary.*.discouraged.*': (beside, value) => {
    const aliases = textsIn(beside('aliases'));
    if (typeof value !== 'string' || !value.trim() || aliases.includes(value)) return undefined;
    const meant = likeliest(value, aliases);
    const next = hint(meant && `"${meant}"`, { ko: '철자를 확인해 주세요.', en: 'Check the spelling.' });
    return {
      why: { ko: 'aliases에 없는 표기예요', en: 'is not among the aliases' },
      ko: `${next.ko} 다른 표기가 맞다면 aliases에도 더해 주세요.`,
      en: `${next.en} If it is another spelling, add it to aliases as well.`,
    };
  },
  'rejections.*.logs.*.decisive.*': (beside, value) => {
    const lines = linesOf(beside('text'));
    if (typeof value !== 'number' || value <= lines) return undefined;
    return {
      why: { ko: 'text에 없는 줄을 가리켜요', en: 'names a line that the text does not have' },
      ko:
        lines > 1
          ? `text는 ${lines}줄이에요. 까닭을 말해 주는 줄의 번호를 1~${lines} 가운데서 적어 주세요.`
          : 'text는 한 줄이에요. 1로 적어 주세요.',
      en:
        lines > 1
          ? `Write the number of a line that names the reason, from 1 to ${lines}.`
          : 'The text has one line: write 1.',
    };
  },
  'rejections.*.patterns.*.match': (beside, value) =>
    isTried(beside, value) ? mismatch(beside('pattern') as string, value as string) : undefined,
  'rejections.*.patterns.*.not': (beside, value) =>
    isTried(beside, value) ? overmatch(beside('pattern') as string) : undefined,
};

/** Whether a line is one on which the pattern beside it is tried. */
const isTried = (beside: Beside, value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= LINE && typeof beside('pattern') === 'string';

/**
 * What to write in place of a reference that leads nowhere.
 *
 * @param many What to do where there are too many to list.
 */
export function instead(known: Known, value: unknown, many: Text = whereListed(known)): Text {
  const values = [...known.values];
  const meant = typeof value === 'string' ? likeliest(value, values) : undefined;
  const alike = typeof value === 'string' ? values.filter((each) => sharesWord(each, value)) : [];
  const like = alike.length && alike.length <= FEW ? alike.join(', ') : undefined;
  const otherwise = like
    ? { ko: `이름이 비슷한 것: ${like}. ${ADD_FIRST.ko}`, en: `Named alike: ${like}. ${ADD_FIRST.en}` }
    : many;
  return hint(meant && `"${meant}"`, values.length <= FEW ? choices(values) : otherwise);
}

/** Whether two ids have a word in common: web-analytics, product-analytics. */
const sharesWord = (id: string, other: string): boolean => {
  const words = new Set(other.split('-').filter((word) => word.length > 3));
  return id.split('-').some((word) => words.has(word));
};

const whereListed = ({ file, target }: Known): Text =>
  target === 'pages'
    ? {
        ko: `쓸 수 있는 값은 content/data/${file}.yml에 적힌 페이지 주소예요. ${ADD_FIRST.ko}`,
        en: `Its values are the addresses of pages in content/data/${file}.yml. ${ADD_FIRST.en}`,
      }
    : idsIn(file);

/** What an entry holds, where its name does not tell: entry → what to write there. */
const HOLDS: Partial<Record<string, Text>> = {
  'stages.*.question': {
    ko: '변경이 이 구간을 지나며 답해야 하는 물음을 적어 주세요.',
    en: 'It asks what a change has to answer at this stage.',
  },
  'stages.*.input': { ko: '이 구간이 받는 것을 적어 주세요.', en: 'It says what the stage takes in.' },
  'stages.*.output': { ko: '이 구간이 내놓는 것을 적어 주세요.', en: 'It says what the stage hands on.' },
  'stages.*.owner': { ko: '이 구간을 맡은 사람을 적어 주세요.', en: 'It says who looks after the stage.' },
  'stages.*.security': {
    ko: '이 구간에서 하는 보안 일을 적어 주세요.',
    en: 'It says what is done for security at the stage.',
  },
  'stages.*.questions': {
    ko: '이 구간이 답하는 질문의 번호를 적어 주세요. 번호는 questions.yml의 차례예요.',
    en: 'It lists the questions that the stage answers, by their number in questions.yml.',
  },
  'rejections.*.gate': {
    ko: '변경을 돌려보내는 관문의 이름이에요.',
    en: 'It names the gate that sends a change back.',
  },
  'rejections.*.logs': {
    ko: '이 사유로 막혔을 때 나오는 로그예요.',
    en: 'These are logs of changes that were sent back for this reason.',
  },
  'rejections.*.logs.*.seenAt': {
    ko: '로그를 본 곳의 주소예요.',
    en: 'It is the address at which the log was seen.',
  },
  'rejections.*.logs.*.decisive': {
    ko: '까닭을 말해 주는 줄의 번호예요. text의 첫 줄이 1이에요.',
    en: 'These are the lines that name the reason, by number: the first line of the text is 1.',
  },
  'rejections.*.logs.*.text': {
    ko: '로그를 그대로 적어 주세요. 여러 줄이면 "text: |" 다음 줄부터 들여 써 주세요.',
    en: 'It is the log as it stands. Where it has several lines, indent them below "text: |".',
  },
  'rejections.*.similar': {
    ko: '로그가 닮아서 헷갈리기 쉬운 다른 반려 사유예요. 없으면 "similar: []"로 적어 주세요.',
    en: 'These are rejections that a log may be confused with. Where there are none, write "similar: []".',
  },
  'rejections.*.exceptionFrom': {
    ko: '예외를 허락할 수 있는 사람이나 팀이에요.',
    en: 'It says who may grant an exception.',
  },
  'rejections.*.patterns': {
    ko: '로그에서 이 반려 사유를 알아보는 줄이에요.',
    en: 'These are the lines of a log by which the rejection is known.',
  },
  'rejections.*.patterns.*.pattern': {
    ko: '로그 한 줄을 알아보는 정규식이에요.',
    en: 'It is a regular expression that knows one line of a log.',
  },
  'rejections.*.patterns.*.tools': {
    ko: '그 줄을 찍는 도구의 이름이에요.',
    en: 'These are the tools that print the line.',
  },
  'rejections.*.patterns.*.strength': {
    ko: '그 줄로 얼마나 확실히 알 수 있는지예요.',
    en: 'It says how sure the line is.',
  },
  'rejections.*.patterns.*.match': {
    ko: '로그에 실제로 나온 줄 가운데 pattern에 맞는 것을 적어 주세요.',
    en: 'It is a real line of a log that matches the pattern.',
  },
  'rejections.*.patterns.*.not': {
    ko: '비슷해 보이지만 pattern에 맞으면 안 되는 줄을 적어 주세요.',
    en: 'It is a line that looks alike and must not match the pattern.',
  },
  'rejections.*.earlier': {
    ko: '벨트에 올리기 전에 먼저 알아낼 방법과 그 명령이에요.',
    en: 'It says how to know before the belt does, and by which command.',
  },
  'rejections.*.earlier.command': {
    ko: '내 컴퓨터에서 미리 돌려 볼 명령이에요.',
    en: 'It is the command to run on one’s own machine.',
  },
  'products.*.said': {
    ko: '사람들이 부르는 이름이에요. 한글로 적은 것을 먼저 적고, 없으면 "said: []"로 적어 주세요.',
    en: 'These are the names that people say, in Hangul first. Where there are none, write "said: []".',
  },
  'products.*.owner': {
    ko: '만들고 돌보는 회사나 재단이에요.',
    en: 'It is the company or foundation behind the product.',
  },
  'products.*.licence': {
    ko: '라이선스의 이름이에요. 예: Apache-2.0, proprietary.',
    en: 'It names the licence, such as Apache-2.0 or proprietary.',
  },
  'products.*.url': { ko: '제품의 공식 사이트예요.', en: 'It is the site of the product.' },
  'glossary.*.aliases': {
    ko: '사람들이 같은 것을 두고 쓰는 다른 말이에요. 없으면 "aliases: []"로 적어 주세요.',
    en: 'These are other words that people use for the same thing. Where there are none, write "aliases: []".',
  },
  'glossary.*.stage': {
    ko: '구간 하나에 매이지 않는 말이면 concept로 적어 주세요.',
    en: 'A word that belongs to no single stage has concept.',
  },
  'questions.*.page': {
    ko: '답이 있는 페이지의 주소예요.',
    en: 'It is the address of the page with the answer.',
  },
  'sources.*.publisher': {
    ko: '글을 낸 곳이나 쓴 사람이에요.',
    en: 'It says who published the text.',
  },
  'sources.*.year': {
    ko: '글이 나온 해예요. 계속 고치는 글이면 마지막으로 고친 해를 적어 주세요.',
    en: 'It is the year of the text; of its last change where it is kept up to date.',
  },
  'sources.*.checked': { ko: '글을 직접 읽어 본 날이에요.', en: 'It is the day on which the text was read.' },
  'self-check.*.next': {
    ko: '아니라고 답한 사람이 다음에 할 일이에요.',
    en: 'It says what comes next for those who say no.',
  },
  'self-check.*.page': {
    ko: '도움이 되는 페이지의 주소예요.',
    en: 'It is the address of the page that helps.',
  },
  'routes.*.lede': {
    ko: '이 길이 어디로 가는지 한 문장으로 적어 주세요.',
    en: 'It says in one sentence where the route leads.',
  },
  'redirects.*.from': { ko: '예전 주소예요.', en: 'It is the old address.' },
  'redirects.*.to': { ko: '지금 주소예요.', en: 'It is the address of today.' },
  'rules.*.what': { ko: '규칙이 무엇을 살펴보는지 적어 주세요.', en: 'It says what the rule looks at.' },
  'rules.*.why': { ko: '그것이 왜 문제인지 적어 주세요.', en: 'It says why that matters.' },
};

/** What the listed values of an entry mean. */
const MEANINGS: Partial<Record<string, Record<string, Text>>> = {
  'rejections.*.logs.*.kind': {
    captured: { ko: '직접 돌려서 얻은 로그', en: 'we ran it' },
    quoted: { ko: 'seenAt에 적은 공개 사례에서 옮긴 로그', en: 'taken from the public case at seenAt' },
    example: { ko: '실제로 보지 못해 짜 맞춘 로그', en: 'reconstructed' },
  },
  'rejections.*.patterns.*.strength': {
    sure: { ko: '이 줄만으로 반려 사유를 알 수 있음', en: 'this line alone names the rejection' },
    hint: { ko: '거들기만 함', en: 'it only supports it' },
  },
  'products.*.kind': {
    open: { ko: 'OSI가 인정한 오픈 소스 라이선스', en: 'an OSI licence' },
    mixed: { ko: '바탕은 오픈 소스이고 유료판이 따로 있음', en: 'an open core or engine with a paid edition' },
    'source-available': { ko: '소스는 볼 수 있지만 쓰는 데 제한이 있음', en: 'readable but restricted in its use' },
    commercial: { ko: '그 밖의 상용 제품', en: 'any other commercial product' },
  },
  'sources.*.state': {
    read: { ko: '직접 읽음', en: 'we read it' },
    'second-hand': { ko: '다른 글에 인용된 것을 읽음', en: 'we read others quoting it' },
    'to-verify': { ko: '아직 열어 보지 않음', en: 'not opened yet' },
    measured: { ko: '우리가 직접 잼', en: 'our own figures' },
  },
};
