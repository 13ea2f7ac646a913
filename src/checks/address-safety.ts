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

/** Whether an address holds a user's name before its host: https://github.com@evil.example/ leads to evil.example. */
export const namesUser = (address: string): boolean => {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
};
