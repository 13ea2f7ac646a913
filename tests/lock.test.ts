import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

interface Package {
  optionalDependencies?: Record<string, string>;
  os?: string[];
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

test('the lock names every optional package of every platform, so that npm ci works everywhere', () => {
  const missing: string[] = [];
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages))
    for (const name of Object.keys(optionalDependencies)) {
      let at = place;
      while (at && !packages[`${at}/node_modules/${name}`])
        at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '';
      if (!at && !packages[`node_modules/${name}`]) missing.push(`${name} (of ${place || 'the project'})`);
    }
  assert.deepEqual(missing, [], 'run "npm run lock"');
});

test('the lock knows macOS, Windows and Linux', () => {
  for (const system of ['darwin', 'win32', 'linux'])
    assert.ok(
      Object.entries(packages).some(([place, { os }]) => os?.includes(system) && /pagefind|esbuild|sharp/.test(place)),
      system,
    );
});

test('the lock names no registry', () => assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved":/));
