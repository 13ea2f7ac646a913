import type { Code, Nodes } from 'mdast';
import type { Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Text } from '../model/records.ts';
import { sentences } from './hint.ts';

/** A code fence as it was read. */
interface Fence {
  /** ``` or ~~~, as long as it stands there. */
  sign: string;
  closed: boolean;
  /** The list or quote that it lies in. */
  holder: Nodes['type'] | undefined;
}

const HOLDERS: Partial<Record<Nodes['type'], { name: Text; align: Text }>> = {
  listItem: {
    name: { ko: '목록이', en: 'list' },
    align: { ko: '여는 줄만큼 들여 써', en: 'indent all of it as far as the opening line' },
  },
  blockquote: {
    name: { ko: '인용이', en: 'quote' },
    align: { ko: '줄 앞에 "> "를 붙여', en: 'begin each of these lines with "> "' },
  },
  footnoteDefinition: {
    name: { ko: '각주가', en: 'footnote' },
    align: { ko: '여는 줄만큼 들여 써', en: 'indent all of it as far as the opening line' },
  },
};

/** A code fence that was left open: it takes in text up to the end of another one, of the page, or of what holds it. */
export class OpenFence extends VFileMessage {
  readonly advice: Text;

  constructor(code: Code, fence: Fence) {
    super('open fence', code.position?.start);
    this.advice = adviceFor(code, fence);
  }
}

/** Takes note of the code fences that one parser reads. It holds those of the text that was read last, also where that threw. */
export class FenceNotes {
  readonly #fences = new Map<Code, Fence>();

  /** Stands behind the parser. */
  attach(processor: Processor): void {
    const note = this.#fences;
    (processor.data().fromMarkdownExtensions ??= []).push({
      exit: {
        codeFencedFenceSequence(token) {
          const code = this.stack.findLast((node) => node.type === 'code');
          if (!code) return;
          const known = note.get(code);
          if (known) known.closed = true;
          else
            note.set(code, {
              sign: this.sliceSerialize(token),
              closed: false,
              holder: this.stack.map(({ type }) => type).findLast((type): type is Nodes['type'] => type in HOLDERS),
            });
        },
      },
    });
  }

  /** To be called before a text is read. */
  clear(): void {
    this.#fences.clear();
  }

  /** The first fence that was left open. */
  open(): OpenFence | undefined {
    for (const [code, fence] of this.#fences)
      if (!fence.closed || innerLine(code, fence) !== undefined) return new OpenFence(code, fence);
    return undefined;
  }
}

const linesOf = ({ value }: Code): string[] => value.split(/\r\n|[\r\n]/);

/** A line that opens a block and names its language. In MDX it may stand as far in as it likes, and so may the end. */
const OPENING = /^[ \t]*(?<sign>`{3,}|~{3,})[ \t]*[a-z][^`]*$/i;
/** A line that is to close a block and does not: with too few signs, or others, or with words behind it. */
const FAILED_END = /^[ \t]*(?:`{2,}|~{3})[ \t]*(?:[^\w\s`~{][^`]*)?$/;

/** Where in a block the next one with a language opens, whose end was taken for the end of this one: a place among its lines. */
function innerLine(code: Code, { sign }: Fence): number | undefined {
  return found(linesOf(code).findIndex((line) => OPENING.exec(line)?.groups!.sign!.startsWith(sign)));
}

/** Which line of a block was to close it. */
function failedEnd(code: Code): number | undefined {
  const place = linesOf(code).findIndex((line) => FAILED_END.test(line) || OPENING.test(line));
  return place >= 0 && FAILED_END.test(linesOf(code)[place]!) ? place : undefined;
}

const found = (place: number) => (place < 0 ? undefined : place);

function adviceFor(code: Code, fence: Fence): Text {
  const { sign } = fence;
  if (!code.lang)
    return {
      ko: `여기의 ${sign}를 코드 블록을 여는 줄로 읽어서 아래의 글까지 코드가 됐어요. 닫는 줄이라면 그 코드가 시작하는 줄 앞에 ${sign}sh처럼 언어를 적은 줄을 넣어 주세요. 여는 줄이라면 언어를 적고, 코드가 끝나는 줄 다음에 ${sign}를 적어 주세요. 둘 다 아니면 지워 주세요.`,
      en: `This ${sign} is read as the opening of a code block, so the text below became code. If it is to close one, put a line that names the language, like ${sign}sh, before the first line of that code. If it is to open one, name the language, and write ${sign} on the line after the last line of code. If neither, remove it.`,
    };
  const name = `${sign}${code.lang}`;
  const holder = fence.closed || !fence.holder ? undefined : HOLDERS[fence.holder];
  if (holder)
    return {
      ko: `여기서 연 코드 블록(${name})을 닫기 전에 ${holder.name.ko} 끝났어요. 코드가 끝나는 줄 다음에 ${sign}를 적고, 거기까지 모두 ${holder.align.ko} 주세요.`,
      en: `The code block opened here (${name}) is not closed where its ${holder.name.en} ends. Write ${sign} on the line after the last line of code, and ${holder.align.en}.`,
    };
  const lineAt = (place: number) => (code.position?.start.line ?? 0) + 1 + place;
  const inner = innerLine(code, fence);
  const failed = failedEnd(code);
  const swallowed = inner === undefined ? undefined : String(lineAt(inner));
  const longer = sign + sign[0];
  return {
    ko: sentences(
      `여기서 연 코드 블록(${name})을 닫지 않아서 아래의 글까지 코드가 됐어요.`,
      swallowed && `${swallowed}번째 줄에서 여는 코드 블록도 그 안에 들어갔어요.`,
      failed === undefined
        ? `코드가 끝나는 줄 다음에 ${sign}를 적어 주세요.`
        : `${lineAt(failed)}번째 줄이 닫는 줄이라면 그 줄에는 ${sign}만 적어 주세요.`,
      swallowed && `${sign}를 글자로 보여 주는 코드라면 ${longer}로 열고 ${longer}로 닫아 주세요.`,
    ),
    en: sentences(
      `The code block opened here (${name}) is not closed, so the text below became code.`,
      swallowed && `The block that opens on line ${swallowed} lies within it.`,
      failed === undefined
        ? `Write ${sign} on the line after the last line of code.`
        : `If line ${lineAt(failed)} is to close it, write nothing but ${sign} there.`,
      swallowed && `If the code itself shows ${sign}, open and close it with ${longer}.`,
    ),
  };
}
