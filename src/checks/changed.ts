import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { otherLanguage } from '../model/address.ts';
import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import type { Content } from './source.ts';

/** The branch that changes are compared with when none is named. */
const BASE = 'origin/main';

/** Why it cannot be known what changed, and what to do. */
export class UnknownChanges extends Error {
  readonly told: Text;
  constructor(ko: string, en: string) {
    super(en);
    this.told = { ko, en };
  }
}

/**
 * The files below a folder that differ from a base: committed since the branches parted, changed, staged, or new.
 * From the root of the project, wherever the repository begins.
 *
 * @param base A commit or branch; without one, the main branch of where the project came from, or the last commit.
 * @throws UnknownChanges when git does not know the base, or the folder is in no repository.
 */
export function changedFiles(folder: string, base: string | undefined, root: string = process.cwd()): string[] {
  // A hook that calls us names its repository from another folder.
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
  const git = (...words: string[]) =>
    execFileSync('git', words, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 26,
    });
  const answers = (...words: string[]): string | undefined => {
    try {
      return git(...words).trim();
    } catch {
      return undefined;
    }
  };
  const knows = (commit: string) =>
    answers('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`) !== undefined;
  const lines = (text: string) => text.split('\0').filter(Boolean);

  if (answers('rev-parse', '--show-toplevel') === undefined)
    throw new UnknownChanges(
      'git 저장소가 아니어서 무엇이 바뀌었는지 알 수 없어요. --changed 없이 돌려 주세요.',
      'This is no git repository, so nobody knows what changed. Leave out --changed.',
    );
  const named = base ?? (knows(BASE) ? BASE : 'HEAD');
  if (!knows(named))
    throw new UnknownChanges(
      `git이 ${withParticle(`"${named}"`, '을/를')} 몰라요. 브랜치나 커밋의 이름을 확인하고, 원격에만 있으면 git fetch를 먼저 해 주세요.`,
      `git does not know "${named}". Check the name of the branch or commit, and run git fetch first if only the remote has it.`,
    );
  const parted = answers('merge-base', named, 'HEAD');
  if (!parted)
    throw new UnknownChanges(
      `"${named}"에서 갈라진 곳을 찾을 수 없어요. 얕게 복제했다면 git fetch --unshallow를 먼저 해 주세요.`,
      `Where this parted from "${named}" is not known. In a shallow clone, run git fetch --unshallow first.`,
    );
  return [
    ...lines(git('diff', '-z', '--relative', '--name-only', '--no-renames', parted, '--', '.')),
    ...lines(git('ls-files', '-z', '--others', '--exclude-standard', '--', '.')),
  ].map((file) => relative(root, join(folder, file)).replaceAll('\\', '/'));
}

/**
 * The content with only what a change can have broken to judge: the changed pages, their counterparts, and the pages that
 * name a place on them. Where records, words or the set of pages changed, that is everything.
 */
export function narrowed(content: Content, changed: string[]): Content {
  const files = new Set(changed);
  const isPage = new Set(content.all.map(({ file }) => file));
  // A page that is gone is no page either.
  if (changed.some((file) => !isPage.has(file))) return content;
  const own = content.all.filter(({ file }) => files.has(file));
  const touched = (page: Content['all'][number]) =>
    own.some(
      ({ file, address }) =>
        file === page.file ||
        (address.path === page.address.path && otherLanguage(address.language) === page.address.language) ||
        (address.language === page.address.language && page.text.includes(`${address.path}#`)),
    );
  return {
    ...content,
    entries: content.entries.filter(({ file }) => files.has(file)),
    pages: content.pages.filter(touched),
    whole: false,
  };
}
