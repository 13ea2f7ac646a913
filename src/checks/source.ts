import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { addressOfFile, type Address } from '../model/address.ts';
import { DATA, type DataName } from '../model/records.ts';
import { dialect } from '../prose/dialect.ts';
import { LANGUAGES, type Language } from '../site.ts';
import type { Point } from './issue.ts';

/** A YAML text with the positions of everything in it. */
export interface Yaml {
  file: string;
  document: Document;
  value: unknown;
  /** The point of an offset in the YAML text, as a point in its file. */
  pointAt(offset: number): Point;
}

/** One page as written. A page that does not parse has no tree. */
export interface PageSource {
  file: string;
  address: Address;
  text: string;
  front?: Yaml;
  tree?: Root;
  /** What the parser stopped at. */
  stopped?: VFileMessage;
}

/** Everything in content/, with positions. */
export interface Content {
  /** The project's root, against which all files are named. */
  root: string;
  pages: PageSource[];
  data: Partial<Record<DataName, Yaml>>;
  wording: Partial<Record<Language, Yaml>>;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(...dialect.gfm)
  .use(dialect.emphasis)
  .use(...dialect.strikethrough);

/** Reads a content folder: pages/, data/, interface/. */
export function collect(folder: string, root: string = process.cwd()): Content {
  const name = (file: string) => relative(root, file).replaceAll('\\', '/');
  const yaml = (part: string) => {
    const file = join(folder, part);
    return existsSync(file) ? readYaml(name(file), readFileSync(file, 'utf8')) : undefined;
  };
  const pages = globSync('pages/**/*.mdx', { cwd: folder })
    .sort()
    .flatMap((part) => {
      const file = join(folder, part);
      const address = addressOfFile(`content/${part}`);
      return address ? [readPage(name(file), address, readFileSync(file, 'utf8'))] : [];
    });
  return {
    root,
    pages,
    data: Object.fromEntries((Object.keys(DATA) as DataName[]).map((each) => [each, yaml(`data/${each}.yml`)])),
    wording: Object.fromEntries(LANGUAGES.map((language) => [language, yaml(`interface/${language}.yml`)])),
  };
}

function readPage(file: string, address: Address, text: string): PageSource {
  const head = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  const page: PageSource = { file, address, text };
  if (head) page.front = readYaml(file, head[1]!, head[0].indexOf(head[1]!, 3), text);
  try {
    page.tree = parser.parse(text);
  } catch (error) {
    page.stopped = error as VFileMessage;
  }
  return page;
}

/** @param start Where the YAML begins in the whole text of its file. */
export function readYaml(file: string, text: string, start = 0, whole: string = text): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const before = whole.slice(0, start).split('\n').length - 1;
  return {
    file,
    document,
    value: document.errors.length ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    pointAt(offset) {
      const { line, col } = lines.linePos(offset);
      return { line: line + before, column: col };
    },
  };
}

/** The records of a data file, or [] where it does not hold a list. */
export function recordsOf<Shape>(content: Content, name: DataName): Shape[] {
  const value = content.data[name]?.value;
  return Array.isArray(value) ? (value as Shape[]) : [];
}
