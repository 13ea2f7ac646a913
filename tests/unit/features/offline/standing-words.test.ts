import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { rowOf } from '../../../../src/features/offline/standing-words.ts';
import type { Wording } from '../../../../src/model/wording.ts';

const { offline: words } = parse(readFileSync('content/interface/ko.yml', 'utf8')) as Wording;
const day = () => '2026년 11월 29일';
const stored = { at: 0, bytes: 6_472_421, behind: 0 };

test('a row says how a language stands and offers what can be done', () => {
  const rows: [Parameters<typeof rowOf>[0], ReturnType<typeof rowOf>][] = [
    [{ bytes: 6_472_421 }, { text: '저장하지 않았어요. 저장하면 6.5 MB를 차지해요.', keep: 'keep', remove: false }],
    [
      { bytes: 1, doing: { done: 0, of: 0 } },
      { text: '저장을 시작해요.', remove: true },
    ],
    [
      { bytes: 1, doing: { done: 3, of: 520 } },
      { text: '저장하는 중이에요. 파일 520개 가운데 3개', remove: true },
    ],
    [
      { bytes: 1, doing: { done: 3, of: 520 }, stopping: true },
      { text: '그만두는 중이에요.', remove: true },
    ],
    [
      { bytes: 1, stored },
      { text: '2026년 11월 29일에 저장했어요(6.5 MB). 최신이에요.', remove: true },
    ],
    [
      { bytes: 1, stored: { ...stored, behind: 12 } },
      {
        text: '2026년 11월 29일에 저장했어요(6.5 MB). 그 뒤로 파일 12개가 바뀌었어요.',
        keep: 'update',
        remove: true,
      },
    ],
    [
      { bytes: 1, failed: 'full' },
      { text: words.full, keep: 'again', remove: false },
    ],
    [
      { bytes: 1, failed: 'unreachable' },
      { text: words.unreachable, keep: 'again', remove: true },
    ],
    [
      { bytes: 1, failed: 'broken' },
      { text: words.broken, keep: 'again', remove: true },
    ],
    [
      { bytes: 1, stored: { ...stored, behind: 2 }, failed: 'unreachable' },
      { text: `2026년 11월 29일에 저장했어요(6.5 MB). ${words.unreachable}`, keep: 'again', remove: true },
    ],
  ];
  for (const [standing, row] of rows) {
    const { keep, ...rest } = rowOf(standing, words, day);
    assert.deepEqual({ ...rest, ...(keep && { keep }) }, row);
  }
});
