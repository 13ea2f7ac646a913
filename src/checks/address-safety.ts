/**
 * What an address may begin with. Browsers overlook control characters, and some more at the beginning, when they look
 * for the scheme: so do we. Source: url.spec.whatwg.org, basic URL parser.
 */
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** As a browser will read it: without the characters that it drops or that nobody sees. */
const seen = (address: string): string => address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');

/** The scheme of an address that may not be used, or undefined where the address is fine. */
export function forbiddenScheme(address: string): string | undefined {
  const plain = seen(address).normalize('NFKC');
  // Backslashes are slashes to a browser; two of them lead to another host.
  if (/^[\\/]{2}/.test(plain) || plain.includes('\\')) return '//';
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined || SCHEMES.has(scheme)) return undefined;
  return scheme;
}

/** Whether somebody hid characters in an address. */
export const hidesCharacters = (address: string): boolean => /[\p{Cc}\p{Cf}]/u.test(address);

/** What a text shows as the place that it leads to: an address with its scheme or a path, or a host of a common kind. */
const SHOWN = /^(?:https?:\/\/|www\.)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?::\d+)?(\/\S*)?$/iu;
const MAIL = /^[^\s@]+@[^\s@]+$/;

/** The place that a link's text shows where its address leads to another one; undefined where it shows none, or that one. */
export function otherPlace(text: string, address: string): string | undefined {
  const shown = seen(text.trim()).normalize('NFKC').toLowerCase();
  const mailbox = /^mailto:([^?]*)/i.exec(address)?.[1]?.toLowerCase();
  if (mailbox !== undefined) return MAIL.test(shown) && shown !== mailbox ? shown : undefined;
  const [, host, path] = SHOWN.exec(shown) ?? [];
  // Without any of these it may be a name, such as Node.js or draw.io.
  const isPlace = host && (/^(?:https?:|www\.)/.test(shown) || path || /\.(?:com|org|net|kr)$/.test(host));
  if (!isPlace || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  // As a browser writes it: 한글.kr is xn--bj0bj06e.kr.
  const named = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
  const [a, b] = [named, new URL(address).hostname].map((name) => name.replace(/^www\./, ''));
  return a === b || a!.endsWith(`.${b}`) || b!.endsWith(`.${a}`) ? undefined : host;
}
