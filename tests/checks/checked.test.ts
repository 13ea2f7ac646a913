import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { judge } from '../../src/checks/rules.ts';
import * as checked from '../../src/checks/rules/checked.ts';
import { collect } from '../../src/checks/source.ts';
import { contentWith, page } from './content.ts';

/** What is said on a day of a page and a source that were read on two others. */
function onDay(context: TestContext, today: string, read: { page?: string; source?: string }) {
  const root = contentWith(context, {
    'pages/ko/belt/test.mdx': page('글', `title: 시험\ndescription: 글이에요.\nchecked: ${read.page ?? '2026-11-23'}`),
    'data/sources.yml': (text) => text.replace('2026-11-23', read.source ?? '2026-11-23'),
  });
  const issues = judge(collect(join(root, 'content'), root, new Date(today)), [checked]);
  for (const { severity } of issues) assert.equal(severity, 'warning');
  return issues
    .filter(({ file }) => /ko\/belt\/test|sources/.test(file))
    .map(({ file, line, column, message }) => `${file.split('/').at(-1)}:${line}:${column} ${message.ko}`);
}

/** The day, what was read when, and what is said. */
const CASES: [name: string, today: string, read: Parameters<typeof onDay>[2], ...says: RegExp[]][] = [
  ['a page of eighteen months is not yet old', '2028-05-23', { page: '2026-11-23' }],
  ['a page is old a day later', '2028-05-24', { page: '2026-11-23' }, /^test.mdx:4:10 .*2026년 11월 23일.*18개월/],
  ['a source of 24 months is not yet old', '2028-05-24', { page: '2028-05-24', source: '2026-05-24' }],
  [
    'a source is old a day later',
    '2028-05-25',
    { page: '2028-05-24', source: '2026-05-24' },
    /^sources.yml:6:12 출처 "dora-metrics"를 .*2026년 5월 24일.*24개월/,
  ],
  ['tomorrow is today somewhere', '2026-12-01T23:00:00Z', { page: '2026-12-02', source: '2026-12-02' }],
  [
    'a day to come is none on which somebody read',
    '2026-12-01',
    { page: '2026-12-03', source: '2027-01-01' },
    /^sources.yml:6:12 .*아직 오지 않은 날/,
    /^test.mdx:4:10 .*아직 오지 않은 날이에요\(2026년 12월 3일\)/,
  ],
  ['what is no day is told of by other rules', '2030-01-01', { page: '어제', source: '"7"' }],
];

for (const [name, today, read, ...says] of CASES)
  test(name, (context) => {
    const found = onDay(context, today, read);
    assert.equal(found.length, says.length, found.join('\n'));
    for (const [place, each] of says.entries()) assert.match(found[place]!, each);
  });
