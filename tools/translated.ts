/**
 * npm run -s translated -- ADDRESS… [--content FOLDER] [--lang ko|en]
 * npm run -s translated -- --all [--content FOLDER] [--lang ko|en]
 *
 * Records that the English pages at those addresses, such as /belt/test/, say again what the Korean ones say. A page that
 * is still put together otherwise than the Korean one is not recorded, and it is told how it differs; the others are. An
 * address that has lost its page in either language is taken off the record. Writes content/data/translations.yml anew,
 * in one form for the same content; the comment at its head is kept. Nothing is written when one of the addresses is
 * unknown. Exit 0 when all is recorded, 1 when a page is not, 2 when the command was wrong.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Document, isMap, parse, Scalar } from 'yaml';
import { issue, type Issue } from '../src/checks/issue.ts';
import { text } from '../src/checks/report/text.ts';
import * as parity from '../src/checks/rules/parity.ts';
import { collect } from '../src/checks/source.ts';
import { addressAt, addressOfFile, toPath, type Path } from '../src/model/address.ts';
import { likeliest } from '../src/model/distance.ts';
import { withParticle } from '../src/model/korean.ts';
import { FrontMatter, Translations, type Text } from '../src/model/records.ts';
import { sectionsOf, splitPage, staleSections } from '../src/model/translation.ts';
import { LANGUAGES, type Language } from '../src/site.ts';

const USAGE = 'npm run -s translated -- /belt/test/ [/belt/…] | --all  [--content FOLDER] [--lang ko|en]';
const HEAD = `# What each English page was last compared with: the sections of the Korean page and a hash of each.
# Written by "npm run translated -- /belt/test/", which keeps only this comment.
`;

let language: Language = 'ko';
const say = (text: Text) => console.log(text[language]);

function wrong(text: Text): never {
  console.error(`${text[language]}\n${USAGE}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        lang: { type: 'string', default: 'ko' },
      },
    });
  } catch (error) {
    const { message } = error as Error;
    return wrong({ ko: message, en: message });
  }
}

const { values, positionals } = options();
language =
  LANGUAGES.find((each) => each === values.lang) ??
  wrong({ ko: `--lang은 ko나 en이에요: ${values.lang}`, en: `--lang is ko or en, not ${values.lang}.` });
const folder = values.content;
const file = join(folder, 'data/translations.yml');

/** The file of each page, by language. */
const pages: Record<Language, Map<Path, string>> = { ko: new Map(), en: new Map() };
for (const part of globSync('pages/**/*.mdx', { cwd: folder })) {
  const address = addressOfFile(join('content', part));
  if (address) pages[address.language].set(address.path, join(folder, part));
}
if (!pages.ko.size)
  wrong({ ko: `${folder} 안에 pages/ko/가 없어요.`, en: `There is no pages/ko/ in the folder ${folder}.` });

const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
const recorded = readRecord();
const paired = [...pages.ko.keys()].filter((path) => pages.en.has(path));
const known = [...new Set([...paired, ...Object.keys(recorded)])].sort();
const wanted = values.all ? known : positionals.map(pathOf);
if (values.all ? positionals.length : !wanted.length)
  wrong({
    ko: '주소를 하나 이상 적거나, 주소 없이 --all만 적어 주세요.',
    en: 'Name at least one address, or --all and no address.',
  });
wanted.forEach(mustBeKnown);

let same = 0;
let changed = 0;
const differing = new Map<Path, Issue[]>();
const content = collect(folder);
for (const path of new Set(wanted)) record(path);
writeFileSync(file, written(recorded));
for (const [path, issues] of differing) {
  say({
    ko: `\n${path}  두 글의 짜임이 아직 달라서 적지 않았어요. 아래를 고친 다음 다시 돌려 주세요.`,
    en: `\n${path}  not recorded: the two pages still differ. Mend what follows, then run this again.`,
  });
  console.log(text(issues, language));
}
process.exitCode = differing.size ? 1 : 0;
if (differing.size && (same || changed)) console.log();
if (changed)
  say({ ko: `${file}에 적었어요. 이 파일도 함께 올려 주세요.`, en: `Written to ${file}: hand it in as well.` });
if (same) say({ ko: `${same}쪽은 이미 그렇게 적혀 있었어요.`, en: `Already recorded, unchanged: ${same}.` });

