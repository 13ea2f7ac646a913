import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build reads. */
const PARTS = [
  'src',
  'content',
  'public',
  'tests/samples',
  'tests/checks',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  '.cache/pretendard.woff2',
];

/** A copy of the project in a folder of its own, in which a build may be tried on other content. Installs nothing: it shares node_modules. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
