import { unveil } from '../../model/veil.ts';
import type { IndexReader } from './index-reader.ts';
import type { Holds } from './query.ts';

/**
 * Asks an index whether it holds a word, or words that begin with it. Pagefind 1.6.0 answers for a shorter word where it
 * knows none, and does not say so: what the first hit really holds decides. Answers are kept.
 */
export function holdsIn(index: IndexReader): Holds {
  const known = new Map<string, Promise<boolean>>();
  return (word) => {
    let answer = known.get(word);
    if (!answer) {
      known.set(word, (answer = ask(word)));
      // Not reached is no answer: the next one asks anew.
      answer.catch(() => known.delete(word));
    }
    return answer;
  };

  async function ask(word: string): Promise<boolean> {
    if ((await index.search(`"${word}"`)).length) return true;
    const [first] = await index.search(word);
    if (!first) return false;
    const { content, locations, meta } = await first.load();
    const wanted = plain(word);
    const words = content.split(/\s+/);
    return (
      locations.some((place) => plain(words[place] ?? '').includes(wanted)) ||
      Object.values(meta).some((value) => plain(value).includes(wanted))
    );
  }
}

/** A word without signs and without regard to case. Decomposed: half-typed words are prefixes of decomposed ones. */
const plain = (text: string) =>
  unveil(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
