import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildIn, type Build } from '../../src/model/offline.ts';
import { SITES } from '../../tools/test-sites.ts';
import { discard, Edition, Host } from './host.ts';
import { watch } from './watch.ts';

/** A small site on a host of its own, and a way to make editions that are thrown away afterwards. */
const test = base.extend<{ host: Host; first: Edition; edition: (of: Edition) => Edition }>({
  first: async ({ browserName: _ }, use) => {
    const first = new Edition();
    await use(first);
    discard(first);
  },
  edition: async ({ browserName: _ }, use) => {
    const made: Edition[] = [];
    await use((of) => made[made.push(new Edition(of)) - 1]!);
    discard(...made);
  },
  host: async ({ first }, use) => {
    const host = new Host(first);
    await host.start();
    await use(host);
    await host.stop().catch(() => {});
  },
});
test.use({ serviceWorkers: 'allow' });

const row = (page: Page, language = 'ko') => page.locator(`.offline-row[data-language="${language}"]`);
const note = (page: Page) => page.locator('.offline-new');

/** Stores a language by the button on the page about it. */
async function store(page: Page, origin: string, language = 'ko') {
  await page.goto(`${origin}/ko/offline/`);
  await row(page, language).locator('.offline-keep').click();
  await expect(row(page, language)).toContainText('최신이에요', { timeout: 60_000 });
}

/** What is in the worker that a host serves. */
const buildAt = async (origin: string): Promise<Build> => buildIn(await (await fetch(`${origin}/sw.js`)).text())!;

const storeNames = (page: Page) => page.evaluate(() => caches.keys());
const storedFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  });
const registered = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Visits the page so that the browser looks for a new worker, and waits until its build is stored. */
async function update(page: Page, origin: string, language = 'ko') {
  const { version } = await buildAt(origin);
  await page.goto(`${origin}/${language}/belt/code/`);
  await expect
    .poll(() =>
      page.evaluate(async (language) => {
        for (const name of await caches.keys()) {
          const reply = await (await caches.open(name)).match('/?record');
          const record = (await reply?.json()) as { languages: Record<string, { version: string }> } | undefined;
          return record?.languages[language]?.version;
        }
        return undefined;
      }, language),
    )
    .toBe(version);
}

const PAGE = 'ko/belt/test/index.html';
const say = (text: string) => (html: string) => html.replace(/(<h1[^>]*>)[^<]*/, `$1${text}`);
const heading = (page: Page) => page.locator('h1').first();

test('nothing is fetched or kept before the reader has stayed; then the language being read is stored', async ({
  page,
  host,
}) => {
  await page.clock.install();
  await page.goto(`${host.origin}/ko/belt/test/`);
  await page.clock.runFor(30_000);
  await page.goto(`${host.origin}/ko/belt/code/`);
  await page.clock.runFor(29_000);
  expect(await registered(page)).toBe(0);
  expect(host.asked).not.toContain('/sw.js');
  await page.clock.runFor(11_000);
  await expect.poll(() => storedFiles(page)).toContainEqual(expect.stringMatching(/^\/ko\/reject\/index\.html\?v=/));
  expect((await storedFiles(page)).filter((path) => path.startsWith('/en/'))).toEqual([]);
});

for (const [name, connection] of [
  ['saves data', { saveData: true, effectiveType: '4g' }],
  ['is on a mobile network', { type: 'cellular', effectiveType: '4g' }],
  ['has a slow connection', { effectiveType: '3g' }],
] as const)
  test(`nothing is stored unasked for a reader who ${name}, and what they ask for is`, async ({ page, host }) => {
    await page.addInitScript(
      (connection) => Object.defineProperty(navigator, 'connection', { get: () => connection }),
      connection,
    );
    await page.clock.install();
    await page.goto(`${host.origin}/ko/belt/test/`);
    await page.clock.runFor(120_000);
    expect(await registered(page)).toBe(0);
    await page.goto(`${host.origin}/ko/belt/code/`);
    expect(host.asked).not.toContain('/sw.js');
    await store(page, host.origin);
  });

