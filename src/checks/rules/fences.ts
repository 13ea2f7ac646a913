import { statSync } from 'node:fs';
import type { Code } from 'mdast';
import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import { LogKind, type Text } from '../../model/records.ts';
import { CODE_LANGUAGES, isColoured } from '../../prose/code-languages.ts';
import { LINE_MARKS, readFence } from '../../prose/fence.ts';
import { sampleFile, SAMPLES } from '../../prose/samples.ts';
import { codeLanguageAdvice } from '../code-language-advice.ts';
import { choices, hint } from '../hint.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content } from '../source.ts';

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
      if (node.type !== 'code') continue;
      issues.push(...judgeFence(file, node, root, shown, advise));
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

function judgeFence(file: string, node: Code, root: string, shown: Set<string>, advise: (node: Code) => Text): Issue[] {
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
  for (const word of fence.unknown) {
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
  const beyond = LINE_MARKS.flatMap((mark) => [...fence.lines[mark]]).find((line) => line < 1 || line > count);
  if (beyond !== undefined && !fence.sample)
    say(
      `${beyond}번째 줄은 없어요. 이 블록은 ${count}줄이에요.`,
      `There is no line ${beyond}: the block has ${count}.`,
    );
  return issues;
}
