import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test, { type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../../src/checks/issue.ts';
import { github } from '../../src/checks/report/github.ts';
import { json } from '../../src/checks/report/json.ts';
import { sarif } from '../../src/checks/report/sarif.ts';
import { text } from '../../src/checks/report/text.ts';
import { contentWith, page } from './content.ts';

const CLI = resolve('src/checks/cli.ts');
const FILE = 'pages/ko/belt/test.mdx';
/** One error: a part that is not there. */
const BROKEN = page('<Trem id="gate">관문</Trem>');

interface Options {
  root?: string;
  /** Variables beside those of this process. */
  env?: Record<string, string>;
}

/** The command as a contributor runs it, in the folder above content/. */
const cli = ({ root = '.', env = {} }: Options, ...options: string[]) =>
  spawnSync(process.execPath, [CLI, ...options], { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } });

interface Told {
  issues: (Omit<Issue, 'message'> & { message: string; docs: string })[];
  files: number;
  ms: number;
}
/** Where one rule finds errors: files, as paths below content/. */
function errorsOf(root: string, ...options: string[]): string[] {
  const { stdout, stderr } = cli({ root }, '--rule', 'parts', '--format', 'json', ...options);
  assert.ok(stdout.startsWith('{'), stderr);
  const errors = (JSON.parse(stdout) as Told).issues.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ file }) => file.replace(/^.*?content\//, '')))];
}

test('clean content: 0, and how much was read', () => {
  const { status, stdout, stderr } = cli({});
  assert.equal(status, 0, stderr);
  assert.match(stdout, /글 \d+개에 고칠 곳은 없어요/);
});

test('warnings only: 0, and the warnings', (context) => {
  const root = contentWith(context, { 'pages/en/belt/code.mdx': (text) => text.replace('## ', '### ## ') });
  const { status, stderr } = cli({ root }, '--rule', 'parity');
  assert.equal(status, 0);
  assert.match(stderr, /code\.mdx:9:1\n .* \[parity, 경고\]/);
});

test('an error: 1, with file, line and column in the language asked for', (context) => {
  const root = contentWith(context, { [FILE]: BROKEN });
  const korean = cli({ root });
  assert.equal(korean.status, 1);
  assert.match(
    korean.stderr,
    /^content\/pages\/ko\/belt\/test\.mdx:7:1\n {2}<Trem>이라는 컴포넌트는 없어요\. .* \[parts\]/m,
  );
  assert.match(korean.stderr, /고칠 곳이 1군데예요/);
  const english = cli({ root }, '--lang', 'en');
  assert.equal(english.status, 1);
  assert.match(english.stderr, /There is no component <Trem>\. Did you mean <Term>\? \[parts\]/);
  assert.doesNotMatch(english.stderr, /[가-힣]|\n\s+at /);
});

test('another folder: its files are named from where the command runs', (context) => {
  const root = contentWith(context, { [FILE]: BROKEN });
  renameSync(join(root, 'content'), join(root, 'words'));
  const { status, stderr } = cli({ root }, '--content', 'words');
  assert.equal(status, 1);
  assert.match(stderr, /^words\/pages\/ko\/belt\/test\.mdx:7:1$/m);
  assert.equal(stderr.match(/\[\w+\]/g)?.length, 1, stderr);
});

test('one rule: only what it says', (context) => {
  const root = contentWith(context, { [FILE]: BROKEN });
  assert.equal(cli({ root }, '--rule', 'links').status, 0);
  assert.equal(cli({ root }, '--rule', 'parts').status, 1);
});