test('an update is not fetched either while the reader saves data, and can be asked for', async ({
  page,
  host,
  first,
  edition,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true, effectiveType: '4g' }) }),
  );
  await store(page, host.origin);
  host.serve(edition(first).edit(PAGE, say('새 글')).finish());
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(row(page)).toContainText('파일 1개가 바뀌었어요');
  host.forget();
  await page.reload();
  await expect(row(page)).toContainText('파일 1개가 바뀌었어요');
  expect(host.asked).not.toContain('/ko/belt/test/');
  await row(page).getByRole('button', { name: '바뀐 것 받기' }).click();
  await expect(row(page)).toContainText('최신이에요');
  expect(host.asked).toContain('/ko/belt/test/');
});

test('by keyboard: store, stop nothing half, remove; it says aloud what has ended, and does not store again unasked', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/ko/offline/`);
  const keep = row(page).locator('.offline-keep');
  const remove = row(page).locator('.offline-remove');
  await expect(row(page)).toContainText(/저장하면 \d+\.\d MB를 차지해요/);
  await expect(remove).toBeHidden();
  expect(await registered(page)).toBe(0);
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '한국어: 다 저장했어요' })).toBeVisible();
  await expect(row(page)).toContainText(/\d{4}년 \d+월 \d+일에 저장했어요\(\d+\.\d MB\)/);
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '한국어: 지웠어요' })).toBeVisible();
  await expect(keep).toBeFocused();
  expect(await storeNames(page)).toEqual([]);
  await page.clock.install();
  await page.goto(`${host.origin}/ko/belt/test/`);
  await page.clock.runFor(120_000);
  expect(await registered(page)).toBe(0);
  expect(await storeNames(page)).toEqual([]);
  // And it can be had again.
  await store(page, host.origin);
});

test('a removed language leaves the other, and what both need, in place', async ({ page, host, context }) => {
  await store(page, host.origin);
  await store(page, host.origin, 'en');
  await row(page).locator('.offline-remove').click();
  await expect(row(page)).toContainText('저장하지 않았어요');
  await context.setOffline(true);
  await page.goto(`${host.origin}/en/belt/test/`);
  await expect(page.locator('.prose')).toBeVisible();
  expect((await page.goto(`${host.origin}/ko/belt/test/`))!.status()).toBe(503);
  await expect(page.locator('.not-stored-other:visible').first()).toHaveAttribute('href', '/en/belt/test/');
});

test('an update fetches only what changed, and offers the page that is open anew without moving it', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  const reading = await context.newPage();
  await reading.goto(`${host.origin}/ko/belt/test/`);
  const other = await context.newPage();
  await other.goto(`${host.origin}/ko/reject/`);
  await other.locator('textarea').fill('적던 것');

  host.serve(edition(first).edit(PAGE, say('새 글')).finish());
  host.forget();
  await update(page, host.origin);
  expect(host.asked.filter((path) => /\/$|\.html$|pagefind|\.json$/.test(path)).sort()).toEqual([
    '/ko/belt/code/',
    '/ko/belt/test/',
  ]);
  await expect(note(reading)).toBeVisible();
  await expect(note(reading)).toHaveAccessibleName('이 글이 바뀌었어요 새로 고침');
  await expect(heading(reading)).not.toHaveText('새 글');
  await expect(note(other)).toBeHidden();
  await expect(note(page)).toBeHidden();
  await expect(other.locator('textarea')).toHaveValue('적던 것');
  await note(reading).click();
  await expect(heading(reading)).toHaveText('새 글');
  await expect(note(reading)).toBeHidden();
  await context.setOffline(true);
  await reading.reload();
  await expect(heading(reading)).toHaveText('새 글');
});

test('a host that goes back to an earlier build takes its readers back with it', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  host.serve(edition(first).edit(PAGE, say('새 글')).finish());
  await store(page, host.origin);
  host.serve(first);
  host.forget();
  await update(page, host.origin);
  expect(host.asked.filter((path) => path === '/ko/belt/test/')).toHaveLength(1);
  await context.setOffline(true);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).not.toHaveText('새 글');
});

for (const [name, status, type] of [
  ['404', 404, 'text/html'],
  ['a page in its place', 200, 'text/html'],
  ['an error', 500, 'text/plain'],
  ['a worker that does not parse', 200, 'text/javascript'],
] as const)
  test(`where the worker’s address answers with ${name}, pages stay new online and whole offline, and it recovers`, async ({
    page,
    context,
    host,
    first,
    edition,
  }) => {
    await store(page, host.origin);
    const second = edition(first).edit(PAGE, say('새 글')).finish();
    host.serve(second);
    host.instead((path, response) => {
      if (path !== '/sw.js') return false;
      response.writeHead(status, { 'content-type': type }).end('<!doctype html><p>…');
      return true;
    });
    await page.goto(`${host.origin}/ko/belt/test/`);
    await expect(heading(page)).toHaveText('새 글');
    await context.setOffline(true);
    await page.reload();
    await expect(heading(page)).not.toHaveText('새 글');
    await expect(page.locator('.offline-away')).toBeVisible();
    await context.setOffline(false);
    host.instead();
    await update(page, host.origin);
    await context.setOffline(true);
    await page.goto(`${host.origin}/ko/belt/test/`);
    await expect(heading(page)).toHaveText('새 글');
  });

test('a new worker that the browser leaves waiting is asked to take over', async ({ page, host, first, edition }) => {
  await store(page, host.origin);
  // One that does not do so by itself: what Chromium makes of it when the former one was asked at that moment.
  const second = edition(first).edit(PAGE, say('새 글')).finish();
  host.serve(second.edit('sw.js', (code) => code.replace(/("install",\(\)=>)\{[^}]*\}/, '$1{}')));
  expect(second.read('sw.js')).toContain('"install",()=>{}');
  await update(page, host.origin);
});

test('storing that stops half-way leaves what was whole, and goes on where it stopped', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  let left = 20;
  const few = (path: string, response: { destroy(): void }) => {
    if (/^\/sw\.js$|^\/ko\/offline\/$|^\/_astro\/|^\/theme/.test(path) || left-- > 0) return false;
    response.destroy();
    return true;
  };
  host.instead(few);
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect(row(page)).toContainText('파일을 다 받지 못했어요');
  const begun = (await storedFiles(page)).length;
  expect(begun).toBeGreaterThan(10);
  host.instead();
  host.forget();
  await row(page).getByRole('button', { name: '다시 저장하기' }).click();
  await expect(row(page)).toContainText('최신이에요');
  const whole = await storedFiles(page);
  expect(host.asked.filter((path) => path !== '/sw.js')).toHaveLength(whole.length - 1 - begun);

  // The same with an update: the former build stays whole until the new one is.
  host.serve(
    edition(first)
      .edit(first.pages(), (html) => html.replace('</h1>', ' (새 판)</h1>'))
      .finish(),
  );
  left = 3;
  host.instead(few);
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(row(page)).toContainText('파일을 다 받지 못했어요');
  await context.setOffline(true);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).not.toContainText('새 판');
  await page.goto(`${host.origin}/ko/belt/code/`);
  await expect(heading(page)).not.toContainText('새 판');
  await context.setOffline(false);
  host.instead();
  await update(page, host.origin);
  await context.setOffline(true);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).toContainText('새 판');
});

test('a browser that is closed while storing goes on at the next visit', async ({ page, context, host }) => {
  let left = 20;
  const held: { destroy(): void }[] = [];
  host.instead((path, response) => {
    if (/^\/sw\.js$|^\/ko\/offline\/$|^\/_astro\/|^\/theme/.test(path) || left-- > 0) return false;
    held.push(response);
    return new Promise(() => {});
  });
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect(row(page).locator('progress')).toHaveAttribute('value', /\d/);
  await page.close();
  for (const response of held) response.destroy();
  host.instead();
  const again = await context.newPage();
  await update(again, host.origin);
});

test('files that are not those of the list are not stored', async ({ page, host }) => {
  // A host that still has the former page at one of its places.
  host.instead((path, response) => {
    if (path !== '/ko/belt/code/') return false;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>낡은 글</h1>');
    return true;
  });
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect(row(page)).toContainText('파일을 다 받지 못했어요');
  expect((await storedFiles(page)).filter((path) => path.startsWith('/ko/belt/code/'))).toEqual([]);
});

test('on a full device the former build stays whole, the half of the new one goes, and the reader is told', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  const before = await storedFiles(page);
  const session = await context.newCDPSession(page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: host.origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: usage + 60_000 });
  host.serve(
    edition(first)
      .edit(first.pages(), (html) => html.replace('</h1>', ' (새 판)</h1>'))
      .finish(),
  );
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(row(page)).toContainText('저장 공간이 모자라');
  await expect(row(page)).toContainText('에 저장했어요');
  expect((await storedFiles(page)).sort()).toEqual(before.sort());
  await context.setOffline(true);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).not.toContainText('새 판');
  await context.setOffline(false);
  await page.goto(`${host.origin}/ko/offline/`);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin });
  await row(page).getByRole('button', { name: '다시 저장하기' }).click();
  await expect(row(page)).toContainText('최신이에요');
});

test('a first store on a full device leaves nothing behind', async ({ page, context, host }) => {
  await page.goto(`${host.origin}/ko/offline/`);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 300_000 });
  await row(page).locator('.offline-keep').click();
  await expect(row(page)).toContainText('저장 공간이 모자라');
  // It says so before all of it is gone.
  await expect.poll(async () => (await storedFiles(page)).filter((path) => path.includes('?v='))).toEqual([]);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.prose')).toBeVisible();
});

test('a page that was open before an update finds its own scripts after it; they go when it is closed', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  const old = await context.newPage();
  await old.goto(`${host.origin}/ko/belt/test/`);
  // The new build has the script of the search under another name, and the script that names it too.
  const names = Object.keys((await buildAt(host.origin)).files.common);
  const panel = names.find((name) => name.includes('search-panel'))!;
  const main = names.find((name) => name.includes('_Document'))!;
  const second = edition(first);
  const renamed = (name: string) => name.replace(/\.[\w-]+\.js$/, '.NEWNEW00.js');
  const last = (name: string) => name.split('/').at(-1)!;
  for (const name of [panel, main])
    second.edit([...second.pages(), main], (text) => text.replaceAll(last(name), last(renamed(name))));
  for (const name of [panel, main]) renameSync(join(second.folder, name), join(second.folder, renamed(name)));
  host.serve(second.finish());

  await update(page, host.origin);
  expect((await fetch(`${host.origin}/${panel}`)).status).toBe(404);
  const complaints = watch(old);
  await old.keyboard.press('Control+k');
  await expect(old.locator('.search-dialog .search-status')).toBeAttached();
  complaints();
  await expect(note(old)).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.locator('.search-dialog .search-status')).toBeAttached();
  expect((await storedFiles(page)).some((path) => path.startsWith(`/${panel}`))).toBe(true);
  await old.close();
  await expect
    .poll(async () => {
      await page.goto(`${host.origin}/ko/belt/code/`);
      return (await storedFiles(page)).some((path) => path.startsWith(`/${panel}`));
    })
    .toBe(false);
});

test('a store that the browser has cleared is no error, and is filled again', async ({ page, context, host }) => {
  await store(page, host.origin);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const complaints = watch(page);
  host.instead((path) => path === '/never');
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.prose')).toBeVisible();
  complaints();
  await update(page, host.origin);
  await context.setOffline(true);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.prose')).toBeVisible();
});

/** Ends the workers of a page, as a browser ends idle ones. */
async function endWorkers(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

test('a damaged record takes no page down, and is mended at the next visit', async ({ page, context, host }) => {
  await store(page, host.origin);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    await cache.put('/?record', new Response('{"languages":{"ko":'));
    // Nobody is there to mend it.
    localStorage.clear();
  });
  await endWorkers(context, page);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.prose')).toBeVisible();
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(row(page)).toContainText('저장 공간을 읽거나 쓰지 못했어요');
  await expect(row(page).getByRole('button', { name: '지우기' })).toBeVisible();
  host.forget();
  await row(page).getByRole('button', { name: '다시 저장하기' }).click();
  await expect(row(page)).toContainText('최신이에요');
  expect(host.asked.filter((path) => path !== '/sw.js')).toEqual([]);
});

/** What a worker begins with in whose browser the storage fails, whatever is asked of it. */
const FAILING = `
for (const call of ['match', 'open', 'keys', 'delete'])
  CacheStorage.prototype[call] = () => Promise.reject(new DOMException('Unexpected internal error.', 'UnknownError'));
`;

test('storage that fails takes no page down; the reader is told, and can be rid of it', async ({
  page,
  context,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  host.serve(edition(first).edit('sw.js', (code) => code.replace('\n', FAILING)));
  await page.reload();
  await expect(row(page)).toContainText('저장 공간을 읽거나 쓰지 못했어요');
  // And after the worker has begun anew.
  await endWorkers(context, page);
  for (const path of ['/ko/belt/test/', '/ko/belt/test', '/en/belt/code/']) {
    expect((await page.goto(host.origin + path))!.status()).toBe(200);
    await expect(page.locator('.prose')).toBeVisible();
  }
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).getByRole('button', { name: '다시 저장하기' }).click();
  await expect(row(page)).toContainText('저장 공간을 읽거나 쓰지 못했어요');
  await expect(row(page).locator('progress')).toBeHidden();
  await row(page).getByRole('button', { name: '지우기' }).click();
  await expect.poll(() => registered(page)).toBe(0);
});

for (const [name, respond] of [
  ['that is not reached', undefined],
  ['that a captive portal answers for', { status: 200, type: 'text/html' }],
] as const)
  test(`a worker ${name} when storing is asked for: said once, and nothing goes on`, async ({ page, host }) => {
    await page.goto(`${host.origin}/ko/offline/`);
    await expect(row(page).locator('.offline-keep')).toBeVisible();
    host.instead((_, response) => {
      if (respond) response.writeHead(respond.status, { 'content-type': respond.type }).end('<h1>Wi-Fi</h1>');
      else response.destroy();
      return true;
    });
    await row(page).locator('.offline-keep').click();
    await expect(row(page)).toContainText('파일을 다 받지 못했어요');
    await expect(row(page).locator('progress')).toBeHidden();
    // Heard by those who listen; seen once.
    const said = page.getByRole('status').filter({ hasText: '한국어: 파일을 다 받지 못했어요' });
    await expect(said).toHaveClass(/unseen/);
    // And once more when it fails once more.
    await row(page).getByRole('button', { name: '다시 저장하기' }).click();
    await expect(row(page)).toContainText('파일을 다 받지 못했어요');
    await expect(said).toHaveClass(/unseen/);
    host.instead();
    await row(page).getByRole('button', { name: '다시 저장하기' }).click();
    await expect(row(page)).toContainText('최신이에요');
    await expect(page.getByRole('status').filter({ hasText: '한국어: 다 저장했어요' })).not.toHaveClass(/unseen/);
  });

test('before the worker is there, stopping ends it', async ({ page, host }) => {
  let answer = () => {};
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(row(page).locator('.offline-keep')).toBeVisible();
  host.instead(async (path) => {
    if (path === '/sw.js') await new Promise<void>((done) => (answer = done));
    return false;
  });
  await row(page).locator('.offline-keep').click();
  await expect(row(page)).toContainText('저장을 시작해요');
  await row(page).getByRole('button', { name: '그만두기' }).click();
  await expect(row(page)).toContainText('저장하지 않았어요');
  await expect(row(page).locator('progress')).toBeHidden();
  answer();
  await expect.poll(() => host.asked).toContain('/sw.js');
  await expect.poll(() => registered(page)).toBe(0);
  expect(await storeNames(page)).toEqual([]);
});

test('stopping ends a file that hangs, and is not undone later', async ({ page, host }) => {
  await page.clock.install();
  host.instead((path) => path === '/ko/belt/code/' && new Promise(() => {}));
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect.poll(() => host.asked).toContain('/ko/belt/code/');
  await page.evaluate(() => {
    const row = document.querySelector('.offline-row')!;
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
    const look = () => seen.push(row.textContent);
    row.addEventListener('click', () => {
      look();
      new MutationObserver(look).observe(row, { childList: true, subtree: true });
    });
  });
  await row(page).getByRole('button', { name: '그만두기' }).click();
  await expect(row(page)).toContainText('저장하지 않았어요');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen[0]).toContain('그만두는 중이에요');
  expect(seen.join()).not.toContain('받지 못했어요');
  await expect(page.getByRole('status').filter({ hasText: '한국어: 지웠어요' })).toBeVisible();
  host.instead();
  host.forget();
  await page.clock.runFor(120_000);
  await page.reload();
  await expect(row(page)).toContainText('저장하지 않았어요');
  expect(await storeNames(page)).toEqual([]);
  expect(host.asked).not.toContain('/ko/belt/code/');
  expect(await page.evaluate(() => localStorage.getItem('offline'))).toBe('{"ko":"no"}');
});

test('where the reader blocks what sites keep, one sentence stands in place of the rows', async ({ page, host }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.getRegistration = () =>
      Promise.reject(new DOMException('Access to service workers is denied.', 'SecurityError'));
  });
  const complaints = watch(page);
  await page.goto(`${host.origin}/ko/offline/`);
  await expect(page.locator('.offline-plain')).toContainText('이 브라우저는 페이지를 저장하지 못해요');
  await expect(page.locator('.offline-rows')).toBeHidden();
  complaints();
});

test('a new build in the middle of storing is stored instead', async ({ page, host, first, edition }) => {
  let hold = () => {};
  host.instead(async (path) => {
    if (path === '/ko/belt/test/') await new Promise<void>((done) => (hold = done));
    return false;
  });
  await page.goto(`${host.origin}/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect.poll(() => host.asked).toContain('/ko/belt/test/');
  // From here on the host has another page than the old build lists.
  host.serve(edition(first).edit(PAGE, say('새 글')).finish());
  hold();
  host.instead();
  await expect(row(page)).toContainText('파일을 다 받지 못했어요');
  await update(page, host.origin);
});

