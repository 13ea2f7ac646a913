import type { Code, Definition, Image, Link, LinkReference, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withParticle } from '../../model/korean.ts';
import { readFence } from '../../prose/fence.ts';
import { forbiddenScheme, hidesCharacters, namesUser } from '../address-safety.ts';
import { issue, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { visible } from '../report/visible.ts';
import { otherPlace } from '../shown-place.ts';
import type { Content } from '../source.ts';

export const id = 'addresses';

/** Whatever a reader can follow leads to a page, a place or a mailbox: http, https, mailto, or our own site; and to the one that its words show, where they show one. */
export function judge({ pages }: Content): Issue[] {
  return pages.flatMap((page) => {
    const issues: Issue[] = [];
    const leads = new Map<string, string>();
    for (const node of nodesIn(page)) {
      if (node.type === 'link' || node.type === 'definition' || node.type === 'image') judgeAddress(node, node.url);
      else if (node.type === 'code') {
        const { from } = readFence(node.meta);
        if (from !== undefined) judgeAddress(node, from, /^https?:\/\/[^\s]+$/);
      }
      if (node.type === 'definition' && !leads.has(node.identifier)) leads.set(node.identifier, node.url);
    }
    for (const node of nodesIn(page))
      if (node.type === 'link') judgeText(node, node.url);
      else if (node.type === 'linkReference') judgeText(node, leads.get(node.identifier) ?? '');
    return issues;

    function judgeText(node: Link | LinkReference, url: string) {
      const claim = otherPlace(wordsOf(node), url);
      if (!claim) return;
      const shown = visible(claim.shown).slice(0, 80);
      issues.push(
        issue(
          id,
          page.file,
          node.position,
          `${withParticle(`"${shown}"`, '이라/라')}고 적은 링크가 다른 곳(${show(url)})으로 이어져요. 글을 이어지는 곳에 맞게 고쳐 주세요.${claim.plain ? '' : ` 주소가 아니라 이름이면 \`${shown}\`처럼 백틱으로 감싸 주세요.`}`,
          `A link that says "${shown}" leads to another place (${show(url)}). Make the words fit where it leads.${claim.plain ? '' : ` If this is a name and no address, put it in backticks: \`${shown}\`.`}`,
        ),
      );
    }

    function judgeAddress(node: Link | Definition | Image | Code, url: string, shape?: RegExp) {
      const say = (ko: string, en: string) => issues.push(issue(id, page.file, node.position, ko, en));
      const scheme = forbiddenScheme(url);
      if (hidesCharacters(url))
        say(
          `주소 ${show(url)}에 보이지 않는 글자가 숨어 있어요. 주소를 새로 적어 주세요.`,
          `The address ${show(url)} hides characters that nobody sees. Write it anew.`,
        );
      else if (scheme === '//')
        say(
          `${show(url)}처럼 //나 \\로 적은 주소는 쓸 수 없어요. https://로 시작해 적어 주세요.`,
          `An address like ${show(url)} with // or \\ cannot be used. Start it with https://.`,
        );
      else if (scheme !== undefined)
        say(
          `${withParticle(`"${scheme}:"`, '으로/로')} 시작하는 주소는 쓸 수 없어요. http, https, mailto만 쓸 수 있어요.`,
          `An address that starts with "${scheme}:" cannot be used: only http, https and mailto.`,
        );
      else if (namesUser(url))
        say(
          `주소 ${show(url)}에 @로 끝나는 사용자 이름이 들어 있어요. 읽는 사람은 그 이름을 이어지는 곳으로 알기 쉬우니, @와 그 앞의 이름을 지워 주세요.`,
          `The address ${show(url)} holds a user name before its @, which readers easily take for the place it leads to. Remove the name and the @.`,
        );
      else if (shape && !shape.test(url))
        say(
          `from="${url}"에는 https://로 시작하는 주소를 적어 주세요.`,
          `from="${url}" takes an address that starts with https://.`,
        );
    }
  });
}

/** The words of a link as readers see them, with code between backticks. */
function wordsOf(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  return 'children' in node ? node.children.map(wordsOf).join('') : toString(node);
}

/** An address with what is hidden in it made visible. */
const show = (url: string) => `"${visible(url).slice(0, 80)}"`;
