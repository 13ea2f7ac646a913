/** The package ships no types. Source: its README, version 2.9. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Record<string, number | { min: number; max: number }>;
      keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
