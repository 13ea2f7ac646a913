import assert from 'node:assert/strict';
import test from 'node:test';
import type { Build, Files } from '../../../../src/model/offline.ts';
import { answering, type Asked } from '../../../../src/publish/worker/answer.ts';
import { storeOf, type Store } from '../../../../src/publish/worker/store.ts';

const files = (...paths: string[]): Files => Object.fromEntries(paths.map((path) => [path, path]));
const build: Build = {
  version: 'v',
  base: '/docs/',
  files: {
    common: files('404.html', 'not-stored/index.html', 'theme.js', '_astro/a.js', 'data.json'),
    ko: files('ko/index.html', 'ko/belt/index.html'),
    en: files('en/index.html', 'pagefind/en/words.json'),
  },
  bytes: { common: 0, ko: 0, en: 0 },
  leftOut: ['ko/book/index.html'],
};

/** A worker with Korean stored, as far as answers go; `network` is what it answers with, `lost` what has gone missing. */
function worker(
  network: (url: string) => Promise<Response>,
  { retired = {} as Files, empty = false, lost = '', broken = false } = {},
) {
  const list = { ...build.files.common, ...build.files.ko };
  const { [lost]: _, ...kept } = { ...list, ...retired };
  const asked: string[] = [];
  const store = {
    stored: async () => (empty ? {} : { ko: { version: 'v', at: 1, bytes: 1, files: list } }),
    retired: async () => retired,
    file: async (path: string, hash: string) => (kept[path] === hash ? new Response(`stored ${path}`) : undefined),
  } as unknown as Store;
  const answers = answering(build, broken ? brokenStore() : store, async ({ url }) => {
    asked.push(url);
    return network(url);
  });
  const ask = (path: string, more: Partial<Asked & { mode: RequestMode; destination: RequestDestination }> = {}) =>
    answers.to({
      request: {
        url: `https://x.example/docs/${path}`,
        mode: more.mode ?? 'cors',
        destination: more.destination ?? '',
      },
      clientId: more.clientId ?? 'page',
      resultingClientId: more.resultingClientId ?? '',
    });
  const open = (path: string, id = 'page') => ask(path, { mode: 'navigate', clientId: '', resultingClientId: id });
  return { ask, open, asked, answers };
}

/** The store in a browser whose storage fails whatever is asked of it. */
function brokenStore(): Store {
  const fails = () => Promise.reject(new DOMException('Unexpected internal error.', 'UnknownError'));
  return storeOf(build, {
    caches: { match: fails, open: fails, keys: fails, delete: fails } as unknown as CacheStorage,
    fetch: fails,
    openPages: async () => [],
    inTurn: (work) => work(),
  });
}

const up = async (url: string) => new Response(`network ${url.replace('https://x.example/docs/', '')}`);
const down = async () => {
  throw new TypeError('Failed to fetch');
};
const says = (status: number) => async () => new Response('instead', { status });
const never = () => new Promise<Response>(() => {});
const text = async (answer: Promise<Response> | undefined) => (await answer!).text();

test('a page comes from the network when that answers', async () => {
  assert.equal(await text(worker(up).open('ko/belt/?hl=x')), 'network ko/belt/?hl=x');
});

test('from the store when the network is gone, fails, has no time, or keeps the reader waiting', async () => {
  for (const network of [down, never, says(503), says(408), says(429)]) {
    const { open, answers } = worker(network);
    assert.equal(await text(open('ko/belt/?hl=x')), 'stored ko/belt/index.html');
    assert.ok(answers.isStored('page'));
  }
});

test('a browser whose storage fails: the network has the word', async () => {
  const { ask, open, answers } = worker(up, { broken: true });
  assert.equal(await text(open('ko/belt/')), 'network ko/belt/');
  assert.equal(await text(open('ko/belt')), 'network ko/belt');
  assert.equal(await text(ask('_astro/a.js')), 'network _astro/a.js');
  assert.equal(await text(ask('data.json')), 'network data.json');
  assert.ok(!answers.isStored('page'));
});

