/** What some browsers tell of the connection. Source: wicg.github.io/netinfo. */
interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/**
 * Whether some megabytes may be fetched without asking. Not where the reader saves data, pays for a mobile network or has
 * a slow one. A browser that does not tell is asked what it points with: a phone may well be on a mobile network, a desk
 * hardly.
 *
 * @param browser The browser's navigator.
 * @param desk Whether the device has a mouse or the like.
 */
export function isFree(browser: object, desk: boolean): boolean {
  const { connection } = browser as { connection?: Connection };
  if (!connection) return desk;
  const { saveData, type, effectiveType = '4g' } = connection;
  return !saveData && type !== 'cellular' && effectiveType === '4g';
}
