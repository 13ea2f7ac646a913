import { statSync } from 'node:fs';
import type { Code, List, Nodes } from 'mdast';
import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import { LogKind, type Text } from '../../model/records.ts';
import { CODE_LANGUAGES, isColoured } from '../../prose/code-languages.ts';
import { LINE_MARKS, readFence } from '../../prose/fence.ts';
import { sampleFile, SAMPLES } from '../../prose/samples.ts';
import { codeLanguageAdvice } from '../code-language-advice.ts';
import { choices, hint } from '../hint.ts';
import { issue, warning, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content, PageSource } from '../source.ts';

export const id = 'fences';

/** Code blocks name a language we colour, words we know, lines they have and samples that are there; a page shows each sample once. */
export function judge(content: Content): Issue[] {
  const { pages, root } = content;
  return pages.flatMap((page) => {
    const { file } = page;
    const advise = codeLanguageAdvice(content, page);
    const issues: Issue[] = [];
    const shown = new Set<string>();
    let coloured = 0;
    for (const node of nodesIn(page)) {
      if ('children' in node) issues.push(...splitLists(file, node.children));
      if (node.type !== 'code') continue;
      issues.push(...judgeFence(page, node, root, shown, advise));
      const before = coloured;
      coloured += colouredIn(node, root);
      if (before <= MOST_COLOURED && coloured > MOST_COLOURED)
        issues.push(
          issue(
            id,
            file,
            node.position?.start,
            `이 페이지의 코드가 ${MOST_COLOURED}자를 넘어서 더는 색을 입힐 수 없어요. 필요한 곳만 남기거나 여기부터 언어를 text로 적어 주세요.`,
            `The code of this page is longer than ${MOST_COLOURED} characters and cannot be coloured any further. Keep what matters, or write text as the language from here on.`,
          ),
        );
    }
    return issues;
  });
}

/** Characters of a page's code that are coloured, which takes the build long. The most we have is five thousand. */
const MOST_COLOURED = 10_000;

function colouredIn({ lang, meta, value }: Code, root: string): number {
  if (!lang || !isColoured(lang)) return 0;
  const { sample } = readFence(meta);
  const found = sample && sampleFile(sample, root);
  return found ? statSync(found).size : value.length;
}

/** What a fence tells by kind=. */
const KINDS: Record<LogKind, Text> = {
  captured: { ko: '직접 돌려서 얻은 것', en: 'you ran it' },
  quoted: { ko: 'from="https://…"에 적은 공개 사례에서 옮긴 것', en: 'taken from the public case at from="https://…"' },
  example: { ko: '보여 주려고 지어 본 것', en: 'made up to show how it looks' },
};

function unknownWord(word: string): Text {
  const kind = /^kind=(?:"(?<quoted>[^"]*)"|(?<bare>.*))$/s.exec(word)?.groups;
  if (!kind)
    return {
      ko: `코드 블록 첫 줄의 ${withParticle(`"${word}"`, '을/를')} 읽을 수 없어요. title="…", kind=…, from="…", sample="…", ${MARKS}만 쓸 수 있어요.`,
      en: `"${word}" on the first line of the code block cannot be read. Use title="…", kind=…, from="…", sample="…", ${MARKS}.`,
    };
  const value = kind.quoted ?? kind.bare ?? '';
  const meant = likeliest(value, LogKind.options);
  const next = hint(meant && `kind=${meant}`, choices(LogKind.options, KINDS));
  return {
    ko: `코드 블록의 ${value ? `kind에 ${withParticle(`"${value}"`, '은/는')} 쓸 수 없어요.` : 'kind가 비어 있어요.'} ${next.ko}`,
    en: `The kind of a code block ${value ? `cannot be "${value}"` : 'is empty'}. ${next.en}`,
  };
}
const MARKS = LINE_MARKS.map((mark) => `${mark}={…}`).join(', ');

/** Values that readers see or that name a file, and may hold blanks. */
const QUOTED = new Set(['title', 'sample', 'from']);

/** A value without quotes, with the words behind it that belong to it, and how it is to be written. */
interface Bare {
  key: string;
  /** As prose/fence.ts takes them for words of their own. */
  strays: string[];
  from: number;
  to: number;
  written: string;
}

/** The values of a fence that are not between straight double quotes. */
function bareIn(meta: string): Bare[] {
  const found: Bare[] = [];
  let open: Bare | undefined;
  for (const { 0: whole, index, groups = {} } of wordsIn(meta)) {
    const { key, bare } = groups;
    const to = index + whole.length;
    if (open && key === undefined && !OPTION.test(whole)) {
      open.strays.push(whole);
      open.to = to;
    } else open = undefined;
    if (key === undefined || bare === undefined || !QUOTED.has(key)) continue;
    found.push((open = { key, strays: [], from: index, to, written: '' }));
  }
  for (const each of found) {
    const value = meta.slice(each.from + each.key.length + 1, each.to);
    each.written = `${each.key}="${value.replaceAll(/["“”]|^['‘{]|['’}]$/g, '').trim() || '…'}"`;
  }
  return found;
}

/** Words as prose/fence.ts tells them apart. */
const wordsIn = (meta: string) => [...meta.matchAll(META_WORD)];
const META_WORD = /\w+="[^"]*"|\w+=\{[\d,\s-]*\}|(?<key>\w+)=(?<bare>\S+)|\S+/g;

