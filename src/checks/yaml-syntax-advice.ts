import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import { sentences } from './hint.ts';
import { outOfStep } from './yaml-indent.ts';
import { ALIAS, ANCHOR, linesRunTogether, TAG } from './yaml-advice.ts';

/** What to do about a text of YAML that cannot be read, and where: often before the place at which the parser stopped. */
export interface SyntaxAdvice {
  says: Text;
  offset: number;
}

interface Stop {
  text: string;
  reason: string;
  /** Where the parser stopped. */
  offset: number;
  /** The line in which that is, and where it begins. */
  line: string;
  start: number;
  /** The line up to there. */
  before: string;
}

/**
 * Says what is likely meant where the parser only says what it did not expect.
 *
 * @param reason What js-yaml says.
 * @param offset Where it stopped.
 */
export function yamlSyntaxAdvice(text: string, reason: string, offset: number): SyntaxAdvice {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))![0];
  const stop: Stop = { text, reason, offset, line, start, before: text.slice(start, offset) };
  for (const advise of [
    tab,
    lines,
    step,
    unclosed,
    sign,
    afterClosed,
    secondColon,
    escape,
    comma,
    property,
    mixed,
    neither,
    indentation,
  ]) {
    const found = advise(stop);
    if (found) return found;
  }
  return {
    says: {
      ko: `여기에서 YAML을 읽을 수 없어요(${reason}). 따옴표, 들여쓰기, 콜론 뒤의 빈칸을 살펴봐 주세요.`,
      en: `The YAML cannot be read from here on (${reason}). Look at quotes, indentation and the space after colons.`,
    },
    offset,
  };
}

const QUOTE_ALL: Text = { ko: '값 전체를 따옴표로 묶어 주세요.', en: 'Put the whole value in quotes.' };

/** The line, or one just before it, is indented with a tab. */
function tab({ text, start, line }: Stop): SyntaxAdvice | undefined {
  const above = text.lastIndexOf('\n', start - 2) + 1;
  for (const [from, each] of [[start, line] as const, [above, text.slice(above, start)] as const]) {
    const lead = /^ *\t/.exec(each)?.[0];
    if (lead)
      return {
        says: {
          ko: '들여쓰기에 탭이 있어요. 빈칸으로 바꾸고 위아래 항목과 줄을 맞춰 주세요.',
          en: 'There is a tab in the indentation. Put spaces in its place, in line with the entries above and below.',
        },
        offset: from + lead.length - 1,
      };
  }
  return undefined;
}

