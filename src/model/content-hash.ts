const OFFSET = [0xcbf29ce4, 0x84222325] as const;
/** The low half of the prime 2^40 + 0x1b3. */
const PRIME = 0x1b3;

/**
 * A short name for a text: the 64-bit FNV-1a hash of its UTF-8 bytes, as 16 hexadecimal digits.
 *
 * It tells whether a text was edited, not whether somebody forged it: two texts made on purpose to share a hash would
 * only hide one edit from a list of translations. So it need not be cryptographic, and stays plain TypeScript.
 */
export function contentHash(text: string): string {
  let [high, low]: [number, number] = [...OFFSET];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3 in two halves: each product stays below 2^53 and so is exact.
    const product = low * PRIME;
    high = (high * PRIME + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
