/**
 * The edition that is opened from a disk: what its maker (src/publish/file-edition.ts) and its pages agree on. Such a
 * page may not fetch. What it would fetch lies beside as scripts, each of which hands over one value:
 * `document.currentScript.take(value)`.
 */

/** The attribute of <html> by which a page knows that it belongs to this edition. */
export const ON_DISK = 'data-on-disk';

/** The script that hands a file over: its text, or in base64 its bytes where it is no text. */
export const scriptOf = (file: string): string => `${file}.js`;

/** The file of a page, which a server would find by itself: "/ko/belt/?q=a#b" → "/ko/belt/index.html?q=a#b". */
export const spelledOut = (address: string): string => address.replace(/^[^?#]*\/(?=$|[?#])/, '$&index.html');
