/**
 * Whether the package at a place of a lock file finds another as npm looks for it: the nearest of that name, beside it
 * or above, which must be of the wanted version. Platform packages are wanted by exact version; of a range only the
 * first number is compared.
 */
export function found(
  packages: Record<string, { version?: string }>,
  place: string,
  name: string,
  range: string,
): boolean {
  for (let at = place; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const nearest = packages[`${at ? `${at}/` : ''}node_modules/${name}`];
    if (nearest) return fits(nearest.version ?? '', range);
    if (!at) return false;
  }
}

function fits(version: string, range: string): boolean {
  if (/^\d/.test(range)) return version === range;
  const first = /\d+/.exec(range)?.[0];
  return first === undefined || version.split('.')[0] === first;
}
