import { readFileSync } from 'node:fs';
import { lookup } from 'mrmime';

/** What every reader of EPUB 3 shows. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml']);

/**
 * A picture of the site for a book: as it is where every reader can show it, else as PNG.
 *
 * @throws With the file's name where it cannot be read as a picture.
 */
export async function picture(file: string): Promise<{ data: Uint8Array; type: string }> {
  const data = readFileSync(file);
  const type = lookup(file) ?? '';
  if (SHOWN.has(type)) return { data, type };
  // Astro made the file with the same library: where it lies, that lies too.
  const { default: sharp } = await import('sharp');
  try {
    return { data: await sharp(data).png().toBuffer(), type: 'image/png' };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const error = new Error(
      `${file} cannot be read as a picture (${why}). Save the one it was made from, under content/pages/, again from an image editor.`,
    );
    // Where in our code it was thrown mends nothing.
    error.stack = error.message;
    throw error;
  }
}
