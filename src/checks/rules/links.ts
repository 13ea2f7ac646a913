import type { Definition, Link, Text } from 'mdast';
import { roleAt, toPath, type Path } from '../../model/address.ts';
import { likeliest } from '../../model/distance.ts';
import { LANGUAGES, ORIGIN } from '../../site.ts';
import { withParticle } from '../../model/korean.ts';
import type { Term } from '../../model/records.ts';
import { forbiddenScheme, hidesCharacters } from '../address-safety.ts';
import { headingAnchors, partAnchors } from '../anchors.ts';
import { drawnPaths } from '../drawn.ts';
import { FEW, hint } from '../hint.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { pointsIn } from '../points.ts';
import { passages } from '../prose.ts';
import { idsOf, outlineOf, pageAt, recordsOf, type Content, type PageSource } from '../source.ts';
import { wikiLinkAdvice, wikiLinksIn } from '../wiki-link.ts';

export const id = 'links';

/** A host without its scheme. */
const OUTSIDE = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|kr)(?:$|\/))/i;

const titlesOf = ({ front }: PageSource): unknown[] => {
  const { title, menu } = (front?.value ?? {}) as { title?: unknown; menu?: unknown };
  return [title, menu];
};

/** Links lead to pages that stand or are planned in the outline, and to headings that are there. */
export function judge(content: Content): Issue[] {
  const outline = outlineOf(content);
  const standing = new Set(content.all.map(({ address }) => address.path));
  const planned = new Set(outline?.sections.flatMap(({ pages }) => pages) ?? []);
  const known = [...new Set([...standing, ...planned, '/', ...drawnPaths(content)])];
  const rolesAreRead = idsOf(content, 'roles') !== undefined;
  const anchors = new Map<PageSource, string[]>();
  const anchorsAt = (page: PageSource) => {
    let found = anchors.get(page);
    if (!found) anchors.set(page, (found = [...headingAnchors(page), ...partAnchors(page, content)]));
    return found;
  };

  /** The page that was likely meant: one that is written alike, or the only one whose address ends alike. */
  const pageLike = (path: string): string | undefined => {
    if (known.includes(path as Path)) return path;
    const last = `/${path.split('/').at(-2)}/`;
    const alike = last === '//' ? [] : known.filter((each) => each.endsWith(last));
    return alike.length === 1 ? alike[0] : likeliest(path, known);
  };

  /** The entry of the glossary that has this name. Others tell of records without their shape. */
  const termFor = (name: string): string | undefined => {
    const isName = (each: unknown) => typeof each === 'string' && each.toLowerCase() === name.toLowerCase();
    for (const each of recordsOf<Partial<Term> | null>(content, 'glossary')) {
      const { id: own, name: names, aliases } = each ?? {};
      const said: unknown[] = [own, names?.ko, names?.en, ...(Array.isArray(aliases) ? aliases : [])];
      if (typeof own === 'string' && said.some(isName)) return own;
    }
    return undefined;
  };

  return content.pages.flatMap((page) => {
    const { file, address } = page;
    const issues: Issue[] = [];
    // rules/images.ts tells of addresses that only pictures use.
    const shown = new Set<string>();
    const followed = new Set<string>();
    for (const node of nodesIn(page)) {
      if (node.type === 'imageReference') shown.add(node.identifier);
      if (node.type === 'linkReference') followed.add(node.identifier);
    }
    for (const node of nodesIn(page)) {
      if (node.type === 'definition' && shown.has(node.identifier) && !followed.has(node.identifier)) continue;
      if (node.type === 'link' || node.type === 'definition') judgeLink(node);
    }
    for (const { node } of passages(page)) {
      judgeText(node);
      judgeWikiLinks(node);
    }
    return issues;

    function judgeWikiLinks({ position }: Text) {
      const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      for (const link of wikiLinksIn(page.text.slice(from, to))) {
        const named = content.all.find(
          (each) => each.address.language === address.language && titlesOf(each).includes(link.target),
        );
        const path = named?.address.path ?? pageLike(toPath(`/${link.target.replace(/\.mdx?$/, '')}`));
        const { ko, en } = wikiLinkAdvice(link, path, path === undefined ? termFor(link.target) : undefined);
        issues.push(issue(id, file, pointsIn(page.text)(from + link.at), ko, en));
      }
    }

    /** What was meant as a link or a picture, and is shown as it was typed. */
    function judgeText(node: Text) {
      const { start, end } = node.position ?? {};
      const found = /(?<!\\)\]\(/.exec(page.text.slice(start?.offset ?? 0, end?.offset ?? 0));
      if (start?.offset === undefined) return;
      judgeBrackets(start.offset, end!.offset!);
      if (!found) return;
      const blank = /^\]\(([^()\n]* [^()\n]*)\)/.exec(page.text.slice(start.offset + found.index))?.[1];
      const [ko, en] =
        blank === undefined
          ? ['괄호의 짝을 맞춰 주세요.', 'Close its brackets.']
          : /^https?:/i.test(blank)
            ? [
                `주소 "${blank}"에 빈칸이 있어서예요. 주소를 다시 복사하거나 빈칸을 %20으로 바꿔 주세요.`,
                `The address "${blank}" has a blank: copy it anew, or put %20 in its place.`,
              ]
            : [
                `주소 "${blank}"에 빈칸이 있어서예요. 빈칸을 -로 바꾸고, 파일 이름이라면 파일도 같은 이름으로 바꿔 주세요.`,
                `The address "${blank}" has a blank: put - in its place, in the name of the file too.`,
              ];
      issues.push(
        issue(
          id,
          file,
          pointsIn(page.text)(start.offset + found.index),
          `[ ]( )가 링크나 그림으로 읽히지 않아서 글자 그대로 보여요. ${ko}`,
          `This is not read as a link or a picture, and shows as it was typed. ${en}`,
        ),
      );
    }

    /** Brackets in the wrong order, or apart. */
    function judgeBrackets(from: number, to: number) {
      const slice = page.text.slice(from, to);
      for (const match of slice.matchAll(/(?<![\\!])\[([^[\]\n]+)\] +\(|(?<!\\)\(([^()[\]\n]+)\)\[/g)) {
        const rest = page.text.slice(from + match.index + match[0].length);
        const goal = /^(?:https?:\/\/|\.{0,2}\/|#)[^()[\]\s]*/.exec(rest)?.[0];
        const words = match[1] ?? match[2]!;
        if (goal === undefined || !/^[)\]]/.test(rest.slice(goal.length))) continue;
        issues.push(
          issue(
            id,
            file,
            pointsIn(page.text)(from + match.index),
            `링크로 읽히지 않아서 글자 그대로 보여요. "[${words}](${goal})"로 ${match[1] === undefined ? '괄호의 순서를 바꿔' : '빈칸 없이 붙여'} 적어 주세요.`,
            `This is not read as a link, and shows as it was typed. Write "[${words}](${goal})", ${match[1] === undefined ? 'with the brackets in this order' : 'without a blank between the brackets'}.`,
          ),
        );
      }
    }

    function judgeLink(node: Link | Definition) {
      const say = (ko: string, en: string) => issues.push(issue(id, file, node.position, ko, en));
      const { url } = node;
      // rules/addresses.ts tells of what may not be used at all.
      if (forbiddenScheme(url) !== undefined || hidesCharacters(url)) return;
      if (/^(https?:|mailto:)/i.test(url)) return judgeOutside(url, say);
      if (url.startsWith('#')) return judgeAnchor(page, url.slice(1), say);
      if (!url.startsWith('/') || url.startsWith('//'))
        return OUTSIDE.test(url)
          ? say(
              `"${url}"에 https://가 빠졌어요. 바깥 주소라면 "https://${url}"로 적어 주세요.`,
              `"${url}" lacks its https://. If it is an outside address, write "https://${url}".`,
            )
          : relative(url, say);
      const [target = '', anchor] = url.split('#');
      const written = toPath(target);
      const language = LANGUAGES.find((each) => written.startsWith(`/${each}/`));
      const path = language ? toPath(written.slice(language.length + 1)) : written;
      const stands = known.includes(path);
      if (language && language !== address.language && path === address.path)
        return say(
          `${language === 'ko' ? '한국어' : '영어'}로 쓴 같은 글에는 페이지 위의 언어 단추로 가요. 링크를 빼고 글자만 남겨 주세요.`,
          `The button at the top of the page leads to the same page in ${language === 'ko' ? 'Korean' : 'English'}. Remove the link, and keep its words.`,
        );
      if (language) {
        const right = stands ? path : pageLike(path);
        const to = right ?? path;
        return say(
          `"${target}" 대신 "${to}"${right ? '로 적어' : '처럼 언어(/ko, /en)를 빼고 적어'} 주세요. 그러면 읽는 사람의 언어로 이어져요.${right ? '' : ` 다만 "${to}" 페이지는 없으니 주소도 확인해 주세요.`}`,
          `Write "${to}" in place of "${target}", without the language: it leads to the reader's own.${right ? '' : ` But there is no page "${to}": check the address too.`}`,
        );
      }
      // Where the outline or the roles cannot be read, nobody is told to mend what refers to them.
      if (!stands && outline && (rolesAreRead || !roleAt(path))) {
        const meant = pageLike(path);
        const next = hint(meant && `"${meant}"`, {
          ko: '주소를 확인하거나, 새로 쓴 페이지라면 content/data/outline.yml에 더해 주세요.',
          en: 'Check the address; if the page is new, add it to content/data/outline.yml.',
        });
        return say(`"${target}" 페이지는 없어요. ${next.ko}`, `There is no page "${target}". ${next.en}`);
      }
      if (target !== path)
        return say(`주소는 /로 끝나야 해요. "${path}"로 적어 주세요.`, `Addresses end with a slash: write "${path}".`);
      const there = anchor && pageAt(content, { language: address.language, path });
      if (there) judgeAnchor(there, anchor, say);
    }

    /** As files lie beside each other, which is not how pages do. */
    function relative(url: string, say: (ko: string, en: string) => void) {
      const [target = '', anchor] = url.split('#');
      const meant = pageLike(
        toPath(`/${target.replace(/^(?:\.*\/)+/, '').replace(/(?:\/?index)?\.(?:mdx?|html?)$/, '')}`),
      );
      const place = meant && (anchor === undefined ? meant : `${meant}#${anchor}`);
      if (place)
        say(
          `"${url}" 대신 "${place}"로 적어 주세요. 다른 페이지의 주소는 /로 시작하고 /로 끝나요.`,
          `Write "${place}" in place of "${url}": the address of another page begins and ends with /.`,
        );
      else
        say(
          `${withParticle(`"${url}"`, '은/는')} 쓸 수 없는 주소예요. 다른 페이지는 /belt/test/처럼 /로 시작해 적고, 바깥 주소는 https://로 시작해 적어 주세요. 페이지의 주소는 content/data/outline.yml에 있어요. 그런 페이지가 없으면 링크를 빼고 글자만 남겨 주세요.`,
          `"${url}" is not an address that can be used. Write another page as /belt/test/, starting with /, and an outside address with https://. The addresses of pages are in content/data/outline.yml; where there is no such page, remove the link and keep its words.`,
        );
    }

    function judgeOutside(url: string, say: (ko: string, en: string) => void) {
      if (!ORIGIN || !(url === ORIGIN || url.startsWith(`${ORIGIN}/`))) return;
      say(
        `우리 사이트로 가는 링크는 ${ORIGIN} 없이 /belt/test/처럼 적어 주세요. 그래야 내려받은 판에서도 열려요.`,
        `Write a link to our own site without ${ORIGIN}, as /belt/test/: then it also opens in the copies that people download.`,
      );
    }

    function judgeAnchor(where: PageSource, anchor: string, say: (ko: string, en: string) => void) {
      const there = anchorsAt(where);
      let decoded = anchor;
      try {
        decoded = decodeURIComponent(anchor);
      } catch {
        // A stray "%" is a character like any other.
      }
      if (there.includes(decoded)) return;
      const meant = likeliest(decoded, there);
      const headings = headingAnchors(where);
      const some = headings
        .slice(0, FEW)
        .map((each) => `"#${each}"`)
        .join(', ');
      const more = headings.length > FEW ? ', …' : '';
      const next = hint(
        meant && `"#${meant}"`,
        headings.length
          ? {
              ko: `이 가운데 맞는 것을 적거나, 없으면 #부터 지워 주세요: ${some}${more}`,
              en: `Write one of these, or remove it from # on: ${some}${more}`,
            }
          : { ko: '그 페이지에는 소제목이 없으니 #부터 지워 주세요.', en: 'It has no headings: remove it from # on.' },
      );
      const { path } = where.address;
      say(
        `"${path}" 페이지에 "#${decoded}" 앵커(소제목)가 없어요. ${next.ko}`,
        `The page "${path}" has no anchor (heading) "#${decoded}". ${next.en}`,
      );
    }
  });
}
