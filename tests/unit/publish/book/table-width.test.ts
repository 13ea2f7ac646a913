import assert from 'node:assert/strict';
import test from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isCrowded } from '../../../../src/publish/book/table-width.ts';

const crowded = (...rows: string[][]) => {
  const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return isCrowded(fromHtml(`<table>${html}</table>`, { fragment: true }).children[0] as Element);
};

test('a table of long words in many columns is crowded, however they are spread over its rows', () => {
  assert.ok(crowded(['Infrastructure', 'vulnerabilities', 'Composition', 'permissions']));
  assert.ok(crowded(['소프트웨어명세서', '라이브러리에서', '레지스트리에서'], ['a']));
  assert.ok(crowded(['Infrastructure', 'a', 'b', 'c'], ['a', 'vulnerabilities', 'Composition', 'permissions']));
});

test('long texts of short words are not, nor code, which breaks anywhere', () => {
  const text = 'the words of a cell wrap as they come '.repeat(5);
  assert.ok(!crowded([text, text, text, text]));
  assert.ok(!crowded(['셋을 가르는 것은 첫 대답이에요', '알려도 혼나지 않는다는 믿음', '회고를 시작하면']));
  assert.ok(
    !crowded(['<code>a-very-long-command-without-a-space</code>', '<b><code>another-long-command-here</code></b>']),
  );
  assert.ok(!crowded([]));
});
