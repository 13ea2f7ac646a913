import type { Element, ElementContent, Root } from 'hast';
import { createCssVariablesTheme, createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Wording } from '../model/wording.ts';
import { CODE_LANGUAGES } from './code-languages.ts';
import { LINE_MARKS, readFence, type Fence } from './fence.ts';
import { labels } from './labels.ts';
import { languageOf } from './language.ts';

/**
 * A longer line is left in one colour: what a grammar has left open is looked for in all that follows. How much colour a
 * page may have: checks/rules/fences.ts.
 */
const LONGEST_LINE = 200;
/** The grammar of MDX looks for each sign at every other: Markdown's shows the same. */
const GRAMMARS: Record<string, string> = { mdx: 'markdown' };

/** Languages that show what a terminal shows. */
const TERMINAL = new Set(['console', 'log']);

/** One theme of named colours: the stylesheet says what each is in light and in dark. */
const theme = createCssVariablesTheme({ name: 'onbelt', variablePrefix: '--tk-' });

/** Turns the colours that Shiki writes into style attributes into classes: a strict CSP allows no style attribute. */
const styleToClass: ShikiTransformer = {
  name: 'style-to-class',
  enforce: 'post',
  root(tree) {
    visit(tree, 'element', (node) => {
      const colour = /var\(--tk-([\w-]+)\)/.exec(String(node.properties.style ?? ''))?.[1];
      delete node.properties.style;
      if (node.tagName === 'span' && colour && colour !== 'foreground') this.addClassToHast(node, `tk-${colour}`);
    });
  },
};

const lineMarks = ({ lines }: Fence): ShikiTransformer => ({
  name: 'line-marks',
  line(node, number) {
    const marks = LINE_MARKS.filter((mark) => lines[mark].has(number));
    if (marks.length) this.addClassToHast(node, marks);
  },
});

let highlighter: Promise<Highlighter> | undefined;

/** Gives every code block its colours, as classes, and its frame: title, label of the log's kind, copy button. */
export function code() {
  return async (tree: Root, file: VFile) => {
    const words = labels(languageOf(file)).code;
    const blocks: { pre: Element; parent: { children: unknown[] }; at: number }[] = [];
    visit(tree, 'element', (node, at, parent) => {
      if (node.tagName === 'pre' && parent && at !== undefined) blocks.push({ pre: node, parent, at });
    });
    if (!blocks.length) return;
    const shiki = await (highlighter ??= createHighlighter({
      themes: [theme],
      langs: CODE_LANGUAGES.filter((language) => !GRAMMARS[language]),
    }));
    for (const { pre, parent, at } of blocks) {
      const inner = pre.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'code',
      );
      if (!inner) continue;
      const language = /language-(\S+)/.exec(String(inner.properties.className ?? ''))?.[1] ?? 'text';
      const fence = readFence(metaOf(inner));
      const text = inner.children
        .map((child) => (child.type === 'text' ? child.value : ''))
        .join('')
        .trimEnd();
      const lang = CODE_LANGUAGES.some((known) => known === language) ? (GRAMMARS[language] ?? language) : 'text';
      const shown = shiki.codeToHast(text, {
        lang,
        theme: 'onbelt',
        tokenizeMaxLineLength: LONGEST_LINE,
        transformers: [lineMarks(fence), styleToClass],
      });
      const coloured = shown.children[0] as Element;
      parent.children[at] = frame(coloured, fence, language, words);
    }
  };
}

/** What stands behind a fence's language. MDX keeps it as a property, Markdown as data of the node. */
const metaOf = ({ data, properties }: Element) =>
  (data as { meta?: string } | undefined)?.meta ?? (properties.metastring as string | undefined);

function frame(pre: Element, fence: Fence, language: string, words: Wording['code']): Element {
  const terminal = TERMINAL.has(language);
  const title = fence.title ?? (terminal ? words.terminal : language === 'text' ? '' : language);
  pre.properties = { tabindex: '0', className: ['code-text'] };
  const caption: ElementContent[] = [
    element('span', { className: ['code-title'] }, [{ type: 'text', value: title }]),
    ...(fence.kind ? [label(fence, words)] : []),
    element('code-copy', { ...(language === 'console' ? { commands: '' } : {}) }, [
      element('button', { type: 'button' }, [{ type: 'text', value: words.copy }]),
    ]),
  ];
  return element('figure', { className: terminal ? ['code', 'terminal'] : ['code'] }, [
    element('figcaption', { dataPagefindIgnore: '' }, caption),
    pre,
  ]);
}

function label({ kind, from }: Fence, words: Wording['code']): Element {
  const text: ElementContent = { type: 'text', value: words[kind!] };
  return from
    ? element('a', { className: ['log-kind', kind!], href: from, rel: ['noopener'] }, [text])
    : element('span', { className: ['log-kind', kind!] }, [text]);
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
