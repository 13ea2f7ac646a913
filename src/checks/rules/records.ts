import { likeliest } from '../../model/distance.ts';
import {
  DATA,
  type DataName,
  type Event,
  type Outline,
  type Product,
  type Redirect,
  type Rejection,
  type Role,
  type Route,
  type SelfCheckItem,
  type Stage,
  type Term,
  type Text,
} from '../../model/records.ts';
import { particleFor, withParticle } from '../../model/korean.ts';
import { drawnPaths } from '../drawn.ts';
import { choices, hint } from '../hint.ts';
import { isError, issue, type Issue } from '../issue.ts';
import { judgeShape } from '../shape.ts';
import { idsOf, lies, recordsOf, type Content } from '../source.ts';
import { MOST_TOLD } from '../yaml-source.ts';

export const id = 'records';

/** Where a value stands in a data file: the keys and places that lead to it. */
type Path = (string | number)[];

/** Entries that name a record of another file. */
const NAMED: Partial<Record<string, DataName>> = { stage: 'stages', role: 'roles', source: 'sources' };
/** What a term may have in place of a stage. */
const CONCEPT = 'concept';
/** So many values are listed in a message. */
const FEW = 16;

/** Which values an entry of a data file takes, where it names a record. */
function choicesFor(name: DataName, key: string, content: Content): Text | undefined {
  const target = Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
  const known = target && idsOf(content, target);
  if (!known) return undefined;
  if (known.length <= FEW) return choices(name === 'glossary' && key === 'stage' ? [...known, CONCEPT] : known);
  const file = `content/data/${target}.yml`;
  return { ko: `쓸 수 있는 값은 ${file}의 id예요.`, en: `Its values are the ids in ${file}.` };
}

