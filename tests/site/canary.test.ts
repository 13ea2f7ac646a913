import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { type TestContext } from 'node:test';
import { copyProject } from '../../tools/copy.ts';
import { BASE, page } from '../checks/content.ts';

/** What must never leave: in the environment, under every prefix that a bundler may hand out, and in files beside the content. */
const CANARY = 'canary-8f3b1c';
const ENVIRONMENT = { CANARY, PUBLIC_CANARY: CANARY, VITE_CANARY: CANARY };

/** The project with the small site as its content, and files changed. Nothing of it is the working tree but the packages. */
function project(context: TestContext, changes: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'canary-'));
  context.after(() => rmSync(root, { recursive: true }));
  copyProject(root);
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(BASE, join(root, 'content'), { recursive: true });
  cpSync('content/interface', join(root, 'content/interface'), { recursive: true });
  for (const file of ['secret.txt', '.env', 'src/secret.ts', 'tests/secret.txt'])
    writeFileSync(join(root, file), `PUBLIC_FROM_FILE=${CANARY}\n`);
  for (const [file, text] of Object.entries(changes)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function build(root: string) {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT, OUT_DIR: 'dist' },
  });
  const files = globSync('dist/**/*', { cwd: root }).filter((file) => statSync(join(root, file)).isFile());
  const leaks = files.filter((file) => readFileSync(join(root, file)).includes(CANARY));
  return { status, said: stdout + stderr, files, leaks };
}

const PAGE = 'content/pages/ko/belt/test.mdx';
const HOSTILE = page('값은 {process.env.CANARY}예요.');
const config = () => readFileSync('astro.config.mjs', 'utf8');
const withoutStart = () => config().replace('    guard(),\n', '');
const withoutTree = (text: string) => text.replace('processor(treeGuard)', 'processor()');

test('what looks like code in text stays text, and no secret leaves with it', (context) => {
  const words = [
    '{process.env.CANARY}',
    'import.meta.env.PUBLIC_CANARY',
    '${import.meta.env.VITE_CANARY}',
    '%PUBLIC_CANARY%',
  ];
  const root = project(context, {
    [PAGE]: page(
      `\`${words.join(' ')}\` import.meta.env.PUBLIC_FROM_FILE process.env.CANARY\n\n\`\`\`js\n${words.join('\n')}\n\`\`\`\n\n` +
        '<Note kind="note" title="import.meta.env.PUBLIC_CANARY ${process.env.CANARY}">\n\n글\n\n</Note>',
      'title: "{process.env.CANARY} import.meta.env.PUBLIC_CANARY"\ndescription: "import.meta.env.PUBLIC_CANARY"\nchecked: 2026-11-23',
    ),
    'content/data/glossary.yml': readFileSync(join(BASE, 'data/glossary.yml'), 'utf8').replace(
      /definition:\n {4}ko: /,
      '$&import.meta.env.PUBLIC_CANARY {process.env.CANARY} ',
    ),
  });
  const { status, said, files, leaks } = build(root);
  assert.equal(status, 0, said);
  assert.ok(files.length > 20);
  assert.deepEqual(leaks, []);
  const html = readFileSync(join(root, 'dist/ko/belt/test/index.html'), 'utf8');
  assert.match(html, /import\.meta\.env\.PUBLIC_CANARY/);
});

test('a page with code is refused before anything is built', (context) => {
  const { status, said, files } = build(project(context, { [PAGE]: HOSTILE }));
  assert.notEqual(status, 0);
  assert.match(said, /content\/pages\/ko\/belt\/test\.mdx:7:4/);
  assert.ok(!said.includes(CANARY));
  assert.deepEqual(
    files.filter((file) => file.endsWith('.html')),
    [],
  );
});

test('where nothing was checked before, the build still refuses to compile it', (context) => {
  const { status, said, files } = build(project(context, { [PAGE]: HOSTILE, 'astro.config.mjs': withoutStart() }));
  assert.notEqual(status, 0);
  assert.match(said, /content\/pages\/ko\/belt\/test\.mdx:\d+:\d+/);
  assert.ok(!said.includes(CANARY));
  assert.deepEqual(
    files.filter((file) => file.endsWith('.html')),
    [],
  );
});

