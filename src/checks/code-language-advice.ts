import type { Code } from 'mdast';
import { otherLanguage } from '../model/address.ts';
import { likeliest } from '../model/distance.ts';
import { withParticle } from '../model/korean.ts';
import type { Text } from '../model/records.ts';
import { CODE_LANGUAGES } from '../prose/code-languages.ts';
import type { Language } from '../site.ts';
import { hint, sentences } from './hint.ts';
import { nodesIn } from './nodes.ts';
import { once } from './once.ts';
import { pageAt, type Content, type PageSource } from './source.ts';

type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** How a language is called elsewhere: ours → the others. */
const ELSEWHERE: Partial<Record<(typeof CODE_LANGUAGES)[number], string>> = {
  console: 'bash-session shell-session shellsession sh-session terminal term tty prompt',
  sh: 'shell zsh ksh ash posix shellscript shell-script',
  text: 'plaintext plain txt raw none output ascii csv tsv',
  js: 'javascript mjs cjs jsx node nodejs ecmascript',
  ts: 'typescript mts cts tsx',
  go: 'golang',
  dockerfile: 'docker containerfile',
  diff: 'patch udiff git-diff',
  python: 'py python2 python3 py3 ipython',
  json: 'jsonc json5 jsonl ndjson json-lines',
  yaml: 'k8s kubernetes helm compose docker-compose github-actions',
  xml: 'svg xsd xslt xhtml plist',
  html: 'htm',
  sql: 'mysql postgres postgresql pgsql plpgsql sqlite mariadb tsql',
  ini: 'conf cfg config properties dotenv env editorconfig systemd',
  makefile: 'gnumake gmake mk',
  log: 'logs syslog',
};
const OURS = new Map(
  Object.entries(ELSEWHERE).flatMap(([ours, others]) => others.split(' ').map((other) => [other, ours] as const)),
);

/** Names of other languages that are written almost like ours. All of one or two letters are. */
const OTHERS = new Set(['gql', 'cmd']);

/** Languages that other sites turn into a picture. */
const DRAWN = new Set(
  'mermaid mmd plantuml puml uml dot gv graphviz d2 ditaa nomnoml vega vega-lite wavedrom'.split(' '),
);

const NAMES: Record<Language, Text> = { ko: { ko: '한국어', en: 'Korean' }, en: { ko: '영어', en: 'English' } };

/** What to write in place of a code block's language that is not ours, for the blocks of one page. */
export function codeLanguageAdvice(content: Content, page: PageSource): (node: Code) => Text {
  const other = otherLanguage(page.address.language);
  const blocks = once(() => {
    const counterpart = pageAt(content, { ...page.address, language: other });
    return { own: codeIn(page), others: counterpart ? codeIn(counterpart) : [] };
  });
  return (node) => {
    const language = node.lang ?? '';
    if (DRAWN.has(bareName(language)))
      return {
        ko: `${withParticle(`"${language}"`, '은/는')} 그림으로 그려지지 않아요. 목록이나 글로 적어 주세요.`,
        en: `"${language}" is not drawn as a picture here. Say the same in a list or in words.`,
      };
    const beside = languageBeside(node, blocks());
    const meant = beside ?? meantBy(language);
    const next = hint(meant && `"${meant}"`, {
      ko: `쓸 수 있는 이름: ${CODE_LANGUAGES.join(', ')}. 맞는 것이 없으면 text로 적어 주세요.`,
      en: `Names you can use: ${CODE_LANGUAGES.join(', ')}. Where none fits, write text.`,
    });
    return {
      ko: sentences(
        `${withParticle(`"${language}"`, '은/는')} 구문 강조를 지원하지 않는 이름이에요. ${next.ko}`,
        beside && `${NAMES[other].ko} 글의 같은 블록에 그렇게 적혀 있어요.`,
      ),
      en: sentences(
        `"${language}" is no name of a language that can be highlighted. ${next.en}`,
        beside && `The same block of the ${NAMES[other].en} page has it.`,
      ),
    };
  };
}

const codeIn = (page: PageSource): Code[] => nodesIn(page).filter((node) => node.type === 'code');

const isOurs = (language: string | null | undefined): language is CodeLanguage =>
  CODE_LANGUAGES.some((known) => known === language);

/** The language that the same block has on the page in the other language: one with the same code, or in the same place. */
function languageBeside(node: Code, { own, others }: { own: Code[]; others: Code[] }): string | undefined {
  const same =
    others.find(({ value, lang }) => value.trim() && value === node.value && isOurs(lang)) ??
    (own.length === others.length ? others[own.indexOf(node)] : undefined);
  return isOurs(same?.lang) ? same.lang : undefined;
}

/** A name without what is written against it. */
const bareName = (language: string) => /^[a-z\d-]+/.exec(language.slice(0, 40).toLowerCase())?.[0] ?? '';

/** Which of our languages was meant, also where more is written against it: console{2}, js:app.js. */
function meantBy(language: string): string | undefined {
  const small = language.slice(0, 40).toLowerCase();
  const bare = bareName(language);
  const called = [small, bare].map((each) => (isOurs(each) ? each : OURS.get(each))).find(Boolean);
  return called ?? (bare.length < 3 || OTHERS.has(bare) ? undefined : likeliest(language, CODE_LANGUAGES));
}
