import { outline, page, records, sections, stands, wording } from '../content.ts';
import { otherLanguage, urlOf, type Address, type Path } from '../model/address.ts';
import { headerSections } from '../model/outline.ts';
import type { FrameProps, Group, Link } from '../ui/resolved-page.ts';

/** Everything that surrounds the text of an address: header, sidebar, the way to the other language. */
export async function frameOf(address: Address): Promise<FrameProps> {
  const { language, path } = address;
  const words = await wording(language);
  const all = await sections();
  const stages = (await records('stages')).map(({ id }) => `/belt/${id}/`);
  const current = all.find(({ pages }) => pages.includes(path));

  const groups: Group[] = await Promise.all(
    all.map(async ({ id, name, pages }) => {
      const onBelt = pages.filter((each) => stages.includes(each));
      const links = await Promise.all(pages.filter((each) => !stages.includes(each)).map((each) => linkTo(each)));
      return {
        name: name[language],
        links,
        current: id === current?.id || id === 'start',
        ...(onBelt.length
          ? { belt: { links: await Promise.all(onBelt.map((each) => linkTo(each))), here: onBelt.indexOf(path) } }
          : {}),
      };
    }),
  );

  return {
    address,
    words,
    textLanguage: (await page(address)) ? language : otherLanguage(language),
    groups,
    sections: headerSections(await outline(), all).map(({ id, name, pages }) => ({
      href: urlOf({ language, path: pages[0]! }),
      text: name[language],
      current: id === current?.id,
    })),
    counterpart: urlOf({ language: otherLanguage(language), path }),
    offline: (await stands('/offline/')) ? urlOf({ language, path: '/offline/' }) : undefined,
  };

  async function linkTo(target: Path): Promise<Link> {
    return { ...(await linkOf({ language, path: target })), current: target === path };
  }
}

/** A link to a page with its short name; the counterpart's where the page has no text in that language. */
export async function linkOf(address: Address): Promise<Link> {
  const found = (await page(address)) ?? (await page({ ...address, language: otherLanguage(address.language) }));
  if (!found) throw new Error(`Nothing stands at ${address.path}.`);
  return { href: urlOf(address), text: found.front.menu ?? found.front.title };
}
