import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { judge } from '../../src/checks/rules.ts';
import { collect, readPage, type Content } from '../../src/checks/source.ts';
import { contentWith, page, TODAY } from './content.ts';

/** Numbers in [0, 1) that look random and are the same in every run. Source: Tommy Ettinger's mulberry32, public domain. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const place = (text: string, random: Random) => Math.floor(random() * (text.length + 1));
const insert = (text: string, what: string, random: Random) => {
  const at = place(text, random);
  return text.slice(0, at) + what + text.slice(at);
};
const PASTED = [
  '<div class="a"><p>글</div>',
  '<table><tr><td>a</table>',
  '<img src=a>',
  '<br>',
  '</Note>',
  '<Note kind=',
  '{',
  '}',
  '{/*',
  '<!--',
  '```',
  '---\n',
  '***',
  '[a](',
  '![',
  '| a | b |\n',
  '\u0000',
  '\uFEFF',
  '\r',
  '\u2028',
  '&#x110000;',
  '\uD83D',
];

const FLIPPED: Record<string, string> = {
  '[': ']',
  ']': '[',
  '(': ')',
  ')': '(',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
};

/** What happens to a file in an editor, a merge, or a paste. */
const DAMAGES: Record<string, (text: string, random: Random) => string> = {
  truncated: (text, random) => text.slice(0, place(text, random)),
  beheaded: (text, random) => text.slice(place(text, random)),
  'a line lost': (text, random) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(random() * lines.length), 1);
    return lines.join('\n');
  },
  'brackets flipped': (text, random) =>
    text.replace(/[[\](){}<>]/g, (sign) => (random() < 0.2 ? FLIPPED[sign]! : sign)),
  'something pasted': (text, random) => insert(text, PASTED[Math.floor(random() * PASTED.length)]!, random),
  'YAML broken': (text, random) =>
    text.replace(
      /^(\w+): (.*)$/m,
      (_, key: string, value: string) =>
        [
          `${key}: "${value}`,
          `${key}:${value}`,
          `\t${key}: ${value}`,
          `${key}: [${value}`,
          `- ${key}: ${value}`,
          `${key}: {`,
        ][Math.floor(random() * 6)]!,
    ),
  'wrong indent': (text, random) =>
    text
      .split('\n')
      .map((line) => (random() < 0.3 ? `${' '.repeat(Math.floor(random() * 9))}${line}` : line))
      .join('\n'),
  decomposed: (text) => text.normalize('NFD'),
  'a huge line': (text, random) => insert(text, 'ㄱ[*_`<'.repeat(2000), random),
  'line ends of another system': (text) => text.replaceAll('\n', '\r\n'),
  doubled: (text) => text + text,
  'letters swapped': (text, random) => {
    const letters = [...text];
    for (let times = 0; times < 30; times++) {
      const at = Math.floor(random() * (letters.length - 1));
      [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
    }
    return letters.join('');
  },
};

const pages = globSync('content/pages/**/*.mdx').sort();
const TIMES = 20;

test(`pages damaged in ${Object.keys(DAMAGES).length * TIMES} ways give a clean pass or a place to mend, and nothing else`, (context) => {
  const root = contentWith(context);
  const content = collect(join(root, 'content'), root, TODAY);
  const [own] = content.all.filter(({ file }) => file.endsWith('ko/belt/test.mdx'));
  const random = seeded(20261129);
  for (const [name, damage] of Object.entries(DAMAGES))
    for (let time = 0; time < TIMES; time++) {
      const file = pages[Math.floor(random() * pages.length)]!;
      const text = damage(readFileSync(file, 'utf8'), random);
      const damaged = readPage(own!.file, own!.address, text);
      const judged: Content = {
        ...content,
        pages: [damaged],
        all: content.all.map((each) => (each === own ? damaged : each)),
        whole: false,
      };
      const where = `${name}, ${file}`;
      const lines = text.split(/\r\n|[\r\n]/);
      for (const issue of judge(judged)) {
        assert.doesNotMatch(issue.message.en, /\n\s+at |TypeError|undefined/, where);
        if (issue.line === undefined) continue;
        assert.ok(issue.line >= 1 && issue.line <= lines.length, `${where}: line ${issue.line} of ${lines.length}`);
        assert.ok(
          (issue.column ?? 1) >= 1 && (issue.column ?? 1) <= lines[issue.line - 1]!.length + 1,
          `${where}: ${issue.line}:${issue.column} [${issue.rule}]`,
        );
      }
    }
});

/** What may stand in a data file in place of records. */
const OTHERS = [
  '',
  'null',
  '1',
  'a',
  'a: b',
  '- null',
  '- 1',
  '- a',
  '- []',
  '- {}',
  '- id: null',
  '- id: 1',
  '- id: [a]',
  '- id: gate\n  name: null\n  aliases: null',
  '- id: gate\n  name: { ko: 1, en: null }\n  aliases: [1, null]\n  discouraged: 1',
  '- id: test-failed\n  logs: null\n  patterns: [null]',
  'sections: null',
  'sections: [null]',
  'sections:\n  - pages: [null, 1]',
  'sections: 1\nheader: 1',
  '/belt/test/: [null]',
  '- from: 1\n  to: null',
  '- pages: [null]\n  page: 1',
  '- date: 1\n  url: 1\n  title: null',
  '? [a]\n: b',
  '- .nan',
  '- constructor: 1\n  __proto__: 1',
];

test('data files that hold something else give places to mend, and nothing else', (context) => {
  const body = '<Term id="gate">관문</Term>\n\n<Log of="test-failed" no="2" />\n\n<Glossary />\n\n[글](/belt/code/#a)';
  const root = contentWith(context, { 'pages/ko/belt/test.mdx': page(body) });
  for (const file of globSync('content/{data,interface}/*.yml', { cwd: root })) {
    const before = readFileSync(join(root, file), 'utf8');
    for (const text of OTHERS) {
      writeFileSync(join(root, file), text);
      const issues = judge(collect(join(root, 'content'), root, TODAY)).filter((issue) => issue.file === file);
      if (text !== '' && !text.startsWith('/')) assert.ok(issues.length, `${file}: ${text}`);
      for (const { message, line } of issues) {
        assert.doesNotMatch(message.en, /\n\s+at |TypeError|undefined/, `${file}: ${text}`);
        assert.ok((line ?? 1) <= text.split('\n').length, `${file}: ${text}`);
      }
    }
    writeFileSync(join(root, file), before);
  }
});