test('one file that the browser has lost: its page says so, and it is fetched again', async ({
  page,
  context,
  host,
}) => {
  await store(page, host.origin);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    for (const key of await cache.keys()) if (key.url.includes('/ko/belt/test/')) await cache.delete(key);
  });
  await context.setOffline(true);
  expect((await page.goto(`${host.origin}/ko/belt/test/`))!.status()).toBe(503);
  await expect(page.locator('.not-stored')).toBeVisible();
  await context.setOffline(false);
  host.forget();
  await page.goto(`${host.origin}/ko/belt/code/`);
  await expect
    .poll(() => storedFiles(page))
    .toContainEqual(expect.stringMatching(/^\/ko\/belt\/test\/index\.html\?v=/));
  await context.setOffline(true);
  expect((await page.goto(`${host.origin}/ko/belt/test/`))!.status()).toBe(200);
});

test('a page from the store says so to its end, also when its worker has been ended', async ({
  page,
  context,
  host,
}) => {
  await store(page, host.origin);
  host.instead((path, response) => path === '/ko/belt/test/' && (response.writeHead(503).end('busy'), true));
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.offline-away')).toBeVisible();
  await endWorkers(context, page);
  const heard = page.evaluate(
    () => new Promise((done) => navigator.serviceWorker.addEventListener('message', () => done(true))),
  );
  const other = await context.newPage();
  await other.goto(`${host.origin}/ko/offline/`);
  await expect(row(other)).toContainText('최신이에요');
  await heard;
  await expect(page.locator('.offline-away')).toBeVisible();
});

