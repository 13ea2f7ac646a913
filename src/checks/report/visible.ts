/**
 * A text with the signs that steer a terminal, or that nobody sees, spelled out, and without what a runner of GitHub takes
 * for a command wherever it stands in a line of a log, ##[…]: what a stranger wrote is shown, never obeyed.
 */
export const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
    .replaceAll('##[', '## [');