test('a page that lies outside the content is not compiled either', (context) => {
  const { status, said } = build(project(context, { 'src/pages/extra.mdx': '글이에요.\n' }));
  assert.notEqual(status, 0);
  assert.match(said, /extra\.mdx/);
});

test('a comment gives the compiler no orders, even where nothing was checked', (context) => {
  const order =
    'data:text/javascript,console.log(process.env.CANARY);export{jsx,jsxs,Fragment}from"astro/jsx-runtime";//';
  const { status, said, leaks } = build(
    project(context, {
      [PAGE]: page(`글{/* @jsxImportSource ${order} */}이에요.`),
      'astro.config.mjs': withoutTree(withoutStart()),
    }),
  );
  assert.equal(status, 0, said);
  assert.ok(!said.includes(CANARY));
  assert.deepEqual(leaks, []);
});

/** Makes Astro put every variable whose name the page says in the place of the mark; its length has to fit theirs. */
const ENVIRONMENT_MARK = page(
  `\`\`\`text\nimport.meta.env CANARY ${'"'.repeat(20)} __astro_import_meta_env${'_'.repeat(1500)}\n\`\`\``,
);
/** Makes Astro import a file of records as a module, which JavaScript can be read from. */
const IMPORT_MARK = page(
  '글이에요.',
  'title: 시험\ndescription: __ASTRO_IMAGE_../../../data/events.yml?astroContentImageFlag&importer=content/pages/ko/belt/test.mdx&x=.png\nchecked: 2026-11-23',
);
const unguarded = () => withoutTree(withoutStart());
const withoutMarks = (text: string) => text.replace('    plugins: [buildMarks()],\n', '');

for (const [name, text] of [
  ['the environment', ENVIRONMENT_MARK],
  ['a file to import', IMPORT_MARK],
] as const) {
  test(`a mark by which the build would put in ${name} is refused before anything is built`, (context) => {
    const { status, said, leaks } = build(project(context, { [PAGE]: text }));
    assert.notEqual(status, 0);
    assert.match(said, /content\/pages\/ko\/belt\/test\.mdx:\d+:\d+[^]*\[code\]/);
    assert.ok(!said.includes(CANARY));
    assert.deepEqual(leaks, []);
  });

  test(`and where nothing was checked, the build stops at the mark for ${name}`, (context) => {
    const { status, said, leaks } = build(project(context, { [PAGE]: text, 'astro.config.mjs': unguarded() }));
    assert.notEqual(status, 0);
    assert.match(said, /a mark of its own|names a file to import/);
    assert.ok(!said.includes(CANARY));
    assert.deepEqual(leaks, []);
  });
}

test('a mark in a record is refused, and where nothing was checked, the build stops at it', (context) => {
  const changes = {
    'content/data/glossary.yml': readFileSync(join(BASE, 'data/glossary.yml'), 'utf8').replace(
      /definition:\n {4}ko: /,
      '$&__VITE_PUBLIC_ASSET__00000000__ ',
    ),
  };
  const checked = build(project(context, changes));
  assert.notEqual(checked.status, 0);
  assert.match(checked.said, /content\/data\/glossary\.yml:\d+:\d+[^]*\[code\]/);
  const unchecked = build(project(context, { ...changes, 'astro.config.mjs': unguarded() }));
  assert.notEqual(unchecked.status, 0);
  assert.match(unchecked.said, /data-layer-content: its text becomes "__VITE_"/);
});

test('without any guard the environment would leave by its mark: the tests above can fail', (context) => {
  const { leaks } = build(
    project(context, { [PAGE]: ENVIRONMENT_MARK, 'astro.config.mjs': withoutMarks(unguarded()) }),
  );
  assert.ok(leaks.length);
});

test('without both guards the secret would leave: the tests above can fail', (context) => {
  const { leaks } = build(project(context, { [PAGE]: HOSTILE, 'astro.config.mjs': withoutTree(withoutStart()) }));
  assert.deepEqual(leaks.sort(), ['dist/ko/belt/test/index.html', 'dist/ko/book/index.html']);
});
