import { rehypeHeadingIds, unified, type RemarkPlugin } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { amount } from './amount.ts';
import { bareAddresses } from './bare-addresses.ts';
import { code } from './code.ts';
import { comments } from './comments.ts';
import { footnotes } from './footnotes.ts';
import { headingAnchors } from './headings.ts';
import { samples } from './samples.ts';
import { tables } from './tables.ts';

/**
 * The Markdown that writers write. GitHub's, with two changes for Korean: emphasis may end against a particle
 * (`**강조(괄호)**를`), and one tilde is a range (`1~2시간`), never a deletion.
 */
export const dialect = {
  gfm: [remarkGfm, { singleTilde: false }] as [typeof remarkGfm, { singleTilde: boolean }],
  emphasis: remarkCjkFriendly,
  strikethrough: [remarkCjkStrikethrough, { singleTilde: false }] as [
    typeof remarkCjkStrikethrough,
    { singleTilde: boolean },
  ],
  addresses: bareAddresses,
};

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