/** A command that is wrong, and the way out that is told. */
const WRONG: [options: string[], says: RegExp][] = [
  [['--chnaged'], /--changed[를을] 쓰려던/],
  [['--rule', 'link'], /^--rule link\? links[를을] 쓰려던/],
  [['--rule', 'link', '--lang', 'en'], /^--rule link\? Did you mean links\?/],
  [['--lang', 'fr'], /^--lang fr\? 쓸 수 있는 값: ko, en/],
  [['--content', 'no-such-folder'], /no-such-folder라는 폴더가 없어요/],
  [['--content'], /^--content\?/],
  [['--fix=all'], /^--fix\?/],
  [['links'], /규칙은 --rule 뒤에/],
];
for (const [options, says] of WRONG)
  test(`a wrong command: 2, and a hint: ${options.join(' ')}`, () => {
    const { status, stdout, stderr } = cli({}, ...options);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.match(stderr, /\nnpm run check -- \[--content FOLDER\]/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

/** Three issues of the small site: one with a span, one with a change, one with a file alone. */
const THREE = {
  [FILE]: BROKEN,
  'pages/en/belt/test.mdx': page('Tes\u200Bts run.', 'title: Test\ndescription: Tests run.\nchecked: 2026-11-23'),
  'pages/ko/belt/notes.md': '글',
};

test('--format json: one object with every issue, its place, its change and where it is explained', (context) => {
  const root = contentWith(context, THREE);
  const { status, stdout, stderr } = cli({ root, env: { SITE: 'https://onbelt.example' } }, '--format', 'json');
  assert.equal(status, 1);
  assert.equal(stderr, '');
  const { issues, files, ms } = JSON.parse(stdout) as Told;
  const errors = issues.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ rule, file, line, column, endLine, endColumn, fix }) => [
      rule,
      file,
      line,
      column,
      endLine,
      endColumn,
      fix,
    ]),
    [
      ['characters', 'content/pages/en/belt/test.mdx', 7, 4, undefined, undefined, [{ from: 68, to: 69, text: '' }]],
      ['files', 'content/pages/ko/belt/notes.md', undefined, undefined, undefined, undefined, undefined],
      ['parts', `content/${FILE}`, 7, 1, 7, 26, undefined],
    ],
  );
  assert.ok(errors.every(({ message }) => typeof message === 'string' && /[가-힣]/.test(message)));
  assert.equal(errors[2]!.docs, 'https://onbelt.example/ko/contribute/errors/parts/');
  assert.ok(files > 15 && Number.isInteger(ms));
});

test('--format github: one annotation a line', (context) => {
  const root = contentWith(context, THREE);
  const { status, stdout } = cli({ root }, '--format', 'github', '--lang', 'en');
  assert.equal(status, 1);
  const errors = stdout
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('::error '));
  assert.equal(errors.length, 3, stdout);
  assert.match(errors[0]!, /^::error file=content\/pages\/en\/belt\/test\.mdx,line=7,col=4,title=characters::There is/);
  assert.match(errors[1]!, /^::error file=content\/pages\/ko\/belt\/notes\.md,title=files::Pages are/);
  assert.match(errors[2]!, /,line=7,col=1,endLine=7,endColumn=26,title=parts::There is no component <Trem>/);
});

test('--format github: nothing to say is nothing printed', (context) => {
  const { status, stdout, stderr } = cli({ root: contentWith(context) }, '--format', 'github');
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});

test('--format sarif: a log that scanners read', (context) => {
  const root = contentWith(context, THREE);
  const { status, stdout } = cli({ root }, '--format', 'sarif');
  assert.equal(status, 1);
  const log = JSON.parse(stdout) as {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
      }[];
    }[];
  };
  assert.equal(log.version, '2.1.0');
  const [{ tool, results }] = log.runs as [(typeof log.runs)[0]];
  const errors = results.filter(({ level }) => level === 'error');
  assert.deepEqual(
    errors.map(({ ruleId, locations: [place] }) => [ruleId, place!.physicalLocation.region]),
    [
      ['characters', { startLine: 7, startColumn: 4 }],
      ['files', undefined],
      ['parts', { startLine: 7, startColumn: 1, endLine: 7, endColumn: 26 }],
    ],
  );
  for (const { ruleId, ruleIndex, message } of results) {
    assert.equal(tool.driver.rules[ruleIndex]!.id, ruleId);
    assert.ok(message.text);
  }
});

