import type { SearchCards } from '../../model/search-cards.ts';
import { LANGUAGES, type Language } from '../../site.ts';
import { engine } from './engine.ts';
import { pagefindOverHttp } from './pagefind-over-http.ts';
import type { PanelOptions } from './search-panel.ts';
import type { SearchWords } from './search-words.ts';

/** What the results need, from what the page says of where things lie: the attributes of <search-open>. */
export function searchOptions(data: DOMStringMap, words: SearchWords): PanelOptions {
  const { index = '', base = '/', page = '', otherPage = '', cards = '', repository = '', glossary = '' } = data;
  const language = data.language as Language;
  const other = LANGUAGES.find((each) => each !== language)!;
  const folder = (language: Language) => `${index}${language}/`;
  const code = folder(language);
  const open = (language: Language) => engine(pagefindOverHttp(folder(language), code, base));
  let known: Promise<SearchCards> | undefined;
  return {
    words,
    page,
    base,
    repository,
    glossary,
    engine: open(language),
    other: { engine: open(other), page: otherPage, lang: other },
    cards() {
      known ??= fetch(cards).then((reply) => {
        if (!reply.ok) throw new Error(String(reply.status));
        return reply.json() as Promise<SearchCards>;
      });
      known.catch(() => (known = undefined));
      return known;
    },
  };
}
