/**
 * The only way to change package-lock.json: lets npm write it, then completes it.
 *
 * npm leaves out optional packages of other platforms that the registry in use does not carry, and "npm ci" then
 * refuses the lock everywhere. Each missing one is added by name, version and platform, as npm writes them itself.
 *
 *   npm run lock                      brings the lock up to package.json
 *   npm run lock -- --only-complete   leaves npm out and only completes the lock as it is
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { found } from './lock-lookup.ts';

interface Package {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const FILE = 'package-lock.json';
const SYSTEMS: Record<string, string> = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
};
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'mips64el', 'wasm32'];

if (!process.argv.includes('--only-complete'))
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, Package> };
const added: string[] = [];
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (found(lock.packages, place, name, range)) continue;
    // At the top, unless another version of it stands there: then beside the package that wants it.
    const top = `node_modules/${name}`;
    const beside = `${place.slice(0, place.lastIndexOf('node_modules/'))}${top}`;
    lock.packages[top in lock.packages ? beside : top] = stub(name, range, dev);
    added.push(`${name}@${range}`);
  }
const { '': root, ...rest } = lock.packages;
const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root!, ...Object.fromEntries(sorted) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${FILE}: ${added.length ? `added ${added.join(', ')}` : 'complete'}`);

/** The entry of a package for another platform, read off its name. */
function stub(name: string, range: string, dev?: boolean): Package {
  const words = name
    .toLowerCase()
    .split(/[/@_-]/)
    .filter(Boolean);
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const arm = words.some((word) => /^(gnueabihf|musleabihf|eabi)$/.test(word)) ? 'arm' : undefined;
  const cpu = PROCESSORS.find((processor) => words.includes(processor)) ?? arm;
  const musl = words.some((word) => /musl/.test(word));
  const glibc = os === 'linux' && words.some((word) => /^gnu/.test(word));
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(musl ? { libc: ['musl'] } : glibc ? { libc: ['glibc'] } : {}),
  };
}
