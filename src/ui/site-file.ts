import { ON_DISK, scriptOf } from '../model/disk.ts';

/** Whether this page belongs to the edition that is opened from a disk. */
export const onDisk = (): boolean => document.documentElement.hasAttribute(ON_DISK);

/** The text of a file of the site that a page reads on use, wherever the page was opened. */
export async function textAt(address: string): Promise<string> {
  if (onDisk()) return (await import('./disk-script.ts')).scriptAt<string>(scriptOf(address));
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  return reply.text();
}