/** An issue whose every text holds what the formats use as signs of their own. */
const HOSTILE: Issue = {
  rule: 'files',
  severity: 'error',
  file: 'content/a%b,c:d\ne f\x1b[2J.mdx',
  line: 1,
  column: 2,
  message: { ko: '100%\n::error::거짓 ##[add-mask]a\r\x1b[31m\u202E', en: '100%\n##[add-mask]a\r\x1b[31m\u202E' },
};

test('what a stranger wrote cannot speak for the formats', () => {
  const annotation = github([HOSTILE], 'ko');
  assert.doesNotMatch(annotation, /[\p{Cc}\p{Cf}]/u);
  assert.match(
    annotation,
    /^::error file=content\/a%25b%2Cc%3Ad%0Ae f\\u\{1b\}\[2J\.mdx,line=1,col=2,title=files::100%25/,
  );
  const lines = text([HOSTILE], 'ko').split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines.join(),
    /^content\/a%b,c:d\\u\{a\}e f\\u\{1b\}\[2J\.mdx:1:2,.*\\u\{1b\}\[31m\\u\{202e\} \[files\]$/,
  );
  const log = sarif([HOSTILE], 'ko');
  assert.ok(!log.includes('\u001b'));
  assert.match(log, /"uri": "content\/a%25b%2Cc%3Ad%0Ae%20f%1B%5B2J\.mdx"/);
  JSON.parse(log);
  const object = json([HOSTILE], 'ko', { files: 1, ms: 1 });
  assert.ok((JSON.parse(object) as Told).issues[0]!.message.includes('##[add-mask]'));
  for (const said of [annotation, lines.join(), log, object]) assert.ok(!said.includes('##['));
});

test('--fix: mends what is certain, shows it, and leaves every other byte', (context) => {
  const body = 'Tes\u200Bts &amp; *more*.  \n\tTab\n\n* list\n\n\n\n##No space \nEnd\u200B';
  const before = page(body, 'title:   Test # why\ndescription: "Tests run."\nchecked: 2026-11-23').trimEnd();
  const root = contentWith(context, { 'pages/ko/belt/test.mdx': before, 'pages/en/belt/test.mdx': page('<Trem />') });
  const path = join(root, 'content', FILE);
  const untouched = readFileSync(join(root, 'content/pages/en/belt/test.mdx'));
  const { status, stdout, stderr } = cli({ root }, '--fix');
  assert.equal(status, 1, 'what cannot be mended is still told');
  assert.match(stderr, /<Trem>/);
  assert.match(stdout, /^고쳤어요:$/m);
  assert.match(
    stdout,
    /^content\/pages\/ko\/belt\/test\.mdx:7:4 \[characters\]\n {2}- Tes\\u\{200b\}ts .*\n {2}\+ Tests /m,
  );
  assert.match(
    stdout,
    /^content\/pages\/ko\/belt\/test\.mdx:14:1 \[headings\]\n {2}- ##No space \n {2}\+ ## No space $/m,
  );
  const after = readFileSync(path, 'utf8');
  assert.equal(after, before.replaceAll('\u200B', '').replace('##No', '## No'));
  assert.deepEqual(readFileSync(join(root, 'content/pages/en/belt/test.mdx')), untouched);

  const again = cli({ root }, '--fix', '--format', 'json');
  assert.equal(again.stderr, '');
  assert.ok(!(JSON.parse(again.stdout) as Told).issues.some(({ fix }) => fix));
  assert.equal(readFileSync(path, 'utf8'), after);
});

test('--fix: keeps line ends of Windows', (context) => {
  const before = page('Tes\u200Bts.\n\n##Heading').replaceAll('\n', '\r\n');
  const root = contentWith(context, { [FILE]: before });
  assert.equal(cli({ root }, '--fix').status, 0);
  assert.equal(readFileSync(join(root, 'content', FILE), 'utf8'), before.replace('\u200B', '').replace('##H', '## H'));
});

test('--fix: does not write what is no UTF-8', (context) => {
  const before = Buffer.concat([Buffer.from(page('Tes\u200Bts ')), Buffer.from([0xb1, 0xdb])]);
  const root = contentWith(context, { [FILE]: before });
  assert.equal(cli({ root }, '--fix').status, 1);
  assert.deepEqual(readFileSync(join(root, 'content', FILE)), before);
});

test('--fix: in other formats what was mended is beside the report, not in it', (context) => {
  const root = contentWith(context, { [FILE]: page('Tes\u200Bts.') });
  const { status, stdout, stderr } = cli({ root }, '--fix', '--format', 'json', '--rule', 'characters');
  assert.equal(status, 0);
  assert.deepEqual((JSON.parse(stdout) as Told).issues, []);
  assert.match(stderr, /test\.mdx:7:4 \[characters\]/);
});

/** The small site as a repository with one commit on main, and a branch for the change. */
function repository(context: TestContext, changes: Parameters<typeof contentWith>[1] = {}, below = '') {
  const root = contentWith(context, changes);
  if (below) {
    mkdirSync(join(root, below));
    for (const folder of ['content', 'tests']) renameSync(join(root, folder), join(root, below, folder));
  }
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@onbelt.example', ...words], {
      cwd: root,
      env,
      stdio: 'pipe',
    });
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  git('init', '-q', '-b', 'main');
  commit('first');
  git('checkout', '-qb', 'change');
  const change = (file: string, by: string | ((text: string) => string)) => {
    const target = join(root, below, 'content', file);
    writeFileSync(target, typeof by === 'string' ? by : by(readFileSync(target, 'utf8')));
  };
  return { root: join(root, below), top: root, git, commit, change };
}

