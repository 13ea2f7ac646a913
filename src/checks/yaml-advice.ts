import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';

/** What is said after all else of a text that cannot be read: the parser goes no further than to a fault, and records are of use elsewhere. */
export const NEXT: Record<'front' | 'records', Text> = {
  front: { ko: '고친 다음 다시 돌려 주세요.', en: 'Then run this again.' },
  records: {
    ko: '이 파일을 쓰는 페이지와 데이터는 아직 살펴보지 못했으니 고친 다음 다시 돌려 주세요.',
    en: 'Pages and data that use this file were not checked yet: mend this, then run the check again.',
  },
};

/** What to do about YAML that is readable and more, or larger, than plain data of ours. */

export const longLine = (most: number): Text => ({
  ko: `한 줄이 ${most}자를 넘어요. 나눠 적어 주세요.`,
  en: `A line has more than ${most} characters. Break it.`,
});
export const longText = (most: number): Text => ({
  ko: `${most}자를 넘어요. 내용을 줄여 주세요.`,
  en: `This has more than ${most} characters. Make it shorter.`,
});
export const manyLines = (most: number): Text => ({
  ko: `${most}줄을 넘어요. 내용을 줄여 주세요.`,
  en: `There are more than ${most} lines. Make it shorter.`,
});
export const tooDeep = (most: number): Text => ({
  ko: `${most}겹보다 깊이 겹쳤어요. 들여쓰기와 괄호를 살펴봐 주세요.`,
  en: `This lies deeper than ${most} levels. Look at indentation and brackets.`,
});
export const SLOW: Text = {
  ko: '읽는 데 너무 오래 걸려서 그만두었어요. 괄호나 부호가 길게 이어진 곳을 살펴보고, 글이라면 따옴표로 묶어 주세요.',
  en: 'Reading this takes too long, so it was stopped. Look for long runs of brackets or signs, and put text in quotes.',
};
export const manyItems = (most: number): Text => ({
  ko: `목록이 너무 길어요. ${most}개까지 적을 수 있어요.`,
  en: `The list is too long: ${most} at most.`,
});
export const SEVERAL: Text = {
  ko: '--- 줄이나 ... 줄에서 글이 끝나고 다른 글이 시작돼요. 그 줄을 지워 주세요.',
  en: 'A line of --- or ... ends the text here and begins another one. Remove that line.',
};
export const COLON_LATE: Text = {
  ko: '콜론(:)이 이름과 다른 줄에 있어요. 같은 줄에 적어 주세요.',
  en: 'The colon stands on another line than its name. Put both on one line.',
};
export const ALIAS: Text = {
  ko: '*로 시작하는 값은 다른 값을 가리키는 표시로 읽혀서 쓸 수 없어요. 글이라면 따옴표로 묶어 주세요.',
  en: 'A value that starts with * is read as an alias, which is not allowed. Put text in quotes.',
};
export const ANCHOR: Text = {
  ko: '&로 시작하는 값은 이름 표시로 읽혀서 쓸 수 없어요. 글이라면 따옴표로 묶어 주세요.',
  en: 'A value that starts with & is read as an anchor, which is not allowed. Put text in quotes.',
};
export const TAG: Text = {
  ko: '!로 시작하는 값은 종류 표시로 읽혀서 쓸 수 없어요. 글이라면 따옴표로 묶어 주세요.',
  en: 'A value that starts with ! is read as a tag, which is not allowed. Put text in quotes.',
};
export const REMARK: Text = {
  ko: '빈칸 뒤의 #부터는 주석으로 읽혀서 값에서 빠져요. 글이라면 값 전체를 따옴표로 묶고, 주석이라면 윗줄로 옮겨 주세요.',
  en: 'What stands behind a space and # is read as a remark and left out of the value. If it is text, put the whole value in quotes; if it is a remark, move it to the line above.',
};
export const NO_WORD: Text = {
  ko: '항목의 이름이 낱말이 아니에요. 이름: 값 꼴로 적고, [나 {로 시작하는 값은 따옴표로 묶어 주세요.',
  en: 'The name of an entry is no word. Write name: value, and put a value that starts with [ or { in quotes.',
};
export const unquoted = (value: string): Text => ({
  ko: `${withParticle(value, '은/는')} 날짜나 숫자로 읽혀요. 글이라면 "${value}"처럼 따옴표로 묶어 주세요.`,
  en: `${value} is read as a day or a number. Put text in quotes: "${value}".`,
});
/** Where the entries around it belong to another one. */
export const twiceWithin = (key: string): Text => ({
  ko: `"${key}" 항목이 두 번 있어요. 하나를 지워 주세요. 다른 항목에 딸린 것이라면 그 항목보다 더 들여 써 주세요.`,
  en: `The entry "${key}" stands here twice. Remove one. If it belongs to another entry, indent it further than that one.`,
});
export const twice = (key: string): Text => ({
  ko: `"${key}" 항목이 두 번 있어요. 하나를 지워 주세요.`,
  en: `The entry "${key}" stands here twice. Remove one.`,
});

/** A text of several lines that is meant line by line, without the | that keeps them. */
export const linesRunTogether = (quoted: boolean): Text => ({
  ko: `여러 줄로 적은 글인데 |가 없어서 한 줄로 이어져요. "text: |"로 적고 글은 아랫줄부터 들여 써 주세요.${quoted ? ' 글을 묶은 따옴표는 지워 주세요.' : ''}`,
  en: `This text has several lines but no |, so they run together into one. Write "text: |" and put the text on the lines below, indented.${quoted ? ' Take off the quotes around it.' : ''}`,
});
export const LINES_FOLDED: Text = {
  ko: '>로 적으면 여러 줄이 한 줄로 이어져요. "text: >" 대신 "text: |"로 적어 주세요.',
  en: 'With > the lines of this text run together into one. Write "text: |" in place of "text: >".',
};
