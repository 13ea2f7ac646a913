import { parse, stringify } from 'yaml';
import { z } from 'astro/zod';
import { withParticle } from '../src/model/korean.ts';
import { DATA, Event, LicenceKind, Product, Term, Text, type Role } from '../src/model/records.ts';
import { CHECK, type Folder, type Kind } from './new-plan.ts';
import { Refusal, type Question } from './new-question.ts';
import { TO_WRITE } from './new-recipes.ts';
import { lineAt, listAt, withItem } from './yaml-list.ts';

/** The lists that take a new record. */
type ListName = 'glossary' | 'products' | 'events';
type Named = { id: string };

/** What is said of an answer that does not fit. */
const WANTS = {
  line: { ko: '한 줄로 적어 주세요.', en: 'Write one line.' },
  commas: { ko: '쉼표로 나눠 적어 주세요.', en: 'Separate them with commas.' },
  url: { ko: 'https://로 시작하는 주소를 적어 주세요.', en: 'Write an address that begins with https://.' },
  date: { ko: '2026-11-23처럼 적어 주세요.', en: 'Write it as 2026-11-23.' },
  time: { ko: '19:00처럼 적어 주세요.', en: 'Write it as 19:00.' },
} as const satisfies Record<string, Text>;

const question = (
  flag: string,
  name: Text,
  schema: z.ZodType,
  wants: Text,
  more: Partial<Question> = {},
): Question => ({ flag, name, schema, wants, ...more });
const optional = { optional: true } as const;
const line = Text.shape.ko;
const oneOf = (choices: readonly string[], wants?: Text): Pick<Question, 'choices' | 'wants'> => ({
  choices,
  wants: wants ?? { ko: `쓸 수 있는 값: ${choices.join(', ')}`, en: `One of: ${choices.join(', ')}` },
});

/** An entry of the glossary, at its end. */
export const term: Kind = {
  subject: { ko: 'id', en: 'id' },
  example: 'canary-deployment',
  usage:
    'term ID --ko-name … --en-name … --stage ID|concept [--ko-definition …] [--en-definition …] [--aliases "…, …"]',
  questions(folder, id) {
    mustBeNew(folder, 'glossary', id);
    const stages = ['concept', ...recordsOf<Named>(folder, 'stages').map((stage) => stage.id)];
    return [
      question('ko-name', { ko: '한국어 이름', en: 'Korean name' }, line, WANTS.line),
      question('en-name', { ko: '영어 이름', en: 'English name' }, line, WANTS.line),
      question(
        'stage',
        { ko: '벨트의 구간, 없으면 concept', en: 'stage of the belt, or concept' },
        Term.shape.stage,
        WANTS.line,
        oneOf(stages),
      ),
      question(
        'ko-definition',
        { ko: '한국어 풀이 한 문장', en: 'definition in Korean, one sentence' },
        line,
        WANTS.line,
        optional,
      ),
      question(
        'en-definition',
        { ko: '영어 풀이 한 문장', en: 'definition in English, one sentence' },
        line,
        WANTS.line,
        optional,
      ),
      question(
        'aliases',
        { ko: '같은 뜻으로 검색할 말 (쉼표로 나눠서)', en: 'other words people type (with commas)' },
        line,
        WANTS.commas,
        optional,
      ),
    ];
  },
  plan(folder, id, answers) {
    const names = [answers['ko-name']!, answers['en-name']!, ...split(answers.aliases)];
    mustBeUnsaid(
      names,
      recordsOf<Term>(folder, 'glossary').map((each) => ({
        id: each.id,
        words: [each.name.ko, each.name.en, ...each.aliases],
      })),
      {
        ko: '같은 말이면 그 항목의 aliases에 더해 주세요.',
        en: 'If it is the same thing, add the word to the aliases there.',
      },
    );
    const aliases = split(answers.aliases);
    const definition = {
      ko: answers['ko-definition'] ?? `${TO_WRITE.ko} 다른 용어를 몰라도 읽히는 한 문장의 풀이.`,
      en: answers['en-definition'] ?? `${TO_WRITE.en} a definition in one sentence that needs no other term.`,
    };
    const record = [
      `id: ${id}`,
      'name:',
      `  ko: ${scalar(names[0]!)}`,
      `  en: ${scalar(names[1]!)}`,
      ...(aliases.length ? ['aliases:', ...aliases.map((alias) => `  - ${scalar(alias)}`)] : ['aliases: []']),
      `stage: ${answers.stage}`,
      'definition:',
      `  ko: ${scalar(definition.ko)}`,
      `  en: ${scalar(definition.en)}`,
    ];
    return added(folder, 'glossary', recordsOf(folder, 'glossary').length - 1, record);
  },
};

