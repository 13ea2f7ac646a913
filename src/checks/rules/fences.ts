import { statSync } from 'node:fs';
import type { Code } from 'mdast';
import { likeliest } from '../../model/distance.ts';
import { CODE_LANGUAGES, isColoured } from '../../prose/code-languages.ts';
import { LINE_MARKS, readFence } from '../../prose/fence.ts';
import { sampleFile, SAMPLES } from '../../prose/samples.ts';
import { withParticle } from '../../model/korean.ts';
import { hint } from '../hint.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content } from '../source.ts';

export const id = 'fences';

/** Code blocks name a language we colour, words we know, lines they have and samples that are there; a page shows each sample once. */
export function judge({ pages, root }: Content): Issue[] {
  return pages.flatMap((page) => {
    const { file } = page;
    const issues: Issue[] = [];
    const shown = new Set<string>();
    let coloured = 0;
    for (const node of nodesIn(page)) {
      if (node.type !== 'code') continue;
      issues.push(...judgeFence(file, node, root, shown));
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

function judgeFence(file: string, node: Code, root: string, shown: Set<string>): Issue[] {
  const issues: Issue[] = [];
  const say = (ko: string, en: string) => issues.push(issue(id, file, node.position?.start, ko, en));
  const { lang } = node;
  const fence = readFence(node.meta);
  if (!lang)
    say(
      '코드 블록의 언어를 적어 주세요. 아무 언어도 아니면 text라고 적어요.',
      'Name the language of the code block; write text when it is none.',
    );
  else if (!CODE_LANGUAGES.some((known) => known === lang)) {
    const meant = likeliest(lang, CODE_LANGUAGES);
    const next = hint(meant && `"${meant}"`, {
      ko: `쓸 수 있는 언어: ${CODE_LANGUAGES.join(', ')}.`,
      en: `Languages you can use: ${CODE_LANGUAGES.join(', ')}.`,
    });
    say(
      `${withParticle(`"${lang}"`, '은/는')} 색을 입힐 줄 모르는 언어예요. ${next.ko}`,
      `"${lang}" is not a language we can colour. ${next.en}`,
    );
  }
  for (const word of fence.unknown)
    say(
      `코드 블록 첫 줄의 ${withParticle(`"${word}"`, '을/를')} 읽을 수 없어요. title="…", kind=…, from="…", sample="…", mark={…}만 쓸 수 있어요.`,
      `"${word}" on the first line of the code block cannot be read. Use title="…", kind=…, from="…", sample="…" or mark={…}.`,
    );
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
      'sample="…"이 있으면 코드 블록은 비워 두어요. 파일의 글이 대신 들어가요.',
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
