import { withParticle } from '../../model/korean.ts';
import type { Term } from '../../model/records.ts';
import { fitted } from '../../model/stems.ts';
import { warning, type Issue } from '../issue.ts';
import { mentions, type Mention } from '../mention.ts';
import { leadsOut, offsetOf, passages, spanIn, unquoted } from '../prose.ts';
import { recordsOf, type Content, type PageSource } from '../source.ts';

export const id = 'term-spelling';

/** More than these on one page would drown the writer. */
const MOST = 40;

/** A spelling that the glossary discourages, and the word it has instead. */
interface Spelling {
  wrong: string;
  name: string;
}

/** Korean prose spells a term as the glossary does. What is quoted, and the titles of other sites, stay as they are. */
export function judge(content: Content): Issue[] {
  const spellings = spellingsOf(recordsOf<Term>(content, 'glossary'));
  return content.pages
    .filter(({ address }) => address.language === 'ko')
    .flatMap((page) => {
      const found = spellings.filter(({ wrong }) => page.text.includes(wrong));
      return found.length ? judgePage(page, found) : [];
    });
}

/** Longer ones first: they may hold a shorter one. A spelling of two terms has no one word to take its place. */
function spellingsOf(terms: Term[]): Spelling[] {
  const all = terms.flatMap((term): Spelling[] => {
    const [name, wrong] = [term?.name?.ko, term?.discouraged];
    return typeof name === 'string' && Array.isArray(wrong) ? wrong.map((each) => ({ wrong: each, name })) : [];
  });
  return all
    .filter(
      ({ wrong }) =>
        typeof wrong === 'string' && /[가-힣]/.test(wrong) && all.filter((other) => other.wrong === wrong).length === 1,
    )
    .sort((a, b) => b.wrong.length - a.wrong.length);
}

function judgePage(page: PageSource, spellings: Spelling[]): Issue[] {
  const found = passages(page).flatMap(({ node, within }) => {
    if (within.some((each) => leadsOut(each) || each.type === 'blockquote')) return [];
    const text = unquoted(node.value);
    const named: (Mention & Spelling)[] = [];
    for (const spelling of spellings)
      for (const mention of mentions(text, spelling.wrong, 'ko'))
        if (named.length < MOST && !named.some(({ from, to }) => mention.from < to && from < mention.to))
          named.push({ ...mention, ...spelling });
    return named.sort((a, b) => a.from - b.from).map((each) => ({ ...each, node }));
  });
  return found.slice(0, MOST).map(({ node, from, to, tail, wrong, name }) => {
    const start = offsetOf(page, node);
    const ending = fitted(name, tail);
    const certain =
      start !== undefined &&
      ending !== undefined &&
      // A name that begins with the word before it would stand there twice.
      !node.value.slice(0, from).endsWith(`${name.split(' ')[0]} `) &&
      staysBehind(name, tail || page.text.slice(start + to));
    return warning(
      id,
      page.file,
      spanIn(page, node, from, to),
      `"${wrong}" 대신 ${withParticle(`"${name}"`, '을/를')} 써 주세요. 온벨트는 용어집의 말로 통일해요.`,
      `Write "${name}" instead of "${wrong}": the guide keeps to the words of its glossary.`,
      certain ? [{ from: start + from, to: start + to + tail.length, text: name + ending }] : undefined,
    );
  });
}

/** Whether a particle behind marks or brackets, as in **말**은 and 말(word)은, fits the name as it is. */
function staysBehind(name: string, rest: string): boolean {
  const behind = /^(?:[*_~\]]|<\/\w+>|\([^)\n]*\))+([가-힣]+)/.exec(rest)?.[1];
  return behind === undefined || fitted(name, behind) === behind;
}
