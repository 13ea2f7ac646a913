import { zipSync, type Zippable } from 'fflate';

/** A file of an archive: its bytes or its text, stored as it is where it must not be packed. */
export interface Packed {
  name: string;
  data: Uint8Array | string;
  stored?: boolean;
}

/**
 * A zip archive of files in the order given, all of one day: the same files give the same bytes wherever they are packed.
 * An archive notes the hour on the clock of whoever packs it, so every file is of noon, which no clock ever skips.
 */
export function archive(files: Packed[], date: Date): Uint8Array {
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  const entries = files.map(({ name, data, stored }): [string, Zippable[string]] => [
    name,
    [typeof data === 'string' ? new TextEncoder().encode(data) : data, { level: stored ? 0 : 9 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime });
}
