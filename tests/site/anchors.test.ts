import assert from 'node:assert/strict';
import test from 'node:test';
import { frameAnchors, headingAnchors, partAnchors } from '../../src/checks/anchors.ts';
import { collect } from '../../src/checks/source.ts';
import { urlOf } from '../../src/model/address.ts';
import { built } from './built.ts';

/** Letters of an index, under which no heading of ours falls, and the notes that Markdown numbers. */
const OTHERS = /^(?:letter-.+|(?:user-content-)?fn(?:ref)?-.+|footnote-label)$/;

test('the checks know every place of every page', () => {
  const content = collect('content');
  const pages = new Map(built('root').map(({ url, root }) => [url, root]));
  let places = 0;
  for (const page of content.all) {
    const known = new Set([...headingAnchors(page), ...partAnchors(page, content), ...frameAnchors(content)]);
    const ids = pages
      .get(urlOf(page.address))!
      .querySelectorAll('[id]')
      .map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !known.has(id) && !OTHERS.test(id)),
      [],
      page.file,
    );
    assert.equal(new Set(ids).size, ids.length, `${page.file} has a place twice`);
    places += ids.length;
  }
  assert.ok(places > 1000);
});