/** A product, after the last one of its role. */
export const product: Kind = {
  subject: { ko: 'id', en: 'id' },
  example: 'harbor',
  usage:
    'product ID --name … --role ID --owner … --licence … --kind open|mixed|source-available|commercial --url https://… [--said "…, …"] [--korea yes]',
  questions(folder, id) {
    mustBeNew(folder, 'products', id);
    const roles = recordsOf<Role>(folder, 'roles').map((role) => role.id);
    return [
      question('name', { ko: '제품 이름', en: 'name of the product' }, line, WANTS.line),
      question(
        'role',
        { ko: '역할의 id (content/data/roles.yml)', en: 'id of its role (content/data/roles.yml)' },
        Product.shape.role,
        WANTS.line,
        oneOf(roles, {
          ko: 'content/data/roles.yml에 있는 id를 적어 주세요.',
          en: 'Write an id of content/data/roles.yml.',
        }),
      ),
      question('owner', { ko: '만들고 돌보는 곳', en: 'who owns it' }, line, WANTS.line),
      question('licence', { ko: '라이선스 (Apache-2.0처럼)', en: 'licence (such as Apache-2.0)' }, line, WANTS.line),
      question('kind', { ko: '공개 정도', en: 'how open it is' }, LicenceKind, WANTS.line, oneOf(LicenceKind.options)),
      question('url', { ko: '제품의 주소', en: 'address of the product' }, Product.shape.url, WANTS.url),
      question(
        'said',
        { ko: '한글로 부르는 이름 (쉼표로 나눠서)', en: 'what Koreans call it, in Hangul (with commas)' },
        line,
        WANTS.commas,
        optional,
      ),
      question(
        'korea',
        { ko: '국내 제품이면 yes', en: 'yes for a Korean product' },
        z.enum(['yes', 'no']),
        WANTS.line,
        { ...oneOf(['yes', 'no']), ...optional },
      ),
    ];
  },
  plan(folder, id, answers) {
    const products = recordsOf<Product>(folder, 'products');
    const said = split(answers.said);
    mustBeUnsaid(
      [answers.name!, ...said],
      products.map((each) => ({ id: each.id, words: [each.name, ...each.said] })),
      { ko: '다른 제품이면 이름을 더 자세히 적어 주세요.', en: 'If it is another product, write a fuller name.' },
    );
    const record = [
      `id: ${id}`,
      `name: ${scalar(answers.name!)}`,
      `said: ${flow(said)}`,
      `role: ${answers.role}`,
      `owner: ${scalar(answers.owner!)}`,
      `licence: ${scalar(answers.licence!)}`,
      `kind: ${answers.kind}`,
      `url: ${scalar(answers.url!)}`,
      ...(answers.korea === 'yes' ? ['korea: true'] : []),
    ];
    // A role without products yet: after those of the role before it.
    const roles = recordsOf<Role>(folder, 'roles').map((role) => role.id);
    const rank = roles.indexOf(answers.role!);
    const after = products.findLastIndex(({ role }) => roles.indexOf(role) <= rank);
    return added(folder, 'products', after, record);
  },
};

/** A meeting, in its place by date: the newest stands first. */
export const event: Kind = {
  subject: { ko: 'id', en: 'id' },
  example: 'third-meetup-2027',
  usage:
    'event ID --date 2027-01-16 --ko-title … --en-title … --ko-place … --en-place … [--from 19:00] [--until 22:00] [--url https://…] [--source ID]',
  questions(folder, id) {
    mustBeNew(folder, 'events', id);
    const sources = recordsOf<Named>(folder, 'sources').map((source) => source.id);
    return [
      question('date', { ko: '날짜', en: 'date' }, z.iso.date(), WANTS.date),
      question('ko-title', { ko: '한국어 이름', en: 'title in Korean' }, line, WANTS.line),
      question('en-title', { ko: '영어 이름', en: 'title in English' }, line, WANTS.line),
      question('ko-place', { ko: '한국어로 적은 장소', en: 'place in Korean' }, line, WANTS.line),
      question('en-place', { ko: '영어로 적은 장소', en: 'place in English' }, line, WANTS.line),
      question('from', { ko: '시작하는 때', en: 'time it begins' }, Event.shape.from.unwrap(), WANTS.time, optional),
      question('until', { ko: '끝나는 때', en: 'time it ends' }, Event.shape.until.unwrap(), WANTS.time, optional),
      question(
        'url',
        { ko: '안내 주소', en: 'address of its announcement' },
        Event.shape.url.unwrap(),
        WANTS.url,
        optional,
      ),
      question(
        'source',
        { ko: '출처의 id (content/data/sources.yml)', en: 'id of its source (content/data/sources.yml)' },
        Event.shape.id,
        WANTS.line,
        {
          ...oneOf(sources, {
            ko: 'content/data/sources.yml에 있는 id를 적어 주세요.',
            en: 'Write an id of content/data/sources.yml.',
          }),
          ...optional,
        },
      ),
    ];
  },
  plan(folder, id, answers) {
    const record = [
      `id: ${id}`,
      `date: ${answers.date}`,
      ...(answers.from ? [`from: '${answers.from}'`] : []),
      ...(answers.until ? [`until: '${answers.until}'`] : []),
      `title: ${flow({ ko: answers['ko-title']!, en: answers['en-title']! })}`,
      `place: ${flow({ ko: answers['ko-place']!, en: answers['en-place']! })}`,
      ...(answers.url ? [`url: ${scalar(answers.url)}`] : []),
      ...(answers.source ? [`source: ${answers.source}`] : []),
    ];
    const older = recordsOf<Event>(folder, 'events').findIndex(({ date }) => date <= answers.date!);
    return added(folder, 'events', (older < 0 ? recordsOf(folder, 'events').length : older) - 1, record);
  },
};

