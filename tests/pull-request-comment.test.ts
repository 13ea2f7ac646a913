import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import type { Link, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { code, comment, findingsIn, kindOf, numberIn, type Finding } from '../tools/pull-request-comment.ts';

const RUN = 'https://github.com/o/n/actions/runs/7';
const FILES = 'https://github.com/fork/n/blob/abc/';
const finding: Finding = {
  rule: 'links',
  severity: 'error',
  file: 'content/pages/ko/belt/test.mdx',
  line: 7,
  column: 3,
  message: '"/belt/tset/" 페이지가 없어요.',
};

function folderWith(context: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onbelt '));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** What GitHub would make of a comment: kinds of Markdown nodes, and where links lead. */
function readAs(markdown: string) {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const kinds = new Set<string>();
  const links: string[] = [];
  visit(tree, (node: RootContent | typeof tree) => {
    kinds.add(node.type);
    if (node.type === 'link') links.push((node as Link).url);
  });
  return { kinds, links };
}

test('the comment names place, rule and message in both languages, and what to do next', () => {
  const text = comment({
    findings: { ko: [finding], en: [{ ...finding, message: 'There is no page "/belt/tset/".' }] },
    kind: 'content',
    run: RUN,
    preview: `${RUN}/artifacts/9`,
    files: FILES,
  });
  assert.match(text, /고칠 곳 1군데가 있어요[^]*"\/belt\/tset\/" 페이지가 없어요[^]*1 to mend[^]*There is no page/);
  const { links } = readAs(text);
  assert.ok(links.includes(`${FILES}content/pages/ko/belt/test.mdx?plain=1#L7`), String(links));
  assert.ok(links.includes(`${RUN}/artifacts/9`), String(links));
  assert.doesNotMatch(text, /코드로 검토해요/);
});

test('the comment says so when nothing is wrong, when only a look is due, and when the check did not finish', () => {
  const told = { kind: 'code' as const, run: RUN };
  assert.match(comment({ ...told, findings: { ko: [], en: [] } }), /고칠 곳이 없어요[^]*코드로 검토해요[^]*Nothing to/);
  const warning: Finding = { ...finding, severity: 'warning' };
  assert.match(comment({ ...told, findings: { ko: [warning], en: [warning] } }), /꼭 고칠 곳은 없고/);
  assert.match(comment({ ...told, findings: {} }), /검사가 끝나지 못했어요[^]*The check did not finish/);
});

test('a thousand long findings still make a comment that GitHub takes', () => {
  const many = Array.from({ length: 1000 }, () => ({
    ...finding,
    message: '`'.repeat(5000),
    file: `content/${'가'.repeat(200)}`,
  }));
  const text = comment({ findings: { ko: many, en: many }, kind: 'content', run: RUN, files: FILES });
  assert.ok(text.length <= 65_536, String(text.length));
  assert.match(text, /나머지 \d+군데/);
});

const HOSTILE = [
  '[click](https://evil.dev)',
  '![](https://evil.dev/x.png)',
  '<img src=https://evil.dev/x.png onerror=alert(1)>',
  '</code></details><h1>Approved</h1>',
  '`[x](https://evil.dev)`',
  '``` [x](https://evil.dev) ```',
  '` ` <https://evil.dev> ` `',
  'https://evil.dev www.evil.dev a@evil.dev @maintainers #1 o/n#2',
  '\n\n# Approved\n\n[x](https://evil.dev)',
  '\r- [x] done\u2028> quoted\u2029***',
  '| a | b |\n|---|---|\n| https://evil.dev | |',
  '<!-- onbelt: check -->\n-->',
  '[x]: https://evil.dev\n\n[x]',
  '\u202e\u200b\u2066txt.exe',
  '$`\\href{https://evil.dev}{x}`$',
  '\\`<b>',
  '`',
  ' ',
  '',
];

test('a hostile message or file name is shown as code and is nothing else', () => {
  const plain = readAs(comment({ findings: { ko: [finding] }, kind: 'content', run: RUN, files: FILES }));
  for (const text of HOSTILE)
    for (const each of [
      { ...finding, message: text },
      { ...finding, file: text },
      { ...finding, file: `content/${text}` },
    ]) {
      const told = comment({ findings: { ko: [each] }, kind: 'content', run: RUN, files: FILES });
      const { kinds, links } = readAs(told);
      assert.deepEqual(
        [...kinds].filter((kind) => !plain.kinds.has(kind)),
        [],
        told,
      );
      for (const link of links) assert.ok(link.startsWith(FILES) || link.startsWith(RUN), `${link} in ${told}`);
      assert.doesNotMatch(told, /[\u202a-\u202e\u2066-\u2069\u200b]/);
    }
});

test('a link to a file cannot lead out of the pull request', () => {
  for (const file of ['content/../../../evil', 'content/./a', 'content/', 'content//a', 'src/a.ts', '../content/a']) {
    const { links } = readAs(
      comment({ findings: { ko: [{ ...finding, file }] }, kind: 'content', run: RUN, files: FILES }),
    );
    assert.deepEqual(
      links.filter((link) => link.startsWith(FILES)),
      [],
      file,
    );
  }
});

test('code ends where it began, whatever stands in it', () => {
  for (const text of HOSTILE.filter((each) => each.trim())) {
    const [paragraph] = unified()
      .use(remarkParse)
      .parse(`${code(text)} end`).children;
    assert.ok(paragraph?.type === 'paragraph');
    assert.deepEqual(
      paragraph.children.map(({ type }) => type),
      ['inlineCode', 'text'],
      text,
    );
  }
});

test('only a number is the number of a pull request', (context) => {
  assert.equal(numberIn(folderWith(context, { 'number.txt': '42\n' })), 42);
  for (const text of ['', '0', '-1', '1e3', '1/../2', '1\n2', '１', '12345678901', '1'.repeat(5_000_000)])
    assert.equal(numberIn(folderWith(context, { 'number.txt': text })), undefined, text.slice(0, 20));
  assert.equal(numberIn(folderWith(context, {})), undefined);
});

test('findings that are not what the check writes are not read', (context) => {
  const read = (text: string) => findingsIn(folderWith(context, { 'ko.json': text }), 'ko');
  assert.deepEqual(read(JSON.stringify({ issues: [finding], files: 1, ms: 2 })), [finding]);
  for (const issues of [
    [{ ...finding, rule: '<b>' }],
    [{ ...finding, severity: 'fatal' }],
    [{ ...finding, line: '7' }],
    [{ ...finding, column: -1 }],
    [{ ...finding, message: { ko: 'x' } }],
    [{ ...finding, file: undefined }],
    [null],
    'none',
  ])
    assert.equal(read(JSON.stringify({ issues })), undefined, JSON.stringify(issues));
  assert.equal(read('{'), undefined);
  assert.equal(read('null'), undefined);
  assert.equal(read(`{"issues":[]${' '.repeat(4_000_001)}}`), undefined);
});

test('a pull request is content only if GitHub names nothing outside content/, before or after', () => {
  const inside = { filename: 'content/pages/ko/index.mdx' };
  assert.equal(kindOf([inside], 1), 'content');
  assert.equal(kindOf([inside, { filename: 'src/site.ts' }], 2), 'code');
  assert.equal(kindOf([{ filename: 'content' }], 1), 'code');
  assert.equal(kindOf([{ filename: 'contents/a.mdx' }], 1), 'code');
  assert.equal(kindOf([{ filename: 'content/a.mdx', previous_filename: '.github/workflows/check.yml' }], 1), 'code');
  assert.equal(kindOf([inside], 3001), 'code');
});

/** GitHub as far as the script knows it, with one open pull request 42 at commit abc. */
async function github(context: TestContext, files: string[]) {
  const comments = [{ id: 1, body: '<!-- onbelt: check -->\nnot by us', user: { login: 'stranger' } }];
  const labels = new Set(['content', 'good first issue']);
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let sent = '';
    for await (const part of request) sent += String(part);
    const body = sent ? (JSON.parse(sent) as { body?: string; labels?: string[] }) : {};
    const path = request.url!.replace('/repos/o/n/', '').replace(/\?.*/, '');
    if (request.method !== 'GET') asked.push(`${request.method} ${path}`);
    const answers: Record<string, () => unknown> = {
      'GET pulls/42': () => ({
        state: 'open',
        changed_files: files.length,
        head: { sha: 'abc', repo: { full_name: 'fork/n' } },
      }),
      'GET pulls/42/files': () => files.map((filename) => ({ filename })),
      'GET actions/runs/7/artifacts': () => ({ artifacts: [{ id: 9, name: 'preview' }] }),
      'GET issues/42/comments': () => comments,
      'POST issues/42/comments': () =>
        comments.push({ id: 2, body: body.body!, user: { login: 'github-actions[bot]' } }),
      'PATCH issues/comments/2': () => (comments[1]!.body = body.body!),
      'GET issues/42/labels': () => [...labels].map((name) => ({ name })),
      'POST issues/42/labels': () => body.labels!.forEach((name) => labels.add(name)) ?? [],
      'DELETE issues/42/labels/content': () => labels.delete('content'),
      'DELETE issues/42/labels/code': () => labels.delete('code'),
    };
    const answer = answers[`${request.method} ${path}`];
    response.writeHead(answer ? 200 : 404).end(answer ? JSON.stringify(answer()) : '{}');
  });
  await new Promise<void>((done) => server.listen(0, done));
  context.after(() => void server.close());
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = (folder: string, head = 'abc') =>
    new Promise<{ status: number | null; said: string }>((done) => {
      const child = spawn(process.execPath, ['tools/pull-request-comment.ts', folder], {
        env: {
          ...process.env,
          GITHUB_API_URL: api,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'o/n',
          GITHUB_TOKEN: 'none',
          RUN_ID: '7',
          HEAD_SHA: head,
          SITE: 'https://o.github.io',
          BASE: '/n/',
        },
      });
      let said = '';
      child.stdout.on('data', (part) => (said += part));
      child.stderr.on('data', (part) => (said += part));
      child.on('close', (status) => done({ status, said }));
    });
  return { comments, labels, asked, run };
}

