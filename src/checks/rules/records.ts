import { isScalar, visit as visitYaml } from 'yaml';
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
} from '../../model/records.ts';
import { withParticle } from '../../model/korean.ts';
import { hint } from '../hint.ts';
import { issue, type Issue } from '../issue.ts';
import { judgeShape } from '../shape.ts';
import { recordsOf, type Content, type Yaml } from '../source.ts';

export const id = 'records';

/** Data files have their shape, ids are single, and references lead somewhere. */
export function judge(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const name of Object.keys(DATA) as DataName[]) {
    const yaml = content.data[name];
    const file = `content/data/${name}.yml`;
    if (!yaml) issues.push(issue(id, file, undefined, `${file} 파일이 없어요.`, `${file} is missing.`));
    else issues.push(...judgeShape(id, yaml, DATA[name]));
  }
  if (issues.length) return issues;

  const ids = (name: DataName) => recordsOf<{ id: string }>(content, name).map((record) => record.id);
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
  ] as const) {
    const seen = new Set<string>();
    for (const each of ids(name)) {
      if (seen.has(each))
        tell(
          name,
          each,
          'last',
          `"${each}"라는 id가 두 번 나와요. 하나를 지우거나 이름을 바꿔 주세요.`,
          `The id "${each}" stands here twice. Remove one, or rename it.`,
        );
      seen.add(each);
    }
  }

  const stages = ids('stages');
  const roles = ids('roles');
  const known = ids('rejections');
  for (const { stage, alsoAt = [], ...rejection } of recordsOf<Rejection>(content, 'rejections')) {
    for (const each of [stage, ...alsoAt]) refer('rejections', each, stages, 'stages');
    for (const each of rejection.roles) refer('rejections', each, roles, 'roles');
    for (const each of [...rejection.similar, ...(rejection.explains ?? [])])
      refer('rejections', each, known, 'rejections');
  }
  for (const { role } of recordsOf<Product>(content, 'products')) refer('products', role, roles, 'roles');
  for (const { stage } of recordsOf<SelfCheckItem>(content, 'self-check')) refer('self-check', stage, stages, 'stages');
  for (const { source } of recordsOf<Event>(content, 'events'))
    if (source) refer('events', source, ids('sources'), 'sources');
  for (const role of recordsOf<Role>(content, 'roles'))
    for (const each of role.stages) refer('roles', each, stages, 'stages');
  for (const { stage } of recordsOf<Term>(content, 'glossary'))
    if (stage !== 'concept') refer('glossary', stage, stages, 'stages');
  const questions = recordsOf(content, 'questions').length;
  for (const stage of recordsOf<Stage>(content, 'stages'))
    for (const number of stage.questions)
      if (number > questions)
        tell('stages', String(number), 'first', `질문 ${number}번은 없어요.`, `There is no question number ${number}.`);

  const outline = content.data.outline!.value as Outline;
  const planned = outline.sections.flatMap(({ pages }) => pages);
  const standing = new Set(content.pages.map(({ address }) => address.path));
  for (const each of outline.header)
    refer(
      'outline',
      each,
      outline.sections.map((section) => section.id),
      'outline',
    );
  for (const path of planned)
    if (planned.indexOf(path) !== planned.lastIndexOf(path))
      tell('outline', path, 'last', `"${path}"가 두 번 나와요.`, `"${path}" stands here twice.`);
  for (const { file, address } of content.pages)
    if (address.path !== '/' && !planned.includes(address.path))
      issues.push(
        issue(
          id,
          file,
          undefined,
          `이 페이지로 가는 길이 없어요. content/data/outline.yml의 알맞은 구역에 "${address.path}"를 더해 주세요.`,
          `Nothing leads to this page. Add "${address.path}" to the section it belongs to in content/data/outline.yml.`,
        ),
      );
  const named: [DataName, string][] = [
    ...recordsOf<SelfCheckItem>(content, 'self-check').map(({ page }): [DataName, string] => ['self-check', page]),
    ...recordsOf<Route>(content, 'routes').flatMap(({ pages }) =>
      pages.map((page): [DataName, string] => ['routes', page]),
    ),
  ];
  for (const [name, page] of named) if (!planned.includes(page)) refer(name, page, planned, 'outline');
  for (const { from, to } of recordsOf<Redirect>(content, 'redirects')) {
    if (!standing.has(to))
      tell('redirects', to, 'first', `옮긴 곳 "${to}"에 페이지가 없어요.`, `There is no page at the target "${to}".`);
    if (standing.has(from))
      tell(
        'redirects',
        from,
        'first',
        `"${from}"에는 이미 페이지가 있어서 옮길 수 없어요.`,
        `"${from}" has a page of its own and cannot be redirected.`,
      );
  }
  return issues;

  function refer(name: DataName, value: string, known: string[], target: DataName) {
    if (known.includes(value)) return;
    const meant = likeliest(value, known);
    const next = hint(meant && `"${meant}"`, {
      ko: '철자를 확인하거나 먼저 그 파일에 더해 주세요.',
      en: 'Check the spelling, or add it there first.',
    });
    tell(
      name,
      value,
      'first',
      `${withParticle(`"${value}"`, '은/는')} ${target}.yml에 없어요. ${next.ko}`,
      `"${value}" is not in ${target}.yml. ${next.en}`,
    );
  }

  function tell(name: DataName, value: string, which: 'first' | 'last', ko: string, en: string) {
    const yaml = content.data[name]!;
    issues.push(issue(id, yaml.file, pointOfValue(yaml, value, which), ko, en));
  }
}

/** Where a value stands in a file. */
function pointOfValue(yaml: Yaml, value: string, which: 'first' | 'last') {
  const offsets: number[] = [];
  visitYaml(yaml.document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && String(node.value) === value && node.range) offsets.push(node.range[0]);
    },
  });
  const offset = offsets.at(which === 'first' ? 0 : -1);
  return offset === undefined ? undefined : yaml.pointAt(offset);
}
