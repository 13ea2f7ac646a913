import { z } from 'astro/zod';
import { LINE } from './pattern-work.ts';
import { patternFaults } from './pattern.ts';

/**
 * The shapes of everything a writer fills in. Strict throughout: an unknown key is a mistake, not an extension.
 * References between records are ids here; checks/rules/records.ts follows them.
 */

/** "constructor" is a property of every object, and so could be found where nothing was put. */
const id = z.string().regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
const line = z.string().trim().min(1);
const path = z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'an address such as /belt/test/: begins and ends with a slash');
/** new URL() would also take an address without its slashes, or with others: on a page of ours those lead elsewhere. */
const address = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => /^https?:\/\/[^\s\\]+$/.test(text), 'an address that starts with https:// and has no blanks')
  // https://github.com@evil.example/ leads to evil.example.
  .refine((text) => !/^https?:\/\/[^/?#]*@/.test(text), 'an address without a user name and @ before its host');
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30 or 19:00');
/** Before it there is nothing to date here; Astro reads the year 0026 as 1926. */
const FIRST_YEAR = 1950;
const day = z
  .union([z.date(), z.iso.date().transform((text) => new Date(text))])
  .refine((date) => date.getUTCFullYear() >= FIRST_YEAR, { error: 'a day such as 2026-11-23' });

/** Whether an entry is a text, as it may not be where other things are wrong: what compares entries is judged beside them. */
const hasText = (value: unknown, key: string, most = Infinity) => {
  const text = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof text === 'string' && text.length <= most;
};
/** Whether an entry is a list. */
const hasList = (value: unknown, key: string) =>
  Array.isArray((value as Record<string, unknown> | null | undefined)?.[key]);

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
    seenAt: address.optional(),
    where: Text.optional(),
    /** The lines that name the reason, counted from 1. */
    decisive: z.array(z.int().min(1)).min(1),
    text: z.string().min(1),
  })
  .refine((log) => log.kind !== 'quoted' || log.seenAt, {
    path: ['seenAt'],
    error: 'a quoted log says where it was seen',
    when: ({ value }) => hasText(value, 'kind'),
  })
  .refine(
    ({ decisive, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return decisive.every((place) => typeof place !== 'number' || place <= lines);
    },
    {
      path: ['decisive'],
      error: 'names a line that the text does not have',
      when: ({ value }) => hasText(value, 'text') && hasList(value, 'decisive'),
    },
  );
export type Log = z.infer<typeof Log>;

/** Compiled once for both of a pattern's lines: compiling takes longer than matching. */
let compiled = /(?:)/;
const expression = (pattern: string) => (compiled.source === pattern ? compiled : (compiled = new RegExp(pattern)));

/** A line of a log by which a rejection is known. The match is on one cleaned line, case-sensitive. */
export const Pattern = z
  .strictObject({
    pattern: z.string().superRefine((pattern, context) => {
      const kinds = patternFaults(pattern).map(({ kind }) => kind);
      if (kinds.length) context.addIssue({ code: 'custom', message: `not in the allowed subset: ${kinds.join(', ')}` });
    }),
    tools: z.array(line).min(1),
    /** sure: this line alone names the rejection. hint: it only supports it. */
    strength: z.enum(['sure', 'hint']),
    /** A real line that matches, and one that looks alike and must not. */
    match: z.string().min(1).max(LINE),
    not: z.string().min(1).max(LINE),
  })
  .refine(({ pattern, match }) => patternFaults(pattern).length > 0 || expression(pattern).test(match), {
    path: ['match'],
    error: 'does not match its pattern',
    when: ({ value }) => hasText(value, 'pattern') && hasText(value, 'match', LINE),
  })
  .refine(({ pattern, not }) => patternFaults(pattern).length > 0 || !expression(pattern).test(not), {
    path: ['not'],
    error: 'matches the pattern, and must not',
    when: ({ value }) => hasText(value, 'pattern') && hasText(value, 'not', LINE),
  });
export type Pattern = z.infer<typeof Pattern>;

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
  /** The roles that stand behind the gate, and the rejections a log may be confused with. */
  roles: z.array(id).min(1),
  similar: z.array(id),
  /** Who may grant an exception: a role. */
  exceptionFrom: Text,
  /** Rejections that show in the log as well wherever this one is the reason. */
  explains: z.array(id).optional(),
  /** What is run where this rejection may stop it: the words that a command begins with. */
  commands: z.array(line).optional(),
  patterns: z.array(Pattern).min(1),
  earlier: z.strictObject({ text: Text, command: line }),
});
export type Rejection = z.infer<typeof Rejection>;