const left = (context: TestContext, number = '42') =>
  folderWith(context, { 'number.txt': number, 'ko.json': JSON.stringify({ issues: [finding] }), 'en.json': '{}' });

test('one comment is written, then updated, and the label follows the files', async (context) => {
  const { comments, labels, asked, run } = await github(context, ['content/a.mdx', 'src/b.ts']);
  assert.deepEqual(await run(left(context)), { status: 0, said: '' });
  assert.deepEqual(asked, ['POST issues/42/comments', 'POST issues/42/labels', 'DELETE issues/42/labels/content']);
  assert.deepEqual([...labels], ['good first issue', 'code']);
  assert.match(comments[1]!.body, /\[links\]\(https:\/\/o\.github\.io\/n\/ko\/contribute\/errors\/links\/\)/);
  asked.length = 0;
  assert.deepEqual(await run(left(context)), { status: 0, said: '' });
  assert.deepEqual(asked, ['PATCH issues/comments/2']);
  assert.match(comments[0]!.body, /not by us/);
});

test('nothing is said to a pull request that is not at the commit that was checked, or is another', async (context) => {
  const { asked, run } = await github(context, ['content/a.mdx']);
  assert.match((await run(left(context), 'def')).said, /nothing to say/);
  assert.match((await run(left(context, 'x'))).said, /nothing to say/);
  assert.notEqual((await run(left(context, '43'))).status, 0);
  assert.deepEqual(asked, []);
});
