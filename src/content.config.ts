import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { load, loadAll } from 'js-yaml';
import {
  Event,
  FrontMatter,
  Outline,
  Product,
  Question,
  Redirect,
  Rejection,
  Role,
  Route,
  RuleText,
  SelfCheckItem,
  Source,
  Stage,
  Term,
  Translations,
} from './model/records.ts';
import { Wording } from './model/wording.ts';
import { PAGES } from './site.ts';

/** A list of records with ids, in the order of the file: Astro sorts by id, so the place is kept beside each. */
const list = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  defineCollection({
    loader: file(`content/data/${name}.yml`, {
      parser: (text) =>
        (load(text) as Record<string, unknown>[]).map((record, place) => ({
          id: String(record.id ?? record.from),
          place,
          record,
        })),
    }),
    schema: z.strictObject({ id: z.string(), place: z.number(), record: schema }),
  });

export const collections = {
  pages: defineCollection({ loader: glob({ base: PAGES, pattern: '{ko,en}/**/*.mdx' }), schema: FrontMatter }),
  wording: defineCollection({ loader: glob({ base: 'content/interface', pattern: '*.yml' }), schema: Wording }),
  outline: defineCollection({
    loader: file('content/data/outline.yml', {
      parser: (text) => ({ site: load(text) as Record<string, unknown> }),
    }),
    schema: Outline,
  }),
  translations: defineCollection({
    loader: file('content/data/translations.yml', {
      parser: (text) => ({ site: (loadAll(text)[0] ?? {}) as Record<string, unknown> }),
    }),
    schema: Translations,
  }),
  stages: list('stages', Stage),
  rejections: list('rejections', Rejection),
  roles: list('roles', Role),
  products: list('products', Product),
  glossary: list('glossary', Term),
  questions: list('questions', Question),
  sources: list('sources', Source),
  redirects: list('redirects', Redirect),
  'self-check': list('self-check', SelfCheckItem),
  routes: list('routes', Route),
  events: list('events', Event),
  rules: list('rules', RuleText),
};
