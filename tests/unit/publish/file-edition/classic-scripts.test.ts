import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { runInNewContext } from 'node:vm';
import { classicScripts, type Scripts } from '../../../../src/publish/file-edition/classic-scripts.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function scripts(modules: Record<string, string>, entries: string[]): Promise<Scripts> {
  const site = mkdtempSync(join(tmpdir(), 'scripts '));
  folders.push(site);
  mkdirSync(join(site, '_astro'));
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(site, '_astro', name), code);
  return classicScripts(
    site,
    entries.map((name) => `_astro/${name}`),
  );
}

/** Runs a script as a page from a disk would, loading others by their address; gives what was loaded and told. */
function page(made: Scripts, broken = new Set<string>()) {
  const loaded: string[] = [];
  const told: unknown[] = [];
  const root = 'file:///a%20b/';
  const document = {
    currentScript: {} as object | null,
    createElement: () => ({ remove() {} }),
    head: {
      append(script: { src: string; onload(): void; onerror(): void }) {
        const file = script.src.slice(root.length);
        loaded.push(file);
        const code = broken.has(file) ? undefined : made.get(file);
        setTimeout(() => {
          if (code === undefined) return script.onerror();
          run(code, script);
          script.onload();
        });
      },
    },
  };
  const context = {
    document,
    URL,
    tell: (value: unknown) => told.push(value),
    ask: () => Promise.reject<unknown>(new Error('nothing to ask')),
  };
  function run(code: string, script: object) {
    document.currentScript = script;
    runInNewContext(code, context);
    document.currentScript = null;
  }
  return { loaded, told, context, open: (file: string) => run(made.get(file)!, { src: root + file }) };
}
test('an entry holds what it imports; what it asks for later is loaded when it asks, from beside it, once', async () => {
  const made = await scripts(
    {
      'a.js': 'import{n}from"./part.js";tell(n);globalThis.ask=()=>import(`./later.js`).then(({m})=>tell(m));',
      'part.js': 'export const n=1;',
      'later.js': 'import{n}from"./part.js";export const m=n+1;',
    },
    ['a.js'],
  );
  assert.deepEqual([...made.keys()], ['_astro/a.js', '_astro/later.js']);
  const { open, loaded, told, context } = page(made);
  open('_astro/a.js');
  assert.deepEqual(told, [1]);
  assert.deepEqual(loaded, []);
  await Promise.all([context.ask(), context.ask()]);
  assert.deepEqual(told, [1, 2, 2]);
  assert.deepEqual(loaded, ['_astro/later.js']);
});

test('a script that could not be loaded is asked for anew the next time', async () => {
  const made = await scripts(
    { 'a.js': 'globalThis.ask=()=>import("./b.js").then(({m})=>tell(m));', 'b.js': 'export const m="there";' },
    ['a.js'],
  );
  const broken = new Set(['_astro/b.js']);
  const { open, told, context } = page(made, broken);
  open('_astro/a.js');
  await assert.rejects(context.ask(), /hands nothing over/);
  broken.clear();
  await context.ask();
  assert.deepEqual(told, ['there']);
});

test('what Vite puts around import() loads nothing ahead', async () => {
  const made = await scripts(
    {
      'a.js':
        'import{t as p}from"./preload-helper.X1.js";globalThis.ask=()=>p(()=>import("./b.js"),["_astro/b.css"]).then(({m})=>tell(m));',
      'b.js': 'export const m=3;',
      'preload-helper.X1.js': 'var a=()=>{throw Error("by addresses of a server")};export{a as t};',
    },
    ['a.js'],
  );
  const { open, told, context } = page(made);
  open('_astro/a.js');
  await context.ask();
  assert.deepEqual(told, [3]);
});

test('another form of that helper stops the build', () =>
  assert.rejects(
    scripts({ 'a.js': 'import p from"./preload-helper.X1.js";p();', 'preload-helper.X1.js': 'export default 1;' }, [
      'a.js',
    ]),
    /preload-helper\.X1\.js is not as/,
  ));
