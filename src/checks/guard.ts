import type { AstroIntegration } from 'astro';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { FrontMatter } from '../model/records.ts';
import { isError, type Issue } from './issue.ts';
import { text } from './report/text.ts';
import { GUARD, judge } from './rules.ts';
import { collect, type Content, type PageSource } from './source.ts';

const FOLDER = 'content';

/** Stands before the build: content that does not pass the checks is not built. */
export function guard(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:start': () => {
        const errors = errorsOf(judge(collect(FOLDER)));
        if (errors.length) throw refusal(errors);
      },
    },
  };
}

/**
 * Stands inside the build: sees the very tree that is about to be compiled, whichever file it came from, and stops a page
 * that could run code. A page that was never checked cannot be built.
 */
export function treeGuard() {
  let content = collect(FOLDER);
  return (tree: Root, file: VFile) => {
    let errors = judgeTree(content, tree, file);
    if (errors === undefined || errors.length) {
      // In live authoring records and pages may be newer than what was read.
      content = collect(FOLDER);
      errors = judgeTree(content, tree, file);
    }
    if (errors === undefined) throw new Error(`${file.path} is not a page below ${FOLDER}/pages/ and cannot be built.`);
    if (errors.length) throw refusal(errors);
  };
}

/** What is wrong with a page that is about to be compiled; undefined where it is no page of the content. */
function judgeTree(content: Content, tree: Root, file: VFile): Issue[] | undefined {
  const path = (file.path ?? '').replaceAll('\\', '/');
  const written = content.all.find((page) => path === page.file || path === `${slashed(content.root)}/${page.file}`);
  if (!written) return undefined;
  const { address, front } = written;
  const fields = (file.data.astro as { frontmatter?: unknown } | undefined)?.frontmatter;
  const shaped = FrontMatter.safeParse(fields);
  // What Astro read as front matter has to be what was checked.
  if (!shaped.success) file.fail(`front matter: ${shaped.error.issues.map(({ message }) => message).join('; ')}`);
  const page: PageSource = { file: written.file, address, text: String(file.value), front, tree };
  return errorsOf(judge({ ...content, pages: [page], whole: false }, GUARD));
}

const slashed = (path: string) => path.replaceAll('\\', '/');
const errorsOf = (issues: Issue[]) => issues.filter(isError);

function refusal(errors: Issue[]): Error {
  console.error(`\n${text(errors, 'ko')}\n\n${text(errors, 'en')}\n`);
  const error = new Error(
    `content/: ${errors.length} to mend (see above). "npm run check" shows them again in a second.`,
  );
  // Where in our code it was thrown mends nothing.
  error.stack = error.message;
  return error;
}
