import { parse, stringify } from 'yaml';
import { ERRORS, roleAt, toPath, urlOf, type Path } from '../src/model/address.ts';
import { likeliest } from '../src/model/distance.ts';
import { withParticle } from '../src/model/korean.ts';
import { FrontMatter, Outline, type Redirect, type Text } from '../src/model/records.ts';
import { LANGUAGES, type Language } from '../src/site.ts';
import { CHECK, type Folder, type Kind, type Plan } from './new-plan.ts';
import { Refusal, type Answers, type Question } from './new-question.ts';
import { BELT, RECIPES, TO_WRITE, type RecipeName } from './new-recipes.ts';
import { listAt, withItem } from './yaml-list.ts';

const OUTLINE = 'data/outline.yml';

/** Whether the site draws a page there by itself. */
const isDrawn = (path: Path) => path === '/search/' || path.startsWith(ERRORS);

/** A page in both languages, with its address in the outline. */
export const page: Kind = {
  subject: { ko: '주소', en: 'address' },
  example: 'belt/handover',
  usage:
    'page ADDRESS --ko-title … --en-title … [--ko-description …] [--en-description …] [--ko-menu …] [--en-menu …] [--section ID] [--stage ID]',
  questions(folder, subject) {
    const path = pathOf(subject);
    mustBeFree(folder, path);
    const { sections } = outlineOf(folder);
    const home = sectionOf(sections, path);
    const segment = firstSegment(path);
    const meant = likeliest(
      segment,
      sections.flatMap(({ pages }) => pages.map(firstSegment)),
    );
    const section: Question = {
      flag: 'section',
      name: { ko: '사이드바의 구역', en: 'section of the sidebar' },
      schema: Outline.shape.header.element,
      choices: sections.map(({ id }) => id),
      wants: oneOf(sections.map(({ id }) => id)),
      ...(home ? { optional: true, silent: true } : {}),
    };
    return [
      meant && !home ? { ...section, name: orMeant(section.name, segment, meant) } : section,
      words('ko-title', { ko: '한국어 제목', en: 'Korean title' }, FrontMatter.shape.title, 80),
      words('en-title', { ko: '영어 제목', en: 'English title' }, FrontMatter.shape.title, 80),
      words('ko-description', DESCRIPTION.ko, FrontMatter.shape.description, 220, { optional: true }),
      words('en-description', DESCRIPTION.en, FrontMatter.shape.description, 220, { optional: true }),
      words('ko-menu', MENU.ko, FrontMatter.shape.menu.unwrap(), 36, { optional: true, silent: true }),
      words('en-menu', MENU.en, FrontMatter.shape.menu.unwrap(), 36, { optional: true, silent: true }),
      {
        flag: 'stage',
        name: { ko: '벨트의 구간', en: 'stage of the belt' },
        schema: Outline.shape.header.element,
        choices: stagesOf(folder),
        wants: oneOf(stagesOf(folder)),
        optional: true,
        silent: true,
      },
    ];
  },
  plan(folder, subject, answers, today) {
    const path = pathOf(subject);
    const outline = outlineOf(folder);
    const section = answers.section ?? sectionOf(outline.sections, path)!;
    const stage = stagesOf(folder).find((id) => path === `/belt/${id}/`);
    const recipe = recipeOf(path, section, stage);
    const create = Object.fromEntries(
      LANGUAGES.map((language) => [
        fileOf(folder, language, path),
        pageText(language, recipe, answers, stage ?? answers.stage, today),
      ]),
    );
    const planned = outline.sections.some(({ pages }) => pages.includes(path));
    const change: Plan['change'] = planned ? {} : { [OUTLINE]: withAddress(folder, outline, section, path) };
    const rejection = recipe === 'rejection' ? path.split('/')[2]! : undefined;
    return {
      create,
      change,
      next: [
        ...(rejection && !idsOf(folder, 'data/rejections.yml').includes(rejection)
          ? [
              {
                ko: `content/data/rejections.yml에 id가 "${rejection}"인 기록을 더해요. 로그와 패턴은 기록에서 와요.`,
                en: `Add a record with the id "${rejection}" to content/data/rejections.yml: log and patterns come from there.`,
              },
            ]
          : []),
        {
          ko: `두 파일에서 "${TO_WRITE.ko}"으로 시작하는 말을 모두 바꿔 적어요. npm run dev로 보면서 쓸 수 있어요(${urlOf({ language: 'ko', path })}).`,
          en: `Replace everything that begins with "${TO_WRITE.en}" in both files. "npm run dev" shows the page as you write (${urlOf({ language: 'en', path })}).`,
        },
        CHECK,
        {
          ko: `npm run translated -- ${path}  (두 언어가 같은 말을 하게 됐을 때)`,
          en: `npm run translated -- ${path} --lang en  (once both languages say the same)`,
        },
      ],
    };
  },
};

