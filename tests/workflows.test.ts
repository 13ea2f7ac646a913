import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { pinsOf, schemaFaults, workflowFaults } from './workflows.ts';

const files = globSync('.github/workflows/*').map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(file, 'utf8');
const known = pinsOf(read('.github/ACTIONS.md'));

test('there are workflows, and every action of the table is used by one', () => {
  assert.deepEqual(files.map((file) => file.slice(18)).sort(), ['check.yml', 'deploy.yml', 'links.yml', 'preview.yml']);
  const all = files.map(read).join('\n');
  assert.ok(known.length > 0);
  for (const { action, commit } of known) assert.ok(all.includes(`${action}@${commit}`), action);
});

for (const file of files)
  test(`${file} fits the schema and the rules`, async () => {
    assert.deepEqual(await schemaFaults(file, read(file)), []);
    assert.deepEqual(workflowFaults(file, read(file), known), []);
  });

const SHA = '0123456789abcdef0123456789abcdef01234567';
const pins = ['actions/checkout', 'actions/download-artifact'].map((action) => ({
  action,
  version: 'v7.0.1',
  commit: SHA,
}));

const FINE = `on: push
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with:
          persist-credentials: false
      - run: ls "$WHERE"
        env:
          WHERE: \${{ github.workspace }}
`;
const strangers = FINE.replace('on: push', 'on: [push, pull_request]');
const after = FINE.replace('on: push', 'on:\n  workflow_run:\n    workflows: [check]\n    types: [completed]');

/** One planted fault of each kind: [what, the workflow, what is planted for what, what is said of it]. */
const FAULTS: [string, string, [string, string], RegExp][] = [
  ['pull_request_target', FINE, ['on: push', 'on: pull_request_target'], /on: pull_request_target/],
  [
    'pull_request_target among others',
    FINE,
    ['on: push', 'on:\n  pull_request_target:\n  push:'],
    /pull_request_target/,
  ],
  ['no permissions', FINE, ['permissions:\n  contents: read\n', ''], /must be listed/],
  ['all permissions', FINE, ['\n  contents: read', ' write-all'], /must be listed/],
  ['empty permissions', FINE, ['\n  contents: read', ''], /must be listed/],
  ['writing for all jobs', FINE, ['contents: read', 'contents: write'], /may only read/],
  [
    'a job with all permissions',
    FINE,
    ['    runs-on', '    permissions: write-all\n    runs-on'],
    /one: permissions must/,
  ],
  ['a tag', FINE, [`@${SHA}`, '@v7'], /not pinned/],
  ['a short commit', FINE, [`@${SHA}`, '@0123456'], /not pinned/],
  ['a container', FINE, [`actions/checkout@${SHA}`, 'docker://alpine:3'], /not pinned/],
  [
    'a called workflow',
    FINE,
    ['\n    runs-on', '\n    uses: o/n/.github/workflows/a.yml@main\n    runs-on'],
    /one: .*not pinned/,
  ],
  ['no version', FINE, [' # v7.0.1', ''], /has no version/],
  ['another version', FINE, ['# v7.0.1', '# v7.0.2'], /is not in \.github\/ACTIONS\.md/],
  ['an unknown action', FINE, ['actions/checkout@', 'actions/labeler@'], /is not in \.github\/ACTIONS\.md/],
  ['an unknown commit', FINE, [SHA, SHA.replace('0', 'f')], /is not in \.github\/ACTIONS\.md/],
  ['an expression in a script', FINE, ['"$WHERE"', '"${{ github.event.pull_request.title }}"'], /never from/],
  [
    'an expression in a long script',
    FINE,
    ['run: ls "$WHERE"', 'run: |\n          ls\n          echo ${{ github.head_ref }}'],
    /never/,
  ],
  [
    'an expression in an action’s script',
    FINE,
    ['persist-credentials: false', 'persist-credentials: false\n          script: f(${{ inputs.x }})'],
    /never/,
  ],
  ['kept credentials', FINE, ['persist-credentials: false', 'fetch-depth: 1'], /persist-credentials/],
  ['credentials as text', FINE, ['persist-credentials: false', "persist-credentials: 'false'"], /persist-credentials/],
  ['a secret for strangers', strangers, ['github.workspace', 'secrets.KEY'], /no secret, no token/],
  ['a secret by brackets', strangers, ['github.workspace', "secrets['KEY']"], /no secret, no token/],
  ['inherited secrets', strangers, ['\n    runs-on', '\n    secrets: inherit\n    runs-on'], /no secret, no token/],
  ['the token for strangers', strangers, ['github.workspace', 'github.token'], /no secret, no token/],
  [
    'a stranger who writes',
    strangers,
    ['    runs-on', '    permissions: { issues: write }\n    runs-on'],
    /may not write/,
  ],
  [
    'the head checked out',
    after,
    ['          persist', '          ref: ${{ github.event.workflow_run.head_sha }}\n          persist'],
    /only the default branch/,
  ],
  [
    'the head’s repository',
    after,
    ['          persist', '          repository: x/y\n          persist'],
    /only the default branch/,
  ],
  ['the head fetched', after, ['ls "$WHERE"', 'git fetch origin "$WHERE"'], /may not fetch/],
  ['the pull request checked out', after, ['ls "$WHERE"', 'gh pr checkout "$WHERE"'], /may not fetch/],
  ['packages installed', after, ['ls "$WHERE"', 'npm ci'], /may not fetch or install/],
  [
    'an artifact over the checkout',
    after,
    [' - run: ls', ` - uses: actions/download-artifact@${SHA} # v7.0.1\n      - run: ls`],
    /goes below/,
  ],
];

