/**
 * npm run schemas
 *
 * Writes what editors need to complete and underline content: .vscode/schemas/NAME.json, made of the models in src/model/,
 * for every file in content/data/, for the interface and for the front matter of pages. A YAML file names its schema in
 * its first line; a file that lacks the line is given it.
 */
import { z } from 'astro/zod';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as records from '../src/model/records.ts';
import { Wording } from '../src/model/wording.ts';

export const FOLDER = '.vscode/schemas';

/** The models by the name of their schema. */
const MODELS: Record<string, z.ZodType> = {
  ...records.DATA,
  interface: Wording,
  'front-matter': records.FrontMatter,
};

/** The YAML files of writers, each with the name of its schema. */
export function yamlFiles(): [file: string, schema: string][] {
  return [
    ...globSync('content/data/*.yml').map((file): [string, string] => [file, basename(file, '.yml')]),
    ...globSync('content/interface/*.yml').map((file): [string, string] => [file, 'interface']),
  ].map(([file, schema]): [string, string] => [file.replaceAll('\\', '/'), schema]);
}

/** The first line of a YAML file in content/data/ or content/interface/. */
export const firstLine = (schema: string) => `# yaml-language-server: $schema=../../${FOLDER}/${schema}.json`;

/** The schemas as they are on disk: file → text. */
export async function schemas(): Promise<Record<string, string>> {
  const said = comments(readFileSync(new URL('../src/model/records.ts', import.meta.url), 'utf8'));
  const texts: Record<string, string> = {};
  for (const [name, model] of Object.entries(MODELS)) {
    const file = `${FOLDER}/${name}.json`;
    texts[file] = await format(JSON.stringify(schemaOf(model, said)), {
      ...(await resolveConfig(file)),
      filepath: file,
    });
  }
  return texts;
}

/** A day, which is typed as text. */
const DAY = {
  type: 'string',
  format: 'date',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  patternErrorMessage: 'a day such as 2026-11-23',
};
const isDate = ({ _zod: { def } }: z.core.$ZodType): boolean =>
  def.type === 'date' || (def.type === 'pipe' && isDate((def as z.core.$ZodPipeDef).in));

/**
 * The JSON Schema (draft 7, which every editor knows) of what a writer types for a model. What a schema cannot say, such
 * as whether an id stands in another file, is left to the checks.
 */
function schemaOf(model: z.ZodType, said: Map<string, string>): unknown {
  const names = new Map<unknown, string>(Object.entries(records).map(([name, value]) => [value, name]));
  return z.toJSONSchema(model, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      if (def.type === 'union' && def.options.some(isDate)) {
        delete jsonSchema.anyOf;
        Object.assign(jsonSchema, DAY);
      }
      if (def.type === 'string' && 'protocol' in def && def.protocol instanceof RegExp) {
        jsonSchema.pattern = `${def.protocol.source.replace(/\$$/, '')}://`;
        jsonSchema.patternErrorMessage = 'an address that begins with https://';
      }
      if (def.type === 'string' && jsonSchema.pattern) {
        const { error } = (def.checks ?? []).map(({ _zod }) => _zod.def).find((each) => 'pattern' in each) ?? {};
        const message = error?.({} as never);
        if (typeof message === 'string') jsonSchema.patternErrorMessage = message;
      }
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;

      const name = names.get(zodSchema);
      if (!name) return;
      if (said.has(name)) jsonSchema.description ??= said.get(name)!;
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        const description = said.get(`${name}.${key}`);
        // A copy: the same model stands behind other properties too.
        if (description && typeof property === 'object') jsonSchema.properties![key] = { ...property, description };
      }
    },
  });
}

/** The doc comments of the exported values of a file and of their properties: "Product", "Product.said" → what is said. */
export function comments(source: string): Map<string, string> {
  const found = new Map<string, string>();
  let holder = '';
  for (const [, comment, value, property] of source.matchAll(
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(?:export const (\w+)|^ {2,}(\w+)[:,])/gm,
  )) {
    if (value) holder = value;
    const words = comment?.replace(/\s*\n\s*\*\s?/g, ' ').trim();
    if (words) found.set(property ? `${holder}.${property}` : holder, words);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of Object.entries(await schemas())) writeFileSync(join(file), text);
  for (const [file, schema] of yamlFiles()) {
    const text = readFileSync(file, 'utf8');
    if (!text.startsWith('# yaml-language-server:')) writeFileSync(file, `${firstLine(schema)}\n${text}`);
  }
  console.log(`${FOLDER}: ${Object.keys(MODELS).length} schemas`);
}
