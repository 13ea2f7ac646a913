import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a test needs and no package of ours can bring, from Debian or Ubuntu where we may install it. */

const CAN_INSTALL = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages, and says so first. Whether they are there now; false, with nothing done, where they cannot be installed. */
export function install(...packages: string[]): boolean {
  if (!CAN_INSTALL) return false;
  console.log(`Installing from Debian: ${packages.join(', ')}`);
  const apt = (...options: string[]) =>
    spawnSync('apt-get', ['-qq', ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
