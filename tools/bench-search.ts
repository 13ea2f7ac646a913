/**
 * npm run bench:search [-- --corpus FILE.json[.gz] --queries FILE.json] [--json OUT.json] [--browser]
 *
 * How well the search finds, beside Pagefind as it comes, over the same pages in one run; and what it costs. Without
 * options over the pages of dist/ and the queries of tests/search-queries.json. The code that ships answers, in Node or in
 * Chromium.
 *
 * A corpus is a list of { url, title, desc, html } in Korean; queries a list of { form, q, rel: [url, …] }.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { costOf } from './search-cost.ts';
import { corpusOf, ownCorpora, readJson, type Corpus, type Query } from './search-corpus.ts';
import { forms, macro, measure, type Figures } from './search-figures.ts';
import { inNode, type Asker } from './search-askers.ts';
import { inBrowser } from './search-browser.ts';

const USAGE = 'npm run bench:search -- [--corpus FILE.json[.gz] --queries FILE.json] [--json OUT.json] [--browser]';

function options() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        json: { type: 'string' },
        browser: { type: 'boolean', default: false },
      },
    });
    if (Boolean(values.corpus) !== Boolean(values.queries)) throw new Error('--corpus and --queries go together.');
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const { corpus: file, queries, json, browser } = options();
const corpora: Corpus[] = file ? [corpusOf(readJson(file), readJson(queries!) as Query[])] : ownCorpora('dist');
const work = mkdtempSync(join(tmpdir(), 'search-'));
try {
  const results: Record<string, unknown> = {};
  for (const corpus of corpora) {
    const built = await costOf(corpus, join(work, corpus.language));
    const open = browser ? inBrowser : inNode;
    const asker: Asker = await open(built.folders, corpus.language);
    const ours = await measure(corpus.queries, asker.ours);
    const plain = await measure(corpus.queries, asker.plain);
    const cost = { ...built.cost, ...ours.times, ...(await asker.cost(corpus.queries)) };
    await asker.close();
    report(corpus, ours.figures, plain.figures, cost);
    results[corpus.language] = {
      forms: Object.fromEntries(
        forms(ours.figures).map((form) => [form, { ...ours.figures[form], plain: withoutCount(plain.figures[form]!) }]),
      ),
      macro: macro(ours.figures),
      plainMacro: macro(plain.figures),
      cost,
    };
  }
  if (json) writeFileSync(json, `${JSON.stringify(file ? results.ko : results, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function withoutCount({ n: _, ...figures }: Figures) {
  return figures;
}

function report(
  { language, pages, queries }: Corpus,
  ours: Record<string, Figures>,
  plain: Record<string, Figures>,
  cost: object,
) {
  console.log(
    `\n${language}: ${pages.length} pages, ${queries.length} queries; each figure ours / Pagefind as it comes`,
  );
  console.log(['form'.padEnd(16), 'n'.padStart(4), 'recall@5', 'MRR@10', 'success@1', 'no result'].join('  '));
  const row = (name: string, n: number | string, a: Figures, b: Figures) =>
    console.log(
      [
        name.padEnd(16),
        String(n).padStart(4),
        ...(['recall5', 'mrr10', 'success1', 'zero'] as const).map(
          (key) => `${a[key].toFixed(3)} / ${b[key].toFixed(3)}`,
        ),
      ].join('  '),
    );
  for (const form of forms(ours)) row(form, ours[form]!.n, ours[form]!, plain[form]!);
  row('macro', '', macro(ours), macro(plain));
  for (const [name, value] of Object.entries(cost)) console.log(`${name.padEnd(34)} ${String(value)}`);
}
