import assert from 'node:assert/strict';
import test from 'node:test';
import { built, hasFile, type SiteName } from './built.ts';

for (const name of ['root', 'docs'] as SiteName[])
  test(`every address and every #anchor of the site ${name === 'root' ? 'at the root' : 'below /docs/'} leads somewhere`, () => {
    const pages = new Map(built(name).map((page) => [page.url, page]));
    const broken: string[] = [];
    let counted = 0;
    for (const { url, root } of pages.values())
      for (const element of root.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const target = new URL(address, `https://here${url}`);
        if (target.host !== 'here') continue;
        counted++;
        const fails = (why: string) => broken.push(`${url}: ${address} (${why})`);
        if (!hasFile(name, target.pathname)) fails('no file');
        else if (target.hash) {
          const id = decodeURIComponent(target.hash.slice(1));
          const there = pages.get(target.pathname)?.root;
          if (!there?.getElementById(id)) fails('no such place');
        }
      }
    assert.deepEqual(broken, []);
    assert.ok(counted > 1000, `only ${counted} addresses were looked at`);
  });

test('ids are single on every page', () => {
  for (const { url, root } of built('root')) {
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    assert.deepEqual(
      ids.filter((id, place) => ids.indexOf(id) !== place),
      [],
      url,
    );
  }
});

test('a link to a page that does not stand yet is plain text', () => {
  for (const { url, root } of built('root'))
    for (const link of root.querySelectorAll('a'))
      assert.doesNotMatch(link.getAttribute('href') ?? '', /\/reject\//, url);
  const stage = built('root').find(({ url }) => url === '/ko/belt/test/')!;
  assert.match(stage.root.querySelector('#gate-test-failed')!.text, /테스트가 실패해요/);
});