test('the workflow in which the faults are planted has none', async () => {
  for (const text of [FINE, strangers, after]) {
    assert.deepEqual(workflowFaults('fine.yml', text, pins), []);
    assert.deepEqual(await schemaFaults('.github/workflows/fine.yml', text), []);
  }
});

for (const [what, text, [before, planted], said] of FAULTS)
  test(`a planted fault is found: ${what}`, () => {
    assert.ok(text.includes(before), before);
    const found = workflowFaults(
      'planted.yml',
      text.replace(before, () => planted),
      pins,
    );
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, said);
  });

/** Faults that the schema knows: [what is planted for what, what is said of it]. */
const MISSHAPEN: [[string, string], RegExp][] = [
  [['on: push', 'on: pushed'], /:1:5 .*pushed/],
  [['contents: read', 'contents: reed'], /:3:13 .*reed/],
  [['contents: read', 'content: read'], /:3:3 .*content/],
  [['    runs-on', '    needs: two\n    runs-on'], /two/],
  [['runs-on: ubuntu-24.04', 'timeout-minutes: 5'], /runs-on/],
  [['        env:', '        envs:'], /envs/],
  [['github.workspace', 'steps.none.outputs.x'], /none/],
  [['github.workspace', 'github.workspce'], /workspce/],
  [['github.workspace }}', "format('{0}' }}"], /./],
  [['    steps:', '    steps: {'], /./],
];

for (const [[before, planted], said] of MISSHAPEN)
  test(`a misshapen workflow is found: ${planted.trim()}`, async () => {
    assert.ok(FINE.includes(before), before);
    const found = await schemaFaults(
      '.github/workflows/planted.yml',
      FINE.replace(before, () => planted),
    );
    assert.match(found.join('\n'), said);
  });

test('a row of the table without its place is no row', () => {
  const row = `| \`actions/checkout\` | v7.0.1 | \`${SHA}\` | somewhere |`;
  assert.deepEqual(pinsOf(row), [pins[0]]);
  assert.deepEqual(pinsOf(row.replace('somewhere', '')), []);
  assert.deepEqual(pinsOf(row.replace(SHA, 'v7')), []);
});

/** What a pull request does to a project: [what, whether it is content or code, the change]. */
const CHANGES: [string, 'content' | 'code', (at: (file: string) => string) => void][] = [
  ['a page', 'content', (at) => writeFileSync(at('content/a.mdx'), 'new')],
  ['a page moved within', 'content', (at) => renameSync(at('content/a.mdx'), at('content/가 b.mdx'))],
  [
    'a page and a script',
    'code',
    (at) => ['content/a.mdx', 'src.ts'].forEach((file) => writeFileSync(at(file), 'new')),
  ],
  ['a script moved in', 'code', (at) => renameSync(at('src.ts'), at('content/src.ts'))],
  ['a page moved out', 'code', (at) => renameSync(at('content/a.mdx'), at('a.mdx'))],
  ['a folder of nearly the same name', 'code', (at) => renameSync(at('content'), at('content2'))],
  [
    'a link in place of the folder',
    'code',
    (at) => {
      rmSync(at('content'), { recursive: true });
      symlinkSync('src.ts', at('content'));
    },
  ],
];

for (const [what, kind, change] of CHANGES)
  test(`the check calls it ${kind}: ${what}`, { skip: process.platform === 'win32' }, (context) => {
    const root = mkdtempSync(join(tmpdir(), 'onbelt '));
    context.after(() => rmSync(root, { recursive: true }));
    const at = (file: string) => join(root, file);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], { cwd: root, stdio: 'ignore' });
    const commit = () => {
      git('add', '--all');
      git('commit', '--message', what);
    };
    git('init');
    mkdirSync(at('content'));
    writeFileSync(at('content/a.mdx'), 'page\n'.repeat(20));
    writeFileSync(at('src.ts'), 'script\n'.repeat(20));
    commit();
    git('checkout', '-b', 'proposed');
    change(at);
    commit();
    git('checkout', '-');
    git('merge', '--no-ff', '--message', 'merged', 'proposed');

    const { jobs } = parse(read('.github/workflows/check.yml')) as { jobs: { paths: { steps: { run?: string }[] } } };
    const output = `${root}.output`;
    context.after(() => rmSync(output));
    execFileSync('bash', ['-e', '-c', jobs.paths.steps.find(({ run }) => run)!.run!], {
      cwd: root,
      env: { ...process.env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: '/dev/null' },
    });
    assert.equal(readFileSync(output, 'utf8'), `kind=${kind}\n`);
  });
