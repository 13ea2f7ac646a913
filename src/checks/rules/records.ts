import { likeliest } from '../../model/distance.ts';
import { particleFor, withParticle } from '../../model/korean.ts';
import { DATA, type DataName, type Text } from '../../model/records.ts';
import { drawnPaths } from '../drawn.ts';
import { entryAdvice, instead } from '../entry-advice.ts';
import { hint, PUT_BACK } from '../hint.ts';
import { isError, issue, type Issue } from '../issue.ts';
import { textsRunTogether } from '../line-text.ts';
import { References, valuesAt, type Known, type Path } from '../references.ts';
import { judgeShape } from '../shape.ts';
import { lies, type Content } from '../source.ts';
import { MOST_TOLD } from '../yaml-source.ts';

export const id = 'records';

/** Data files whose records have an id. */
const NAMED = (Object.keys(DATA) as DataName[]).filter(
  (name) => !['outline', 'translations', 'redirects'].includes(name),
);

const SPELLING = {
  ko: '철자를 확인하고, 새로 쓰는 것이면 그 파일에 먼저 더해 주세요.',
  en: 'Check the spelling. If it is new, add it to that file first.',
};

/** Data files have their shape, ids are single, and references lead somewhere: as far as each can be read. */
export function judge(content: Content): Issue[] {
  if (!content.whole) return [];
  const issues: Issue[] = [];
  const references = new References(content);
  for (const name of Object.keys(DATA) as DataName[]) {
    const yaml = content.data[name];
    const file = `${content.folder}/data/${name}.yml`;
    if (yaml) {
      const together = textsRunTogether(name, yaml);
      for (const { path, says } of together.slice(0, MOST_TOLD))
        issues.push(issue(id, yaml.file, yaml.spanOfKey(path.slice(0, -1), String(path.at(-1))), says.ko, says.en));
      // Its lines cannot be counted.
      const follows = (path: PropertyKey[]) =>
        path[3] === 'decisive' && together.some((text) => text.path.slice(0, 3).every((step, at) => step === path[at]));
      issues.push(
        ...judgeShape(id, yaml, DATA[name], (path, value) =>
          follows(path) ? undefined : entryAdvice(references, name, path, value),
        ),
      );
    } else if (!lies(content, file))
      issues.push(
        issue(id, file, undefined, `${file} 파일이 없어요. ${PUT_BACK.ko}`, `${file} is missing. ${PUT_BACK.en}`),
      );
  }
  const placeKey = (file: string, at: { line?: number; column?: number } = {}) => `${file}:${at.line}:${at.column}`;
  /** Places of which something is told: a value without its shape is mended before it is followed. */
  const mended = new Set(issues.filter(isError).map((each) => placeKey(each.file, each)));
  const told = new Map<DataName, number>();

  for (const name of NAMED)
    twice(name, ['*', 'id'], (each, path, first) => {
      const there = placeOf(name, first);
      tell(
        name,
        path,
        `id "${each}"${particleFor(each, '은/는')} ${there}에 이미 있어요. 새로 더한 것이면 여기 id를 아직 없는 것으로 바꿔 주세요.`,
        `The id "${each}" is taken already, at ${there}. If this one is new, give it an id that is not there yet.`,
      );
    });

  const broken = [...references.broken()];
  const places = new Map<string, number>();
  const keyOf = ({ value, known }: (typeof broken)[number]) => `${known.target} ${value}`;
  for (const each of broken) places.set(keyOf(each), (places.get(keyOf(each)) ?? 0) + 1);
  const renamed = new Map<string, Renamed | undefined>();
  for (const each of broken) {
    const { name, path, value, known } = each;
    // To look for what was meant takes long, and what comes after these is not told.
    if ((told.get(name) ?? 0) >= MOST_TOLD) continue;
    const key = keyOf(each);
    const count = places.get(key)!;
    if (count > 1 && !renamed.has(key)) renamed.set(key, renamedFrom(value, known));
    const { ko, en } = missing(value, known, count, renamed.get(key));
    tell(name, path, ko, en);
  }

  const questions = content.data.questions?.value;
  if (Array.isArray(questions))
    for (const [path, number] of valuesIn('stages', ['*', 'questions', '*']))
      if (typeof number === 'number' && number > questions.length)
        tell(
          'stages',
          path,
          `질문 ${number}번은 없어요. 1부터 ${questions.length}까지의 번호로 바꿔 주세요.`,
          `There is no question number ${number}. Change it to one from 1 to ${questions.length}.`,
        );

  const standsTwice = (name: DataName) => (text: string, path: Path) =>
    tell(
      name,
      path,
      `${withParticle(`"${text}"`, '이/가')} 두 번 나와요. 하나를 지워 주세요.`,
      `"${text}" stands here twice. Remove one.`,
    );
  twice('outline', ['sections', '*', 'pages', '*'], standsTwice('outline'));
  twice('redirects', ['*', 'from'], standsTwice('redirects'));

  const standing = new Set<string>(content.all.map(({ address }) => address.path));
  const taken = new Set<unknown>([...standing, ...drawnPaths(content)]);
  for (const [path, to] of valuesIn('redirects', ['*', 'to']))
    if (typeof to === 'string' && !standing.has(to)) {
      const meant = likeliest(to, [...standing]);
      const next = hint(meant && `"${meant}"`, {
        ko: '지금 있는 페이지의 주소로 바꿔 주세요.',
        en: 'Change it to the address of a page that stands.',
      });
      tell(
        'redirects',
        path,
        `옮긴 곳 "${to}"에 페이지가 없어요. ${next.ko}`,
        `There is no page at the target "${to}". ${next.en}`,
      );
    }
  for (const [path, from] of valuesIn('redirects', ['*', 'from']))
    if (typeof from === 'string' && taken.has(from))
      tell(
        'redirects',
        path,
        `"${from}"에는 이미 페이지가 있어서 옮길 수 없어요. from에 예전 주소를 적거나, 그 페이지를 옮긴 것이라면 예전 파일을 지워 주세요.`,
        `"${from}" has a page of its own and cannot be redirected. Write the old address into from; or, where that page has moved, remove its old file.`,
      );
  return issues;

  function valuesIn(name: DataName, steps: string[]) {
    return valuesAt(content.data[name]?.value, steps);
  }

  /** Texts that stand there for a second time, and more. */
  function twice(name: DataName, steps: string[], found: (text: string, path: Path, first: Path) => void) {
    const seen = new Map<string, Path>();
    for (const [path, text] of valuesIn(name, steps)) {
      if (typeof text !== 'string') continue;
      const first = seen.get(text);
      if (first) found(text, path, first);
      else seen.set(text, path);
    }
  }

  function placeOf(name: DataName, path: Path): string {
    const yaml = content.data[name]!;
    const line = yaml.spanAt(path)?.start.line;
    return line === undefined ? yaml.file : `${yaml.file}:${line}`;
  }

  /** The record that likely had an id which others still name: the one most like it that nothing names. */
  function renamedFrom(value: string, { target, file }: Known): Renamed | undefined {
    const now = likeliest(value, references.unnamed(target));
    if (now === undefined || content.all.some(({ text }) => isNamedIn(text, now))) return undefined;
    const [path] = [...valuesIn(file, ['*', 'id'])].find(([, each]) => each === now) ?? [];
    return path && { id: now, place: placeOf(file, path) };
  }

  function tell(name: DataName, path: Path, ko: string, en: string) {
    const yaml = content.data[name]!;
    const at = yaml.spanAt(path)?.start;
    if (mended.has(placeKey(yaml.file, at))) return;
    told.set(name, (told.get(name) ?? 0) + 1);
    if (told.get(name)! > MOST_TOLD) return;
    issues.push(issue(id, yaml.file, at, ko, en));
  }
}

