import type { Path } from '../../model/address.ts';
import { Translations, type TranslatedSection } from '../../model/records.ts';
import { sectionsOf, splitPage, translationOf, type Change, type PageText } from '../../model/translation.ts';
import { warning, type Issue, type Span } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pageAt, type Content, type PageSource } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'translation';

/** The English page still says what the Korean one says: no Korean section changed since the two were last compared. */
export function judge(content: Content): Issue[] {
  const yaml = content.data.translations;
  const recorded = Translations.safeParse(yaml?.value).data;
  // Without a record, or with one that is out of shape, nothing can be said; records.ts tells of it.
  if (!yaml || !recorded) return [];
  const paths = [...new Set(content.pages.map(({ address }) => address.path))];
  return [
    ...paths.flatMap((path) => judgePage(content, path, recorded[path])),
    ...(content.whole ? judgeRecord(content, yaml, recorded) : []),
  ];
}

function judgePage(content: Content, path: Path, recorded: TranslatedSection[] | undefined): Issue[] {
  const korean = pageAt(content, { language: 'ko', path });
  const english = pageAt(content, { language: 'en', path });
  const text = korean && textOf(korean);
  // parity.ts tells of a missing counterpart, front-matter.ts of a page without a title.
  if (!english || !text) return [];
  const { state, changes } = translationOf(text, true, recorded);
  const command = `npm run translated -- ${path}`;
  if (state === 'not-recorded')
    return [
      warning(
        id,
        english.file,
        undefined,
        `번역을 한국어 글과 맞춰 본 기록이 없어요. 두 글이 같은 말을 하는지 읽어 보고 "${command}"를 돌려 주세요.`,
        `There is no record that this page was compared with the Korean one. Read both, then run "${command}".`,
      ),
    ];
  return changes.map((change) => {
    const { ko, en } = told(change, korean);
    return warning(
      id,
      english.file,
      placeOf(english, change, recorded!.length),
      `${ko} 이 글도 같은 뜻이 되게 고친 다음 "${command}"를 돌려 주세요. 이미 같은 뜻이면 그 명령만 돌리면 돼요.`,
      `${en} Change this page to the same meaning, then run "${command}". If it says the same already, the command is enough.`,
    );
  });
}

function told({ how, section, now }: Change, korean: PageSource): { ko: string; en: string } {
  const headings = headingsIn(korean);
  // A heading that is not written with ## at the start of a line would shift all after it.
  const known = now !== undefined && sectionsOf(textOf(korean)!).length === headings.length + 1;
  const line = known
    ? now
      ? headings[now - 1]?.position?.start.line
      : korean.front?.spanAt(['title'])?.start.line
    : undefined;
  const place = how === 'removed' ? '' : line ? `(${korean.file}:${line})` : `(${korean.file})`;
  const [ko, en] =
    section === undefined
      ? [`title이나 첫 소제목 앞의 글${place}이`, `title or opening ${place}`]
      : [`"${section}" 절${place}이`, `section "${section}" ${place}`];
  return {
    changed: {
      ko: `번역을 마지막으로 맞춰 본 뒤에 한국어 글의 ${ko} 바뀌었어요.`,
      en: `The ${en} of the Korean page changed since the two were compared.`,
    },
    added: { ko: `한국어 글에 ${ko} 새로 생겼어요.`, en: `The Korean page has a new ${en.trimEnd()}.` },
    removed: { ko: `한국어 글에서 ${ko} 빠졌어요.`, en: `The Korean page no longer has its ${en.trimEnd()}.` },
  }[how];
}

/** Where sections begin. */
const headingsIn = (page: PageSource) => nodesIn(page).filter((node) => node.type === 'heading' && node.depth === 2);

/** Where the English page says what the section said when the two were compared; known only while it has as many. */
function placeOf(page: PageSource, { before }: Change, count: number): Span | undefined {
  const { front } = page;
  if (before === undefined || !page.tree) return undefined;
  if (before === 0) return front?.spanAt(['title']);
  const headings = headingsIn(page);
  return headings.length === count - 1 ? headings[before - 1]?.position : undefined;
}

function textOf({ front, text }: PageSource): PageText | undefined {
  const { title, description } = (front?.value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof description !== 'string') return undefined;
  return { title: title.trim(), description: description.trim(), body: splitPage(text).body };
}

/** Pages that are gone leave no record behind. */
function judgeRecord(content: Content, yaml: Yaml, recorded: Translations): Issue[] {
  return Object.keys(recorded)
    .filter((path) => !pageAt(content, { language: 'ko', path }) || !pageAt(content, { language: 'en', path }))
    .map((path) =>
      warning(
        id,
        yaml.file,
        yaml.spanOfKey([], path),
        `"${path}"에는 두 언어의 글이 함께 있지 않아요. "npm run translated -- ${path}"를 돌리면 이 기록이 지워져요.`,
        `"${path}" does not stand in both languages. "npm run translated -- ${path}" takes it off the record.`,
      ),
    );
}
