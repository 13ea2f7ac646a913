import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { comments, firstLine, FOLDER, schemas, yamlFiles } from '../tools/schemas.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

/** What an editor would underline in a value: "/0/url pattern". */
function underlined(schema: string, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, jsonPointers: true, format: 'full' });
  ajv.validate(json(`${FOLDER}/${schema}.json`) as object, value);
  return (ajv.errors ?? []).map(({ dataPath, keyword }) => `${dataPath} ${keyword}`);
}

test('the schemas on disk are what the models give now: otherwise run "npm run schemas"', async () => {
  const made = await schemas();
  assert.deepEqual(
    globSync(`${FOLDER}/*`)
      .map((file) => file.replaceAll('\\', '/'))
      .sort(),
    Object.keys(made).sort(),
  );
  for (const [file, text] of Object.entries(made)) assert.equal(read(file), text, file);
});

test('every data and interface file names its schema in its first line, and the editor maps it', () => {
  const { 'yaml.schemas': mapped } = json('.vscode/settings.json') as { 'yaml.schemas': Record<string, string> };
  for (const [file, schema] of yamlFiles()) {
    assert.equal(read(file).split('\n', 1)[0], firstLine(schema), `${file}: run "npm run schemas"`);
    assert.equal(mapped[`${FOLDER}/${schema}.json`], schema === 'interface' ? 'content/interface/*.yml' : file);
  }
  for (const schema of Object.keys(mapped)) assert.ok(json(schema), schema);
});

for (const [file, schema] of yamlFiles())
  test(`nothing is underlined in ${file}`, () => assert.deepEqual(underlined(schema, parse(read(file))), []));

test('nothing is underlined in the front matter of any page', () => {
  for (const file of globSync('content/pages/**/*.mdx'))
    assert.deepEqual(underlined('front-matter', parse(read(file).split(/^---$/m)[1]!)), [], file);
});

/** A mistake in the first record of a file, and what is underlined. */
const MISTAKES: [schema: string, mistake: object, underlined: string[]][] = [
  ['products', { kind: 'opne' }, ['/0/kind enum']],
  ['products', { url: 'harbor.io' }, ['/0/url format', '/0/url pattern']],
  ['products', { url: 'javascript:alert' }, ['/0/url pattern']],
  ['products', { saed: [] }, ['/0 additionalProperties']],
  ['products', { owner: undefined }, ['/0 required']],
  ['products', { said: '지라' }, ['/0/said type']],
  ['glossary', { name: { ko: '데브옵스' } }, ['/0/name required']],
  ['glossary', { id: 'Dev Ops' }, ['/0/id pattern']],
  ['events', { date: '2026-02-30' }, ['/0/date format']],
  ['events', { from: '7 pm' }, ['/0/from pattern']],
  ['sources', { checked: '어제' }, ['/0/checked format', '/0/checked pattern']],
  ['sources', { state: 'checked' }, ['/0/state enum']],
  ['stages', { questions: [7] }, ['/0/questions/0 maximum']],
  ['rejections', { logs: [{ kind: 'captured', decisive: [0], text: 'x' }] }, ['/0/logs/0/decisive/0 minimum']],
];
for (const [schema, mistake, want] of MISTAKES)
  test(`${schema}: ${JSON.stringify(mistake)} is underlined`, () => {
    const [first] = parse(read(`content/data/${schema}.yml`)) as object[];
    const record = JSON.parse(JSON.stringify({ ...first, ...mistake })) as object;
    assert.deepEqual(underlined(schema, [record]).sort(), want);
  });

test('a mistake in the front matter, the outline or the interface is underlined', () => {
  const front = { title: '제목', description: '설명이에요.', checked: '2026-11-23' };
  assert.deepEqual(underlined('front-matter', front), []);
  assert.deepEqual(underlined('front-matter', { ...front, tags: [] }), [' additionalProperties']);
  assert.deepEqual(underlined('front-matter', { ...front, title: '길'.repeat(81) }), ['/title maxLength']);
  assert.deepEqual(underlined('front-matter', { ...front, related: ['/belt/test'] }), ['/related/0 pattern']);
  assert.deepEqual(underlined('outline', { sections: [], header: ['belt'] }), ['/sections minItems']);
  const words = parse(read('content/interface/ko.yml')) as { site: object };
  assert.deepEqual(underlined('interface', { ...words, site: { ...words.site, skip: '' } }), ['/site/skip minLength']);
});

test('an editor tells what an entry is for, in the words of the model', () => {
  const { items } = json(`${FOLDER}/products.json`) as {
    items: { description: string; properties: Record<string, { description?: string }> };
  };
  const said = comments(read('src/model/records.ts'));
  assert.equal(items.description, said.get('Product'));
  assert.equal(items.properties.said!.description, said.get('Product.said'));
  assert.deepEqual(
    [
      ...comments(
        '/** A box. */\nexport const Box = z.strictObject({\n  id,\n  /** How wide,\n   * in pixels. */\n  width: z.int(),\n});',
      ),
    ],
    [
      ['Box', 'A box.'],
      ['Box.width', 'How wide, in pixels.'],
    ],
  );
});
