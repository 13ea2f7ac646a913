/** The kinds of pictures that a page may show, by the ends of their names. */
export const IMAGE_TYPES = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', avif: 'avif' } as const;
export type ImageType = (typeof IMAGE_TYPES)[keyof typeof IMAGE_TYPES];

/** The sides of a picture in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** What kind of picture some bytes begin as; undefined for anything else. */
export function imageTypeOf(bytes: Buffer): ImageType | undefined {
  if (bytes.subarray(0, 8).equals(PNG)) return 'png';
  if (bytes.subarray(0, 3).equals(JPEG)) return 'jpeg';
  if (word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP') return 'webp';
  if (word(bytes, 4) === 'ftyp' && /^(?:....)*?avi[fs]/s.test(brands(bytes))) return 'avif';
  return undefined;
}

/** How large a picture is, from its header; undefined where that cannot be read. Never throws. */
export function imageSizeOf(bytes: Buffer): ImageSize | undefined {
  const type = imageTypeOf(bytes);
  try {
    return type && SIZES[type](bytes);
  } catch (error) {
    // The bytes end before the header does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const word = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 4);
/** The brands that a file of boxes says it keeps to, four letters each. */
const brands = (bytes: Buffer) => word(bytes, 8) + bytes.toString('latin1', 16, Math.min(bytes.readUInt32BE(0), 256));

/** Sources: W3C PNG, ITU T.81, RFC 9649 (WebP), ISO/IEC 14496-12 and 23008-12 (boxes of AVIF). */
const SIZES: Record<ImageType, (bytes: Buffer) => ImageSize | undefined> = {
  png: (bytes) =>
    word(bytes, 12) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined,
  jpeg(bytes) {
    for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
      while (bytes[at + 1] === 0xff) at++;
      const marker = bytes[at + 1]!;
      const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (frame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    return undefined;
  },
  webp(bytes) {
    const chunk = word(bytes, 12);
    if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    if (chunk !== 'VP8L') return undefined;
    const sides = bytes.readUInt32LE(21);
    return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 };
  },
  avif(bytes) {
    // Large pictures are laid of tiles, each with a size of its own: the greatest is that of the whole.
    const [meta] = boxes(bytes, 0, bytes.length, 'meta');
    const [properties] = meta ? boxes(bytes, meta.from + 4, meta.to, 'iprp') : [];
    const [list] = properties ? boxes(bytes, properties.from, properties.to, 'ipco') : [];
    const sizes = (list ? boxes(bytes, list.from, list.to, 'ispe') : []).map(({ from }) => ({
      width: bytes.readUInt32BE(from + 4),
      height: bytes.readUInt32BE(from + 8),
    }));
    return sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  },
};

/** The insides of the boxes of one name between two offsets. */
function boxes(bytes: Buffer, from: number, to: number, name: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    // 0 means up to the end; 1, a size of 64 bits, no picture of ours needs.
    const end = size === 0 ? to : at + size;
    if (size !== 0 && size < 8) break;
    if (word(bytes, at + 4) === name) found.push({ from: at + 8, to: Math.min(end, to) });
    at = end;
  }
  return found;
}
