import { distance, likeliest } from '../../model/distance.ts';
import { PARTS, type Part } from '../../model/parts.ts';
import type { Product, Source, Term } from '../../model/records.ts';
import { englishLike, isEnglish } from '../english.ts';
import { warning, type Issue, type Span } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pointsIn } from '../points.ts';
import { isPart, leadsOut, passages, spanIn } from '../prose.ts';
import { recordsOf, type Content, type PageSource } from '../source.ts';
import { nodeAt } from '../yaml-node.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'spelling';

/** Words of our own, one a line: names and terms that no dictionary has. */
const DICTIONARY = 'data/dictionary.txt';
/** More than these in one file would drown the writer, and a file in another language has no end of them. */
const MOST = 20;
/** What is longer is no word that somebody wrote. */
const LONGEST = 30;

/** What an American writes, and what a British writer does. Tried in this order; one that gives an English word is it. */
const AMERICAN: [RegExp, string][] = [
  [/iz(?=[ei]|ation)/, 'is'],
  [/yz(?=[ei])/, 'ys'],
  [/or(?=$|s$|ed|ing|ful|less|ite|able|ab|hood|y$)/, 'our'],
  [/er(?=s?$)/, 're'],
  [/ered$/, 'red'],
  [/ering$/, 'ring'],
  [/(?<=[aeiou])l(?=ed$|ing$|er$|ers$|ings$)/, 'll'],
  [/og(?=s?$)/, 'ogue'],
  [/ense(?=s?$|less$)/, 'ence'],
  [/ll(?=$|s$|ment)/, 'l'],
  [/(?<=art)i(?=fact)/, 'e'],
  [/gray/, 'grey'],
  [/eck(?=s?$)/, 'eque'],
];

/** Beginnings that stand before a hyphen and nowhere else. */
const BEGINNINGS = new Set('anti co inter intra mis multi non over post pre re semi sub un under'.split(' '));

/** A word of a text that is neither English nor ours, and where it stands in the text. */
interface Unknown {
  word: string;
  from: number;
}

/** The words that the project has beside the English ones. */
interface Own {
  has(word: string): boolean;
  words: string[];
  /** What has been found already, by what stands between two blanks: most of a language is said again and again. */
  judged: Map<string, Unknown[]>;
}

/** Records whose names are words of the project's own. */
const OWN = ['products', 'glossary', 'sources'] as const;

/** English pages, and the English of records and of the interface, are spelt as the British dictionary and our own have it. */
export function judge(content: Content): Issue[] {
  const pages = content.pages.filter(({ address }) => address.language === 'en');
  if (!pages.length && !content.whole) return [];
  // Words that the project has would be told as unknown.
  if (OWN.some((name) => content.data[name]?.faults.length)) return [];
  const own = ownWords(content);
  const issues = pages.flatMap((page) => judgePage(page, own));
  if (!content.whole) return issues;
  const { en } = content.wording;
  return [
    ...issues,
    ...Object.values(content.data).flatMap((yaml) => judgeYaml(yaml, own, (key) => key === 'en')),
    ...(en ? judgeYaml(en, own, () => true) : []),
  ];
}

function judgePage(page: PageSource, own: Own): Issue[] {
  const found: Told[] = [];
  const { front, text } = page;
  for (const key of ['title', 'menu', 'description']) {
    const value = (front?.value as Partial<Record<string, unknown>> | undefined)?.[key];
    if (typeof value === 'string') found.push(...toldIn(front!, [key], value, own));
  }
  for (const { node, within } of passages(page)) {
    // Titles of other sites and words of others stay as they are; what stands on a key is no word.
    if (within.some((each) => leadsOut(each) || each.type === 'blockquote' || isPart(each, 'kbd'))) continue;
    for (const { word, from } of unknownIn(node.value, own))
      found.push({ word, at: () => spanIn(page, node, from, from + word.length) });
  }
  for (const node of nodesIn(page)) {
    if (node.type === 'image' && node.alt)
      for (const { word } of unknownIn(node.alt, own)) found.push({ word, at: () => node.position });
    if (!('attributes' in node)) continue;
    const props = (PARTS as Record<string, Part | undefined>)[node.name ?? '']?.props;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      if (props?.[attribute.name] !== 'text') continue;
      const { start, end } = attribute.position ?? {};
      for (const { word } of unknownIn(attribute.value, own))
        found.push({ word, at: () => spanOfWord(text, word, start?.offset, end?.offset) ?? node.position });
    }
  }
  return tell(page.file, found, own);
}

