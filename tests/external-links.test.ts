import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { collect } from '../src/checks/source.ts';
import { addresses, ask, askAll, report, type Answer } from '../tools/external-links.ts';
import { contentWith, page } from './checks/content.ts';

const patience = { timeout: 2_000, pauses: [1, 1], atOnce: 8, atOneHost: 2 };

/** A host of this machine, and what it was asked. */
async function host(context: TestContext, answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, done));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const status =
  (code: (request: IncomingMessage) => number): RequestListener =>
  (request, response) =>
    void response.writeHead(code(request)).end();

test('an address that answers to HEAD is asked once', async (context) => {
  const { address, asked } = await host(
    context,
    status(() => 200),
  );
  assert.deepEqual(await ask(`${address}/a`, patience), { address: `${address}/a`, state: 'fine', said: '200' });
  assert.deepEqual(asked, ['HEAD /a']);
});

test('a host that knows no HEAD is asked with GET', async (context) => {
  for (const refusal of [403, 404, 405, 501]) {
    const { address, asked } = await host(
      context,
      status(({ method }) => (method === 'HEAD' ? refusal : 200)),
    );
    assert.equal((await ask(address, patience)).state, 'fine');
    assert.deepEqual(asked, ['HEAD /', 'GET /']);
  }
});

test('a page that is gone is broken, at once', async (context) => {
  const { address, asked } = await host(
    context,
    status(() => 404),
  );
  assert.deepEqual(await ask(address, patience), { address, state: 'broken', said: '404' });
  assert.equal(asked.length, 2);
});

test('a host that turns programs away tells nothing', async (context) => {
  for (const code of [401, 403, 429, 999]) {
    const { address } = await host(
      context,
      status(() => code),
    );
    assert.deepEqual(await ask(address, patience), { address, state: 'unsure', said: String(code) });
  }
});

test('a host that is ill for a moment is asked again, and one that stays ill is broken', async (context) => {
  let asked = 0;
  const recovers = await host(
    context,
    status(() => (++asked > 3 ? 200 : 503)),
  );
  assert.equal((await ask(recovers.address, patience)).state, 'fine');
  const stays = await host(
    context,
    status(() => 503),
  );
  assert.deepEqual(await ask(stays.address, patience), { address: stays.address, state: 'broken', said: '503' });
  assert.equal(stays.asked.length, 6);
});

test('a moved page is followed to where it went', async (context) => {
  const { address } = await host(context, ({ url }, response) => {
    if (url === '/old') response.writeHead(301, { Location: '/new' }).end();
    else if (url === '/lost') response.writeHead(302, { Location: '/gone' }).end();
    else response.writeHead(url === '/new' ? 200 : 404).end();
  });
  assert.equal((await ask(`${address}/old`, patience)).state, 'fine');
  assert.equal((await ask(`${address}/lost`, patience)).state, 'broken');
});

test('a host that never answers, or is not there, is broken and says so', async (context) => {
  const { address } = await host(context, () => {});
  const hurried = { ...patience, timeout: 50, pauses: [] };
  assert.deepEqual(await ask(address, hurried), { address, state: 'broken', said: 'no answer in time' });
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const gone = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise((done) => server.close(done));
  assert.deepEqual(await ask(gone, patience), { address: gone, state: 'broken', said: 'ECONNREFUSED' });
});

test('a host is never asked by more than a few at once, and answers come in order', async (context) => {
  let now = 0;
  let most = 0;
  const { address } = await host(context, (_, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.end();
    }, 20);
  });
  const asked = Array.from({ length: 9 }, (_, at) => `${address}/${at}`);
  const answers = await askAll(asked, patience);
  assert.equal(most, patience.atOneHost);
  assert.deepEqual(
    answers.map((each) => each.address),
    asked,
  );
});

test('links, images, sources and quoted logs are asked, once each; code, patterns and examples are not', (context) => {
  const body = [
    '[글](https://one.dev/a#b) ![그림](https://two.dev/a.png) https://one.dev/a',
    '```log kind=quoted from="https://three.dev"\nsee https://no.dev\n```',
    '`https://no.dev` [예](https://shop.example.com/) [나](http://localhost:9090)',
  ].join('\n\n');
  const root = contentWith(context, {
    'pages/ko/belt/test.mdx': page(body),
    'data/products.yml': '- id: x\n  url: https://four.dev\n  pattern: https://no.dev\n',
  });
  const found = addresses(collect(join(root, 'content'), root));
  const mine = [...found].filter(([address]) => /(one|two|three|four|no)\.dev|example|localhost/.test(address));
  assert.deepEqual(Object.fromEntries(mine), {
    'https://one.dev/a': ['content/pages/ko/belt/test.mdx:7', 'content/pages/ko/belt/test.mdx:7'],
    'https://two.dev/a.png': ['content/pages/ko/belt/test.mdx:7'],
    'https://three.dev/': ['content/pages/ko/belt/test.mdx:9'],
    'https://four.dev/': ['content/data/products.yml:2'],
  });
});

test('the report names what is broken with its places, and folds what nobody could tell', () => {
  const answers: Answer[] = [
    { address: 'https://a.dev/', state: 'fine', said: '200' },
    { address: 'https://b.dev/', state: 'broken', said: '404' },
    { address: 'https://c.dev/', state: 'unsure', said: '403' },
  ];
  const text = report(answers, new Map([['https://b.dev/', ['content/data/sources.yml:3']]]));
  assert.match(text, /주소 3개 가운데 1개/);
  assert.match(text, /- <https:\/\/b\.dev\/> · `404`\n {2}- `content\/data\/sources\.yml:3`/);
  assert.match(text, /<details>[^]*<https:\/\/c\.dev\/>[^]*<\/details>/);
  assert.doesNotMatch(text, /a\.dev/);
});

test('the report fits into an issue, however much is broken', () => {
  const answers = Array.from({ length: 2_000 }, (_, at): Answer => {
    return { address: `https://a.dev/${at}/${'x'.repeat(100)}`, state: at % 2 ? 'broken' : 'unsure', said: '404' };
  });
  const text = report(answers, new Map(answers.map(({ address }) => [address, ['content/data/sources.yml:3']])));
  assert.match(text, /1000개가 답하지 않아요/);
  assert.ok(text.length < 65_536, String(text.length));
});