/** A job that products do on the belt, under its common noun. */
export const Role = z.strictObject({ id, name: Text, stages: z.array(id).min(1), definition: Text });
export type Role = z.infer<typeof Role>;

/** What may be done with a product: open has an OSI licence, mixed an open core, source-available restricts use. */
export const LicenceKind = z.enum(['open', 'mixed', 'source-available', 'commercial']);
export type LicenceKind = z.infer<typeof LicenceKind>;

/** A product, under the role it plays. */
export const Product = z.strictObject({
  id,
  name: line,
  /** What people call it: in Hangul first. */
  said: z.array(line),
  role: id,
  owner: line,
  licence: line,
  kind: LicenceKind,
  url: address,
  korea: z.boolean().optional(),
  landscape: z.strictObject({ category: line, maturity: line.optional() }).optional(),
});
export type Product = z.infer<typeof Product>;

/** An entry of the glossary. */
export const Term = z
  .strictObject({
    id,
    name: Text,
    /** What people type or say for the same thing. */
    aliases: z.array(line),
    /** Of the aliases, those that are found but neither written nor shown here: the name takes their place. */
    discouraged: z.array(line).optional(),
    stage: z.union([z.literal('concept'), id]),
    definition: Text,
  })
  .refine((term) => (term.discouraged ?? []).every((spelling) => term.aliases.includes(spelling)), {
    path: ['discouraged'],
    error: 'names a spelling that is not among the aliases',
    when: ({ value }) => hasList(value, 'aliases') && hasList(value, 'discouraged'),
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
  url: address,
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

/** One item of the self-check: a statement, the next step for those who say no, and the page that helps. */
export const SelfCheckItem = z.strictObject({ id, stage: id, text: Text, next: Text, page: path });
export type SelfCheckItem = z.infer<typeof SelfCheckItem>;

/** A way through the guide. */
export const Route = z.strictObject({ id, name: Text, lede: Text, pages: z.array(path).min(2) });
export type Route = z.infer<typeof Route>;

/** A meeting. Without a time it lasts the whole day; times are Korean. */
export const Event = z.strictObject({
  id,
  date: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]),
  from: time.optional(),
  until: time.optional(),
  title: Text,
  place: Text,
  url: address.optional(),
  source: id.optional(),
});
export type Event = z.infer<typeof Event>;

/** What a rule of the checks tells of: its page says what, why, and shows an example. */
export const RuleText = z.strictObject({ id, title: Text, what: Text, why: Text });
export type RuleText = z.infer<typeof RuleText>;

/** A page that moved. Holds for both languages. */
export const Redirect = z.strictObject({ from: path, to: path });
export type Redirect = z.infer<typeof Redirect>;

/** A section of a Korean page as it was when the English page last said the same; the first one has no heading. */
export const TranslatedSection = z.strictObject({
  section: line.optional(),
  /** How many #s the heading has, unless two. */
  depth: z.int().min(1).max(6).optional(),
  hash: z.string().regex(/^[0-9a-f]{16}$/, 'sixteen hexadecimal digits'),
});
export type TranslatedSection = z.infer<typeof TranslatedSection>;

/** What the English pages were last compared with, by path. "npm run translated" writes it. */
export const Translations = z.record(path, z.array(TranslatedSection).min(1).max(200));
export type Translations = z.infer<typeof Translations>;

/** Every data file: its name below content/data/ and the shape of what is in it. */
export const DATA = {
  stages: z.array(Stage),
  rejections: z.array(Rejection),
  roles: z.array(Role),
  products: z.array(Product),
  glossary: z.array(Term),
  questions: z.array(Question),
  sources: z.array(Source),
  redirects: z.array(Redirect),
  'self-check': z.array(SelfCheckItem),
  routes: z.array(Route),
  events: z.array(Event),
  rules: z.array(RuleText),
  outline: Outline,
  translations: Translations,
} as const;
export type DataName = keyof typeof DATA;