const fileOf = (name: string) => `data/${name}.yml`;
const split = (typed = '') =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
const scalar = (text: string) => stringify(text, { lineWidth: 0, singleQuote: true }).trimEnd();
const flow = (value: string[] | Text) =>
  stringify(value, {
    lineWidth: 0,
    singleQuote: true,
    collectionStyle: 'flow',
    flowCollectionPadding: !Array.isArray(value),
  }).trimEnd();

/** The records of a list. Throws a Refusal where the file has a mistake. */
function recordsOf<Shape>(folder: Folder, name: ListName | 'stages' | 'roles' | 'sources'): Shape[] {
  let value: unknown;
  try {
    value = parse(folder.read(fileOf(name)) ?? '');
  } catch {
    // Told below.
  }
  if (DATA[name].safeParse(value).success) return value as Shape[];
  throw new Refusal(
    `content/${fileOf(name)}에 고칠 곳이 있어요. npm run check로 찾아서 먼저 고쳐 주세요.`,
    `content/${fileOf(name)} has a mistake. "npm run check" names the place: mend it first.`,
  );
}

function mustBeNew(folder: Folder, name: ListName, id: string): void {
  if (!Term.shape.id.safeParse(id).success) {
    const near = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    throw new Refusal(
      `id ${withParticle(`"${id}"`, '은/는')} 쓸 수 없어요. 소문자와 숫자와 붙임표로 적어 주세요${near ? `: ${near}` : '.'}`,
      `The id "${id}" cannot be used. Write small letters, digits and hyphens${near ? `: ${near}` : '.'}`,
    );
  }
  const place = recordsOf<Named>(folder, name).findIndex((record) => record.id === id);
  if (place < 0) return;
  const text = folder.read(fileOf(name))!;
  const where = `content/${fileOf(name)}:${lineAt(text, listAt(text, [])!.items[place]!.start)}`;
  throw new Refusal(
    `${withParticle(`"${id}"`, '은/는')} 이미 있어요(${where}). 그 항목을 고쳐 주세요.`,
    `There is a "${id}" already (${where}). Change that one.`,
  );
}

/** Refuses a word that another record says already. */
function mustBeUnsaid(words: string[], records: { id: string; words: string[] }[], next: Text): void {
  for (const word of words) {
    const twin = records.find((each) => each.words.some((other) => other.toLowerCase() === word.toLowerCase()));
    if (twin)
      throw new Refusal(
        `${withParticle(`"${word}"`, '은/는')} "${twin.id}"에 이미 있는 말이에요. ${next.ko}`,
        `"${word}" is said by "${twin.id}" already. ${next.en}`,
      );
  }
}

function added(folder: Folder, name: ListName, after: number, record: string[]) {
  const list = listAt(folder.read(fileOf(name))!, []);
  if (!list)
    throw new Refusal(
      `content/${fileOf(name)}에 적힌 항목이 하나도 없어서 본뜰 것이 없어요. 첫 항목은 손으로 적어 주세요.`,
      `content/${fileOf(name)} has no record to follow. Write the first one by hand.`,
    );
  const changed = withItem(list, after, record.join('\n'));
  DATA[name].parse(parse(changed.text));
  return {
    create: {},
    change: { [fileOf(name)]: changed },
    next: [
      ...(changed.text.split(TO_WRITE.ko).length > list.text.split(TO_WRITE.ko).length ||
      changed.text.split(TO_WRITE.en).length > list.text.split(TO_WRITE.en).length
        ? [
            {
              ko: `"${TO_WRITE.ko}"으로 시작하는 말을 바꿔 적어요.`,
              en: `Replace what begins with "${TO_WRITE.en}".`,
            },
          ]
        : []),
      CHECK,
    ],
  };
}