interface Renamed {
  id: string;
  /** The file and the line of its id. */
  place: string;
}

/** What is told of a reference that leads nowhere, and that stands in so many places. */
function missing(value: string, known: Known, count: number, renamed: Renamed | undefined): Text {
  const file = `${known.file}.yml`;
  const none = { ko: `${withParticle(`"${value}"`, '은/는')} ${file}에 없어요.`, en: `"${value}" is not in ${file}.` };
  const next = instead(known, value, SPELLING);
  if (count < 2) return { ko: `${none.ko} ${next.ko}`, en: `${none.en} ${next.en}` };
  const many = {
    ko: `${none.ko} 데이터 파일 ${count}군데에서 쓰고 있어요.`,
    en: `${none.en} ${count} places in the data files name it.`,
  };
  if (!renamed)
    return {
      ko: `${many.ko} 그 파일에서 바꾸거나 지운 것이라면 거기를 되돌려 주세요. 아니면 여기를 고쳐 주세요. ${next.ko}`,
      en: `${many.en} If it was renamed or removed in that file, put it back there. If not, mend it here: ${lowered(next.en)}`,
    };
  const { id, place } = renamed;
  return {
    ko: `${many.ko} 그 파일에서 id를 바꾼 것이라면 ${place}의 ${withParticle(`"${id}"`, '을/를')} "${value}"${particleFor(value, '으로/로')} 되돌려 주세요. 바꾼 id가 맞다면 여기를 ${withParticle(`"${id}"`, '으로/로')} 고쳐 주세요.`,
    en: `${many.en} If its id was changed there, put "${value}" back in place of "${id}" at ${place}. If the new id is right, write "${id}" here.`,
  };
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether a text has an id as a word of its own. */
function isNamedIn(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length))
    if (!/[\w-]/.test(`${text[at - 1] ?? ' '}${text[at + id.length] ?? ' '}`)) return true;
  return false;
}
