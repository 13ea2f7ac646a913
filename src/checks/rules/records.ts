import { likeliest } from '../../model/distance.ts';
import { particleFor, withParticle } from '../../model/korean.ts';
import { DATA, type DataName } from '../../model/records.ts';
import { drawnPaths } from '../drawn.ts';
import { entryAdvice, instead } from '../entry-advice.ts';
import { hint, PUT_BACK } from '../hint.ts';
import { isError, issue, type Issue } from '../issue.ts';
import { References, valuesAt, type Path } from '../references.ts';
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
    if (yaml)
      issues.push(...judgeShape(id, yaml, DATA[name], (path, value) => entryAdvice(references, name, path, value)));
    else if (!lies(content, file))
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

  for (const { name, path, value, known } of references.broken()) {
    const next = instead(known, value, SPELLING);
    tell(
      name,
      path,
      `${withParticle(`"${value}"`, '은/는')} ${known.file}.yml에 없어요. ${next.ko}`,
      `"${value}" is not in ${known.file}.yml. ${next.en}`,
    );
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

  function tell(name: DataName, path: Path, ko: string, en: string) {
    const yaml = content.data[name]!;
    const at = yaml.spanAt(path)?.start;
    if (mended.has(placeKey(yaml.file, at))) return;
    told.set(name, (told.get(name) ?? 0) + 1);
    if (told.get(name)! > MOST_TOLD) return;
    issues.push(issue(id, yaml.file, at, ko, en));
  }
}
