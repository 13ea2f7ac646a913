/**
 * npm run test:firefox
 *
 * Which Firefox the tests of tests/firefox use; installs one when there is none. Looks at FIREFOX_PATH, then for the
 * system's Firefox. Where none is found: Debian's package when run as root on Debian or Ubuntu.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Mozilla Firefox/firefox.exe')] : [];
  }),
];

function find(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, and nothing is there.`);
  return named ?? PLACES.find((place) => existsSync(place));
}

const run = (command: string, options: string[]) => spawnSync(command, options, { stdio: 'inherit' }).status === 0;

/** The path of a Firefox. Throws, saying what to do, when none can be had. */
export function firefox(): string {
  let found = find();
  if (!found && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Firefox here: installing the Debian package.');
    if (run('apt-get', ['update', '-qq']))
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']);
    found = find();
  }
  if (!found)
    throw new Error(
      'These tests need a Firefox, and none could be installed. Install Firefox and try again, or set FIREFOX_PATH to ' +
        'the program ("FIREFOX_PATH=/path/to/firefox npm run test:firefox").',
    );
  return found;
}

/**
 * A Firefox as readers have it, over WebDriver BiDi: puppeteer-core lets all files be of one origin, and a test from a
 * disk would prove nothing.
 */
export const openFirefox = (): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: firefox(),
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'intl.accept_languages': 'ko-KR, ko' },
  });
