import assert from 'node:assert/strict';
import test from 'node:test';
import { guideMarkdown } from '../../../../src/features/belt-guide/markdown.ts';

test('the answers become a page; an empty one says so', () => {
  const text = guideMarkdown(
    '주문팀 벨트 안내',
    '마지막 확인 2026-11-23',
    [
      { question: '어떻게 배포되나', answer: '합치면 나가요.\n당직이 승인해요. ' },
      { question: '어디서 반려되나', answer: '  ' },
    ],
    '(아직 모름)',
  );
  assert.equal(
    text,
    '# 주문팀 벨트 안내\n\n마지막 확인 2026-11-23\n\n## 1. 어떻게 배포되나\n\n합치면 나가요.\n당직이 승인해요.\n\n## 2. 어디서 반려되나\n\n(아직 모름)\n',
  );
});
