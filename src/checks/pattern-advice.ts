import { withParticle } from '../model/korean.ts';
import { LONGEST, MOST_REPEATS, UNBOUNDED, type FaultKind, type PatternFault } from '../model/pattern.ts';
import type { Text } from '../model/records.ts';

const ESCAPES = 'd, w, s, D, W, S, n, t, r';
/** How far a dot, or what is repeated, may well reach. */
const FAR = 80;

/** What to type in place of what a pattern may not have. */
const ADVICE: Record<FaultKind, (piece: string) => Text> = {
  'a capture': () => ({
    ko: '묶을 때는 "(" 대신 "(?:"로 적어 주세요. 괄호 글자를 찾는다면 "\\("와 "\\)"로 적어 주세요.',
    en: 'To group, write "(?:" in place of "(". To find a bracket itself, write "\\(" and "\\)".',
  }),
  'a named group': (piece) => ({
    ko: `묶음에는 이름을 붙일 수 없어요. "${piece}" 대신 "(?:"로 적어 주세요.`,
    en: `A group has no name here: write "(?:" in place of "${piece}".`,
  }),
  'a group with flags': (piece) => ({
    ko: `${piece.endsWith(')') ? `"${piece}" 부분을 지워 주세요.` : `"${piece}" 대신 "(?:"로 적어 주세요.`} 대문자와 소문자를 함께 찾으려면 [Ee]처럼 둘 다 적어 주세요.`,
    en: `${piece.endsWith(')') ? `Remove "${piece}".` : `Write "(?:" in place of "${piece}".`} To find capitals and small letters alike, write both: [Ee].`,
  }),
  lookaround: (piece) => ({
    ko: `"${piece}"처럼 앞뒤를 미리 살피는 묶음은 쓸 수 없어요. 그 묶음을 지우고, 줄에 있는 낱말을 더 적어서 좁혀 주세요.`,
    en: `A group that only looks ahead or behind, such as "${piece}", cannot be used. Remove it, and narrow the pattern with more words of the line.`,
  }),
  'a backreference': (piece) => ({
    ko: `"${piece}"처럼 앞에서 찾은 것을 다시 부를 수는 없어요. 그 자리에 오는 글자를 그대로 적어 주세요.`,
    en: `"${piece}" calls up what was found before, which is not possible here. Write the characters that stand there.`,
  }),
  'a bracket that is not closed': (piece) => ({
    ko: `"${piece}"로 연 묶음을 ")"로 닫아 주세요. 괄호 글자를 찾는다면 "\\("로 적어 주세요.`,
    en: `Close the group that "${piece}" opens with ")". To find a bracket itself, write "\\(".`,
  }),
  'a bracket that was never opened': () => ({
    ko: '")"로 닫을 묶음이 없어요. ")"를 지우거나, 괄호 글자를 찾는다면 "\\)"로 적어 주세요.',
    en: 'There is no group for ")" to close. Remove it, or write "\\)" to find a bracket itself.',
  }),
  'an unbounded dot': (piece) => {
    const bounded = `.{${piece[1] === '+' ? 1 : 0},${FAR}}${piece.slice(2)}`;
    return {
      ko: `"${piece}" 대신 "${bounded}"처럼 길이를 정해 주세요.`,
      en: `A dot needs a limit: write "${bounded}" in place of "${piece}".`,
    };
  },
  'a quantifier on a group': (piece) =>
    piece.startsWith('?')
      ? {
          ko: `묶음 뒤에는 ?를 붙일 수 없어요. "(?:…)?" 대신 끝에 빈 갈래를 넣어 "(?:…|)"로 적어 주세요.`,
          en: 'No ? can follow a group. Write "(?:…|)", whose last choice is empty, in place of "(?:…)?".',
        }
      : {
          ko: `묶음은 되풀이할 수 없어요. ")" 뒤의 "${piece}" 표시를 지우고 나올 만큼 이어 적거나, 한 글자짜리 갈래라면 "[ab]${piece}"처럼 대괄호로 적어 주세요.`,
          en: `A group cannot be repeated. Remove the "${piece}" after ")" and write the group as often as it stands; or, where its choices are single characters, write a class: "[ab]${piece}".`,
        },
  'a quantifier on a sign above U+FFFF': (piece) => ({
    ko: `이모지 같은 글자는 되풀이할 수 없어요. 뒤의 "${piece}" 표시를 지우고 나올 만큼 이어 적어 주세요.`,
    en: `A sign such as an emoji cannot be repeated. Remove the "${piece}" after it and write it as often as it stands.`,
  }),
  'a quantifier on nothing': (piece) => ({
    ko: `"${piece}" 앞에 되풀이할 글자가 없어요. 표시를 지우거나, "${piece[0]}" 글자를 찾는다면 "\\${piece[0]}"로 적어 주세요.`,
    en: `There is nothing to repeat before "${piece}". Remove it, or write "\\${piece[0]}" to find the character itself.`,
  }),
  'too many repeats': (piece) => {
    const least = Number(/\d+/.exec(piece)?.[0]);
    const bounded = least < MOST_REPEATS ? `{${least},${MOST_REPEATS}}` : `{${MOST_REPEATS}}`;
    return {
      ko: `되풀이는 ${MOST_REPEATS}번까지예요. "${piece}" 대신 "${bounded}"처럼 적어 주세요.`,
      en: `Nothing repeats more than ${MOST_REPEATS} times: write "${bounded}" in place of "${piece}".`,
    };
  },
  'too many unbounded quantifiers': () => ({
    ko: `*와 +는 합해서 ${UNBOUNDED}번까지 쓸 수 있어요. 나머지는 "*" 대신 "{0,${FAR}}", "+" 대신 "{1,${FAR}}"처럼 적어 주세요.`,
    en: `There can be ${UNBOUNDED} of * and + together. For the others write "{0,${FAR}}" in place of "*", and "{1,${FAR}}" in place of "+".`,
  }),
  'repeats the wrong way round': (piece) => {
    const turned = piece.replace(/(\d+),(\d+)/, '$2,$1');
    return {
      ko: `작은 수가 먼저예요. "${piece}" 대신 ${withParticle(`"${turned}"`, '으로/로')} 적어 주세요.`,
      en: `The smaller number comes first: write "${turned}" in place of "${piece}".`,
    };
  },
  'a property of signs': (piece) => ({
    ko: `"${piece}" 대신 "[가-힣]"이나 "[A-Za-z]"처럼 찾을 글자를 적어 주세요.`,
    en: `In place of "${piece}" say which characters: "[가-힣]" or "[A-Za-z]".`,
  }),
  'an unknown escape': escaped,
  'an unknown escape in a class': (piece) => ({
    ko: `대괄호 안의 "${piece}" 대신 찾을 글자를 그대로 적어 주세요. 대괄호에서 \\ 뒤에는 ${ESCAPES}이나 기호만 올 수 있어요.`,
    en: `In place of "${piece}" in a class write the character itself. In a class only ${ESCAPES} or a sign can follow a \\.`,
  }),
  'a sign above U+FFFF in a class': () => ({
    ko: '이모지 같은 글자는 대괄호에 넣을 수 없어요. "[✘🔒]" 대신 "(?:✘|🔒)"처럼 적어 주세요.',
    en: 'A sign such as an emoji cannot stand in a class. Write "(?:✘|🔒)" in place of "[✘🔒]".',
  }),
  'a class without signs': (piece) => ({
    ko: `"${piece}" 안에 찾을 글자를 적어 주세요. 대괄호 글자를 찾는다면 "\\["와 "\\]"로 적어 주세요.`,
    en: `Write characters into "${piece}". To find a square bracket itself, write "\\[" and "\\]".`,
  }),
  'a class that is not closed': () => ({
    ko: '"["로 연 대괄호를 "]"로 닫아 주세요. 대괄호 글자를 찾는다면 "\\["로 적어 주세요.',
    en: 'Close the class that "[" opens with "]". To find a square bracket itself, write "\\[".',
  }),
  'a range the wrong way round': () => ({
    ko: '대괄호 안에 거꾸로 적은 범위가 있어요. "[z-a]" 대신 "[a-z]"처럼 앞선 글자를 먼저 적고, 줄표 글자를 찾는다면 "\\-"로 적어 주세요.',
    en: 'A range in a class stands the wrong way round. Write "[a-z]" in place of "[z-a]", and "\\-" to find a hyphen itself.',
  }),
  'half of a sign': () => ({
    ko: '반쪽만 남은 글자가 있어요. 지우고 다시 적어 주세요.',
    en: 'Only half of a character is left somewhere. Remove it and write it anew.',
  }),
  'too many signs': () => ({
    ko: `${LONGEST}자까지예요. 반려 사유를 가려내는 낱말만 남기고 줄여 주세요.`,
    en: `At most ${LONGEST} characters: keep only the words that tell the rejection.`,
  }),
  'too many ways to read one line': () => ({
    ko: `한 줄을 읽는 갈래가 너무 많아서 오래 걸려요. 되풀이마다 그 되풀이에 들지 않는 글자를 바로 뒤에 적거나, {0,${FAR}}의 ${FAR} 같은 수를 줄여 주세요.`,
    en: `There are too many ways to read one line, which takes long. After each repeat write a character that it does not take, or make numbers such as the ${FAR} in {0,${FAR}} smaller.`,
  }),
  'what no engine reads': () => ({
    ko: '정규식으로 읽을 수 없어요. 괄호와 \\ 표시를 살펴봐 주세요.',
    en: 'It cannot be read as a regular expression. Look at its brackets and at each \\.',
  }),
};

