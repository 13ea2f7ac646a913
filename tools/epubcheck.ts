/**
 * What EPUBCheck says of a book.
 *
 *   node tools/epubcheck.ts FILE...      prints it; fails where it finds an error or a warning
 *
 * Debian's package is installed where it is missing and may be: as root on Debian or Ubuntu. EPUBCHECK_JAR names another.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { install } from './debian.ts';

/** Where Debian puts it. Its command needs a kernel that starts Java archives, so Java is asked itself. */
const JAR = '/usr/share/java/epubcheck.jar';

/** The program's archive; undefined, with a word on what to do, where there is none and none may be installed. */
export function epubcheck(): string | undefined {
  const jar = process.env.EPUBCHECK_JAR ?? JAR;
  if (!existsSync(jar) && jar === JAR) install('epubcheck', 'default-jre-headless');
  if (existsSync(jar) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0) return jar;
  console.log(
    'EPUBCheck is not here, so the books were not validated. Install it ("apt-get install epubcheck"), or name its jar in EPUBCHECK_JAR.',
  );
  return undefined;
}

/** Errors and warnings about a book, one a line; empty for a valid one. */
export function complaints(jar: string, file: string): string[] {
  const { stdout, stderr, status } = spawnSync('java', ['-jar', jar, file], { encoding: 'utf8' });
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(FATAL|ERROR|WARNING|USAGE)\b/.test(line));
  return status === 0 || said.length ? said : [stderr.trim() || `EPUBCheck ended with ${status}.`];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const jar = epubcheck();
  if (!jar) process.exit(1);
  const said = process.argv.slice(2).flatMap((file) => complaints(jar, file));
  console.log(said.join('\n') || 'Valid.');
  process.exitCode = said.length ? 1 : 0;
}
