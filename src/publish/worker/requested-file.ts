/**
 * The file that an address means, below the base: folders mean their index.html, and what stands behind "?" or "#" (?hl=,
 * ?q=, ?ts=) changes nothing. Undefined outside the base.
 */
export function requestedFile(address: string, base: string): string | undefined {
  const { pathname } = new URL(address);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A stray "%" is a character like any other.
  }
  if (!path.startsWith(base)) return undefined;
  path = path.slice(base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Whether a file never changes under its name: the name holds a hash of what is in it. */
export const isHashed = (path: string): boolean => /^_astro\/|_[0-9a-f]+\.pf_\w+$/.test(path);

/** Whether a file that was navigated to is a page, also where the closing slash of its folder is missing. */
export const isPage = (path: string): boolean => path.endsWith('.html') || !/\.\w+$/.test(path);
