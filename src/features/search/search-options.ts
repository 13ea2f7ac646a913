import type { SearchCards } from '../../model/search-cards.ts';
import { LANGUAGES, type Language } from '../../site.ts';
import { onDisk, textAt } from '../../ui/site-file.ts';
import { engine } from './engine.ts';
import { pagefindOverHttp } from './pagefind-over-http.ts';
import type { PanelOptions } from './search-panel.ts';
import type { SearchWords } from './search-words.ts';

/** What the results need, from what the page says of where things lie: the attributes of <search-open>. */
export async function searchOptions(data: DOMStringMap, words: SearchWords): Promise<PanelOptions> {
  const { index = '', base = '/', page = '', otherPage = '', cards = '', repository = '', glossary = '' } = data;
  const language = data.language as Language;
  const other = LANGUAGES.find((each) => each !== language)!;
  const folder = (language: Language) => `${index}${language}/`;
  const code = folder(language);
  const reader = onDisk() ? (await import('./pagefind-from-disk.ts')).pagefindFromDisk : pagefindOverHttp;
  const open = (language: Language) => engine(reader(folder(language), code, base));
  let known: Promise<SearchCards> | undefined;
  return {
    words,
    page,
    base,
    repository,
    glossary,
    engine: open(language),
    // An edition may hold one language alone.
    ...(otherPage ? { other: { engine: open(other), page: otherPage, lang: other } } : {}),
    cards() {
      known ??= textAt(cards).then((text) => JSON.parse(text) as SearchCards);
      known.catch(() => (known = undefined));
      return known;
    },
  };
}
