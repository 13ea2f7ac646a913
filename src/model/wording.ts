import { z } from 'astro/zod';
import { withParticle, type Particle } from './korean.ts';

/** The words on buttons and labels: content/interface/ko.yml and en.yml have exactly these keys. */
const word = z.string().trim().min(1);
const words = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, word])) as Record<Key, typeof word>);

export const Wording = z.strictObject({
  site: words('name', 'tagline', 'skip', 'languageName', 'otherLanguage', 'licence', 'source'),
  nav: words('site', 'menu', 'close', 'home', 'sections', 'crumbs', 'contents', 'stageOf', 'pageOf'),
  page: words(
    'minutes',
    'updated',
    'checked',
    'edit',
    'previous',
    'next',
    'previousStage',
    'nextStage',
    'sources',
    'related',
    'tools',
    'noCounterpart',
    'anchor',
    'footnotes',
    'footnoteBack',
  ),
  theme: words('label', 'auto', 'light', 'dark', 'now'),
  code: words('copy', 'copied', 'copyFailed', 'terminal', 'captured', 'quoted', 'example'),
  source: words('read', 'second-hand', 'to-verify', 'measured', 'checked', 'number'),
  belt: words(
    'figureAt',
    'input',
    'output',
    'owner',
    'security',
    'questions',
    'gates',
    'noGates',
    'sees',
    'means',
    'earlier',
  ),
  journey: words('label', 'good', 'passed', 'stopped', 'why', 'log', 'belt'),
  term: words('more', 'also', 'entries', 'used', 'letters', 'csv'),
  search: words(
    'label',
    'placeholder',
    'shortcut',
    'close',
    'hint',
    'loading',
    'none',
    'noneHelp',
    'failed',
    'failedHelp',
    'count',
    'more',
    'all',
    'allSections',
    'filter',
    'other',
    'keyMove',
    'keyOpen',
    'keyTab',
    'title',
    'lede',
    'listTitle',
    'listLede',
    'pages',
    'terms',
    'noScript',
    'marked',
    'unmark',
  ),
  missing: words('title', 'lede', 'near', 'all', 'search'),
  moved: words('title', 'lede'),
  selfCheck: words('yes', 'partly', 'no', 'progress', 'allYes', 'result', 'read', 'clear', 'privacy'),
  guide: words(
    'team',
    'ourTeam',
    'unknown',
    'download',
    'downloaded',
    'print',
    'clear',
    'sure',
    'cleared',
    'privacy',
    'title',
    'checked',
    'empty',
  ),
  routes: words('title', 'place', 'next'),
  events: words('title', 'feed'),
  rejection: words('stops', 'inStage', 'roles', 'similar', 'stage'),
  finder: words(
    'label',
    'placeholder',
    'find',
    'clear',
    'privacy',
    'noScript',
    'none',
    'search',
    'failed',
    'line',
    'sure',
    'maybe',
  ),
  map: words(
    'label',
    'placeholder',
    'hint',
    'filter',
    'all',
    'open',
    'mixed',
    'source-available',
    'commercial',
    'korea',
    'none',
    'product',
    'role',
    'plays',
    'unchecked',
    'alternatives',
    'products',
    'page',
    'also',
    'owner',
    'licence',
    'landscape',
    'gates',
    'back',
    'attribution',
  ),
});
export type Wording = z.infer<typeof Wording>;

const SLOT = /\{(?<name>\w+)(?::(?<particle>[^}]+))?\}/g;

/**
 * Puts values into a text: "{name}" takes the value, "{name:을/를}" the value with the particle that fits its sound.
 * Throws when the text names a value that is not given.
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(SLOT, (...found) => {
    const { name, particle } = found.at(-1) as { name: string; particle?: Particle };
    if (!(name in values)) throw new Error(`The text "${text}" wants a value for {${name}}.`);
    const value = String(values[name]);
    return particle ? withParticle(value, particle) : value;
  });
}
