import { withParticle } from '../model/korean.ts';
import { ELEMENTS, PARTS, type Part } from '../model/parts.ts';
import type { Text } from '../model/records.ts';
import type { Point } from './issue.ts';
import { bracesElsewhere, noSuchPart } from './part-advice.ts';
import { pointsIn } from './points.ts';

/** What to do about a text at which the parser stopped. */
export interface Advice extends Text {
  /** Where to mend it, where that is not where the parser stopped. */
  at?: Point;
}

/**
 * Says in words that name the way out what the parser says in its own.
 *
 * @param reason What micromark or mdast-util-mdx-jsx says.
 * @param offset Where it stopped.
 */
export function adviceFor(reason: string, text: string, offset: number | undefined): Advice {
  for (const [said, advise] of KNOWN) {
    const found = said.exec(reason);
    if (found) return advise({ found: found.slice(1), text, offset });
  }
  return {
    ko: `여기에서 글을 읽을 수 없어요(${reason}). <, >, {, }를 글자로 쓴다면 백틱으로 감싸 주세요.`,
    en: `The text cannot be read from here on (${reason}). Put <, >, { and } into backticks where they are characters.`,
  };
}

interface Stop {
  found: (string | undefined)[];
  text: string;
  offset: number | undefined;
}

const CLOSES_NOTHING: Advice = {
  ko: '닫는 표시만 있고 여는 표시가 없어요. 앞에 여는 표시를 적거나 이것을 지워 주세요.',
  en: 'This closes something that was never opened. Open it before, or remove this.',
};
const COMMENT: Advice = {
  ko: '주석은 <!-- --> 대신 {/* … */}로 적어 주세요.',
  en: 'Write a comment as {/* … */}, not as <!-- -->.',
};
const LINK: Advice = {
  ko: '< > 안에 적은 주소는 읽을 수 없어요. [글](주소)로 적어 주세요.',
  en: 'An address between < and > cannot be read. Write [words](address).',
};
const ATTRIBUTE: Advice = {
  ko: '속성은 이름="값"처럼 값을 따옴표로 묶고, 사이를 띄어 적어 주세요.',
  en: 'Write an attribute as name="value", its value in quotes, with a space between two of them.',
};
const CURLY: Text = {
  ko: '따옴표가 “ ”처럼 굽어 있어요. 곧은 따옴표(" ")로 바꿔 주세요.',
  en: 'The quotation marks are curly (“ ”): write straight ones (" ").',
};

/** A value without straight quotation marks. */
function attribute({ text, offset = 0 }: Stop): Advice {
  const [from, end] = [text.lastIndexOf('\n', offset - 1) + 1, text.indexOf('\n', offset)];
  const line = text.slice(from, end < 0 ? undefined : end).slice(0, LONGEST_LINE);
  const curly = /=\s*[“”‘’″]/.exec(line);
  return curly ? { at: pointsIn(text)(from + curly.index + curly[0].length - 1), ...CURLY } : ATTRIBUTE;
}
const LONGEST_LINE = 2000;

const MODULE: Advice = {
  ko: 'import나 export로 시작하는 문단은 코드로 읽혀요. 다른 말로 시작하거나, 코드라면 백틱으로 감싸 주세요.',
  en: 'A paragraph that starts with import or export would be read as code. Start it with another word, or put code in backticks.',
};
const NAME: Advice = {
  ko: '< 뒤의 글자를 컴포넌트의 이름으로 읽었어요. 코드라면 `Map<String, Int>`처럼 통째로 백틱으로 감싸고, 컴포넌트라면 >로 닫혔는지 살펴보세요.',
  en: 'What follows < was read as the name of a component. Put code in backticks as a whole, like `Map<String, Int>`; where it is a component, look whether it ends with >.',
};

const KNOWN: [said: RegExp, advise: (stop: Stop) => Advice][] = [
  [/^Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)[^)]*\)( before the end of)?/, unclosed],
  [
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/,
    crossed,
  ],
  [/^Unexpected closing slash/, () => CLOSES_NOTHING],
  [/to create a comment in MDX/, () => COMMENT],
  [/to create a link in MDX/, () => LINK],
  [/before name, expected/, lessThan],
  [/before attribute value|in attribute (?:name|value)|after attribute/, attribute],
  [/import\/exports?/, () => MODULE],
  [/acorn|expression|closing brace/, braces],
  [/ in (?:local |member )?name| after (?:local |member )?name| before (?:local|member) name|end of file/, () => NAME],
];

