/**
 * npm run bench:log-finder [-- FOLDER]: how well the log finder does on labelled logs, FOLDER/<rejection>/*.log and
 * FOLDER/none/*.log (tests/logs unless told), and how long 200 kB take.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFinder } from './find-log.ts';

const folder = process.argv[2] ?? 'tests/logs';
const { find } = ownFinder();
const rows = globSync('*/*.log', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => {
    const expected = file.split('/')[0]!;
    const found = find(readFileSync(join(folder, file), 'utf8'));
    const place = found.findIndex(({ rejection }) => rejection === expected);
    return { file, expected, found, place };
  });
const failing = rows.filter(({ expected }) => expected !== 'none');
const clean = rows.filter(({ expected }) => expected === 'none');
const share = (part: number, of: number) =>
  of ? `${((100 * part) / of).toFixed(1)} % (${part} of ${of})` : 'none there';
const confident = (row: (typeof rows)[number]) => (row.found[0]?.confidence ?? 0) >= 0.8;

console.log(`first           ${share(failing.filter(({ place }) => place === 0).length, failing.length)}`);
console.log(`among the three ${share(failing.filter(({ place }) => place >= 0 && place < 3).length, failing.length)}`);
console.log(`not known       ${share(failing.filter(({ found }) => !found.length).length, failing.length)}`);
console.log(
  `confident wrong ${share(failing.filter((row) => confident(row) && !(row.place >= 0 && row.place < 3)).length, failing.length)}`,
);
console.log(`clean run named ${share(clean.filter(({ found }) => found.length).length, clean.length)}`);

const logs = rows.map(({ file }) => readFileSync(join(folder, file), 'utf8')).join('\n');
const long = logs.repeat(Math.ceil(200_000 / Math.max(1, logs.length))).slice(0, 200_000);
const distinct = long
  .split('\n')
  .map((line, at) => `${line} ${at}`)
  .join('\n')
  .slice(0, 200_000);
const times = Array.from({ length: 9 }, () => {
  const before = performance.now();
  find(distinct);
  return performance.now() - before;
}).sort((a, b) => a - b);
console.log(`200 kB          ${times[4]!.toFixed(1)} ms in the median of 9`);
if (process.argv.includes('--list'))
  for (const { file, found, place } of rows)
    if (place !== 0 && !(file.startsWith('none/') && !found.length))
      console.log(
        `${place < 0 ? '✘' : place + 1} ${file}: ${
          found
            .slice(0, 3)
            .map(({ rejection, confidence, text }) => `${rejection} ${confidence} «${text.slice(0, 90)}»`)
            .join(' | ') || 'not known'
        }`,
      );
