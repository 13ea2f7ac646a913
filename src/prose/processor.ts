import { rehypeHeadingIds, unified, type RemarkPlugin } from '@astrojs/markdown-remark';
import { amount } from './amount.ts';
import { code } from './code.ts';
import { comments } from './comments.ts';
import { dialect } from './dialect.ts';
import { footnotes } from './footnotes.ts';
import { headingAnchors } from './headings.ts';
import { samples } from './samples.ts';
import { tables } from './tables.ts';

/** Elements that pages render with parts of their own. Compiling must not freeze these into text. */
export const OVERRIDDEN = ['a'];

/**
 * The processor for the Markdown and MDX of the site.
 *
 * @param first What sees a page's tree before anything else does, and may refuse it.
 */
export const processor = (...first: RemarkPlugin[]) =>
  unified({
    gfm: false, // ours, with options
    smartypants: false, // would turn the -- of a command's flag into a dash
    remarkPlugins: [
      ...first,
      comments,
      dialect.gfm,
      dialect.emphasis,
      dialect.strikethrough,
      dialect.addresses,
      samples,
      amount,
    ],
    rehypePlugins: [rehypeHeadingIds, footnotes, headingAnchors, tables, code],
  });