const DESCRIPTION: Record<Language, Text> = {
  ko: { ko: '한국어 설명 한 문장', en: 'one sentence of description, in Korean' },
  en: { ko: '영어 설명 한 문장', en: 'one sentence of description, in English' },
};
const MENU: Record<Language, Text> = {
  ko: { ko: '사이드바에 보일 한국어 이름', en: 'short Korean name for the sidebar' },
  en: { ko: '사이드바에 보일 영어 이름', en: 'short English name for the sidebar' },
};
const UNDESCRIBED: Text = {
  ko: `${TO_WRITE.ko} 이 페이지가 무엇을 알려 주는지 한 문장으로 적어요.`,
  en: `${TO_WRITE.en} one sentence on what this page tells.`,
};

const words = (flag: string, name: Text, schema: Question['schema'], most: number, more: Partial<Question> = {}) => ({
  flag,
  name,
  schema,
  wants: { ko: `${most}자 안으로 적어 주세요.`, en: `Use at most ${most} characters.` },
  ...more,
});
const oneOf = (ids: string[]): Text => ({
  ko: `쓸 수 있는 값: ${ids.join(', ')}`,
  en: `One of: ${ids.join(', ')}`,
});
/** Where a mistyped address is the likely reason that its section is not known. */
const orMeant = (name: Text, segment: string, meant: string): Text => ({
  ko: `${name.ko} ("/${segment}/"로 시작하는 페이지가 아직 없어요. "/${meant}/"를 쓰려던 것인가요?)`,
  en: `${name.en} (no page begins with "/${segment}/" yet; did you mean "/${meant}/"?)`,
});

const firstSegment = (path: Path) => path.split('/')[1]!;

function pathOf(typed: string): Path {
  const path = toPath(typed);
  const [language, ...rest] = path.split('/').filter(Boolean);
  if (LANGUAGES.some((each) => each === language))
    throw new Refusal(
      `주소에서 /${language}를 빼 주세요. 두 언어가 같은 주소를 써요: ${rest.join('/')}`,
      `Leave /${language} out of the address, which is the same in both languages: ${rest.join('/')}`,
    );
  if (/^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/.test(path)) return path;
  throw new Refusal(
    `주소 ${withParticle(`"${typed}"`, '은/는')} 쓸 수 없어요. practice/rollback처럼 소문자와 숫자와 붙임표로 적어 주세요.`,
    `The address "${typed}" cannot be used. Write small letters, digits and hyphens, such as practice/rollback.`,
  );
}

/** The files that would hold a page. */
const filesOf = (language: Language, path: Path) => {
  const inside = `pages/${language}${path.slice(0, -1)}`;
  return [`${inside}.mdx`, `${inside}/index.mdx`];
};

/** The file for a new page: the first page of a folder that is there is its index. */
const fileOf = (folder: Folder, language: Language, path: Path) =>
  filesOf(language, path)[LANGUAGES.some((each) => folder.has(`pages/${each}${path.slice(0, -1)}`)) ? 1 : 0]!;

