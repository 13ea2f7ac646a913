import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import type { Build, Files, Standing } from '../../../../src/model/offline.ts';
import { isStore, storeName, storeOf } from '../../../../src/publish/worker/store.ts';
import { MemoryCaches } from './memory-caches.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** A build whose files hold the given texts. */
function buildOf(texts: Record<'common' | 'ko' | 'en', Record<string, string>>, base = '/'): Build {
  const list = (group: Record<string, string>): Files =>
    Object.fromEntries(Object.entries(group).map(([path, text]) => [path, hash(text)]));
  const files = { common: list(texts.common), ko: list(texts.ko), en: list(texts.en) };
  return { version: hash(JSON.stringify(files)), base, files, bytes: { common: 1, ko: 2, en: 3 }, leftOut: [] };
}

/** A browser and a host: what the host has, what it was asked for, which pages are open. */
function surroundings() {
  const around = {
    caches: new MemoryCaches(),
    host: {} as Record<string, string>,
    asked: [] as string[],
    open: ['tab'],
    type: 'text/html; charset=utf-8',
    /** An address that never answers. */
    hangs: '',
    queue: Promise.resolve() as Promise<unknown>,
  };
  const give = async (address: string, { signal }: RequestInit) => {
    around.asked.push(address);
    if (address === around.hangs)
      await new Promise((_, stop) => signal!.addEventListener('abort', () => stop(signal!.reason)));
    signal!.throwIfAborted();
    const path = address.split('?')[0]!;
    const text = around.host[path.endsWith('/') ? `${path}index.html` : path];
    if (text === undefined) throw new TypeError('no network');
    return new Response(text, { headers: { 'content-type': around.type, vary: '*' } });
  };
  const storeFor = (build: Build) =>
    storeOf(build, {
      caches: around.caches as unknown as CacheStorage,
      fetch: give,
      openPages: async () => around.open,
      inTurn: (work) => {
        const done = around.queue.then(work);
        around.queue = done.catch(() => {});
        return done;
      },
    });
  /** Puts a build onto the host and gives the store of its worker. */
  const publish = (texts: Parameters<typeof buildOf>[0]) => {
    around.host = Object.fromEntries(
      Object.values(texts).flatMap((group) => Object.entries(group).map(([path, text]) => [`/${path}`, text])),
    );
    around.asked.length = 0;
    return storeFor(buildOf(texts));
  };
  return Object.assign(around, { publish, storeFor });
}

const A = {
  common: { 'theme.js': 'theme', '_astro/a.js': 'a' },
  ko: { 'ko/index.html': '처음', 'ko/belt/index.html': '벨트' },
  en: { 'en/index.html': 'home' },
};
const B = {
  common: { 'theme.js': 'theme', '_astro/b.js': 'b' },
  ko: { 'ko/index.html': '처음', 'ko/belt/index.html': '새 벨트' },
  en: { 'en/index.html': 'home' },
};
const silent = () => {};

test('a language is stored with what every page needs, pages under the address of their folder', async () => {
  const around = surroundings();
  const store = around.publish(A);
  assert.equal(await store.keep('ko', true, silent), true);
  assert.deepEqual([...around.asked].sort(), ['/_astro/a.js', '/ko/', '/ko/belt/', '/theme.js']);
  const { ko, en } = await store.stored();
  assert.deepEqual(Object.keys(ko!.files).sort(), ['_astro/a.js', 'ko/belt/index.html', 'ko/index.html', 'theme.js']);
  assert.equal(en, undefined);
  const page = (await store.file('ko/belt/index.html', hash('벨트')))!;
  assert.equal(await page.text(), '벨트');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('vary'), null);
  assert.equal(await store.keep('ko', false, silent), false);
});

test('an update fetches what changed and keeps the former files while a page from before is open', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  const store = around.publish(B);
  assert.equal((await store.standing('ko')).stored?.behind, 2);
  assert.equal(await store.keep('ko', false, silent), true);
  assert.deepEqual([...around.asked].sort(), ['/_astro/b.js', '/ko/belt/']);
  assert.deepEqual(await store.retired(), { '_astro/a.js': hash('a'), 'ko/belt/index.html': hash('벨트') });
  assert.ok(await store.file('_astro/a.js', hash('a')));
  around.open = ['another'];
  assert.equal(await store.keep('ko', false, silent), false);
  assert.equal(await store.file('_astro/a.js', hash('a')), undefined);
  assert.equal(around.caches.files().length, 4);
});

test('back to an earlier build: what is still there is not fetched again', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  await around.publish(B).keep('ko', false, silent);
  const store = around.publish(A);
  await store.keep('ko', false, silent);
  assert.deepEqual(around.asked, []);
  assert.equal((await store.stored()).ko!.files['ko/belt/index.html'], hash('벨트'));
});

