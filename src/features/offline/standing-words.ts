import type { Standing } from '../../model/offline.ts';
import { sizeIn } from '../../model/size.ts';
import type { Wording } from '../../model/wording.ts';

/** What a row says and offers. */
export interface Row {
  text: string;
  /** What the button to store would do, or undefined where there is nothing to fetch. */
  keep?: 'keep' | 'update' | 'again';
  /** Whether there is something to remove or to stop. */
  remove: boolean;
}

/**
 * How a language stands, in words.
 *
 * @param standing `stopping`: the reader has stopped it, and the worker has not come to it yet.
 * @param day Milliseconds since 1970 → a day in the reader's language.
 */
export function rowOf(
  standing: Standing & { stopping?: boolean },
  words: Wording['offline'],
  day: (at: number) => string,
): Row {
  const { bytes, stored, doing, failed, stopping } = standing;
  const put = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
  if (doing && stopping) return { text: words.stopping, remove: true };
  if (doing)
    return { text: doing.of ? put(words.doing, { done: doing.done, count: doing.of }) : words.starting, remove: true };
  if (!stored)
    return failed
      ? // What had been fetched is still there; on a full device it is not.
        { text: words[failed], keep: 'again', remove: failed !== 'full' }
      : { text: put(words.none, { size: sizeIn(bytes) }), keep: 'keep', remove: false };
  const since = put(words.stored, { day: day(stored.at), size: sizeIn(stored.bytes) });
  if (failed) return { text: `${since} ${words[failed]}`, keep: 'again', remove: true };
  return stored.behind
    ? { text: `${since} ${put(words.behind, { count: stored.behind })}`, keep: 'update', remove: true }
    : { text: `${since} ${words.current}`, remove: true };
}
