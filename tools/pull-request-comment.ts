/**
 * node tools/pull-request-comment.ts FOLDER
 *
 * Tells the author of a pull request what its check found: one comment, updated, and the label "content" or "code".
 * FOLDER holds what the check of the pull request left: number.txt, ko.json and en.json. A stranger may have written
 * all of it, so it is data: bounded, looked at field by field, and shown as code, in which nothing is markup.
 *
 * From the environment: RUN_ID and HEAD_SHA (of the check's run), GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL,
 * GITHUB_SERVER_URL, SITE and BASE (where rules are explained). Exit 1 where GitHub refuses something.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docs } from '../src/checks/report/docs.ts';
import { LANGUAGES, type Language } from '../src/site.ts';

/** How the comment is found again. */
const MARK = '<!-- onbelt: check -->';
const BOT = 'github-actions[bot]';
const LARGEST = 4_000_000;
const MOST_SHOWN = 50;
const LONGEST = 400;
const LONGEST_COMMENT = 65_000;

const RULE = /^[a-z][a-z0-9-]{0,60}$/;
const FILE = /^content(\/(?!\.\.?(\/|$))[^/\p{C}]+)+$/u;

export interface Finding {
  rule: string;
  severity: 'error' | 'warning';
  file: string;
  line?: number;
  column?: number;
  message: string;
}

/** "content" where nothing outside content/ changed. */
export type Kind = 'content' | 'code';

interface ChangedFile {
  filename: string;
  previous_filename?: string;
}

/**
 * What a pull request is, by the files that GitHub names. Never by what its own run says of it.
 *
 * @param count How many files it changes: GitHub lists the first 3,000 only, and what is not listed counts as code.
 */
export function kindOf(files: ChangedFile[], count: number): Kind {
  const inside = ({ filename, previous_filename: before = filename }: ChangedFile) =>
    filename.startsWith('content/') && before.startsWith('content/');
  return files.length === count && files.every(inside) ? 'content' : 'code';
}

/** A text as Markdown code on one line: nothing in it can be markup, a link or a mention, or end the code. */
export function code(text: string): string {
  const flat = [...text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')];
  const shown = flat.length > LONGEST ? `${flat.slice(0, LONGEST).join('')}…` : flat.join('');
  const fence = '`'.repeat(1 + Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length)));
  return `${fence} ${shown} ${fence}`;
}

