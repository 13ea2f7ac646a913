import { crc32 } from 'node:zlib';

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

/** Whether all of a picture is there, as far as its frame tells: what is drawn in it nobody looks at. Never throws. */
export const isWhole = (bytes: Buffer): boolean => framed(bytes)?.whole ?? false;

/** Whether a picture shows one after the other. Never throws. */
export const isAnimated = (bytes: Buffer): boolean => framed(bytes)?.animated ?? false;

function framed(bytes: Buffer): Frame | undefined {
  const type = imageTypeOf(bytes);
  try {
    return type && FRAMES[type](bytes);
  } catch (error) {
    // The bytes end before the frame does.
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

interface Frame {
  whole: boolean;
  animated: boolean;
}

/** Sources: as above, and APNG in the third edition of W3C PNG. */
const FRAMES: Record<ImageType, (bytes: Buffer) => Frame> = {
  png(bytes) {
    const names = new Set<string>();
    for (let at = 8; !names.has('IEND');) {
      const end = at + 8 + bytes.readUInt32BE(at);
      const name = word(bytes, at + 4);
      // Small letters name what may be left out.
      const sound = crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end) || /^[a-z]/.test(name);
      if (!sound) return { whole: false, animated: names.has('acTL') };
      names.add(name);
      at = end + 4;
    }
    return { whole: names.has('IHDR') && names.has('IDAT'), animated: names.has('acTL') };
  },
  jpeg(bytes) {
    // A small picture of the whole one may lie in a segment before its own data begin.
    let at = 2;
    while (bytes[at] === 0xff && bytes[at + 1] !== 0xda)
      at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
    return { whole: bytes[at] === 0xff && bytes.indexOf(JPEG_END, at) > 0, animated: false };
  },
  webp(bytes) {
    const end = bytes.readUInt32LE(4) + 8;
    const names = new Set<string>();
    let at = 12;
    for (; at + 8 <= end; at += 8 + Math.ceil(bytes.readUInt32LE(at + 4) / 2) * 2) names.add(word(bytes, at));
    const animated = names.has('ANIM') || names.has('ANMF') || (names.has('VP8X') && (bytes[20]! & 0x02) > 0);
    // The last chunk's filling byte may be left out.
    const whole = end <= bytes.length && at <= end + 1 && (names.has('VP8 ') || names.has('VP8L') || names.has('ANMF'));
    return { whole, animated };
  },
  avif(bytes) {
    const names = new Set<string>();
    let at = 0;
    while (at + 8 <= bytes.length) {
      const size = bytes.readUInt32BE(at);
      names.add(word(bytes, at + 4));
      at = size === 0 ? bytes.length : at + Math.max(size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size, 8);
    }
    const [meta] = boxes(bytes, 0, bytes.length, 'meta');
    const within = meta && boxes(bytes, meta.from + 4, meta.to, 'idat').length > 0;
    return {
      whole: at <= bytes.length && names.has('meta') && (names.has('mdat') || within === true),
      animated: /^(?:....)*?avis/s.test(brands(bytes)),
    };
  },
};
const JPEG_END = Buffer.from([0xff, 0xd9]);

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
