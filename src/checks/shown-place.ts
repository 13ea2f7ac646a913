/** What words say of where their link leads. */
export interface Claim {
  /** The place, as the words show it. */
  shown: string;
  /** Whether it is an address for certain: with its scheme, or a mailbox. Others may be names. */
  plain: boolean;
}

/** With its scheme or www: whatever a browser would go to. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}@.-])(?=www\.))([^\s/?#\\"'“”‘’<>()[\]{}|\x60,;!→]+|\[[\da-f:.]+\])\S*/giu;
const MAILBOX = /[^\s@<>()[\]{}"'“”‘’:;,→\x60]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:[a-z]{2,}|한국))/giu;
/**
 * A host by its name alone, of a kind that is rarely anything else: draw.io, main.go and gcr.io/distroless are names, and
 * what stands in backticks is one too. Groups: host, path.
 */
const HOST =
  /(?<![\p{L}\p{N}@]|[\p{L}\p{N}][./])((?:[\p{L}\p{N}-]{1,63}\.){1,20}(?:com|net|org|kr))(?![\p{Script=Latin}\p{N}-]|\.[\p{L}\p{N}])(?::\d+)?([/?#][^\s()[\]{}"'“”‘’<>]*)?/giu;
const CODE = /`[^`]*`/g;
/** Of longer words, nobody takes the end for a place. */
const LONGEST = 1000;
/** ASP.NET and System.Net are no hosts. */
const DOT_NET = /\.N[Ee][Tt]$/;
/** Names of modules of Go, which look like addresses and answer no reader. */
const MODULE = /^(?:[\w-]+\.)*golang\.org\//;
/** What keeps pages of others under the addresses that these have, or had. */
const KEEPERS = new Set(['pkg.go.dev', 'web.archive.org']);
/** Below these anybody may have a name. */
const SHARED =
  /^(?:(?:co|or|ne|re|pe)\.kr|(?:[\w-]+\.)?amazonaws\.com|(?:blogspot|wordpress|tistory|medium|substack|herokuapp|appspot|onrender|firebaseapp|weebly|wixsite|fandom|sourceforge|cloudfront|azurewebsites|github|githubusercontent|googleusercontent|googleapis|windows)\.(?:com|net|org))$/;

/**
 * The place that a link's words show where its address leads to another one; undefined where they show none, or that one.
 * Only what claims a place plainly counts: a name, such as Amazon.com, or a place that a sentence speaks of, may have a
 * page elsewhere that speaks of it too.
 *
 * @param words With what is code between backticks.
 */
export function otherPlace(words: string, address: string): Claim | undefined {
  if (!/[.@:]/.test(words)) return undefined;
  const text = words
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
  const target = targetOf(address);
  if (!target) return undefined;
  const { host, mailbox, address: led } = target;
  const kept = (shown: string) => KEEPERS.has(host) && led.includes(`/${shown.toLowerCase()}`);

  for (const [, written = ''] of text.matchAll(ADDRESS)) {
    const shown = written.toLowerCase().replace(/[.:]+$|:\d+$/g, '');
    // "https://로 시작하는 주소" speaks of addresses.
    if (!/[.[@]|^localhost/.test(shown)) continue;
    if (mailbox !== undefined || !(leadsTo(shown, host, true) || kept(shown))) return { shown, plain: true };
  }
  const others = text.replace(ADDRESS, ' ');
  for (const { 0: written, 1: at, index } of others.matchAll(MAILBOX)) {
    const shown = written.toLowerCase();
    const fits = mailbox === undefined ? leadsTo(at!.toLowerCase(), host) : spellings(shown).includes(mailbox);
    const spokenOf = mailbox === undefined && goesOn(others.slice(index + written.length)) && mentions(led, at!);
    if (!fits && !spokenOf) return { shown, plain: true };
  }

  const blank = (found: string) => ' '.repeat(found.length);
  const names = others.replace(MAILBOX, blank).replace(CODE, blank);
  const claims = [...names.matchAll(HOST)]
    .map(({ 0: whole, 1: name = '', 2: path = '', index }) => ({ whole, index, name, shown: name.toLowerCase(), path }))
    .filter(({ name, shown, path }) => !DOT_NET.test(name) && !MODULE.test(shown + path));
  const fits = claims.some(
    ({ whole, index, name, shown, path }) =>
      (mailbox === undefined && leadsTo(shown, host)) ||
      kept(shown + path) ||
      ((/^\p{Lu}/u.test(name) || goesOn(others.slice(index + whole.length))) && mentions(led, shown)),
  );
  return fits || !claims[0] ? undefined : { shown: claims[0].shown, plain: false };
}

/** Where an address outside our site leads: to a host, or to a mailbox at one. */
function targetOf(address: string): { host: string; mailbox?: string; address: string } | undefined {
  const path = /^mailto:([^?]*)/i.exec(address)?.[1];
  if (path !== undefined) {
    const mailbox = decodedOf(path).normalize('NFKC').toLowerCase();
    return { host: mailbox.replace(/^.*@/, ''), mailbox, address: mailbox };
  }
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return { host: new URL(address).hostname, address: decodedOf(address).toLowerCase() };
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray "%" is a character like any other.
    return text;
  }
}

/** A word with and without the Korean that touches it: a particle behind it, a noun before it. */
function spellings(shown: string): string[] {
  const end = shown.replace(/(?<=\.(?:[a-z]{2,}|한국))\p{Script=Hangul}+$/u, '');
  return [shown, end, ...[shown, end].map((each) => each.replace(/^\p{Script=Hangul}+(?=[\w])/u, ''))];
}

/**
 * Whether a host is the one that was shown, or one that keeps it safe: who has example.org has docs.example.org too. One
 * below it is fine behind a name alone, unless anybody can have one there; behind a whole address it would be a surprise.
 */
function leadsTo(shown: string, host: string, whole = false): boolean {
  const bare = (name: string) => name.replace(/^www\.|\.$/g, '');
  const b = bare(host);
  return spellings(shown).some((spelling) => {
    if (spelling.includes('@')) return false;
    // As a browser writes it: 한글.kr is xn--bj0bj06e.kr.
    const a = bare(URL.canParse(`https://${spelling}`) ? new URL(`https://${spelling}`).hostname : spelling);
    return a === b || a.endsWith(`.${b}`) || (!whole && b.endsWith(`.${a}`) && !SHARED.test(a));
  });
}

/** Whether more follows behind a place than a particle, or a remark in brackets. */
const goesOn = (behind: string): boolean =>
  /[\p{L}\p{N}]/u.test(
    behind.replace(/^\p{Script=Hangul}{1,3}(?!\p{L})/u, '').replace(/[([（「“"'][^)\]）」”"']*[)\]）」”"']/gu, ''),
  );

/** Whether an address speaks of a host: www.aboutamazon.com of amazon.com, status.npmjs.org of npmjs.com. */
function mentions(address: string, host: string): boolean {
  const label = host
    .toLowerCase()
    .replace(/(?:\.(?:co|or|go|ac|ne|re|pe))?\.[^.]+$/, '')
    .split('.')
    .at(-1)!;
  return label.length > 2 && address.includes(label);
}