test('a build with OFFLINE=off takes everything back, and puts nothing in its place', async ({
  page,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  const off = edition(first);
  off.edit(off.pages(), (html) => html.replace(/ data-worker="[^"]*"/g, '')).finish({ offline: false });
  host.serve(off);
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect.poll(() => registered(page)).toBe(0);
  expect(await storeNames(page)).toEqual([]);
  await page.goto(`${host.origin}/ko/offline/`);
  expect(await registered(page)).toBe(0);
  await expect(page.locator('.prose')).toBeVisible();
});

test('a slow or failing network gives way to what is stored; a quick one does not', async ({
  page,
  host,
  first,
  edition,
}) => {
  await store(page, host.origin);
  host.serve(edition(first).edit(PAGE, say('새 글')));
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).toHaveText('새 글');
  await expect(page.locator('.offline-away')).toBeHidden();

  host.instead(async () => {
    await new Promise((done) => setTimeout(done, 20_000));
    return false;
  });
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(heading(page)).not.toHaveText('새 글');
  await expect(page.locator('.offline-away')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.locator('.search-dialog .search-status')).toBeAttached();

  host.instead((_, response) => {
    response.writeHead(503).end('busy');
    return true;
  });
  await page.goto(`${host.origin}/ko/belt/code/`);
  await expect(page.locator('.prose')).toBeVisible();
});

test('the note says when the connection goes and comes, also where nothing is stored', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`${host.origin}/ko/belt/test/`);
  await expect(page.locator('.offline-away')).toBeHidden();
  await context.setOffline(true);
  await expect(page.locator('.offline-away')).toBeVisible();
  await expect(page.locator('.offline-away')).toHaveAttribute('href', '/ko/offline/');
  await context.setOffline(false);
  await expect(page.locator('.offline-away')).toBeHidden();
});

