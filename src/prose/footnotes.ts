import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { labels } from './labels.ts';
import { languageOf } from './language.ts';

/** Labels the footnotes and the ways back from them in the language of the page. */
export function footnotes() {
  return (tree: Root, file: VFile) => {
    const words = labels(languageOf(file)).page;
    visit(tree, 'element', (node) => {
      // A writer's own heading may have those words.
      if (node.properties.id === 'footnote-label' && isHidden(node))
        node.children = [{ type: 'text', value: words.footnotes }];
      if (node.properties.dataFootnoteBackref !== undefined) {
        const number = /\d+(-\d+)?$/.exec(String(node.properties.href ?? ''))?.[0] ?? '';
        node.properties.ariaLabel = `${words.footnoteBack} ${number}`.trim();
      }
    });
  };
}

const isHidden = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('sr-only');
