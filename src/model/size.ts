/** 6_472_421 → "6.5 MB": in powers of ten, as browsers show downloads. */
export const sizeIn = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
