import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { once } from './once.ts';

/**
 * British English, as the word list of dictionary-en-gb has it. That comes in the form of Hunspell: stems with flags, and
 * rules that say which endings and beginnings a flag allows. To know a word we only take endings off it, which needs no
 * table of all forms: the list is read in the time of a few pages, when first asked for.
 */

/** An ending or a beginning: "ies" takes the place of "y" behind a consonant. */
interface Affix {
  flag: string;
  add: string;
  strip: string;
  fits: RegExp;
  /** Whether a word may have an ending and a beginning at once. */
  both: boolean;
}

interface Words {
  /** Stem → its flags. */
  stems: Map<string, string>;
  /** By the last letter of what they add. */
  endings: Map<string, Affix[]>;
  beginnings: Affix[];
  /** Letters that are taken for one another: "f" and "ph". */
  mistaken: [string, string][];
}

const NAME = 'dictionary-en-gb';
/** A stem with this flag is only part of a number. */
const NO_WORD = 'c';

const words = once(() => {
  const folder = dirname(createRequire(import.meta.url).resolve(NAME));
  const textOf = (ending: string) => readFileSync(join(folder, `index.${ending}`), 'utf8');
  return read(textOf('aff'), textOf('dic'));
});

/** Whether a word is English in that form; the first word of a sentence may have a capital, and a naïve one its accents. */
export function isEnglish(word: string): boolean {
  const plain = word.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  const small = plain.charAt(0).toLowerCase() + plain.slice(1);
  return isForm(plain) || (small !== plain && isForm(small));
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz'";
const isVowel = (letter: string) => 'aeiouy'.includes(letter);

/**
 * English words that one slip makes of a word that is none, the likeliest first: neighbours swapped; a letter doubled, or
 * not; a vowel for a vowel, or letters that sound alike; one left out; one too many; another one. Time linear in length.
 */
export function englishLike(word: string): string[] {
  const found = new Map<string, number>();
  const add = (other: string, rank: number) => {
    if ((found.get(other) ?? Infinity) > rank) found.set(other, rank);
  };
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const letter = word[at];
    for (const each of LETTERS) add(before + each + word.slice(at), each === letter || each === before.at(-1) ? 1 : 3);
    if (letter === undefined) continue;
    const after = word.slice(at + 1);
    if (after) add(before + after[0] + letter + after.slice(1), 0);
    add(before + after, letter === before.at(-1) ? 1 : 4);
    for (const each of LETTERS) add(before + each + after, isVowel(each) && isVowel(letter) ? 2 : 5);
  }
  for (const [wrong, right] of words().mistaken)
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1))
      add(word.slice(0, at) + right + word.slice(at + wrong.length), 2);
  found.delete(word);
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .map(([other]) => other)
    .filter(isEnglish);
}

function isForm(form: string): boolean {
  const { stems, endings, beginnings } = words();
  const flags = stems.get(form);
  if (flags !== undefined && !flags.includes(NO_WORD)) return true;
  if (endings.get(form.at(-1) ?? '')?.some((ending) => flagsBelow(form, ending)?.includes(ending.flag))) return true;
  return beginnings.some((beginning) => {
    if (!form.startsWith(beginning.add)) return false;
    const rest = beginning.strip + form.slice(beginning.add.length);
    if (!beginning.fits.test(rest)) return false;
    if (stems.get(rest)?.includes(beginning.flag)) return true;
    return endings.get(rest.at(-1) ?? '')?.some((ending) => {
      const below = beginning.both && ending.both ? flagsBelow(rest, ending) : undefined;
      return below?.includes(ending.flag) && below.includes(beginning.flag);
    });
  });

  /** The flags of what is left without an ending. */
  function flagsBelow(word: string, { add, strip, fits }: Affix): string | undefined {
    if (!word.endsWith(add)) return undefined;
    const stem = word.slice(0, word.length - add.length) + strip;
    return fits.test(stem) ? stems.get(stem) : undefined;
  }
}

function read(rules: string, list: string): Words {
  const stems = new Map<string, string>();
  for (const line of list.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem) stems.set(stem, (stems.get(stem) ?? '') + flags);
  }
  const found: Words = { stems, endings: new Map(), beginnings: [], mistaken: [] };
  let both = false;
  for (const line of rules.split('\n')) {
    const [kind, flag = '', strip = '', add = '', where] = line.trim().split(/\s+/);
    if (kind === 'REP' && strip) found.mistaken.push([flag, strip]);
    if (kind !== 'SFX' && kind !== 'PFX') continue;
    // The head of a group says how many rules follow, and whether they go together with others.
    if (where === undefined) both = strip === 'Y';
    else {
      const affix: Affix = {
        flag,
        add: add === '0' ? '' : add,
        strip: strip === '0' ? '' : strip,
        fits: new RegExp(kind === 'SFX' ? `${where}$` : `^${where}`),
        both,
      };
      if (kind === 'PFX') found.beginnings.push(affix);
      else found.endings.set(add.at(-1)!, [...(found.endings.get(add.at(-1)!) ?? []), affix]);
    }
  }
  return found;
}