test('what stops half-way leaves the former build, and goes on from there', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  const store = around.publish(B);
  delete around.host['/ko/belt/index.html'];
  assert.equal(await store.keep('ko', false, silent), false);
  assert.equal((await store.standing('ko')).failed, 'unreachable');
  assert.equal((await store.stored()).ko!.files['ko/belt/index.html'], hash('벨트'));
  assert.ok(await store.file('ko/belt/index.html', hash('벨트')));
  around.host['/ko/belt/index.html'] = '새 벨트';
  around.asked.length = 0;
  assert.equal(await store.keep('ko', false, silent), true);
  assert.deepEqual(around.asked, ['/ko/belt/']);
  assert.equal((await store.standing('ko')).failed, undefined);
});

test('a file that is not the listed one is asked for past caches, then refused; and not asked for again at once', async () => {
  const around = surroundings();
  const store = around.publish(A);
  around.host['/ko/belt/index.html'] = '중간에서 고친 글';
  assert.equal(await store.keep('ko', true, silent), false);
  assert.deepEqual(
    around.asked.filter((address) => address.startsWith('/ko/belt/')),
    ['/ko/belt/', `/ko/belt/?v=${hash('벨트')}`],
  );
  assert.equal((await store.standing('ko')).failed, 'unreachable');
  around.asked.length = 0;
  await store.keep('ko', false, silent);
  assert.deepEqual(around.asked, []);
  around.host['/ko/belt/index.html'] = '벨트';
  assert.equal(await store.keep('ko', true, silent), true);
});

test('pages that ask at the same time are answered by one failure', async () => {
  const around = surroundings();
  const store = around.publish(A);
  delete around.host['/ko/belt/index.html'];
  await Promise.all([store.keep('ko', true, silent), store.keep('ko', false, silent), store.keep('ko', false, silent)]);
  assert.equal(around.asked.filter((address) => address === '/ko/belt/').length, 1);
  await store.keep('ko', false, silent);
  assert.equal(around.asked.filter((address) => address === '/ko/belt/').length, 2);
});

test('no room: the half goes, the former build stays', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  const before = around.caches.files();
  around.caches.room = before.length + 2;
  const store = around.publish(B);
  assert.equal(await store.keep('ko', false, silent), false);
  assert.equal((await store.standing('ko')).failed, 'full');
  assert.deepEqual(around.caches.files(), before);
});

test('a removed language takes its files with it, the last one everything', async () => {
  const around = surroundings();
  const store = around.publish(A);
  await store.keep('ko', true, silent);
  await store.keep('en', true, silent);
  await store.remove('ko');
  assert.deepEqual(
    around.caches.files().map((key) => key.split('?')[0]),
    ['/_astro/a.js', '/en/index.html', '/theme.js'],
  );
  await store.remove('en');
  assert.equal(around.caches.all.size, 0);
});

test('a language that is removed while it is being stored is not there afterwards', async () => {
  const around = surroundings();
  const store = around.publish(A);
  let removal: Promise<void> | undefined;
  await store.keep('ko', true, () => void (removal ??= store.remove('ko')));
  await removal;
  assert.deepEqual(await store.stored(), {});
  assert.equal(around.caches.all.size, 0);
});

test('stopping does not wait for a file that hangs, nor for pages that had asked before, and is no failure', async () => {
  const around = surroundings();
  const store = around.publish(A);
  around.hangs = '/ko/belt/';
  const told: Promise<Standing>[] = [];
  const storing = store.keep('ko', true, () => void told.push(store.standing('ko')));
  const waiting = store.keep('ko', true, silent);
  while (!around.asked.includes(around.hangs)) await new Promise(setImmediate);
  await store.remove('ko');
  assert.deepEqual(await Promise.all([storing, waiting]), [false, false]);
  assert.ok((await Promise.all(told)).every(({ failed }) => !failed));
  assert.deepEqual(await store.standing('ko'), { bytes: 3 });
  assert.equal(around.caches.all.size, 0);
  around.hangs = '';
  assert.equal(await store.keep('ko', true, silent), true);
});

test('a file that never comes ends the storing', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const around = surroundings();
  const store = around.publish(A);
  around.hangs = '/ko/belt/';
  const storing = store.keep('ko', true, silent);
  while (!around.asked.includes(around.hangs)) await new Promise(setImmediate);
  context.mock.timers.tick(60_000);
  assert.equal(await storing, false);
  assert.deepEqual(await store.standing('ko'), { bytes: 3, failed: 'unreachable' });
});

