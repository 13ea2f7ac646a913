import { records, stands, wording } from '../content.ts';
import { otherLanguage, urlOf } from '../model/address.ts';
import { KINDS, type Card, type SearchCards } from '../model/search-cards.ts';
import { LANGUAGES, type Language } from '../site.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

/** Terms, products and roles for the search, which shows what a name means above what it finds. */
export const GET = async ({ params: { language } }: { params: { language: Language } }) => {
  const other = otherLanguage(language);
  const { search } = await wording(language);
  const roles = await records('roles');
  const stages = await records('stages');
  const map = await stands('/map/');
  const cards: Card[] = [
    ...(await records('glossary')).map(({ id, name, aliases, definition, stage }) => ({
      kind: 'term' as const,
      names: [name[language], name[other], ...aliases],
      aside: name[other],
      text: definition[language],
      href: `${urlOf({ language, path: '/glossary/' }, '/')}#${id}`,
      ...(stages.some((each) => each.id === stage) ? { stage } : {}),
    })),
    ...(map
      ? (await records('products')).map(({ name, said, role }) => {
          const plays = roles.find(({ id }) => id === role)!;
          return {
            kind: 'product' as const,
            names: [name, ...said],
            aside: plays.name[language],
            text: plays.definition[language],
            href: urlOf({ language, path: `/map/${role}/` }, '/'),
          };
        })
      : []),
    ...(map
      ? roles.map(({ id, name, definition, stages }) => ({
          kind: 'role' as const,
          names: [name[language], name[other]],
          aside: name[other],
          text: definition[language],
          href: urlOf({ language, path: `/map/${id}/` }, '/'),
          stage: stages[0]!,
        }))
      : []),
  ];
  const found: SearchCards = {
    cards,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, search[kind]])) as SearchCards['kinds'],
    stages: stages.map(({ id, name }) => ({ id, name: name[language] })),
    glossary: search.glossary,
  };
  return new Response(JSON.stringify(found));
};