/** Ten searches in each language: words with and without particles, initials, a forgotten 한/영 key, names, several words. */
const ASKED = {
  ko: ['배포', '되돌리기를', 'ㅂㅍ', 'qovh', '커버리지가', '젠킨스', '비밀 값', 'flaky', '운영 환경', '반려'],
  en: [
    'rollback',
    'flaky test',
    'deploying',
    'jenkins',
    'secret',
    'coverage gate',
    'metrics',
    'error budget',
    'ci',
    '배포',
  ],
} as const;

/** What each of the searches finds first, in order, on one page. */
async function searches(page: Page, origin: string, language: 'ko' | 'en'): Promise<string[][]> {
  await page.goto(`${origin}/${language}/search/?q=git`);
  await expect(page.locator('.search-status')).toHaveText(/\d/);
  const found: string[][] = [];
  for (const query of ASKED[language]) {
    await page.locator('search-page input').fill(query);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
    found.push(await page.locator('.search-card, .hit-page').allInnerTexts());
  }
  return found;
}

/** The host was asked for nothing but, by the browser itself, whether there is a newer worker. */
const askedNothing = (host: Host) => expect(host.asked.filter((path) => path !== '/sw.js')).toEqual([]);

test('the whole site without a network: every file as it was made, pages, search and tools, nothing asked, no complaint', async ({
  page,
  context,
}) => {
  test.slow();
  const host = new Host(SITES.root.folder);
  await host.start();
  const { origin } = host;
  const started = Date.now();
  await store(page, origin);
  const took = Date.now() - started;
  const build = await buildAt(origin);
  const count = (group: 'ko' | 'common') => Object.keys(build.files[group]).length;
  console.log(
    `stored in ${took} ms: ${count('ko')} + ${count('common')} files, ${build.bytes.ko} + ${build.bytes.common} B`,
  );
  const online = { ko: await searches(page, origin, 'ko'), en: await searches(page, origin, 'en') };
  expect(online.ko.flat().length).toBeGreaterThan(40);

  // One language alone first: its search offers the other language only where that is there too.
  await context.setOffline(true);
  host.forget();
  const complaints = watch(page);
  expect(await searches(page, origin, 'ko')).toEqual(online.ko);
  await expect(page.locator('.search-foot a')).toHaveCount(0);
  complaints();
  await context.setOffline(false);
  await store(page, origin, 'en');

  await context.setOffline(true);
  host.forget();
  expect(await searches(page, origin, 'ko')).toEqual(online.ko);
  expect(await searches(page, origin, 'en')).toEqual(online.en);
  for (const path of [
    '/',
    '/ko/',
    '/ko/search?q=배포',
    '/ko/belt/test/',
    '/ko/reject/test-failed/?hl=테스트',
    '/ko/glossary/#rollback',
    '/ko/map/',
    '/ko/map/ci-server/',
    '/ko/concepts/',
    '/ko/practice/bisect/',
    '/en/belt/',
    '/en/community/meetup-kit/',
    '/en/contribute/errors/links/',
  ]) {
    const reply = await page.goto(origin + path);
    expect(reply!.status(), path).toBe(200);
    await expect(page.locator('main').first()).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), path).toContain('Pretendard');
  }
  await page.goto(`${origin}/ko/belt/test`);
  await expect(page).toHaveURL(`${origin}/ko/belt/test/`);

  await page.goto(`${origin}/ko/reject/`);
  await page.locator('log-finder textarea').fill('FAILED tests/test_price.py::test_total - assert 100 == 90');
  await page.locator('log-finder button').first().click();
  await expect(page.locator('log-finder')).toContainText('test_price.py');

  const other = await page.evaluate(async (lists) => {
    const other: string[] = [];
    const todo = lists.flatMap((files) => Object.entries(files));
    const one = async () => {
      for (let next; (next = todo.shift());) {
        const [path, hash] = next;
        const body = await (await fetch(`/${path.replace(/index\.html$/, '')}`)).arrayBuffer();
        const start = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 6);
        const text = btoa(String.fromCharCode(...start))
          .replaceAll('+', '-')
          .replaceAll('/', '_');
        if (text !== hash) other.push(path);
      }
    };
    await Promise.all(Array.from({ length: 8 }, one));
    return other;
  }, Object.values(build.files));
  expect(other).toEqual([]);
  complaints();

  const missing = (await page.goto(`${origin}/ko/belt/tset/?hl=x`))!;
  expect(missing.status()).toBe(404);
  await expect(page.locator('.missing-near a').first()).toHaveAttribute('href', '/ko/belt/test/');
  // The book is left out but exists; a name that every object answers to does not.
  expect((await page.goto(`${origin}/ko/book/`))!.status()).toBe(503);
  expect((await page.goto(`${origin}/constructor`))!.status()).toBe(404);
  askedNothing(host);
  await host.stop();
});

