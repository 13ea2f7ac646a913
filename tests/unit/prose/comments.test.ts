import assert from 'node:assert/strict';
import test from 'node:test';
import type { Root } from 'mdast';
import { comments, isComment } from '../../../src/prose/comments.ts';

const expression = (value: string) => ({ type: 'mdxTextExpression' as const, value });
const text = (value: string) => ({ type: 'text' as const, value });

test('comments are left out, wherever they stand, and nothing else', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'mdxFlowExpression', value: '/* a */' },
      { type: 'mdxFlowExpression', value: '/* b */' },
      { type: 'paragraph', children: [text('가'), expression('/* c */'), text('나'), expression('1')] },
    ],
  };
  comments()(tree);
  assert.deepEqual(tree.children, [{ type: 'paragraph', children: [text('가'), text('나'), expression('1')] }]);
});

test('what ends early is no comment', () => {
  for (const value of ['/* a */', ' /**/ ', '/* a\nb */', '/* /* */']) assert.ok(isComment(value), value);
  for (const value of ['', '1', '/* a */ 1', '/* a */ 1 /* b */', '// a\n1', '1 /* a */', '/* a'])
    assert.ok(!isComment(value), value);
});
