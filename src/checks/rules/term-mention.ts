import { otherLanguage } from '../../model/address.ts';
import type { Term } from '../../model/records.ts';
import type { Language } from '../../site.ts';
import { idsFor } from '../id-spelling.ts';
import { warning, type Issue } from '../issue.ts';
import { mentions } from '../mention.ts';
import { nodesIn } from '../nodes.ts';
import { isPart, passages, spanIn } from '../prose.ts';
import { recordsOf, type Content, type PageSource } from '../source.ts';

export const id = 'term-mention';

/** More than these on one page would drown the writer. */
const MOST = 3;

/** Where a term is named in short: running prose says it again, or need not explain it. */
const ASIDE = ['heading', 'link', 'linkReference', 'table', 'blockquote', 'footnoteDefinition'];
/** Where a name tells what the text is about, or leads to where that is told. */
const TELLS = ['heading', 'link', 'linkReference'];

type Named = { id: string; small: Record<Language, string> } & Record<Language, string>;

/**
 * A page that uses a term explains it once: by <Term>, by the other language in brackets, by a link, or by being about it.
 *
 * Only names of two words or more in both languages count, such as lock file: they look like plain words and mean more
 * than these. What build or log means, the whole guide tells.
 */
export function judge(content: Content): Issue[] {
  const terms = recordsOf<Term>(content, 'glossary').flatMap((term): Named[] => {
    const { ko, en } = term?.name ?? {};
    const short = typeof en === 'string' ? en.replace(/\s*\([^)]*\)$/, '') : en;
    const [id] = idsFor(term?.id);
    return id !== undefined && isPhrase(ko) && isPhrase(short)
      ? [{ id, ko, en: short, small: { ko: ko.toLowerCase(), en: short.toLowerCase() } }]
      : [];
  });
  return content.pages.flatMap((page) => judgePage(page, terms));
}

const isPhrase = (name: unknown): name is string => typeof name === 'string' && /\S[\s-]\S/.test(name);

function judgePage(page: PageSource, terms: Named[]): Issue[] {
  const { language } = page.address;
  const written = page.text.toLowerCase();
  const named = terms.filter((term) => written.includes(term.small[language]));
  const { explained, leads, whole } = named.length ? partsOf(page) : NOTHING;
  if (!named.length || whole) return [];
  const title = (page.front?.value as { title?: unknown } | undefined)?.title;
  const texts = passages(page).map((passage) => ({ ...passage, small: passage.node.value.toLowerCase() }));
  const found = named.flatMap((term) => {
    const name = term[language];
    const isSubject = typeof title === 'string' && mentions(title, name, language).length > 0;
    if (isSubject || explained.has(term.id) || leads.some((url) => leadsTo(url, term.id))) return [];
    const all = texts
      .filter(({ small }) => small.includes(term.small[language]))
      .flatMap(({ node, within }) =>
        mentions(node.value, name, language).map((mention) => ({ node, within, ...mention, term })),
      );
    const told = all.some(
      ({ node, within, from, to }) =>
        within.some(({ type }) => TELLS.includes(type)) || inBrackets(node.value, from, to),
    );
    if (told) return [];
    return all.filter(({ within }) => !within.some(({ type }) => ASIDE.includes(type))).slice(0, 1);
  });
  const place = ({ node, from }: (typeof found)[number]) => (node.position?.start.offset ?? 0) + from;
  return found
    .sort((a, b) => place(a) - place(b))
    .slice(0, MOST)
    .map(({ node, from, to, tail, term }) => {
      const end = language === 'ko' ? to : to + tail.length;
      const word = node.value.slice(from, end);
      const [gap, inOther] = language === 'ko' ? ['', term.en.toLowerCase()] : [' ', term[otherLanguage(language)]];
      const example = `<Term id="${term.id}">${word}</Term>${gap}(${inOther})`;
      return warning(
        id,
        page.file,
        spanIn(page, node, from, end),
        `"${word}"의 풀이가 이 페이지에 없어요. 여기를 ${example}처럼 적으면 용어집의 뜻이 곁에 떠요. 두 언어의 글에 함께 넣어 주세요.`,
        `This page does not explain "${word}". Write ${example} here, and the meaning from the glossary is at hand. Do so in both languages.`,
      );
    });
}

const NOTHING = { explained: new Set<string>(), leads: [] as string[], whole: false };

/** What a page explains with a part, where its links lead, and whether it shows the whole glossary. */
function partsOf(page: PageSource): typeof NOTHING {
  const found: typeof NOTHING = { explained: new Set(), leads: [], whole: false };
  for (const node of nodesIn(page)) {
    if (node.type === 'link' || node.type === 'definition') found.leads.push(node.url);
    if (isPart(node, 'Glossary')) found.whole = true;
    if (isPart(node, 'Term') && 'attributes' in node)
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')
          found.explained.add(String(attribute.value));
  }
  return found;
}

/** Whether a link leads to a page or a place of that name: /reject/flaky-test/, /glossary/#flaky-test. */
const leadsTo = (url: string, term: string) => /[/#]([a-z0-9-]+)\/?$/.exec(url)?.[1] === term;

/** 잠금 파일(lock file), and the other way round. */
const inBrackets = (text: string, from: number, to: number) =>
  /^e?s? ?\(/.test(text.slice(to)) || (text[from - 1] === '(' && text[to] === ')');
