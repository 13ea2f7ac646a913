/**
 * npm run -s find-log -- FILE… [--format text|json] [--lang ko|en]
 *
 * Which rejection a CI log names: the log finder of the site, on the command line. "-" reads standard input.
 * json: [{ file, matches: [{ rejection, confidence, line, text }] }], best first; matches is empty when it does not know.
 * Exit 0 when every file was read, 2 when the command was wrong.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { finder } from '../src/features/log-finder/find.ts';
import { knowledgeOf } from '../src/features/log-finder/knowledge.ts';
import type { Rejection } from '../src/model/records.ts';

const USAGE = 'npm run -s find-log -- FILE… [--format text|json] [--lang ko|en]';

function wrong(text: string): never {
  console.error(`${text}\n${USAGE}`);
  process.exit(2);
}

/** The rejections as the records hold them. */
export function rejections(): Rejection[] {
  return load(
    readFileSync(fileURLToPath(new URL('../content/data/rejections.yml', import.meta.url)), 'utf8'),
  ) as Rejection[];
}

/** The finder over the project's own patterns. */
export function ownFinder() {
  const { patterns, commands, explains } = knowledgeOf(rejections());
  return finder(patterns, commands, explains);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let options;
  try {
    options = parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'ko' } },
    });
  } catch (error) {
    wrong((error as Error).message);
  }
  const { positionals: files, values } = options;
  if (!files.length) wrong('Name at least one file.');
  if (!['text', 'json'].includes(values.format)) wrong(`--format ${values.format}?`);
  if (values.lang !== 'ko' && values.lang !== 'en') wrong(`--lang ${values.lang}?`);
  const { find } = ownFinder();
  const answers = files.map((file) => {
    try {
      return { file, matches: find(readFileSync(file === '-' ? 0 : file, 'utf8')) };
    } catch (error) {
      return wrong(`${file}: ${(error as Error).message}`);
    }
  });
  const matches = answers.map(({ file, matches }) => ({
    file,
    matches: matches.map(({ rejection, confidence, line, text }) => ({ rejection, confidence, line, text })),
  }));
  if (values.format === 'json') console.log(JSON.stringify(matches, null, 2));
  else {
    const titles = new Map(rejections().map(({ id, title }) => [id, title[values.lang as 'ko' | 'en']]));
    for (const { file, matches: found } of matches) {
      console.log(file);
      if (!found.length) console.log(values.lang === 'ko' ? '  모르겠어요.' : '  Not known.');
      for (const { rejection, confidence, line, text } of found)
        console.log(
          `  ${confidence.toFixed(2)}  ${titles.get(rejection)}  /${values.lang}/reject/${rejection}/\n        ${line}: ${text}`,
        );
    }
  }
}
