import { toString } from 'mdast-util-to-string';
import type { Path } from '../../model/address.ts';
import { withParticle } from '../../model/korean.ts';
import type { Text, TranslatedSection, Translations } from '../../model/records.ts';
import { translationOf, type Stale } from '../../model/translation.ts';
import { pairedSections } from '../difference.ts';
import { warning, type Issue, type Span } from '../issue.ts';
import { hasSections, headingsIn, pageTextOf, recordedIn } from '../korean-record.ts';
import { nodesIn } from '../nodes.ts';
import { once } from '../once.ts';
import { pageAt, type Content, type PageSource } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'translation';

/** The English page still says what the Korean one says: no Korean section changed since the two were last compared. */
export function judge(content: Content): Issue[] {
  const yaml = content.data.translations;
  const recorded = recordedIn(content);
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
  const text = korean && pageTextOf(korean);
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
  if (!changes.length) return [];
  const known = hasSections(korean, text);
  const placeOf = placesOn(english, korean, recorded!, known);
  return changes.map((change) => {
    const { ko, en } = told(change, recorded!, korean, known);
    const next = NEXT[change.how];
    return warning(id, english.file, placeOf(change), `${ko} ${next.ko(command)}`, `${en} ${next.en(command)}`);
  });
}

const SEEN: Text = {
  ko: '무엇이 바뀌었는지는 git diff나 PR의 Files changed에서 볼 수 있어요.',
  en: 'What changed is seen in git diff, or under "Files changed" of the pull request.',
};

const NEXT: Record<Stale['how'], Record<keyof Text, (command: string) => string>> = {
  changed: {
    ko: (command) =>
      `${SEEN.ko} 잘못 바뀐 것이면 한국어 글을 되돌리고, 아니면 이 글도 같은 뜻이 되게 고친 다음 "${command}"를 돌려 주세요. 이미 같은 뜻이면 그 명령만 돌리면 돼요.`,
    en: (command) =>
      `${SEEN.en} If that was a mistake, put the Korean back. If not, change this page to the same meaning, then run "${command}". Where it says the same already, the command is enough.`,
  },
  added: {
    ko: (command) => `이 글에도 더한 다음 "${command}"를 돌려 주세요. 이미 있으면 그 명령만 돌리면 돼요.`,
    en: (command) => `Add it to this page, then run "${command}". Where it is here already, the command is enough.`,
  },
  removed: {
    ko: (command) =>
      `아니면 이 글도 그렇게 고친 다음 "${command}"를 돌려 주세요. 이미 그렇게 했으면 그 명령만 돌리면 돼요.`,
    en: (command) =>
      `If not, do the same to this page, then run "${command}". Where that is done already, the command is enough.`,
  },
};

const SINCE: Text = {
  ko: '번역을 마지막으로 맞춘 뒤에 한국어 글',
  en: 'Since the English was last compared with the Korean,',
};

/** @param known Whether the places of the Korean sections are. */
function told(
  { how, section, before, now }: Stale,
  recorded: TranslatedSection[],
  korean: PageSource,
  known: boolean,
): Text {
  if (how === 'removed') return lost(section ?? '', korean);
  const front = korean.front?.spanAt(['title'])?.start;
  const line =
    known && now !== undefined ? (now ? headingsIn(korean)[now - 1]?.position?.start : front)?.line : undefined;
  const place = line ? `(${korean.file}:${line})` : `(${korean.file})`;
  if (how === 'added' && section !== undefined)
    return {
      ko: `${SINCE.ko}에 "${section}" 절${place}이 새로 생겼어요.`,
      en: `${SINCE.en} a new section "${section}" was added to the Korean page ${place}.`,
    };
  const old = before === undefined ? undefined : recorded[before]?.section;
  const [renamedKo, renamedEn] =
    old === undefined || old === section
      ? ['', '']
      : [` 제목이 이렇게 바뀌었어요: "${old}" → "${section}".`, ` Its heading changed: "${old}" → "${section}".`];
  return section === undefined
    ? {
        ko: `${SINCE.ko}의 머리말(title, description)이나 첫 제목 앞의 글${place}이 바뀌었어요.`,
        en: `${SINCE.en} title, description or opening of the Korean page changed ${place}.`,
      }
    : {
        ko: `${SINCE.ko}의 "${section}" 절${place}이 바뀌었어요.${renamedKo}`,
        en: `${SINCE.en} the section "${section}" of the Korean page changed ${place}.${renamedEn}`,
      };
}

/** A section that is gone: its heading may have lost its #s and still stand there. */
function lost(section: string, korean: PageSource): Text {
  const left = nodesIn(korean).find((node) => node.type === 'paragraph' && toString(node).trim() === section);
  const line = left?.position?.start.line;
  return line
    ? {
        ko: `${SINCE.ko}의 ${withParticle(`"${section}"`, '이/가')} 제목이 아니게 됐어요(${korean.file}:${line}). 잘못 바뀐 것이면 그 줄을 제목으로 되돌리고,`,
        en: `${SINCE.en} "${section}" has become plain text on the Korean page (${korean.file}:${line}). If that was a mistake, make that line a heading again.`,
      }
    : {
        ko: `${SINCE.ko}에서 "${section}" 절이 빠졌어요. 잘못 빠진 것이면 되돌리고,`,
        en: `${SINCE.en} the section "${section}" was taken out of the Korean page. If that was a mistake, put it back.`,
      };
}

/**
 * Where the English page says what a Korean section says, or is to say it: by the record while the English still has the
 * sections it had then, else by what the Korean page has now.
 */
function placesOn(english: PageSource, korean: PageSource, recorded: TranslatedSection[], known: boolean) {
  const headings = headingsIn(english);
  const spanAt = (place: number): Span | undefined =>
    place ? headings[place - 1]?.position : english.front?.spanAt(['title']);
  const asRecorded =
    headings.map(({ depth }) => depth).join() ===
    recorded
      .slice(1)
      .map(({ depth = 2 }) => depth)
      .join();
  const pairs = once(() => pairedSections(korean, english));
  return ({ before, now }: Stale): Span | undefined => {
    if (before === 0) return spanAt(0);
    if (!english.tree || !korean.tree) return undefined;
    if (asRecorded && before !== undefined) return spanAt(before);
    if (now === undefined || !known) return undefined;
    const own = pairs().get(now);
    if (own !== undefined) return spanAt(own);
    // It belongs before what follows it on the Korean page, or at the end.
    const next = [...pairs()].find(([place]) => place > now)?.[1];
    return next === undefined ? english.tree.children.at(-1)?.position : spanAt(next);
  };
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
