import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { found } from '../tools/lock-lookup.ts';

interface Package {
  optionalDependencies?: Record<string, string>;
  os?: string[];
  version?: string;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

test('the lock names every optional package of every platform, so that npm ci works everywhere', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !found(packages, place, name, range))
      .map(([name, range]) => `${name}@${range} (of ${place || 'the project'})`),
  );
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
