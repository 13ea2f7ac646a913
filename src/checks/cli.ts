/**
 * npm run check -- [--content FOLDER] [--changed [BASE]] [--rule ID] [--format text|github|json|sarif] [--lang ko|en] [--fix]
 *
 * Says what to mend in content/. Exit 0: nothing, or warnings only. 1: something. 2: the command itself was wrong.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import { LANGUAGES, type Language } from '../site.ts';
import { changedFiles, narrowed, UnknownChanges } from './changed.ts';
import { mendFiles } from './fix.ts';
import { hint } from './hint.ts';
import { isError, type Issue } from './issue.ts';
import { compileAtOnce } from './regexp-engine.ts';
import { github } from './report/github.ts';
import { json } from './report/json.ts';
import { mended as mendedLines } from './report/mended.ts';
import { sarif } from './report/sarif.ts';
import { text } from './report/text.ts';
import { judge, RULES } from './rules.ts';
import { collect, type Content } from './source.ts';

const USAGE =
  'npm run check -- [--content FOLDER] [--changed [BASE]] [--rule ID] [--format text|github|json|sarif] [--lang ko|en] [--fix]';
const FORMATS = ['text', 'github', 'json', 'sarif'] as const;
const OPTIONS = {
  content: { type: 'string', default: 'content' },
  changed: { type: 'string' },
  rule: { type: 'string' },
  format: { type: 'string', default: 'text' },
  lang: { type: 'string', default: 'ko' },
  fix: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];
/** Mending may uncover what can be mended next. */
const MOST_ROUNDS = 5;

// A wrong command is told in the language asked for, as far as that can be read.
const ko = !/--lang[= ]en(?:$| )/.test(process.argv.slice(2).join(' '));
const said = (korean: string, english: string) => (ko ? korean : english);

function wrong(korean: string, english: string): never {
  console.error(`${said(korean, english)}\n${USAGE}`);
  process.exit(2);
}

function options() {
  // A base may stand behind --changed, and need not.
  const words = process.argv
    .slice(2)
    .flatMap((word, at, all) =>
      word === '--changed' && (all[at + 1] ?? '-').startsWith('-') ? ['--changed='] : [word],
    );
  try {
    return parseArgs({ args: words, options: OPTIONS }).values;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const [, word = ''] = /'([^']+)'/.exec(message) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const meant = likeliest(word.replace(/^-+/, ''), Object.keys(OPTIONS));
      const next = hint(meant && `--${meant}`, { ko: '', en: '' });
      return wrong(`${word}? ${next.ko}`.trim(), `${word}? ${next.en}`.trim());
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      return wrong(
        `"${word}"? 폴더는 --content 뒤에, 규칙은 --rule 뒤에 적어 주세요.`,
        `"${word}"? Write a folder after --content, and a rule after --rule.`,
      );
    const option = word.replace(/ <.*/, '');
    return wrong(`${option}? 이렇게 쓸 수는 없어요. 아래처럼 적어 주세요.`, `${option}? It is written as below.`);
  }
}

function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((each) => each === value);
  if (found) return found;
  const list = words.join(', ');
  const next = hint(likeliest(value, [...words]), { ko: `쓸 수 있는 값: ${list}.`, en: `Choose one of ${list}.` });
  return wrong(`--${option} ${value}? ${next.ko}`, `--${option} ${value}? ${next.en}`);
}

process.on('uncaughtException', (error) => {
  // Whatever stops us is not the writer's fault, and is no finding.
  console.error(said(`검사를 끝내지 못했어요. ${error.message}`, `The check could not be finished. ${error.message}`));
  process.exit(2);
});
const given = options();
const language = oneOf('lang', given.lang, LANGUAGES);
const format = oneOf('format', given.format, FORMATS);
const rules = given.rule
  ? RULES.filter(({ id }) => id === oneOf('rule', given.rule!, [...new Set(RULES.map((rule) => rule.id))]))
  : RULES;
if (!existsSync(given.content) || !statSync(given.content).isDirectory())
  wrong(`${withParticle(given.content, '이라/라')}는 폴더가 없어요.`, `There is no folder ${given.content}.`);

compileAtOnce();
const started = performance.now();
let content = read();
let issues = judge(content, rules);
const mended: string[] = [];
for (let round = 0; given.fix && round < MOST_ROUNDS && issues.some(({ fix }) => fix?.length); round++) {
  const done = mendFiles(content.root, issues);
  if (!done.length) break;
  mended.push(mendedLines(done, language, textIn(content)));
  content = read();
  issues = judge(content, rules);
}
const ms = Math.round(performance.now() - started);
const errors = issues.filter(isError);
// A pipe takes longer than the process would wait for.
process.exitCode = errors.length ? 1 : 0;

if (format === 'text') tell(content, language);
else {
  // What reads the other formats reads the first stream only.
  if (mended.length) console.error(mended.join('\n'));
  const { entries, pages, whole } = content;
  if (format === 'json') console.log(json(issues, language, { files: whole ? entries.length : pages.length, ms }));
  else if (format === 'sarif') console.log(sarif(issues, language));
  else if (issues.length) console.log(github(issues, language));
}

function read(): Content {
  const all = collect(given.content);
  if (given.changed === undefined) return all;
  try {
    return narrowed(all, changedFiles(given.content, given.changed || undefined, all.root));
  } catch (error) {
    if (error instanceof UnknownChanges) return wrong(error.told.ko, error.told.en);
    throw error;
  }
}

/** The texts of a content, by file, as they were when it was read. */
function textIn({ all, data, wording }: Content): (file: string) => string {
  const texts = [...all, ...Object.values(data), ...Object.values(wording)];
  return (file) => texts.find((each) => each.file === file)?.text ?? '';
}

function tell({ pages }: Content, language: Language) {
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  if (mended.length) console.log(`${said('고쳤어요', 'Mended')}:\n${mended.join('\n')}\n`);
  if (warnings.length) console.error(`${text(warnings, language)}\n`);
  if (errors.length) console.error(text(errors, language));
  const fixable = issues.filter(({ fix }: Issue) => fix?.length).length;
  if (fixable)
    console.error(
      said(
        `\n--fix 표시가 있는 ${fixable}군데는 npm run check -- --fix로 고칠 수 있어요.`,
        `\nnpm run check -- --fix mends the ${fixable} marked so.`,
      ),
    );
  const more = warnings.length
    ? said(` 살펴볼 곳(경고)은 ${warnings.length}군데예요.`, ` Warnings, which stop nothing: ${warnings.length}.`)
    : '';
  if (errors.length)
    console.error(said(`\n고칠 곳이 ${errors.length}군데예요.${more}`, `\n${errors.length} to mend.${more}`));
  else
    console.log(
      said(
        `글 ${pages.length}개에 ${warnings.length ? '꼭 ' : ''}고칠 곳은 없어요.${more}`,
        `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, nothing to mend.${more}`,
      ),
    );
}
