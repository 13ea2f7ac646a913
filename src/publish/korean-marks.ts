import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from './page-text.ts';

/** Words with Hangul in a row, whole: a voice reads "DevOps를 알아야" as one. Not Latin words beside them. */
const RUN =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{sc=Hangul}[\p{L}\p{N}]*(?:(?:,? | · )[\p{L}\p{N}]*\p{sc=Hangul}[\p{L}\p{N}]*)*/gu;
const HANGUL = /\p{sc=Hangul}/u;
const OPENING = /^<([a-z][\w-]*)/i;
const LANGUAGE = /\slang=(?:"([^"]*)"|'([^']*)'|([^\s>]*))/;
/** What closes itself, and what the parser of page-text takes as one tag up to its end. */
const CHILDLESS = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|script|style)$/;
/** Elements that may hold text but no element, or whose text is no sentence. Pre, code and svg: see page-text. */
const LEFT = /^(?:title|option|textarea|kbd|samp)$/;

/**
 * Says of Korean words on the site's English pages that they are Korean: voices skip or spell them otherwise. What readers
 * see, and what is searched, stays as it was.
 */
export function markKorean(site: string): void {
  for (const name of globSync('**/*.html', { cwd: site })) {
    const file = join(site, name);
    const html = readFileSync(file, 'utf8');
    const marked = withKoreanMarked(html);
    if (marked !== html) writeFileSync(file, marked);
  }
}

/** A page with each run of Korean words in a <span lang="ko">, unless an element around it says its language already. */
export function withKoreanMarked(html: string): string {
  if (/<html[^>]*\slang="ko"/.test(html)) return html;
  /** The elements around: their names, and whether Korean words in them are still to be marked. */
  const around: { name: string; open: boolean }[] = [];
  return partsOf(html)
    .map(({ text, tag, prose }) => {
      if (!tag) return prose && HANGUL.test(text) && around.at(-1)?.open ? marked(text) : text;
      if (text.startsWith('</')) {
        const name = text.slice(2, -1).trim().toLowerCase();
        const at = around.findLastIndex((each) => each.name === name);
        if (at >= 0) around.length = at;
        return text;
      }
      const name = OPENING.exec(text)?.[1]?.toLowerCase();
      if (!name || CHILDLESS.test(name) || text.endsWith('/>')) return text;
      const [, ...said] = LANGUAGE.exec(text) ?? [];
      const language = said.find((each) => each !== undefined);
      const open = language === undefined ? (around.at(-1)?.open ?? false) : language !== 'ko';
      around.push({ name, open: open && !LEFT.test(name) });
      return text;
    })
    .join('');
}

const marked = (text: string) => text.replace(RUN, (run) => `<span lang="ko">${run}</span>`);
