import assert from 'node:assert/strict';
import test from 'node:test';
import { headerSections, neighboursOf, placeOf, standing } from '../../../src/model/outline.ts';

const name = { ko: '이름', en: 'name' };
const outline = {
  sections: [
    { id: 'start', name, pages: ['/start/why/', '/start/local-belt/'] },
    { id: 'belt', name, pages: ['/belt/', '/belt/plan/', '/belt/code/'] },
    { id: 'map', name, pages: ['/map/'] },
  ],
  header: ['map', 'belt', 'start'],
};
const stands = (path: string) => !['/belt/plan/', '/map/'].includes(path);
const sections = standing(outline, stands);

test('pages that do not stand are left out, and sections without any', () => {
  assert.deepEqual(
    sections.map(({ id, pages }) => [id, pages.length]),
    [
      ['start', 2],
      ['belt', 2],
    ],
  );
});

test('a page knows its section and its place among the pages that stand', () => {
  const place = placeOf(sections, '/belt/code/');
  assert.equal(place?.section.first, '/belt/');
  assert.deepEqual([place?.position, place?.count], [2, 2]);
  assert.equal(placeOf(sections, '/'), undefined);
});

test('previous and next run across sections and skip what does not stand', () => {
  assert.deepEqual(neighboursOf(sections, '/belt/'), { previous: '/start/local-belt/', next: '/belt/code/' });
  assert.deepEqual(neighboursOf(sections, '/start/why/'), { previous: undefined, next: '/start/local-belt/' });
  assert.deepEqual(neighboursOf(sections, '/'), {});
});

test('the header names the first sections of its list that stand', () => {
  assert.deepEqual(
    headerSections(outline, sections).map(({ id }) => id),
    ['belt', 'start'],
  );
});
