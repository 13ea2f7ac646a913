import { likeliest } from '../../model/distance.ts';
import { isPair } from '../../model/korean.ts';
import { PLACES, Wording } from '../../model/wording.ts';
import { LANGUAGES, type Language } from '../../site.ts';
import { hint, PUT_BACK } from '../hint.ts';
import { isError, issue, type Issue } from '../issue.ts';
import { judgeShape } from '../shape.ts';
import { lies, type Content } from '../source.ts';

export const id = 'wording';

/** The interface speaks both languages, word for word, with the same places to fill. */
export function judge(content: Content): Issue[] {
  if (!content.whole) return [];
  const issues = LANGUAGES.flatMap((language) => {
    const yaml = content.wording[language];
    const file = `${content.folder}/interface/${language}.yml`;
    if (yaml) return judgeShape(id, yaml, Wording);
    return lies(content, file)
      ? []
      : [issue(id, file, undefined, `${file} 파일이 없어요. ${PUT_BACK.ko}`, `${file} is missing. ${PUT_BACK.en}`)];
  });
  if (issues.some(isError)) return issues;
  return [...issues, ...LANGUAGES.flatMap((language) => unknown(content, language)), ...places(content)];
}

/** A place that no code fills would stop the build, or be shown as it is. */
function unknown({ wording }: Content, language: Language): Issue[] {
  const yaml = wording[language];
  const sections = Object.entries((yaml?.value ?? {}) as Record<string, Record<string, string>>);
  return sections.flatMap(([section, words]) =>
    Object.entries(words).flatMap(([key, text]) => {
      const known = PLACES[`${section}.${key}`] ?? [];
      return [...text.matchAll(/\{([^{}]*)\}?/g)].flatMap(([place, inside = '']) => {
        const [, name = '', pair] = /^(\w*)(?::(.*))?$/.exec(inside) ?? [];
        if (known.includes(name) && place.endsWith('}') && (pair === undefined || isPair(pair))) return [];
        const meant = likeliest(name, [...known]);
        const list = known.map((each) => `{${each}}`).join(', ');
        const next = hint(meant && meant !== name ? `"{${meant}}"` : undefined, {
          ko: list
            ? `쓸 수 있는 자리: ${list}. 조사는 {${known[0]}:을/를}처럼 적어 주세요.`
            : '이 글에는 채울 자리가 없어요.',
          en: list ? `Places you can use: ${list}.` : 'This text leaves no place open.',
        });
        return [
          issue(
            id,
            yaml!.file,
            yaml!.spanAt([section, key])?.start,
            `"${section}.${key}"의 ${place}에는 들어갈 값이 없어요. ${next.ko}`,
            `Nothing is filled into ${place} of "${section}.${key}". ${next.en}`,
          ),
        ];
      });
    }),
  );
}

/** What a word leaves open, {like} this, is filled by code: the same in each language. */
function places({ wording: { ko, en } }: Content): Issue[] {
  if (!ko || !en) return [];
  const open = (text: unknown) => {
    const names = String(text).match(/\{\w+/g) ?? [];
    // Only Korean has particles.
    return [...new Set(names.map((place) => place.slice(1)))].filter((name) => name !== 'particle').sort();
  };
  const [inKorean, inEnglish] = [ko, en].map(({ value }) => value as Record<string, Record<string, unknown>>);
  return Object.entries(inKorean!).flatMap(([section, words]) =>
    Object.keys(words).flatMap((key) => {
      const path = [section, key];
      const [korean, english] = [inKorean, inEnglish].map((texts) => open(texts![section]?.[key]));
      if (String(korean) === String(english)) return [];
      const list = (names: string[]) => names.map((name) => `{${name}}`).join(', ') || '—';
      return [
        issue(
          id,
          en.file,
          en.spanAt(path)?.start,
          `"${path.join('.')}"의 채울 자리가 두 언어에서 달라요. 한국어: ${list(korean!)}, 영어: ${list(english!)}. 똑같이 맞춰 주세요.`,
          `"${path.join('.')}" leaves other places open than in Korean. Korean: ${list(korean!)}; English: ${list(english!)}. Use the same.`,
        ),
      ];
    }),
  );
}