/** An English page with an error that was there before. */
const OLD = { 'pages/en/belt/code.mdx': BROKEN };

test('--changed: what was committed, changed or is new is judged, and nothing else', (context) => {
  const { root, commit, change } = repository(context, OLD);
  assert.deepEqual(errorsOf(root, '--changed', 'main'), []);
  change(FILE, BROKEN);
  assert.deepEqual(errorsOf(root, '--changed', 'main'), [FILE]);
  commit('second');
  assert.deepEqual(errorsOf(root, '--changed', 'main'), [FILE]);
  assert.deepEqual(errorsOf(root, '--changed=main'), [FILE]);
  assert.deepEqual(errorsOf(root, '--changed'), [], 'against the last commit, where nothing else is known');
  change('pages/ko/belt/new.mdx', BROKEN);
  assert.deepEqual(errorsOf(root, '--changed'), ['pages/ko/belt/new.mdx']);
  assert.deepEqual(errorsOf(root), ['pages/en/belt/code.mdx', 'pages/ko/belt/new.mdx', FILE]);
});

test('--changed: what main got meanwhile is not judged', (context) => {
  const { root, git, commit, change } = repository(context, OLD);
  change(FILE, page('바뀐 글이에요.'));
  commit('ours');
  git('checkout', '-q', 'main');
  change('pages/en/index.mdx', BROKEN);
  commit('theirs');
  git('checkout', '-q', 'change');
  assert.deepEqual(errorsOf(root, '--changed', 'main'), []);
});

test('--changed: where the branch of the project is known, that is the base', (context) => {
  const { root, git, commit, change } = repository(context, OLD);
  git('update-ref', 'refs/remotes/origin/main', 'main');
  change(FILE, BROKEN);
  commit('second');
  assert.deepEqual(errorsOf(root, '--changed', '--lang', 'en'), [FILE]);
});

test('--changed: a heading that was renamed is told where a link leads to it', (context) => {
  const { root, change } = repository(context, {
    'pages/ko/index.mdx': (text) => `${text}\n[예](/belt/code/#좋은-예)\n`,
    'pages/en/index.mdx': (text) => `${text}\n[글](/belt/tset/)\n`,
  });
  assert.deepEqual(errorsOf(root, '--changed', 'main', '--rule', 'links'), []);
  change('pages/ko/belt/code.mdx', (text) => text.replace('## 좋은 예', '## 나은 예'));
  assert.deepEqual(errorsOf(root, '--changed', 'main', '--rule', 'links'), ['pages/ko/index.mdx']);
});