function judgeYaml(yaml: Yaml, own: Own, isEnglishText: (key: string) => boolean): Issue[] {
  const found: Told[] = [];
  const path: (string | number)[] = [];
  const look = (value: unknown) => {
    if (typeof value === 'object' && value)
      for (const [key, each] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
        path.push(key);
        if (typeof each !== 'string') look(each);
        else if (typeof key === 'string' && isEnglishText(key)) found.push(...toldIn(yaml, path, each, own));
        path.pop();
      }
  };
  look(yaml.value);
  return tell(yaml.file, found, own);
}

interface Told {
  word: string;
  /** Sought only for what is told. */
  at: () => Span | undefined;
}

/** @param at The path of the value. */
function toldIn(yaml: Yaml, at: (string | number)[], value: string, own: Own): Told[] {
  return unknownIn(value, own).map(({ word }) => {
    const place = nodeAt(yaml.root, at);
    return {
      word,
      at: () =>
        place && (spanOfWord(yaml.text, word, yaml.inFile(place.from), yaml.inFile(place.to)) ?? yaml.spanOf(place)),
    };
  });
}

/** Where a word stands between two offsets of a file. */
function spanOfWord(text: string, word: string, from = text.length, to = from): Span | undefined {
  const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);
  for (let at = text.indexOf(word, from); at >= 0 && at < to; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) {
      const pointAt = pointsIn(text);
      return { start: pointAt(at), end: pointAt(at + word.length) };
    }
  return undefined;
}

/** One warning a word and file, where it first stands. */
function tell(file: string, found: Told[], own: Own): Issue[] {
  const first = new Map(found.toReversed().map((told) => [told.word, told]));
  return [...first.values()]
    .toReversed()
    .slice(0, MOST)
    .map(({ word, at }) => {
      const british = britishFor(word);
      if (british)
        return warning(
          id,
          file,
          at(),
          `온벨트의 영어는 영국식이에요. "${word}" 대신 "${british}" 철자로 적어 주세요.`,
          `"${word}" is American spelling. The English of this guide is British: write "${british}".`,
        );
      const meant = likeIt(word, own);
      return warning(
        id,
        file,
        at(),
        `사전에 없는 낱말이에요: "${word}".${meant ? ` 혹시 "${meant}"인가요?` : ''} 맞게 썼다면 content/${DICTIONARY}에 한 줄로 더해 주세요.`,
        `"${word}" is in no dictionary.${meant ? ` Did you mean "${meant}"?` : ''} If it is right, add it to content/${DICTIONARY} on a line of its own.`,
      );
    });
}

const britishFor = (word: string): string | undefined =>
  AMERICAN.map(([pattern, by]) => word.replace(pattern, by)).find((other) => other !== word && isEnglish(other));

/** The word that was likely meant: an English one that a single slip makes of it, or the nearest of ours. */
function likeIt(word: string, { words }: Own): string | undefined {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  if (capital !== word && isEnglish(capital)) return capital;
  const [english] = englishLike(word);
  const ours = likeliest(word, words);
  return ours && (!english || distance(word.toLowerCase(), ours.toLowerCase()) < distance(word, english))
    ? ours
    : english;
}

