import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { bareAddresses } from './bare-addresses.ts';

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
