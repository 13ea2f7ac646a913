import { mayFollow } from '../model/stems.ts';
import type { Language } from '../site.ts';

/** Where a text names something: from and to without what is bound to the word, a particle or the ending of a plural. */
export interface Mention {
  from: number;
  to: number;
  tail: string;
}

/** Where a text names something as whole words, in order. Korean in the case given, English in any. */
export function mentions(text: string, name: string, language: Language): Mention[] {
  const [inside, sought] = language === 'ko' ? [text, name] : [text.toLowerCase(), name.toLowerCase()];
  const found: Mention[] = [];
  for (let from = inside.indexOf(sought); from >= 0; from = inside.indexOf(sought, from + 1)) {
    if (/[\p{L}\p{N}-]/u.test(inside[from - 1] ?? '')) continue;
    const to = from + sought.length;
    const tail = /^[\p{L}\p{N}]*/u.exec(inside.slice(to))![0];
    if (tail === '' || (language === 'ko' ? mayFollow(name, tail) : /^e?s$/.test(tail))) found.push({ from, to, tail });
  }
  return found;
}