test('--changed: the counterpart of a changed page is judged', (context) => {
  const { root, change } = repository(context);
  change('pages/ko/belt/code.mdx', (text) => text.replace('## 좋은 예', '### 좋은 예'));
  const { stdout } = cli({ root }, '--changed', 'main', '--format', 'json', '--rule', 'parity');
  assert.deepEqual(
    (JSON.parse(stdout) as Told).issues.map(({ rule, file }) => [rule, file]),
    [['parity', 'content/pages/en/belt/code.mdx']],
  );
});

test('--changed: records that changed, or a page that is gone, let everything be judged', (context) => {
  const records = repository(context, OLD);
  records.change('data/products.yml', (text) => `${text}\n`);
  assert.deepEqual(errorsOf(records.root, '--changed', 'main'), ['pages/en/belt/code.mdx']);
  const gone = repository(context, OLD);
  rmSync(join(gone.root, 'content', FILE));
  assert.deepEqual(errorsOf(gone.root, '--changed', 'main'), ['pages/en/belt/code.mdx']);
});

test('--changed: a file that may not lie there is told, and others are not', (context) => {
  const { root, change } = repository(context, { 'pages/ko/belt/Old.mdx': page() });
  change('pages/ko/belt/New.mdx', page());
  const { stdout } = cli({ root }, '--changed', 'main', '--format', 'json', '--rule', 'files');
  assert.deepEqual(
    (JSON.parse(stdout) as Told).issues.map(({ file }) => file),
    ['content/pages/ko/belt/New.mdx'],
  );
});

test('--changed: the project may lie below the root of its repository, and content anywhere', (context) => {
  const { root, top, change } = repository(context, OLD, 'site 1');
  change(FILE, BROKEN);
  assert.deepEqual(errorsOf(root, '--changed', 'main'), [FILE]);
  assert.deepEqual(errorsOf(top, '--changed', 'main', '--content', 'site 1/content'), [FILE]);
  assert.deepEqual(errorsOf('.', '--changed', 'main', '--content', join(root, 'content')), [FILE]);
});

test('--changed: called by git itself, it looks at the repository of the content', (context) => {
  const { root, change } = repository(context, OLD);
  change(FILE, BROKEN);
  const { stdout } = cli(
    { root, env: { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' } },
    '--changed',
    '--format',
    'json',
  );
  assert.match(stdout, /test\.mdx/);
  assert.doesNotMatch(stdout, /code\.mdx/);
});

test('--changed: a base that nobody knows, or no repository: 2, and what to do', (context) => {
  const { root, git, commit, change } = repository(context);
  const unknown = cli({ root }, '--changed', 'mian', '--lang', 'en');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /git does not know "mian".*git fetch/);
  git('checkout', '-q', '--orphan', 'apart');
  change(FILE, page('다른 글이에요.'));
  commit('apart');
  const apart = cli({ root }, '--changed', 'main', '--lang', 'en');
  assert.equal(apart.status, 2);
  assert.match(apart.stderr, /git fetch --unshallow/);
  const outside = cli({ root: contentWith(context) }, '--changed', '--lang', 'en');
  assert.equal(outside.status, 2);
  assert.match(outside.stderr, /no git repository/);
});

test('the build refuses content that does not pass, and says why', (context) => {
  const root = contentWith(context, { [FILE]: page('[글](/belt/tset/)') });
  const guard = pathToFileURL('src/checks/guard.ts').href;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { guard } from '${guard}'; guard().hooks['astro:build:start']();`],
    { cwd: root, encoding: 'utf8' },
  );
  assert.notEqual(status, 0);
  assert.match(stderr, /content\/pages\/ko\/belt\/test\.mdx:7:1/);
  assert.match(stderr, /content\/: 1 to mend/);
});
