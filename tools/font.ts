/**
 * Makes .cache/pretendard.woff2: Pretendard, weights 400 to 700, with the 2,350 syllables of KS X 1001 and every
 * character that the site uses. Does nothing when the last one was made from the same characters.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const FONT = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const FOLDER = '.cache';

/** The syllables of KS X 1001: rows 0xB0 to 0xC8 of EUC-KR. */
function syllables(): string {
  const decoder = new TextDecoder('euc-kr');
  let all = '';
  for (let row = 0xb0; row <= 0xc8; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) all += decoder.decode(Uint8Array.of(row, cell));
  return all;
}

const ascii = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, code) => code + 0x20));
const jamo = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const written = globSync('{content,src}/**/*.{mdx,yml,astro,ts}').map((file) => readFileSync(file, 'utf8'));
const characters = [...new Set([ascii, jamo, syllables(), ...written].join('').normalize('NFC'))].sort().join('');

const font = readFileSync(FONT);
const stamp = createHash('sha256').update(font).update(characters).digest('hex');
const target = join(FOLDER, 'pretendard.woff2');
const note = join(FOLDER, 'pretendard.sha256');

if (!existsSync(target) || !existsSync(note) || readFileSync(note, 'utf8') !== stamp) {
  const subset = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(target, subset);
  writeFileSync(note, stamp);
  console.log(`font: ${characters.length} characters, ${Math.round(subset.length / 1000)} kB`);
}