test('a host that is gone is like no network: pages and search go on, and the note says so', async ({ page }) => {
  const host = new Host(SITES.root.folder);
  await host.start();
  const { origin } = host;
  await store(page, origin);
  await host.stop();
  const complaints = watch(page);
  await page.goto(`${origin}/ko/start/why/`);
  await expect(page.locator('.prose')).toBeVisible();
  await expect(page.locator('.offline-away')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('되돌리기');
  await page.locator('.hit-page').first().click();
  await expect(page).toHaveURL(/\?hl=/);
  await expect(page.locator('.hit-mark').first()).toBeVisible();
  complaints();
  expect((await page.goto(`${origin}/ko/nowhere/`))!.status()).toBe(404);
});

test('below a base path it stores its own and answers for its own', async ({ page, context }) => {
  const origin = 'http://localhost:4411';
  await page.goto(`${origin}/docs/ko/offline/`);
  await row(page).locator('.offline-keep').click();
  await expect(row(page)).toContainText('최신이에요', { timeout: 60_000 });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)).toBe(
    `${origin}/docs/`,
  );
  await context.setOffline(true);
  const complaints = watch(page);
  await page.goto(`${origin}/docs/ko/belt/test/?hl=x`);
  await expect(page.locator('.prose')).toBeVisible();
  complaints();
  expect((await page.goto(`${origin}/docs/ko/nowhere/`))!.status()).toBe(404);
});