/** An entry that may hold a text of many lines; not one that has it in two languages. */
const LINES_IN = /^ *(?:- +)*text:(?:[ \t]+(?=[^\s|>{[#])(.*))?$/;
/** What stands beside it, or below it where it is no such text. */
const NO_LINE = /^ *(?:- +)*(?:ko|en|kind|seenAt|where|decisive):(?:\s|$)/;

/** In a text of several lines there is no | after "text:", and one of its lines is read as something else. */
function lines({ text, start, line }: Stop): SyntaxAdvice | undefined {
  let least = widthOf(line);
  let below = line;
  for (let at = start, back = 0; at > 0 && back < MOST_ABOVE; back++) {
    const end = at - 1;
    at = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(at, end).trimEnd();
    if (!above) continue;
    const key = above.length <= MOST_WIDE ? LINES_IN.exec(above) : null;
    const column = above.indexOf('text:');
    if (key && least > column) {
      const opens = /^["']/.exec(key[1] ?? below.trimStart())?.[0];
      const says = linesRunTogether(opens !== undefined);
      return NO_LINE.test(below) ? undefined : { says, offset: at + column };
    }
    least = Math.min(least, widthOf(above));
    below = above;
  }
  return undefined;
}

const widthOf = (line: string): number => /^ */.exec(line)![0].length;

/** A line, this one or the one above, begins in another column than it should, and it is certain which. */
function step({ text, reason, offset }: Stop): SyntaxAdvice | undefined {
  const found = INDENT.test(reason) ? outOfStep(text, offset) : undefined;
  if (!found) return undefined;
  const { has, wants } = found;
  const blanks = (number: number) => (number === 1 ? '1 space' : `${number} spaces`);
  const [ko, en] = !has
    ? [`줄 앞에 빈칸을 ${wants}개 넣어 주세요.`, `Put ${blanks(wants)} before it.`]
    : !wants
      ? [`줄 앞의 빈칸 ${has}개를 지워 주세요.`, `Remove the ${blanks(has)} before it.`]
      : [`줄 앞의 빈칸 ${has}개를 ${wants}개로 바꿔 주세요.`, `It begins with ${blanks(has)}: make that ${wants}.`];
  return {
    says: {
      ko: `이 줄의 들여쓰기가 위아래 줄과 맞지 않아요. ${ko}`,
      en: `The indentation of this line does not fit the lines around it. ${en}`,
    },
    offset: found.offset + has,
  };
}
const INDENT = /indentation|block mapping entry|document separator/;

const CLOSING: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };
/** So far back from the stop it is looked for. */
const FAR = 20_000;
const OPENS = /(?:^|[:[{,-][ \t]+|[[{])(["'[{])/gm;

/** A quotation mark or a bracket is open where the next entry begins, or the text ends. */
function unclosed({ text, reason, offset }: Stop): SyntaxAdvice | undefined {
  if (!/^deficient indentation|within a (?:double quoted|single quoted|flow)/.test(reason)) return undefined;
  const near = Math.max(0, offset - FAR);
  for (const found of [...text.slice(near, offset).matchAll(OPENS)].reverse()) {
    const [whole, open = ''] = found;
    const from = near + found.index + whole.length - 1;
    if (text.slice(from + 1, offset).includes(CLOSING[open]!)) continue;
    const closing = CLOSING[open]!;
    const [ko, en] =
      open === '"'
        ? ['작은따옴표', 'single quotes']
        : open === "'"
          ? ['큰따옴표', 'double quotes']
          : ['따옴표', 'quotes'];
    return {
      says: {
        ko: `여기서 연 ${withParticle(open, '을/를')} 닫지 않았어요. 값의 끝에 ${withParticle(closing, '을/를')} 적어 주세요. 글자로 쓴 것이라면 값 전체를 ${ko}로 묶어 주세요.`,
        en: `The ${open} that opens here is never closed. Write ${closing} at the end of the value. If it is meant as a character, put the whole value in ${en}.`,
      },
      offset: from,
    };
  }
  return undefined;
}

/** The value begins with a sign that means something to YAML. */
function sign({ text, reason, offset, before, line, start }: Stop): SyntaxAdvice | undefined {
  const block = /a line break is expected/.test(reason) ? /[|>][-+\d]*(?=[ \t]+[^#\s])/.exec(line) : undefined;
  const at = block ? start + block.index : offset;
  const first = block ? block[0][0]! : /^(?:[@`%,]|[-?](?=[ \t]))/.exec(text.slice(offset))?.[0];
  if (first === undefined || !/(?:^|[:-])[ \t]+$/.test(block ? ' ' : before)) return undefined;
  // A dash at the beginning of a line is one of a list.
  if (first === '-' && !before.trim()) return undefined;
  return {
    says: {
      ko: `값이 ${withParticle(first, '으로/로')} 시작할 수 없어요. ${QUOTE_ALL.ko}`,
      en: `A value cannot begin with ${first}. ${QUOTE_ALL.en}`,
    },
    offset: at,
  };
}

/** The value is in quotes or brackets, and goes on behind them. */
function afterClosed({ before, line, offset }: Stop): SyntaxAdvice | undefined {
  const value = /^(?:[ \t]*-)*[ \t]*(?:[^\s"'[{:][^:]*:[ \t]+)?(["'[{].*)$/.exec(before)?.[1]?.trimEnd();
  if (!value || value.length < 2 || value.at(-1) !== CLOSING[value[0]!]) return undefined;
  if (value[0] === '[' || value[0] === '{')
    return {
      says: {
        ko: `${value[0]} ${value.at(-1)} 뒤에 글자가 더 있어요. 글이라면 값 전체를 따옴표로 묶어 주세요.`,
        en: `There is more behind ${value[0]} ${value.at(-1)}. If this is text, put the whole value in quotes.`,
      },
      offset,
    };
  const [own, other] = value[0] === '"' ? ['"', "'"] : ["'", '"'];
  const free = !line.slice(before.indexOf(value)).includes(other);
  const inside = line.slice(before.length).includes(own);
  const [ko, en] = inside
    ? [
        `값 안에 ${withParticle(own, '이/가')} 있으니 바깥 따옴표를 ${own} 대신 ${withParticle(other, '으로/로')} 바꿔 주세요.`,
        `The value holds ${own}: put it between ${other} and ${other} instead.`,
      ]
    : [
        `따옴표까지 글의 일부라면 값 전체를 ${withParticle(other, '으로/로')} 한 번 더 묶어 주세요.`,
        `If the quotes are a part of the text, put all of it between ${other} and ${other}.`,
      ];
  return {
    says: {
      ko: `따옴표가 여기서 닫혔는데 글자가 더 있어요. ${free ? ko : `값 안의 '는 두 번씩('') 적고, 값 전체를 '로 묶어 주세요.`}`,
      en: `The quotation mark is closed here, and there is more behind it. ${free ? en : `Write each ' of the value twice, and put the whole value between ' and '.`}`,
    },
    offset,
  };
}

/** A value without quotes with a colon in it. */
function secondColon({ text, offset, before }: Stop): SyntaxAdvice | undefined {
  if (text[offset] !== ':' || !/^(?:[ \t]*-)*[ \t]*[^\s:#][^:]*:[ \t]/.test(before)) return undefined;
  return {
    says: {
      ko: `값에 콜론(:)과 빈칸이 잇달아 있어서 새 항목으로 읽혀요. ${QUOTE_ALL.ko}`,
      en: `A colon and a space within a value are read as a new entry. ${QUOTE_ALL.en}`,
    },
    offset,
  };
}

function escape({ reason, offset }: Stop): SyntaxAdvice | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  return {
    says: {
      ko: '큰따옴표 안에서 \\는 다음 글자의 뜻을 바꿔요. 글자 그대로라면 작은따옴표로 묶거나 \\\\로 적어 주세요.',
      en: 'Between double quotes a \\ changes what the next character means. Use single quotes, or write \\\\.',
    },
    offset: Math.max(0, offset - 1),
  };
}

function comma({ reason, offset }: Stop): SyntaxAdvice | undefined {
  if (/found ','/.test(reason))
    return {
      says: {
        ko: '쉼표 앞에 값이 없어요. 쉼표를 하나 지워 주세요.',
        en: 'There is no value before this comma. Remove one comma.',
      },
      offset,
    };
  if (!/missed comma/.test(reason)) return undefined;
  return {
    says: {
      ko: '앞의 값과 이 값 사이에 쉼표가 없어요. 쉼표를 넣거나, 값 전체를 따옴표로 묶어 주세요.',
      en: 'There is no comma between this value and the one before. Put one in, or put the whole value in quotes.',
    },
    offset,
  };
}

/** !tag, &anchor, *alias */
function property({ text, reason, offset, line, start }: Stop): SyntaxAdvice | undefined {
  const said = /\b(tag|anchor|alias)\b/i.exec(reason)?.[1]?.toLowerCase();
  if (!said || text[offset] === '%' || line.startsWith('%')) return undefined;
  const sign = { tag: '!', anchor: '&', alias: '*' }[said]!;
  const at = line.lastIndexOf(sign, Math.max(0, offset - start));
  return { says: { tag: TAG, anchor: ANCHOR, alias: ALIAS }[said]!, offset: at < 0 ? offset : start + at };
}

/** A list and entries with names, one beside the other. */
function mixed({ reason, before, line, offset }: Stop): SyntaxAdvice | undefined {
  if (!/document separator/.test(reason) || before.trim() || !/^[ \t]*-[ \t]|:(?:\s|$)/.test(line)) return undefined;
  return {
    says: {
      ko: '목록("- "로 시작하는 줄)과 "이름: 값"은 한 층에 섞어 쓸 수 없어요. 윗줄의 들여쓰기와 "- "에 맞춰 주세요.',
      en: 'A list (lines that begin with "- ") and "name: value" cannot stand on one level. Follow the indentation and the dashes of the lines above.',
    },
    offset,
  };
}

/** The line is no entry: without a colon, or without a space behind it. It may be one before the place of the stop. */
function neither({ text, reason, start }: Stop): SyntaxAdvice | undefined {
  if (!/block mapping entry|bad indentation|document separator/.test(reason)) return undefined;
  let from = start;
  for (let back = 0; back < 3 && from >= 0; back++) {
    const each = /^[^\r\n]*/.exec(text.slice(from))![0];
    const lead = /^[ \t]*(?:-[ \t]+)*/.exec(each)![0].length;
    const content = back && inBlock(text, from) ? '' : each.slice(lead);
    const bound = /^["']?[\w-]+["']?([:：])(?=[^\s/])/.exec(content);
    if (bound)
      return {
        says:
          bound[1] === ':'
            ? { ko: '콜론(:) 뒤에 빈칸을 하나 넣어 주세요.', en: 'Put a space behind this colon.' }
            : COLON,
        offset: from + lead + bound[0].length - 1,
      };
    const wide = /^["']?[\w-]+["']?：/.exec(content);
    if (wide) return { says: COLON, offset: from + lead + wide[0].length - 1 };
    if (
      content &&
      !content.startsWith('#') &&
      !/^[ \t]*-[ \t]/.test(each) &&
      !/:(?:\s|$)/.test(content) &&
      !each.startsWith('---')
    )
      return { says: noEntry(text, from, each), offset: from + lead };
    if (from === 0) break;
    from = text.lastIndexOf('\n', from - 2) + 1;
  }
  return undefined;
}

/** What to do about a line that is no entry: it may go on with the line above, or be an entry without its name. */
function noEntry(text: string, from: number, line: string): Text {
  const goesOn = continuation(text, from, widthOf(line));
  if (goesOn?.certain)
    return { ko: `이 줄은 항목으로 읽히지 않아요. ${goesOn.ko}`, en: `This line is no entry. ${goesOn.en}` };
  return {
    ko: sentences('이 줄은 항목으로 읽히지 않아요. "이름: 값"으로 적고, 목록이라면 "- "로 시작해 주세요.', goesOn?.ko),
    en: sentences('This line is no entry. Write "name: value"; in a list, start with "- ".', goesOn?.en),
  };
}

/** An entry with its value, or an item of a list. */
const ABOVE = /^( *(?:- +)*)(?:(["']?[\w-]{1,40}["']?):(?:[ \t]+(.*))?|- +(.*))$/;
/** Longer lines are no entries. */
const MOST_WIDE = 2_000;
/** Entries that hold a sentence. */
const SENTENCES = ['description', 'lede'];

const CUT_SHORT = {
  ko: '윗줄의 빈칸 뒤 #부터는 주석으로 읽혀서 글이 거기에서 끝나요. 글 전체를 따옴표로 묶어 주세요.',
  en: 'The space and # in the line above begin a remark, so that the text ends there. Put the whole text in quotes.',
  certain: true,
};

/** How a line goes on with the text of the one above it; certain where that is an entry that holds a sentence. */
function continuation(text: string, from: number, width: number): (Text & { certain: boolean }) | undefined {
  if (from === 0) return undefined;
  const start = text.lastIndexOf('\n', from - 2) + 1;
  const above = text.slice(start, from).trimEnd();
  if (!above || above.length > MOST_WIDE) return undefined;
  if (inBlock(text, start)) return indented(widthOf(above) - width);
  const found = ABOVE.exec(above);
  if (!found) return indented(widthOf(above) - width);
  const [, lead = '', key, value = found[4] ?? ''] = found;
  const more = lead.length + 2 - width;
  if (!value) return indented(more, VALUE);
  if (/^[|>][-+\d]*$/.test(value)) return indented(more);
  if (/^["'[{]/.test(value))
    return {
      ko: '윗줄에 이어지는 글이면 윗줄의 닫는 부호 앞에 붙여 주세요.',
      en: 'If it goes on with the line above, put it before the sign that closes the value there.',
      certain: false,
    };
  if (key === 'text') return { ...linesRunTogether(false), certain: true };
  if (more <= 0) return / #/.test(value) ? CUT_SHORT : undefined;
  const by = spaces(more);
  return {
    ko: `윗줄에 이어지는 글이면 윗줄 끝에 붙이거나 앞에 빈칸 ${by.ko} 넣어 주세요.`,
    en: `If it goes on with the line above, join it to the end of that line, or put ${by.en} before it.`,
    certain: SENTENCES.includes(key ?? '') && /\S\s+\S/.test(text.slice(from, from + MOST_WIDE).split('\n', 1)[0]!),
  };
}

const MORE: Text = { ko: '윗줄에 이어지는 글이면', en: 'If it goes on with the line above' };
const VALUE: Text = { ko: '윗줄 항목의 값이라면', en: 'If it is the value of the entry above' };

function indented(more: number, { ko, en } = MORE): (Text & { certain: boolean }) | undefined {
  if (more <= 0) return undefined;
  const by = spaces(more);
  return {
    ko: `${ko} 앞에 빈칸 ${by.ko} 넣어 주세요.`,
    en: `${en}, put ${by.en} before it.`,
    certain: false,
  };
}

/** So many spaces, as an object. */
const spaces = (number: number): Text => ({
  ko: number === 1 ? '하나를' : number === 2 ? '두 개를' : `${number}개를`,
  en: number === 1 ? '1 space' : number === 2 ? 'two spaces' : `${number} spaces`,
});

/** So many lines above it is looked for where a text of several lines begins. */
const MOST_ABOVE = 100;

/** Whether a line is one of a text that begins with | or > at the end of a line above. */
function inBlock(text: string, from: number): boolean {
  const widthAt = (at: number) => /^ */.exec(text.slice(at))![0].length;
  const width = widthAt(from);
  for (let at = from, back = 0; at > 0 && back < MOST_ABOVE; back++) {
    const end = at - 1;
    at = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(at, end).trimEnd();
    if (line && widthAt(at) < width) return /[|>][-+\d]*$/.test(line);
  }
  return false;
}

const COLON: Text = {
  ko: '콜론이 전각(：)이에요. 반각 콜론(:)으로 바꾸고 뒤에 빈칸을 하나 넣어 주세요.',
  en: 'This colon is a wide one (：). Write : and a space behind it.',
};

function indentation({ reason, line, start }: Stop): SyntaxAdvice | undefined {
  if (!INDENT.test(reason)) return undefined;
  return {
    says: {
      ko: '이 줄이나 바로 윗줄의 들여쓰기가 맞지 않아요. 같은 층의 항목은 같은 칸에서 시작하고, 목록은 "- "끼리 줄을 맞춰 주세요.',
      en: 'The indentation of this line, or of the one above, does not fit. Entries of one level begin in the same column, and so do the dashes of a list.',
    },
    offset: start + /^[ \t]*/.exec(line)![0].length,
  };
}