/** What to type so that a pattern is of the subset (model/pattern.ts): for all its faults. */
export function patternAdvice(faults: PatternFault[]): Text {
  const advice = faults.map(({ kind, piece }) => ADVICE[kind](piece));
  const all = (language: keyof Text) => [...new Set(advice.map((each) => each[language]))].join(' ');
  return { ko: all('ko'), en: all('en') };
}

function escaped(piece: string): Text {
  if (piece === '\\')
    return {
      ko: '맨 끝의 "\\"를 지워 주세요. 이 글자를 찾는다면 "\\\\"로 적어 주세요.',
      en: 'Remove the "\\" at the end. To find it itself, write "\\\\".',
    };
  if (/^\\[xu]$/.test(piece))
    return {
      ko: '"\\x1b"나 "\\u3000"처럼 \\x 뒤에는 16진수 두 자리를, \\u 뒤에는 네 자리를 적어 주세요.',
      en: 'Write two hexadecimal digits after \\x and four after \\u, such as "\\x1b" or "\\u3000".',
    };
  if (piece.startsWith('\\u'))
    return {
      ko: `"${piece}" 대신 그 글자를 그대로 적어 주세요.`,
      en: `In place of "${piece}" write the character itself.`,
    };
  return {
    ko: `"${piece}"에서 \\를 지워 주세요. \\ 뒤에는 ${ESCAPES}, b, B나 기호만 올 수 있어요.`,
    en: `Remove the \\ of "${piece}". Only ${ESCAPES}, b, B or a sign can follow one.`,
  };
}
