/**
 * Which Chromium the browser tests and Lighthouse use; installs one when there is none.
 *
 *   npm run browser      prints its path
 *
 * Looks at CHROMIUM_PATH, then for Playwright's own, then for the system's Chromium, Chrome or Edge. Where none is
 * found: Debian's package when run as root on Debian or Ubuntu, else Playwright's download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { install } from './debian.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [];
  }),
];

/** Root may not use Chromium's sandbox. */
export const FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function find(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
  return named ?? [chromium.executablePath(), ...PLACES].find((place) => existsSync(place));
}

const run = (command: string, options: string[]) => spawnSync(command, options, { stdio: 'inherit' }).status === 0;

/** The path of a Chromium. Throws, saying what to do, when none can be had. */
export function browser(): string {
  let found = find();
  if (!found && install('chromium')) found = find();
  if (!found) {
    console.log('No Chromium here: asking Playwright for its own.');
    const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
    run(process.execPath, [cli, 'install', 'chromium']);
    found = find();
  }
  if (!found)
    throw new Error(
      'The browser tests need a Chromium, and none could be installed. Install Chromium or Chrome and try again, ' +
        'or set CHROMIUM_PATH to the program ("CHROMIUM_PATH=/path/to/chrome npm test").',
    );
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(browser());