/** What is no word of the value before it, though it means nothing here: other sites take it for an option. */
const OPTION = /^(?:\w+=["{].*|\{.*|wrap|show-?line-?numbers|line-?nums?|line-?numbers|numbered|copy|live)$/is;

/** The longest line that a message shows whole. */
const LONGEST_LINE = 120;

/** The first line of a code block, with all its values in quotes. */
function quotedLine({ text }: PageSource, { lang, meta, position }: Code, bare: Bare[]): string {
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(position?.start.offset ?? 0).slice(0, LONGEST_LINE))?.[0] ?? '```';
  const ends = [0, ...bare.map(({ to }) => to)];
  const kept = [...bare.map(({ from }, at) => meta!.slice(ends[at], from)), meta?.slice(ends.at(-1)) ?? ''];
  const whole = `${fence}${lang ?? ''} ${kept.map((each, at) => each + (bare[at]?.written ?? '')).join('')}`;
  return whole.length > LONGEST_LINE ? bare[0]!.written : whole;
}

/** Code that is not indented ends a numbered list: what follows is another one, which goes on counting. */
function splitLists(file: string, children: Nodes[]): Issue[] {
  return children.flatMap((code, place) => {
    const list = children[place - 1];
    if (code.type !== 'code' || list?.type !== 'list' || typeof list.start !== 'number') return [];
    let after = place;
    while (children[after]?.type === 'code') after++;
    const rest = children[after];
    const next = list.start + list.children.length;
    const indent = textColumnOf(list) - (code.position?.start.column ?? Infinity);
    if (rest?.type !== 'list' || rest.start !== next || indent < 1) return [];
    return [
      warning(
        id,
        file,
        code.position?.start,
        `번호 목록이 이 코드 블록에서 끊기고, ${next}번부터 다른 목록이 돼요. ${next - 1}번에 딸린 코드라면 이 블록의 줄마다 앞에 빈칸을 ${indent}칸씩 더 넣어 주세요. \`\`\`가 있는 줄에도 넣어야 해요.`,
        `The numbered list breaks off at this code block, and number ${next} begins another one. If the code belongs to number ${next - 1}, put ${indent} more ${indent === 1 ? 'space' : 'spaces'} before every line of the block, those with \`\`\` too.`,
      ),
    ];
  });
}

/** Where the text of a list's last item begins. */
const textColumnOf = ({ children }: List): number => children.at(-1)?.children[0]?.position?.start.column ?? 0;

function judgeFence(
  page: PageSource,
  node: Code,
  root: string,
  shown: Set<string>,
  advise: (node: Code) => Text,
): Issue[] {
  const { file } = page;
  const issues: Issue[] = [];
  const say = (ko: string, en: string) => issues.push(issue(id, file, node.position?.start, ko, en));
  const { lang } = node;
  const fence = readFence(node.meta);
  if (!lang)
    say(
      '코드 블록의 언어를 적어 주세요. 아무 언어도 아니면 text라고 적어 주세요.',
      'Name the language of the code block; write text when it is none.',
    );
  else if (!CODE_LANGUAGES.some((known) => known === lang)) {
    const { ko, en } = advise(node);
    say(ko, en);
  }
  const bare = bareIn(node.meta ?? '');
  if (bare.length) {
    const keys = [...new Set(bare.map(({ key }) => key))].join(', ');
    const line = quotedLine(page, node, bare);
    say(
      `코드 블록 첫 줄의 ${keys} 값은 큰따옴표(")로 묶어야 해요. 이렇게 적어 주세요: ${line}`,
      `The value of ${keys} on the first line of the code block needs straight double quotes. Write: ${line}`,
    );
  }
  const told = new Set(bare.flatMap(({ strays }) => strays));
  for (const word of fence.unknown) {
    if (told.has(word)) continue;
    const { ko, en } = unknownWord(word);
    say(ko, en);
  }
  if (fence.kind === 'quoted' && !fence.from)
    say(
      '공개 사례에는 본 곳을 from="https://…"로 적어 주세요.',
      'Say where a quoted log was seen with from="https://…".',
    );
  if (fence.sample && !sampleFile(fence.sample, root))
    say(`${SAMPLES}/${fence.sample} 파일이 없어요.`, `The file ${SAMPLES}/${fence.sample} does not exist.`);
  if (fence.sample && shown.has(fence.sample))
    say(
      `${SAMPLES}/${fence.sample} 파일은 이 페이지에 이미 나와요. 한 번만 보여 주세요.`,
      `This page shows ${SAMPLES}/${fence.sample} already. Show it once.`,
    );
  if (fence.sample) shown.add(fence.sample);
  if (fence.sample && node.value.trim())
    say(
      'sample="…"이 있으면 코드 블록을 비워 주세요. 파일의 글이 대신 들어가요.',
      'Leave a block with sample="…" empty: the file\'s text takes its place.',
    );
  const count = node.value.split('\n').length;
  for (const mark of fence.sample ? [] : LINE_MARKS) {
    const beyond = [...fence.lines[mark]].find((line) => line < 1 || line > count);
    if (beyond === undefined) continue;
    const written = wordsIn(node.meta ?? '').findLast(({ 0: word }) => word.startsWith(`${mark}={`))?.[0] ?? mark;
    say(
      `${withParticle(written, '이/가')} 가리키는 ${beyond}번째 줄은 없어요. 이 블록의 코드는 ${count}줄이에요. 줄 번호는 \`\`\`로 여는 줄 바로 아래를 1로 해서 세어 주세요.`,
      `${written} names line ${beyond}, and the code of this block has ${count === 1 ? '1 line' : `${count} lines`}. Lines are counted from 1, beginning right below the opening \`\`\`.`,
    );
  }
  return issues;
}
