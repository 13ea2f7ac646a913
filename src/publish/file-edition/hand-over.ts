import { extname } from 'node:path';

/** What a page reads as text; anything else it reads as bytes. */
const TEXT = new Set(['.json']);

/** The script by which a page from a disk reads a file: src/model/disk.ts says how. */
export function handOver(file: string, content: Buffer): string {
  const value = TEXT.has(extname(file)) ? content.toString('utf8') : content.toString('base64');
  return `document.currentScript.take(${JSON.stringify(value)});\n`;
}
