import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { importsOf, violations } from './layers.ts';

const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(file, 'utf8');

for (const file of files)
  test(`${file} imports only what its folder may`, () => assert.deepEqual(violations(file, read(file), read), []));

test('the configuration knows publish, checks, prose and site, and nothing else of src', () => {
  const targets = importsOf(read('astro.config.mjs'))
    .map(({ target }) => /^\.\/src\/([^/.]+)/.exec(target)?.[1])
    .filter(Boolean);
  assert.deepEqual([...new Set(targets)].sort(), ['checks', 'prose', 'publish', 'site']);
});

/** One planted fault of each kind: [file, what it holds, what is said of it]. */
const FAULTS: [string, string, RegExp][] = [
  ['src/model/planted.ts', "import { readFileSync } from 'node:fs';", /may not name the package "node:fs"/],
  ['src/model/planted.ts', "import { pages } from '../content.ts';", /src\/content\.ts is above or beside/],
  ['src/site.ts', "import { toPath } from './model/address.ts';", /is above or beside/],
  ['src/ui/Planted.astro', "import { pages } from '../content.ts';", /is above or beside/],
  ['src/ui/Planted.astro', "import Term from '../features/glossary/Term.astro';", /is above or beside/],
  [
    'src/features/search/planted.ts',
    "import { nearest } from '../missing/nearest.ts';",
    /a feature does not know another/,
  ],
  ['src/features/search/planted.ts', "import { pages } from '../../content.ts';", /is above or beside/],
  [
    'src/features/search/planted.ts',
    "const late = () => import('../../publish/integration.ts');",
    /is above or beside/,
  ],
  ['src/features/search/Planted.astro', "import { frameOf } from '../../pages/_frame.ts';", /is above or beside/],
  ['src/publish/planted.ts', "import { judge } from '../checks/rules.ts';", /is above or beside/],
  ['src/checks/planted.ts', "export { publish } from '../publish/integration.ts';", /is above or beside/],
  ['src/prose/planted.ts', "import { judge } from '../checks/rules.ts';", /is above or beside/],
  ['src/features/search/planted.ts', "import x from 'left-pad';", /may not name the package "left-pad"/],
  ['src/helpers/planted.ts', '', /folder without a line/],
  [
    'src/features/search/planted-element.ts',
    "import { Stage } from '../../model/records.ts';\ncustomElements.define('planted-element', class extends HTMLElement {});",
    /reaches src\/model\/records\.ts, which imports "astro\/zod"/,
  ],
];

for (const [file, text, said] of FAULTS)
  test(`a planted fault is found: ${file}: ${text.split('\n')[0] || 'an unknown folder'}`, () => {
    const found = violations(file, text, (other) => (other === file ? text : read(other)));
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, said);
  });

test('a custom element may name the types of a schema', () => {
  const text =
    "import type { Stage } from '../../model/records.ts';\ncustomElements.define('fine-element', class extends HTMLElement {});";
  assert.deepEqual(violations('src/features/search/fine-element.ts', text, read), []);
});

test('an element file is named as its tag', () => {
  for (const file of files.filter((each) => each.endsWith('.ts'))) {
    const tag = /customElements\.define\('([\w-]+)'/.exec(read(file))?.[1];
    if (tag) assert.match(file, new RegExp(`/${tag}\\.ts$`));
  }
});