/** The number of the pull request, or undefined where the file is not a number. */
export function numberIn(folder: string): number | undefined {
  const text = small(join(folder, 'number.txt'))?.trim() ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The findings in a language, or undefined where the file is not what the check writes. */
export function findingsIn(folder: string, language: Language): Finding[] | undefined {
  try {
    const { issues } = JSON.parse(small(join(folder, `${language}.json`)) ?? '') as { issues: unknown };
    return Array.isArray(issues) && issues.every(isFinding) ? issues : undefined;
  } catch {
    return undefined;
  }
}

function small(file: string): string | undefined {
  return existsSync(file) && statSync(file).isFile() && statSync(file).size <= LARGEST
    ? readFileSync(file, 'utf8')
    : undefined;
}

function isFinding(value: unknown): value is Finding {
  const { rule, severity, file, line, column, message } = (value ?? {}) as Record<string, unknown>;
  const isPlace = (each: unknown) => each === undefined || (Number.isSafeInteger(each) && Number(each) > 0);
  return (
    typeof rule === 'string' &&
    RULE.test(rule) &&
    (severity === 'error' || severity === 'warning') &&
    typeof file === 'string' &&
    typeof message === 'string' &&
    isPlace(line) &&
    isPlace(column)
  );
}

interface Told {
  findings: Partial<Record<Language, Finding[]>>;
  kind: Kind;
  /** Address of the check's run. */
  run: string;
  /** Address of the built site, if it was built. */
  preview?: string | undefined;
  /** Where the files of the pull request can be read: https://github.com/owner/name/blob/commit/ */
  files?: string | undefined;
}

const WORDS = {
  ko: {
    title: '글 검사',
    none: '고칠 곳이 없어요.',
    some: (errors: number, warnings: number) =>
      `고칠 곳 ${errors}군데${warnings ? `, 살펴볼 곳 ${warnings}군데` : ''}가 있어요. 고쳐서 올리면 다시 검사해요.`,
    warnings: (count: number) => `꼭 고칠 곳은 없고, 살펴볼 곳이 ${count}군데 있어요.`,
    unread: (run: string) => `검사가 끝나지 못했어요. [기록](${run})에서 멈춘 곳을 볼 수 있어요.`,
    more: (count: number, run: string) => `나머지 ${count}군데는 [기록](${run})에 있어요.`,
    code: '`content/` 밖의 파일도 바뀌어서 코드로 검토해요.',
    preview: (address: string) =>
      `미리보기: [내려받기](${address}). 압축을 푼 폴더에서 \`python3 -m http.server\`를 돌리고 \`http://localhost:8000\`을 열면 보여요.`,
  },
  en: {
    title: 'Content check',
    none: 'Nothing to mend.',
    some: (errors: number, warnings: number) =>
      `${errors} to mend${warnings ? `, ${warnings} to look at` : ''}. Push the mended files and the check runs again.`,
    warnings: (count: number) => `Nothing that must be mended, ${count} to look at.`,
    unread: (run: string) => `The check did not finish. [Its log](${run}) shows where it stopped.`,
    more: (count: number, run: string) => `The other ${count} stand in [the log](${run}).`,
    code: 'Files outside `content/` change as well, so this is reviewed as code.',
    preview: (address: string) =>
      `Preview: [download](${address}), unpack it, run \`python3 -m http.server\` there and open \`http://localhost:8000\`.`,
  },
};

/** The comment: Korean first, English below it. Shows as many findings as fit. */
export function comment(told: Told, most: number = MOST_SHOWN): string {
  const text = [MARK, ...LANGUAGES.map((language) => part(told, language, most))].join('\n\n');
  return text.length <= LONGEST_COMMENT ? text : comment(told, Math.floor(most / 2));
}

function part({ findings, kind, run, preview, files }: Told, language: Language, most: number): string {
  const words = WORDS[language];
  const all = findings[language];
  const errors = all?.filter(({ severity }) => severity === 'error') ?? [];
  const ordered = [...errors, ...(all ?? []).filter((each) => !errors.includes(each))];
  const left = ordered.length - most;
  const said = !all
    ? words.unread(run)
    : errors.length
      ? words.some(errors.length, all.length - errors.length)
      : all.length
        ? words.warnings(all.length)
        : words.none;
  const list = ordered.slice(0, most).map((each) => item(each, language, files));
  return [
    `### ${words.title}`,
    said,
    list.join('\n'),
    left > 0 ? words.more(left, run) : '',
    kind === 'code' ? words.code : '',
    preview ? words.preview(preview) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function item({ rule, file, line, column, message }: Finding, language: Language, files?: string): string {
  const place = code([file, line, column].filter((each) => each !== undefined).join(':'));
  const address = docs(rule, language);
  const to = files && FILE.test(file) ? `${files}${path(file)}?plain=1${line ? `#L${line}` : ''}` : undefined;
  const named = address.startsWith('https://') ? `[${rule}](${address})` : rule;
  return `- ${to ? `[${place}](${to})` : place} ${named}\n  ${code(message)}`;
}

/** A path in an address that stands in Markdown: encodeURIComponent leaves brackets alone. */
const path = (file: string) =>
  file
    .split('/')
    .map((step) => encodeURIComponent(step).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');

interface PullRequest {
  state: string;
  changed_files: number;
  head: { sha: string; repo: { full_name: string } | null };
}
interface Comment {
  id: number;
  body: string;
  user: { login: string } | null;
}

async function main(folder: string) {
  const { GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_TOKEN, RUN_ID, HEAD_SHA } = process.env;
  const number = numberIn(folder);
  if (!number) return console.log('The check left no number of a pull request: nothing to say.');

  const ask = async <Answer>(method: string, where: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${where}`, {
      method,
      headers: { Accept: 'application/vnd.github+json', Authorization: `Bearer ${GITHUB_TOKEN}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const every = async <Item>(where: string, key?: string): Promise<Item[]> => {
    const found: Item[] = [];
    for (let page = 1; ; page++) {
      const answer = await ask<Item[] | Record<string, Item[]>>('GET', `${where}?per_page=100&page=${page}`);
      const items = Array.isArray(answer) ? answer : (answer[key!] ?? []);
      found.push(...items);
      if (items.length < 100) return found;
    }
  };

  const { state, head, changed_files } = await ask<PullRequest>('GET', `pulls/${number}`);
  if (state !== 'open' || head.sha !== HEAD_SHA)
    return console.log(`Pull request ${number} is not at ${HEAD_SHA}: nothing to say.`);

  const kind = kindOf(await every(`pulls/${number}/files`), changed_files);
  const run = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${RUN_ID}`;
  const artifacts = await every<{ id: number; name: string }>(`actions/runs/${RUN_ID}/artifacts`, 'artifacts');
  const preview = artifacts.find(({ name }) => name === 'preview');
  const body = comment({
    findings: Object.fromEntries(LANGUAGES.map((language) => [language, findingsIn(folder, language)])),
    kind,
    run,
    preview: preview && `${run}/artifacts/${preview.id}`,
    files: head.repo ? `${GITHUB_SERVER_URL}/${head.repo.full_name}/blob/${HEAD_SHA}/` : undefined,
  });

  const comments = await every<Comment>(`issues/${number}/comments`);
  const ours = comments.find(({ user, body }) => user?.login === BOT && body.startsWith(MARK));
  if (ours) await ask('PATCH', `issues/comments/${ours.id}`, { body });
  else await ask('POST', `issues/${number}/comments`, { body });

  const other = kind === 'code' ? 'content' : 'code';
  const labels = await every<{ name: string }>(`issues/${number}/labels`);
  if (!labels.some(({ name }) => name === kind)) await ask('POST', `issues/${number}/labels`, { labels: [kind] });
  if (labels.some(({ name }) => name === other)) await ask('DELETE', `issues/${number}/labels/${other}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2] ?? '');