/** What stands between words, and between a word and what is not bound to it: blanks, brackets, quotes and dashes. */
const GAP = /[\s()[\]{}<>"“”«»‘…—–,;!?|]+/;
/** What begins or goes on like a path, an address, a flag, a name in code, or holds a digit. */
const CODE = /^[./~@#$%&*+=\\-]|[\d_@\\:#=+*~$&%^`]|\.(?=\S)|\/\//u;
const PIECE = /[\p{L}\p{M}'’-]+/gu;

/** The words of a text that nobody knows. */
function unknownIn(text: string, own: Own): Unknown[] {
  const chunks = text.split(GAP);
  // Of most texts there is nothing to tell, and no place to look for.
  if (chunks.every((chunk) => !inside(chunk, own).length)) return [];
  const found: Unknown[] = [];
  let at = 0;
  for (const chunk of chunks) {
    at = text.indexOf(chunk, at);
    for (const { word, from } of inside(chunk, own)) found.push({ word, from: at + from });
    at += chunk.length;
  }
  return found;
}

function inside(chunk: string, own: Own): Unknown[] {
  let found = own.judged.get(chunk);
  if (!found) own.judged.set(chunk, (found = unknownInChunk(chunk, own)));
  return found;
}

function unknownInChunk(chunk: string, own: Own): Unknown[] {
  const core = trimmed(chunk, ".:'’");
  if (CODE.test(core)) return [];
  const found: Unknown[] = [];
  for (const { 0: piece, index } of core.matchAll(PIECE)) {
    if (own.has(bare(piece))) continue;
    let from = index;
    for (const part of piece.split('-')) {
      const word = bare(part);
      if (!isKnown(word, own) && !(piece.includes('-') && BEGINNINGS.has(word)))
        found.push({ word, from: from + part.indexOf(word) });
      from += part.length + 1;
    }
  }
  return found;
}

/** A word without quotes around it and the sign of the genitive. */
const bare = (word: string) => trimmed(word.replace(/['’]s$/, ''), "'’").replace(/^['’]+/, '');

/** A text without the signs at its end. */
function trimmed(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** What is too short or too long, in capitals, with a capital inside or in another script is a name or a sign. */
const isKnown = (word: string, own: Own): boolean =>
  word.length < 2 ||
  word.length > LONGEST ||
  /^\p{Lu}+s?$|\p{Ll}\p{Lu}|\p{Lu}{2}|[^\p{Script=Latin}'’]/u.test(word) ||
  isEnglish(word) ||
  own.has(word);

function ownWords(content: Content): Own {
  const file = content.allEntries.find((entry) => entry.file === `${content.folder}/${DICTIONARY}`);
  const listed = (file?.read().toString('utf8') ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  // Records may be of any shape here.
  const textsOf = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : [];
  const latin = (...texts: unknown[]) =>
    textsOf(texts)
      .join(' ')
      .match(/\p{Script=Latin}[\p{Script=Latin}'’-]+/gu) ?? [];
  // Commands and things are named in small letters as well.
  const both = (words: string[]) => [...words, ...words.map((word) => word.toLowerCase())];
  const words = new Set([
    ...listed,
    ...recordsOf<Partial<Product>>(content, 'products').flatMap((product) =>
      both(latin(product?.name, product?.owner, product?.said)),
    ),
    ...recordsOf<Partial<Term>>(content, 'glossary').flatMap((term) =>
      // People also type what we do not write: threat modeling.
      both([...latin(term?.name?.en), ...latin(term?.aliases).filter((word) => !britishFor(word))]),
    ),
    ...recordsOf<Partial<Source>>(content, 'sources').flatMap((source) => latin(source?.title, source?.publisher)),
  ]);
  const isOwn = (word: string) => words.has(word) || words.has(word.charAt(0).toLowerCase() + word.slice(1));
  return {
    has: (word) => isOwn(word) || (word.endsWith('s') && isOwn(word.slice(0, -1))),
    words: [...words],
    judged: new Map(),
  };
}
