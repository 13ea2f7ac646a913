import { execFileSync } from 'node:child_process';

/** When the files of content/ last changed, as git tells it. The one place that asks git. */

let days: Map<string, Date> | undefined;

/**
 * The day of the last commit that touched a file, given from the root of the project; undefined outside git, for a
 * file not committed yet, and where a shallow clone cut the history off before that commit.
 */
export function changedOn(file: string): Date | undefined {
  days ??= read();
  return days.get(file);
}

/** The day of the last commit to any of those files; undefined outside git. */
export function lastChange(): Date | undefined {
  days ??= read();
  const times = [...days.values()].map((day) => day.getTime());
  return times.length ? new Date(Math.max(...times)) : undefined;
}

function read(): Map<string, Date> {
  const found = new Map<string, Date>();
  let log: string;
  try {
    log = execFileSync(
      'git',
      [
        '-c',
        'core.quotePath=false',
        'log',
        '--format=%x00%cI %D',
        '--name-only',
        '--no-renames',
        '--relative',
        '--',
        'content',
      ],
      { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return found;
  }
  for (const commit of log.split('\0').slice(1)) {
    const [head = '', ...files] = commit.split('\n').filter(Boolean);
    const [when = '', ...names] = head.split(' ');
    // The oldest commit of a shallow clone is marked so and seems to touch every file.
    const cut = names.join(' ').includes('grafted');
    for (const name of files) if (!found.has(name)) found.set(name, cut ? new Date(NaN) : new Date(when));
  }
  for (const [name, day] of found) if (Number.isNaN(day.getTime())) found.delete(name);
  return found;
}
