import { mayFollow } from '../../model/stems.ts';
import type { Fragment } from './index-reader.ts';

/** Whether a page that was found holds a Hangul word itself, with or without a particle, and not only longer words that begin so: 나이를, not 나이틀리. */
export function holdsWhole(term: string, { content, locations, meta }: Fragment): boolean {
  const words = content.split(/\s+/);
  if (locations.some((place) => isWhole(term, words[place] ?? ''))) return true;
  return Object.values(meta).some((field) => field.split(/[^\p{L}\p{N}]+/u).some((word) => isWhole(term, word)));
}

function isWhole(term: string, word: string): boolean {
  const at = word.indexOf(term);
  if (at < 0 || /[가-힣]/.test(word[at - 1] ?? '')) return false;
  const behind = /^[가-힣]*/.exec(word.slice(at + term.length))![0];
  return !behind || mayFollow(term, behind);
}
