import assert from 'node:assert/strict';
import test from 'node:test';
import { PLANNED } from '../../tools/test-sites.ts';
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
  const linking = (name: SiteName) =>
    built(name).filter(({ root }) =>
      root.querySelectorAll('a').some((link) => link.getAttribute('href')?.includes(PLANNED)),
    );
  assert.ok(linking('root').length > 2);
  assert.deepEqual(
    linking('docs').map(({ url }) => url),
    [],
  );
  const page = (name: SiteName, url: string) =>
    built(name)
      .find((each) => each.url === url)!
      .root.querySelector('.prose')!.text;
  assert.match(page('docs', '/docs/ko/belt/observe/'), /언제부터 깨졌나 찾기/);
});

test('every gate leads to its rejection and back, every rejection to roles, every role to its stage', () => {
  const pages = new Map(built('root').map((page) => [page.url, page.root]));
  const hrefs = (url: string) =>
    pages
      .get(url)!
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href') ?? '');
  for (const language of ['ko', 'en']) {
    const stages = [...pages.keys()].filter((url) => new RegExp(`^/${language}/belt/\\w+/$`).test(url));
    const gates = stages.flatMap((stage) =>
      pages
        .get(stage)!
        .querySelectorAll('.gate')
        .map(({ id }) => ({ stage, id: id.replace('gate-', '') })),
    );
    assert.equal(gates.length, 28);
    for (const { stage, id } of gates) {
      const rejection = `/${language}/reject/${id}/`;
      assert.ok(hrefs(stage).includes(rejection), `${stage} does not lead to ${rejection}`);
      assert.ok(hrefs(rejection).includes(`${stage}#gate-${id}`), `${rejection} does not lead back to ${stage}`);
      assert.ok(
        hrefs(rejection).some((href) => href.startsWith(`/${language}/map/`)),
        `${rejection} names no role`,
      );
    }
    for (const role of [...pages.keys()].filter(
      (url) => new RegExp(`^/${language}/map/[\\w-]+/$`).test(url) && !url.endsWith('/choose/'),
    ))
      assert.ok(
        hrefs(role).some((href) => stages.includes(href)),
        `${role} names no stage`,
      );
  }
});

test('every page is within three clicks of home', () => {
  const pages = new Map(built('root').map((page) => [page.url, page.root]));
  for (const language of ['ko', 'en']) {
    let reached = new Set([`/${language}/`]);
    for (let clicks = 0; clicks < 3; clicks++)
      reached = new Set([
        ...reached,
        ...[...reached].flatMap((url) =>
          (pages.get(url)?.querySelectorAll('a') ?? []).map((link) =>
            (link.getAttribute('href') ?? '').replace(/[#?].*$/, ''),
          ),
        ),
      ]);
    const far = [...pages.keys()].filter(
      (url) => url.startsWith(`/${language}/`) && !/\/concepts\/$/.test(url) && !reached.has(url),
    );
    assert.deepEqual(far, []);
  }
});
