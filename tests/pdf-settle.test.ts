import assert from 'node:assert/strict';
import test from 'node:test';
import { settled } from '../tools/pdf-settle.ts';

/** As Chromium writes: two entries of an outline, the first with two of its own; elements named by numbers of its memory. */
const pdf = (when: string, from: number) => {
  const node = (place: number) => `(node${String(from + place).padStart(8, '0')})`;
  return Buffer.from(
    `1 0 obj\n<</Creator (Mozilla/5.0 \\(X11\\))\n/CreationDate (D:${when}+00'00')\n/ModDate (D:${when}+00'00')>>\nendobj\n` +
      '2 0 obj\n<</Type /Outlines\n/First 3 0 R\n/Last 4 0 R\n/Count 4>>\nendobj\n' +
      '3 0 obj\n<</Title <FEFF>\n/Dest [9 0 R /XYZ 0 0 0]\n/Parent 2 0 R\n/Next 4 0 R\n/First 5 0 R\n/Last 6 0 R\n/Count 2>>\nendobj\n' +
      '5 0 obj\n<</Title <FEFF>\n/Dest [9 0 R /XYZ 0 0 0]\n/Parent 3 0 R\n/Next 6 0 R>>\nendobj\n' +
      '6 0 obj\n<</Title <FEFF>\n/Dest [9 0 R /XYZ 0 0 0]\n/Parent 3 0 R\n/Prev 5 0 R>>\nendobj\n' +
      '4 0 obj\n<</Title <FEFF>\n/Dest [9 0 R /XYZ 0 0 0]\n/Parent 2 0 R\n/Prev 3 0 R>>\nendobj\n' +
      `7 0 obj\n<</Type /Pages\n/Count 12>>\nendobj\n8 0 obj\n<</ID ${node(1)}>> <</ID ${node(4)} /Headers [${node(1)}]>>\nendobj\n`,
    'latin1',
  );
};
const DATE = new Date('2026-11-29T01:02:03Z');
const text = settled(pdf('20300101000000', 661), DATE).toString('latin1');

test('two runs of the browser leave the same file, and nothing in it moves', () => {
  assert.ok(settled(pdf('20300101000000', 661), DATE).equals(settled(pdf('20310202101010', 1999), DATE)));
  assert.equal(text.length, pdf('20300101000000', 661).length);
  assert.match(text, /\/CreationDate \(D:20261129010203\+00'00'\)\n\/ModDate \(D:20261129010203/);
});

test('the file names the book as its maker', () => assert.match(text, /<<\/Creator \(OnBelt\) +\n\/CreationDate/));

test('elements keep their order and what points at them', () =>
  assert.match(text, /<<\/ID \(node00000000\)>> <<\/ID \(node00000001\) \/Headers \[\(node00000000\)\]>>/));

test('the outline opens with its first level only; the count of pages stays', () => {
  assert.match(text, /\/Type \/Outlines\n\/First 3 0 R\n\/Last 4 0 R *\/Count 2>>/);
  assert.match(text, /\/Last 6 0 R\/Count -2>>/);
  assert.match(text, /\/Type \/Pages\n\/Count 12>>/);
});
