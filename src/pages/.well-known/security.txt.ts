import { lastChange } from '../../history.ts';
import { LANGUAGES, ORIGIN, REPOSITORY } from '../../site.ts';

/** How long an answer to "whom do I tell?" is good for, in days: a site that nobody changes for so long has nobody. */
const GOOD_FOR = 364;
/** The day that is counted from where git does not know better, so that the same text is built everywhere. */
const FIRST_RELEASE = new Date('2026-11-29T00:00:00Z');

/** Where to tell of a vulnerability. Source: RFC 9116. Without a repository there is nobody to name, and the text says so. */
export const GET = () => {
  const expires = new Date((lastChange() ?? FIRST_RELEASE).getTime());
  expires.setUTCDate(expires.getUTCDate() + GOOD_FOR);
  const lines = REPOSITORY
    ? [
        `Contact: ${REPOSITORY}/security/advisories/new`,
        `Expires: ${expires.toISOString()}`,
        `Preferred-Languages: ${LANGUAGES.join(', ')}`,
        `Policy: ${REPOSITORY}/blob/main/SECURITY.md`,
        ...(ORIGIN ? [`Canonical: ${ORIGIN}/.well-known/security.txt`] : []),
      ]
    : ['# This copy of the site knows no repository to write to.'];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
