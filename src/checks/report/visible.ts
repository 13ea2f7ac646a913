/** A text with the signs that steer a terminal, or that nobody sees, spelled out: what a stranger wrote is shown, never obeyed. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