function readRecord(): Translations {
  let value: unknown;
  try {
    value = parse(before) ?? {};
  } catch {
    // Told below.
  }
  const found = Translations.safeParse(value);
  return found.success
    ? found.data
    : wrong({
        ko: `${file}을 읽을 수 없어요. npm run check로 고칠 곳을 찾거나, 합치다 어긋났다면 저장소의 것으로 되돌려 주세요.`,
        en: `${file} cannot be read. "npm run check" names the place; if a merge broke it, restore it from the repository.`,
      });
}

/** What was typed, as a path: an address with or without its language and slashes, or the file of a page. */
function pathOf(typed: string): Path {
  return (addressOfFile(typed) ?? addressAt(`/${typed.replace(/^\/+/, '')}`, '/'))?.path ?? toPath(typed);
}

function mustBeKnown(path: Path): void {
  if (known.includes(path)) return;
  if (pages.ko.has(path) || pages.en.has(path)) {
    const [ko, en] = pages.ko.has(path) ? ['영어', 'English'] : ['한국어', 'Korean'];
    wrong({
      ko: `"${path}"에는 아직 ${ko} 글이 없어요. 두 언어의 글이 다 선 뒤에 돌려 주세요.`,
      en: `There is no ${en} page at "${path}" yet. Run this when both languages stand.`,
    });
  }
  const meant = likeliest(path, known);
  wrong({
    ko: `"${path}" 페이지는 없어요. ${meant ? `${withParticle(`"${meant}"`, '을/를')} 쓰려던 것인가요?` : '주소를 확인해 주세요.'}`,
    en: `There is no page "${path}". ${meant ? `Did you mean "${meant}"?` : 'Check the address.'}`,
  });
}

function record(path: Path): void {
  const korean = pages.ko.get(path);
  if (!korean || !pages.en.has(path)) {
    delete recorded[path];
    changed++;
    say({
      ko: `${path}  두 언어의 글이 함께 있지 않아서 뺐어요.`,
      en: `${path}  taken off: it does not stand in both languages.`,
    });
    return;
  }
  const now = sectionsOf(read(korean));
  const issues = differences(path);
  if (issues.length) {
    differing.set(path, issues);
    return;
  }
  const old = recorded[path];
  const changes = staleSections(old ?? [], now);
  recorded[path] = now;
  if (!changes.length) {
    same++;
    return;
  }
  changed++;
  say({
    ko: `${path}  ${old ? `바뀐 절 ${changes.length}개` : `절 ${now.length}개`}를 적었어요.`,
    en: `${path}  recorded ${old ? 'changed sections' : 'sections'}: ${changes.length}.`,
  });
}

/** How the English page differs from the Korean one, or why that cannot be known. */
function differences(path: Path): Issue[] {
  const judged = content.pages.filter(({ address }) => address.path === path);
  const unread = LANGUAGES.flatMap((each) => {
    const page = judged.find(({ address }) => address.language === each);
    return page?.tree ? [] : [unreadable(pages[each].get(path)!)];
  });
  return unread.length ? unread : parity.judge({ ...content, pages: judged, whole: false });
}

function unreadable(page: string): Issue {
  return issue(
    parity.id,
    relative('', page).replaceAll('\\', '/'),
    undefined,
    '이 글을 읽을 수 없어서 두 글을 견주지 못했어요. npm run check로 고칠 곳을 찾아 주세요.',
    'This page cannot be read, so the two were not compared. "npm run check" names the place.',
  );
}

function read(page: string) {
  const { front, body } = splitPage(readFileSync(page, 'utf8'));
  let value: unknown;
  try {
    value = parse(front);
  } catch {
    // Told below.
  }
  const found = FrontMatter.pick({ title: true, description: true }).loose().safeParse(value);
  return found.success
    ? { ...found.data, body }
    : wrong({
        ko: `${page}의 머리말에서 title과 description을 읽을 수 없어요. npm run check로 고칠 곳을 찾아 주세요.`,
        en: `${page}: title and description cannot be read from the front matter. "npm run check" names the place.`,
      });
}

/** The whole file: the comment at its head, then one line a section, in the order of paths. */
function written(translations: Translations): string {
  const head = /^(?:#.*\r?\n)*/.exec(before)![0] || HEAD;
  const sorted = Object.entries(translations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const blocks = sorted.map(([path, sections]) => {
    const document = new Document({
      // Without quotes a hash of digits would be a number.
      [path]: sections.map(({ hash, ...head }) => ({ ...head, hash: quoted(hash) })),
    });
    const list = document.get(path) as { items: unknown[] };
    for (const item of list.items) if (isMap(item)) item.flow = true;
    return document.toString({ lineWidth: 0, singleQuote: true });
  });
  return `${head}\n${blocks.join('')}`;
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_SINGLE';
  return scalar;
}