test('two workers, one replacing the other, end with a whole build', async () => {
  const around = surroundings();
  const old = around.publish(A);
  const next = around.storeFor(buildOf(B));
  around.host = { ...around.host, '/_astro/b.js': 'b' };
  const first = old.keep('ko', true, silent);
  const second = first.then(() => (around.host['/ko/belt/index.html'] = '새 벨트'));
  await Promise.all([first, second, next.keep('ko', false, silent)]);
  const { ko } = await next.stored();
  for (const [path, hash] of Object.entries(ko!.files)) assert.ok(await next.file(path, hash), path);
});

test('a store that the browser has cleared is empty, and fills again', async () => {
  const around = surroundings();
  const store = around.publish(A);
  await store.keep('ko', true, silent);
  around.caches.all.clear();
  assert.equal(await store.file('ko/index.html', hash('처음')), undefined);
  assert.deepEqual(await store.stored(), {});
  assert.equal(await store.keep('ko', false, silent), true);
});

test('a stored file that has gone missing is fetched again, and nothing else is', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  const key = `/ko/belt/index.html?v=${hash('벨트')}`;
  const lose = () => {
    for (const entries of around.caches.all.values()) entries.delete(key);
  };
  const store = around.publish(A);
  lose();
  assert.equal(await store.keep('ko', false, silent), true);
  assert.deepEqual(around.asked, ['/ko/belt/']);
  assert.ok(around.caches.files().includes(key));
  // And once more in the life of the same worker, as soon as somebody has looked for it.
  assert.equal(await store.keep('ko', false, silent), false);
  lose();
  assert.equal(await store.file('ko/belt/index.html', hash('벨트')), undefined);
  assert.equal(await store.keep('ko', false, silent), true);
});

test('a damaged record counts as none, is told, and is mended with the files that are there', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  await around.publish(A).keep('en', true, silent);
  const store = around.publish(A);
  const [entries] = around.caches.all.values();
  entries!.set('/?record', new Response('{"languages":{"ko":'));
  assert.deepEqual(await store.stored(), {});
  assert.deepEqual(await store.standing('ko'), { bytes: 3, failed: 'broken' });
  assert.equal(await store.keep('ko', false, silent), true);
  assert.equal(await store.keep('en', false, silent), true);
  assert.deepEqual(around.asked, []);
  assert.deepEqual(Object.keys(await store.stored()), ['ko', 'en']);
  assert.equal((await store.standing('ko')).failed, undefined);
});

test('with a damaged record, too, everything can be removed', async () => {
  const around = surroundings();
  const store = around.publish(A);
  await store.keep('ko', true, silent);
  const [entries] = around.caches.all.values();
  entries!.set('/?record', new Response('{'));
  await store.remove('ko');
  assert.equal(around.caches.all.size, 0);
  assert.deepEqual(await store.standing('ko'), { bytes: 3 });
});

test('storage that failed once is read again', async () => {
  const around = surroundings();
  await around.publish(A).keep('ko', true, silent);
  const store = around.publish(A);
  around.caches.broken = ['match'];
  assert.deepEqual(await store.stored(), {});
  around.caches.broken = [];
  assert.deepEqual(Object.keys(await store.stored()), ['ko']);
  around.caches.broken = ['match'];
  assert.equal(await store.file('ko/index.html', hash('처음')), undefined);
  around.caches.broken = [];
  assert.ok(await store.file('ko/index.html', hash('처음')));
});

test('storage that cannot be opened is a failure that is told, and not the network’s', async () => {
  const around = surroundings();
  const store = around.publish(A);
  around.caches.broken = ['open'];
  let told = 0;
  assert.equal(await store.keep('ko', true, () => void told++), false);
  assert.ok(told);
  assert.deepEqual(await store.standing('ko'), { bytes: 3, failed: 'broken' });
  around.caches.broken = [];
  assert.equal(await store.keep('ko', false, silent), true);
});

test('a page that does not come as a page is not stored', async () => {
  const around = surroundings();
  const store = around.publish(A);
  around.type = 'application/octet-stream';
  assert.equal(await store.keep('ko', true, silent), false);
  assert.equal((await store.standing('ko')).failed, 'unreachable');
  around.type = 'text/html';
  assert.equal(await store.keep('ko', true, silent), true);
});

test('what a host refused of one build says nothing about the next', async () => {
  const around = surroundings();
  const old = around.publish(A);
  around.host['/ko/belt/index.html'] = '새 벨트';
  assert.equal(await old.keep('ko', true, silent), false);
  assert.equal(await around.publish(B).keep('ko', false, silent), true);
});

test('a store belongs to the site below its base', () => {
  assert.ok(isStore(storeName('/docs/'), '/docs/'));
  assert.ok(isStore('onbelt 0 /docs/', '/docs/'));
  for (const name of ['onbelt 1 /', 'onbelt 1 /other/', 'workbox /docs/']) assert.ok(!isStore(name, '/docs/'), name);
});
