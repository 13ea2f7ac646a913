/**
 * npm run check -- [--content FOLDER] [--lang ko|en]
 *
 * Says what to mend in content/. Exit 0: nothing, or warnings only. 1: something. 2: the command itself was wrong.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../site.ts';
import { report } from './report.ts';
import { judge } from './rules.ts';
import { collect } from './source.ts';

const usage = 'npm run check -- [--content FOLDER] [--lang ko|en]';

function wrong(text: string): never {
  console.error(`${text}\n${usage}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: { content: { type: 'string', default: 'content' }, lang: { type: 'string', default: 'ko' } },
    }).values;
  } catch (error) {
    return wrong((error as Error).message);
  }
}

const { content: folder, lang } = options();
const language = LANGUAGES.find((each) => each === lang) ?? wrong(`--lang ${lang}?`);
if (!existsSync(folder)) wrong(`${folder}: no such folder.`);

const content = collect(folder);
const all = judge(content);
const issues = all.filter(({ severity }) => severity === 'error');
const warnings = all.filter(({ severity }) => severity === 'warning');
if (warnings.length) console.error(`${report(warnings, language)}\n`);
if (issues.length) {
  console.error(report(issues, language));
  console.error(language === 'ko' ? `\n고칠 곳 ${issues.length}군데` : `\n${issues.length} to mend`);
  process.exit(1);
}
console.log(
  language === 'ko'
    ? `글 ${content.pages.length}개에 고칠 곳이 없어요.`
    : `${content.pages.length} pages, nothing to mend.`,
);
