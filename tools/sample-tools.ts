/**
 * The Python tools that some samples run with (tests/samples.test.ts), as Debian's packages; installs them when they
 * are missing, as root on Debian or Ubuntu.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Each tool and the package it comes from. */
const TOOLS = {
  pytest: 'python3-pytest',
  'pytest-cov': 'python3-pytest-cov',
  flake8: 'flake8',
  mypy: 'mypy',
  bandit: 'bandit',
};

/** The system's own programs first: a version manager's python3 does not see Debian's packages. */
export const SYSTEM_PATH = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', process.env.PATH ?? ''].join(':');

const PYTHON = '/usr/bin/python3';

/** The tools that /usr/bin/python3 does not have. */
export function missingTools(): string[] {
  if (!existsSync(PYTHON)) return Object.keys(TOOLS);
  const ask =
    'import sys, importlib.util as u; print(*[n for n in sys.argv[1:] if not u.find_spec(n.replace("-", "_"))])';
  const { stdout } = spawnSync(PYTHON, ['-c', ask, ...Object.keys(TOOLS)], { encoding: 'utf8' });
  const unknown = new Set(stdout.trim().split(' '));
  return Object.keys(TOOLS).filter((tool) => unknown.has(tool) || (tool !== 'pytest-cov' && !onDisk(tool)));
}

const onDisk = (tool: string) => existsSync(`/usr/bin/${tool}`);

const apt = (...words: string[]) =>
  spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

let asked = false;

/** A PATH on which the tools are found. Undefined where they are missing and cannot be installed. */
export function sampleTools(): { path: string } | undefined {
  const installs = process.platform === 'linux' && process.getuid?.() === 0 && onDisk('apt-get');
  if (installs && !asked && missingTools().length) {
    asked = true;
    console.log(`Samples need ${missingTools().join(', ')}: installing the Debian packages.`);
    if (apt('update', '-qq')) apt('install', '-y', '-qq', '--no-install-recommends', ...Object.values(TOOLS));
  }
  return missingTools().length ? undefined : { path: SYSTEM_PATH };
}