function unclosed({ found: [name = '', line, column, early], text }: Stop): Advice {
  const at: Point = { line: Number(line), column: Number(column) };
  const row = text.split(/\r\n|[\r\n]/)[at.line - 1] ?? '';
  if (new RegExp(`<${name.replaceAll(/\W/g, '\\$&')}(?:\\s[^<>]*)?>[^<>]*$`).test(row.slice(0, at.column - 1)))
    return {
      at,
      ko: `닫는 표시라면 /를 넣어 ${withParticle(`</${name}>`, '으로/로')} 적어 주세요. 지금은 <${name}>을 하나 더 여는 것으로 읽혀요.`,
      en: `If this is to close <${name}>, write </${name}>, with a slash. As it is, it opens another one.`,
    };
  const word = /[\p{L}\p{N}_]+$/u.exec(row.slice(0, at.column - 1))?.[0];
  if (word && !Object.hasOwn(ELEMENTS, name))
    return {
      at,
      ko: `코드라면 \`${word}<${name}>\`처럼 통째로 백틱으로 감싸 주세요. ${withParticle(`<${name}>`, '을/를')} 컴포넌트로 읽었어요.`,
      en: `If this is code, put the whole of it in backticks: \`${word}<${name}>\`. <${name}> was read as a component.`,
    };
  const part: Part | undefined = Object.hasOwn(PARTS, name) ? PARTS[name as keyof typeof PARTS] : undefined;
  if (!part && !Object.hasOwn(ELEMENTS, name)) return { at, ...noSuchPart(name) };
  if (early && part && !part.inline)
    return {
      at,
      ko: `<${name} …>과 ${withParticle(`</${name}>`, '을/를')} 한 줄에 하나씩 적고, 그 사이의 글 앞뒤에 빈 줄을 두세요.`,
      en: `Give <${name} …> and </${name}> a line each, with an empty line before and after the text between them.`,
    };
  const empty = part ? !part.inside : name === 'br';
  if (empty)
    return { at, ko: `<${name} />처럼 끝에 /를 적어 주세요.`, en: `Write <${name} />, with a slash at the end.` };
  return {
    at,
    ko: `여기서 연 ${withParticle(`<${name}>`, '을/를')} 닫지 않았어요. 내용 뒤에 ${withParticle(`</${name}>`, '을/를')} 적어 주세요.`,
    en: `<${name}> is not closed. Write </${name}> after its content.`,
  };
}

function crossed({ found: [closing, open = '', line, column] }: Stop): Advice {
  if (!Object.hasOwn(PARTS, open) && !Object.hasOwn(ELEMENTS, open))
    return { at: { line: Number(line), column: Number(column) }, ...noSuchPart(open) };
  return {
    ko: `${line}번째 줄에서 연 ${withParticle(`<${open}>`, '을/를')} ${withParticle(`</${closing}>`, '으로/로')} 닫았어요. ${withParticle(`</${open}>`, '으로/로')} 닫아 주세요.`,
    en: `<${open}> was opened on line ${line} and is closed with </${closing}>: close it with </${open}>.`,
  };
}

/** A less-than sign right before a number: <10. */
function lessThan({ text, offset }: Stop): Advice {
  const at = offset === undefined ? -1 : text.lastIndexOf('<', offset);
  const wrapped = /^<[#@!][^\s<>`]{1,40}>/.exec(at < 0 ? '' : text.slice(at, at + 44))?.[0];
  if (wrapped)
    return {
      at: pointsIn(text)(at),
      ko: `"${wrapped}"의 <가 컴포넌트의 시작으로 읽혀요. < >를 빼거나, 통째로 \`${wrapped}\`처럼 백틱으로 감싸 주세요.`,
      en: `The < of "${wrapped}" is read as the beginning of a component. Leave out < and >, or put the whole of it in backticks: \`${wrapped}\`.`,
    };
  const sign = at < 0 ? '<' : /^<[=-]*[\d.,]*/.exec(text.slice(at, at + 20))![0].replace(/[.,]$/, '');
  return {
    ...(at < 0 ? {} : { at: pointsIn(text)(at) }),
    ko: `"<"가 컴포넌트의 시작으로 읽혀요. 부등호라면 \`${sign}\`처럼 백틱으로 감싸거나 "10보다 작으면"처럼 말로 적어 주세요.`,
    en: `"<" is read as the beginning of a component. Put a less-than sign in backticks, like \`${sign}\`, or say it in words.`,
  };
}

function braces({ text, offset }: Stop): Advice {
  const at = offset === undefined ? undefined : openBrace(text, offset);
  if (at === undefined) return inBackticks('{ … }');
  if (text.startsWith('{/*', at))
    return {
      at: pointsIn(text)(at),
      ko: '주석이 닫히지 않았어요. {/* … */}처럼 닫아 주세요.',
      en: 'The comment is not closed: end it as in {/* … */}.',
    };
  const outer = text[at - 1] === '{' ? at - 1 : at;
  const elsewhere = bracesElsewhere(text.slice(text.lastIndexOf('\n', at - 1) + 1, at), text.slice(outer, at + 64));
  if (elsewhere) return { at: pointsIn(text)(outer), ...elsewhere };
  const from = text[outer - 1] === '$' ? outer - 1 : outer;
  const whole = /^\$?(?:\{[^{}`\r\n]{0,60}\}|\{\{[^{}`\r\n]{0,60}\}\})/.exec(text.slice(from, from + 68))?.[0];
  return { at: pointsIn(text)(outer), ...inBackticks(whole ?? '{ … }') };
}

const inBackticks = (whole: string): Text => ({
  ko: `{ }는 코드로 읽혀서 쓸 수 없어요. 중괄호가 없어도 되면 지우고, 보여야 하면 여는 {부터 닫는 }까지 통째로 \`${whole}\`처럼 백틱으로 감싸 주세요.`,
  en: `{ } would be read as code and is not allowed. Remove the braces, or, where they are to be seen, put all of it in backticks, from { to }: \`${whole}\`.`,
});

/** The brace that is open at an offset. */
function openBrace(text: string, offset: number): number | undefined {
  let closed = 0;
  for (let at = Math.min(offset, text.length - 1); at >= 0; at--)
    if (text[at] === '}' && at < offset) closed++;
    else if (text[at] === '{' && closed-- === 0) return at;
  return undefined;
}