function mustBeFree(folder: Folder, path: Path): void {
  const there = LANGUAGES.flatMap((language) => filesOf(language, path)).find((file) => folder.has(file));
  if (there)
    throw new Refusal(
      `"${path}" 페이지는 이미 있어요. content/${there} 파일을 고쳐 주세요.`,
      `There is a page "${path}" already. Change the file content/${there}.`,
    );
  const role = roleAt(path);
  if (isDrawn(path) || (role && idsOf(folder, 'data/roles.yml').includes(role)))
    throw new Refusal(
      `"${path}"에는 사이트가 스스로 그리는 페이지가 있어요. 다른 주소를 골라 주세요.`,
      `The site draws the page "${path}" by itself. Choose another address.`,
    );
  const moved = recordsOf<Redirect>(folder, 'data/redirects.yml').find((redirect) => redirect?.from === path);
  if (moved)
    throw new Refusal(
      `${withParticle(`"${path}"`, '은/는')} 다른 페이지(${moved.to})로 넘어가는 주소예요. 다른 주소를 골라 주세요.`,
      `"${path}" sends on to another page (${moved.to}). Choose another address.`,
    );
}

function outlineOf(folder: Folder): Outline {
  const found = Outline.safeParse(parseOrUndefined(folder.read(OUTLINE)));
  if (found.success) return found.data;
  throw new Refusal(
    `content/${OUTLINE}을 읽을 수 없어요. npm run check로 고칠 곳을 찾아 주세요.`,
    `content/${OUTLINE} cannot be read. "npm run check" names the place.`,
  );
}

function parseOrUndefined(text: string | undefined): unknown {
  try {
    return parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The records of a list as far as they can be read: a mistake in them is for the checks to tell. */
function recordsOf<Shape>(folder: Folder, file: string): (Shape | null)[] {
  const records = parseOrUndefined(folder.read(file));
  return Array.isArray(records) ? (records as (Shape | null)[]) : [];
}
const idsOf = (folder: Folder, file: string) =>
  recordsOf<{ id: string }>(folder, file).flatMap((record) => (record?.id ? [record.id] : []));
const stagesOf = (folder: Folder) => idsOf(folder, 'data/stages.yml');

/** The section that has the page already, or else the one with pages beside it. */
function sectionOf(sections: Outline['sections'], path: Path): string | undefined {
  return (
    sections.find(({ pages }) => pages.includes(path)) ??
    sections.find(({ pages }) => pages.some((each) => firstSegment(each) === firstSegment(path)))
  )?.id;
}

function recipeOf(path: Path, section: string, stage: string | undefined): RecipeName {
  if (stage) return 'stage';
  if (/^\/reject\/[^/]+\/$/.test(path)) return 'rejection';
  if (path.startsWith('/concepts/')) return 'concept';
  return section === 'practice' ? 'practice' : 'guide';
}

function pageText(
  language: Language,
  recipe: RecipeName,
  answers: Answers,
  stage: string | undefined,
  today: string,
): string {
  const front = Object.entries({
    title: answers[`${language}-title`]!,
    menu: answers[`${language}-menu`],
    description: answers[`${language}-description`] ?? UNDESCRIBED[language],
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd()}`);
  const blocks = [...RECIPES[recipe]];
  if (stage && !blocks.includes(BELT)) blocks.splice(1, 0, BELT);
  const body = blocks.map((block) => block[language].replaceAll('{stage}', stage ?? '')).join('\n\n');
  return `---\n${front.join('\n')}\nchecked: ${today}\n---\n\n${body}\n`;
}

function withAddress(folder: Folder, { sections }: Outline, section: string, path: Path) {
  const text = folder.read(OUTLINE)!;
  const list = listAt(text, ['sections', sections.findIndex(({ id }) => id === section), 'pages'])!;
  return withItem(list, list.items.length - 1, path);
}
