import GithubSlugger from 'github-slugger';
import type { Definition, Image, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { toPath } from '../../model/address.ts';
import { likeliest } from '../../model/distance.ts';
import type { Outline } from '../../model/records.ts';
import { LANGUAGES } from '../../site.ts';
import { withParticle } from '../../model/korean.ts';
import { hint } from '../hint.ts';
import { issue, type Issue } from '../issue.ts';
import { recordsOf, type Content, type PageSource } from '../source.ts';

export const id = 'links';

/** Links lead to pages that stand or are planned in the outline, and to headings that are there. */
export function judge(content: Content): Issue[] {
  const outline = content.data.outline?.value as Outline | undefined;
  const standing = new Set(content.pages.map(({ address }) => address.path));
  const planned = new Set(outline?.sections?.flatMap(({ pages }) => pages) ?? []);
  // Pages of our own, written by nobody.
  const drawn = recordsOf<{ id: string }>(content, 'roles').map(({ id }) => `/map/${id}/`);
  const known = [...new Set([...standing, ...planned, '/', '/search/', ...drawn])];
  const anchors = new Map(
    content.pages.map((page) => [`${page.address.language}${page.address.path}`, anchorsOf(page, content)]),
  );

  return content.pages.flatMap((page) => {
    const { file, address, tree } = page;
    const issues: Issue[] = [];
    if (tree)
      visit(tree, (node) => {
        if (node.type === 'link' || node.type === 'definition' || node.type === 'image') judgeLink(node);
      });
    return issues;

    function judgeLink(node: Link | Definition | Image) {
      const say = (ko: string, en: string) => issues.push(issue(id, file, node.position?.start, ko, en));
      const { url } = node;
      if (/^(https?:|mailto:)/.test(url)) return;
      if (url.startsWith('#')) return judgeAnchor(`${address.language}${address.path}`, url.slice(1), say);
      if (!url.startsWith('/') || url.startsWith('//'))
        return say(
          `"${url}"은 쓸 수 없는 주소예요. 다른 페이지는 /belt/test/처럼 /로 시작해 적고, 바깥 주소는 https://로 시작해 적어 주세요.`,
          `"${url}" is not an address that can be used. Write another page as /belt/test/, starting with /, and an outside address with https://.`,
        );
      const [target = '', anchor] = url.split('#');
      const path = toPath(target);
      const language = LANGUAGES.find((each) => path.startsWith(`/${each}/`));
      if (language)
        return say(
          `주소에서 /${language}를 빼 주세요. "${path.slice(language.length + 1)}"로 적으면 읽는 사람의 언어로 이어져요.`,
          `Leave /${language} out of the address: "${path.slice(language.length + 1)}" leads to the reader's own language.`,
        );
      if (!known.includes(path)) {
        const meant = likeliest(path, known);
        const next = hint(meant && `"${meant}"`, {
          ko: '주소를 확인하거나 content/data/outline.yml에 더해 주세요.',
          en: 'Check the address, or add it to content/data/outline.yml.',
        });
        return say(
          `"${path}" 페이지는 없고 계획에도 없어요. ${next.ko}`,
          `There is no page "${path}", and none is planned. ${next.en}`,
        );
      }
      if (target !== path)
        return say(`주소는 /로 끝나야 해요. "${path}"로 적어 주세요.`, `Addresses end with a slash: write "${path}".`);
      if (anchor && standing.has(path)) judgeAnchor(`${address.language}${path}`, anchor, say);
    }

    function judgeAnchor(where: string, anchor: string, say: (ko: string, en: string) => void) {
      const there = anchors.get(where);
      let decoded = anchor;
      try {
        decoded = decodeURIComponent(anchor);
      } catch {
        // A stray "%" is a character like any other.
      }
      if (!there || there.includes(decoded)) return;
      const meant = likeliest(decoded, there);
      const next = hint(meant && `"#${meant}"`, {
        ko: '제목이 바뀌었는지 살펴보세요.',
        en: 'Look whether the heading has changed.',
      });
      say(
        `${withParticle(`"#${decoded}"`, '이라/라')}는 자리가 그 페이지에 없어요. ${next.ko}`,
        `There is no place "#${decoded}" on that page. ${next.en}`,
      );
    }
  });
}

/** Every place of a page that a link may name: its headings, and the entries its parts draw. */
function anchorsOf({ tree }: PageSource, content: Content): string[] {
  const slugger = new GithubSlugger();
  const found: string[] = [];
  if (tree)
    visit(tree, (node) => {
      if (node.type === 'heading') found.push(slugger.slug(toString(node)));
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Glossary')
        found.push(...recordsOf<{ id: string }>(content, 'glossary').map((term) => term.id));
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Gates')
        found.push(...recordsOf<{ id: string }>(content, 'rejections').map((rejection) => `gate-${rejection.id}`));
    });
  return found;
}