test('a page that the host no longer has is gone, also where it is stored', async () => {
  assert.equal((await worker(says(404)).open('ko/belt/'))!.status, 404);
});

test('a file with a hash in its name comes from the store without asking, also one of an earlier build', async () => {
  const { ask, asked } = worker(up, { retired: files('_astro/old.js') });
  assert.equal(await text(ask('_astro/a.js')), 'stored _astro/a.js');
  assert.equal(await text(ask('_astro/old.js')), 'stored _astro/old.js');
  assert.deepEqual(asked, []);
  assert.equal(await text(ask('_astro/new.js')), 'network _astro/new.js');
});

test('other files come from the network, except for a page that came from the store', async () => {
  let gone = false;
  const { ask, open } = worker((url) => (gone ? down() : up(url)));
  await open('ko/');
  assert.equal(await text(ask('data.json')), 'network data.json');
  gone = true;
  await open('ko/', 'second');
  gone = false;
  assert.equal(await text(ask('data.json', { clientId: 'second' })), 'stored data.json');
  assert.equal(await text(ask('data.json')), 'network data.json');
  // A script that the page runs beside itself asks in its own name.
  await ask('data.json', { clientId: 'second', resultingClientId: 'its worker', destination: 'worker' });
  assert.equal(await text(ask('data.json', { clientId: 'its worker' })), 'stored data.json');
});

test('without a network: 404 for no address, 503 for one that is not stored', async () => {
  const { open } = worker(down);
  // The last two are names that every object answers to.
  for (const path of ['ko/nowhere/', 'ko/nowhere', 'constructor', 'toString']) {
    const missing = await open(path)!;
    assert.deepEqual([missing.status, await missing.text()], [404, 'stored 404.html'], path);
  }
  // The book exists and is left out of what is stored.
  for (const path of ['en/', 'en', 'ko/book/', 'ko/book']) {
    const other = await open(path)!;
    assert.deepEqual([other.status, await other.text()], [503, 'stored not-stored/index.html'], path);
  }
});

test('a lost slash is put back where the network does not do it, and what stands behind it stays', async () => {
  for (const network of [down, never, says(503)]) {
    const folder = await worker(network).open('ko/belt?q=1/2')!;
    assert.deepEqual([folder.status, folder.headers.get('location')], [301, 'https://x.example/docs/ko/belt/?q=1/2']);
  }
  assert.equal(await text(worker(up).open('ko/belt')), 'network ko/belt');
});

test('a stored file that has gone missing: its page says that it is not stored', async () => {
  const { open, ask } = worker(down, { lost: 'ko/belt/index.html' });
  const page = await open('ko/belt/')!;
  assert.deepEqual([page.status, await page.text()], [503, 'stored not-stored/index.html']);
  assert.equal(await text(worker(up, { lost: 'ko/belt/index.html' }).open('ko/belt/')), 'network ko/belt/');
  await assert.rejects(worker(down, { lost: 'data.json' }).ask('data.json')!);
  assert.equal(await text(ask('data.json')), 'stored data.json');
});

test('what a page can do without is empty rather than an error', async () => {
  const { ask } = worker(down);
  assert.equal((await ask('pagefind/en/words.json')!).status, 204);
  await assert.rejects(ask('pagefind/en/words.json', { destination: 'script' })!);
});

test('with nothing stored the network has the word, and its failure is passed on', async () => {
  assert.equal(await text(worker(up, { empty: true }).open('ko/')), 'network ko/');
  await assert.rejects(worker(down, { empty: true }).open('ko/')!);
});

test('downloads, lists for machines and other sites go their own way', () => {
  const { ask, open } = worker(up);
  assert.equal(ask('manifest.json'), undefined);
  assert.equal(open('downloads/onbelt-0.1.0-ko.zip'), undefined);
  assert.equal(ask('../other/index.html'), undefined);
});