/** Data files have their shape, ids are single, and references lead somewhere. */
export function judge(content: Content): Issue[] {
  if (!content.whole) return [];
  const issues: Issue[] = [];
  const names = Object.keys(DATA) as DataName[];
  for (const name of names) {
    const yaml = content.data[name];
    const file = `${content.folder}/data/${name}.yml`;
    if (yaml) issues.push(...judgeShape(id, yaml, DATA[name], (key) => choicesFor(name, key, content)));
    else if (!lies(content, file))
      issues.push(issue(id, file, undefined, `${file} 파일이 없어요.`, `${file} is missing.`));
  }
  if (issues.some(isError) || names.some((name) => !content.data[name])) return issues;

  const told = new Map<DataName, number>();
  const lists = new Map<DataName, string[]>();
  const ids = (name: DataName) => {
    const list = lists.get(name) ?? recordsOf<{ id: string }>(content, name).map((record) => record.id);
    lists.set(name, list);
    return list;
  };
  const sets = new Map<string[], Set<string>>();
  const has = (list: string[], value: string) => {
    const set = sets.get(list) ?? new Set(list);
    sets.set(list, set);
    return set.has(value);
  };
  for (const name of [
    'stages',
    'rejections',
    'roles',
    'products',
    'glossary',
    'questions',
    'sources',
    'self-check',
    'routes',
    'events',
    'rules',
  ] as const) {
    const seen = new Map<string, number>();
    for (const [at, each] of ids(name).entries()) {
      const first = seen.get(each);
      if (first === undefined) seen.set(each, at);
      else {
        const there = placeOf(name, [first, 'id']);
        tell(
          name,
          [at, 'id'],
          `id "${each}"${particleFor(each, '은/는')} ${there}에 이미 있어요. 새로 더한 것이면 여기 id를 아직 없는 것으로 바꿔 주세요.`,
          `The id "${each}" is taken already, at ${there}. If this one is new, give it an id that is not there yet.`,
        );
      }
    }
  }

  for (const [at, { stage, alsoAt = [], ...rejection }] of recordsOf<Rejection>(content, 'rejections').entries()) {
    refer('rejections', [at, 'stage'], stage, 'stages');
    referAll('rejections', [at, 'alsoAt'], alsoAt, 'stages');
    referAll('rejections', [at, 'roles'], rejection.roles, 'roles');
    referAll('rejections', [at, 'similar'], rejection.similar, 'rejections');
    referAll('rejections', [at, 'explains'], rejection.explains ?? [], 'rejections');
  }
  for (const [at, { role }] of recordsOf<Product>(content, 'products').entries())
    refer('products', [at, 'role'], role, 'roles');
  for (const [at, { stage }] of recordsOf<SelfCheckItem>(content, 'self-check').entries())
    refer('self-check', [at, 'stage'], stage, 'stages');
  for (const [at, { source }] of recordsOf<Event>(content, 'events').entries())
    if (source) refer('events', [at, 'source'], source, 'sources');
  for (const [at, { stages }] of recordsOf<Role>(content, 'roles').entries())
    referAll('roles', [at, 'stages'], stages, 'stages');
  for (const [at, { stage }] of recordsOf<Term>(content, 'glossary').entries())
    refer('glossary', [at, 'stage'], stage, 'stages', [...ids('stages'), CONCEPT]);
  const questions = recordsOf(content, 'questions').length;
  for (const [at, stage] of recordsOf<Stage>(content, 'stages').entries())
    for (const [place, number] of stage.questions.entries())
      if (number > questions)
        tell(
          'stages',
          [at, 'questions', place],
          `질문 ${number}번은 없어요.`,
          `There is no question number ${number}.`,
        );

  const outline = content.data.outline!.value as Outline;
  const sections = outline.sections.map((section) => section.id);
  for (const [at, each] of outline.header.entries()) refer('outline', ['header', at], each, 'outline', sections);
  const planned = new Set<string>();
  for (const [at, { pages }] of outline.sections.entries())
    for (const [place, path] of pages.entries()) {
      if (planned.has(path))
        tell(
          'outline',
          ['sections', at, 'pages', place],
          `${withParticle(`"${path}"`, '이/가')} 두 번 나와요.`,
          `"${path}" stands here twice.`,
        );
      planned.add(path);
    }
  const paths = [...planned];
  for (const [at, { page }] of recordsOf<SelfCheckItem>(content, 'self-check').entries())
    refer('self-check', [at, 'page'], page, 'outline', paths);
  for (const [at, { pages }] of recordsOf<Route>(content, 'routes').entries())
    referAll('routes', [at, 'pages'], pages, 'outline', paths);

  const standing = new Set(content.all.map(({ address }) => address.path));
  const taken = new Set([...standing, ...drawnPaths(content)]);
  const moved = new Set<string>();
  for (const [at, { from, to }] of recordsOf<Redirect>(content, 'redirects').entries()) {
    if (!standing.has(to))
      tell('redirects', [at, 'to'], `옮긴 곳 "${to}"에 페이지가 없어요.`, `There is no page at the target "${to}".`);
    if (taken.has(from))
      tell(
        'redirects',
        [at, 'from'],
        `"${from}"에는 이미 페이지가 있어서 옮길 수 없어요.`,
        `"${from}" has a page of its own and cannot be redirected.`,
      );
    if (moved.has(from))
      tell(
        'redirects',
        [at, 'from'],
        `${withParticle(`"${from}"`, '이/가')} 두 번 나와요.`,
        `"${from}" stands here twice.`,
      );
    moved.add(from);
  }
  return issues;

  function refer(name: DataName, path: Path, value: string, target: DataName, known = ids(target)) {
    if (has(known, value)) return;
    const meant = likeliest(value, known);
    const next = hint(
      meant && `"${meant}"`,
      known.length <= FEW ? choices(known) : { ko: '철자를 확인해 주세요.', en: 'Check the spelling.' },
    );
    tell(
      name,
      path,
      `${withParticle(`"${value}"`, '은/는')} ${target}.yml에 없어요. ${next.ko}`,
      `"${value}" is not in ${target}.yml. ${next.en}`,
    );
  }

  function referAll(name: DataName, path: Path, values: string[], target: DataName, known = ids(target)) {
    for (const [place, value] of values.entries()) refer(name, [...path, place], value, target, known);
  }

  function placeOf(name: DataName, path: Path): string {
    const yaml = content.data[name]!;
    const line = yaml.spanAt(path)?.start.line;
    return line === undefined ? yaml.file : `${yaml.file}:${line}`;
  }

  function tell(name: DataName, path: Path, ko: string, en: string) {
    told.set(name, (told.get(name) ?? 0) + 1);
    if (told.get(name)! > MOST_TOLD) return;
    const yaml = content.data[name]!;
    issues.push(issue(id, yaml.file, yaml.spanAt(path)?.start, ko, en));
  }
}
