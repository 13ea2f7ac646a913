import { z } from 'astro/zod';

/**
 * The shapes of everything a writer fills in. Strict throughout: an unknown key is a mistake, not an extension.
 * References between records are ids here; checks/rules/records.ts follows them.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
const line = z.string().trim().min(1);
const path = z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'an address such as /belt/test/: begins and ends with a slash');
const day = z.union([z.date(), z.iso.date().transform((text) => new Date(text))]);

/** One text in both languages. */
export const Text = z.strictObject({ ko: line, en: line });
export type Text = z.infer<typeof Text>;

/** The front matter of a page. */
export const FrontMatter = z.strictObject({
  /** The heading of the page. */
  title: line.max(80),
  /** Its short name in the sidebar, where the title would be too long. */
  menu: line.max(36).optional(),
  /** One sentence: the lede below the title, and what search engines show. */
  description: line.max(220),
  /** The day on which somebody last read the page against its sources. */
  checked: day,
  /** Names and versions of the tools that the page's commands were run with. */
  tools: z.array(line).optional(),
  /** Ids of the sources, in the order in which the text first cites them. */
  sources: z.array(id).optional(),
  related: z.array(path).max(6).optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** One of the ten stages of the belt. */
export const Stage = z.strictObject({
  id,
  name: Text,
  question: Text,
  input: Text,
  output: Text,
  owner: Text,
  security: Text,
  /** Which of the six questions the stage answers, by number. */
  questions: z.array(z.int().min(1).max(6)),
});
export type Stage = z.infer<typeof Stage>;

/** captured: we ran it. quoted: a public case, at seenAt. example: reconstructed. */
export const LogKind = z.enum(['captured', 'quoted', 'example']);
export type LogKind = z.infer<typeof LogKind>;

export const Log = z
  .strictObject({
    kind: LogKind,
    seenAt: z.url({ protocol: /^https?$/ }).optional(),
    where: Text.optional(),
    /** The lines that name the reason, counted from 1. */
    decisive: z.array(z.int().min(1)).min(1),
    text: z.string().min(1),
  })
  .refine((log) => log.kind !== 'quoted' || log.seenAt, {
    path: ['seenAt'],
    error: 'a quoted log says where it was seen',
  })
  .refine((log) => Math.max(...log.decisive) <= log.text.trimEnd().split('\n').length, {
    path: ['decisive'],
    error: 'names a line that the text does not have',
  });
export type Log = z.infer<typeof Log>;

/** Why a gate sends a change back. */
export const Rejection = z.strictObject({
  id,
  stage: id,
  alsoAt: z.array(id).optional(),
  gate: Text,
  title: Text,
  /** The kind of change that meets this gate, for the journey on the home page. */
  change: Text.optional(),
  logs: z.array(Log).min(1),
  why: Text,
  sources: z.array(id).optional(),
  fix: z.array(Text).min(1),
  earlier: z.strictObject({ text: Text, command: line }),
});
export type Rejection = z.infer<typeof Rejection>;

/** A job that products do on the belt, under its common noun. */
export const Role = z.strictObject({ id, name: Text, stages: z.array(id).min(1), definition: Text });
export type Role = z.infer<typeof Role>;

/** An entry of the glossary. */
export const Term = z.strictObject({
  id,
  name: Text,
  aliases: z.array(line),
  stage: z.union([z.literal('concept'), id]),
  definition: Text,
});
export type Term = z.infer<typeof Term>;

/** One of the six questions. */
export const Question = z.strictObject({ id, text: Text, page: path });
export type Question = z.infer<typeof Question>;

/** read: we read it. second-hand: we read others quoting it. to-verify: not opened yet. measured: our own figures. */
export const SourceState = z.enum(['read', 'second-hand', 'to-verify', 'measured']);
export type SourceState = z.infer<typeof SourceState>;

/** What the pages cite. */
export const Source = z.strictObject({
  id,
  title: line,
  publisher: line,
  year: z.int().min(1950).max(2100),
  url: z.url({ protocol: /^https?$/ }),
  checked: day,
  state: SourceState,
});
export type Source = z.infer<typeof Source>;

/** The order of the site. */
export const Outline = z.strictObject({
  sections: z.array(z.strictObject({ id, name: Text, pages: z.array(path).min(1) })).min(1),
  /** Sections for the header, best first. */
  header: z.array(id).min(1),
});
export type Outline = z.infer<typeof Outline>;

/** A page that moved. Holds for both languages. */
export const Redirect = z.strictObject({ from: path, to: path });
export type Redirect = z.infer<typeof Redirect>;

/** Every data file: its name below content/data/ and the shape of what is in it. */
export const DATA = {
  stages: z.array(Stage),
  rejections: z.array(Rejection),
  roles: z.array(Role),
  glossary: z.array(Term),
  questions: z.array(Question),
  sources: z.array(Source),
  redirects: z.array(Redirect),
  outline: Outline,
} as const;
export type DataName = keyof typeof DATA;
