import assert from 'node:assert/strict';
import test from 'node:test';
import { unzipSync } from 'fflate';
import { archive } from '../../../src/publish/archive.ts';

const date = new Date('2026-03-29T01:30:00Z');
const files = [
  { name: 'mimetype', data: 'application/epub+zip', stored: true },
  { name: 'b/나.txt', data: '가나다'.repeat(100) },
  { name: 'a.bin', data: Uint8Array.of(1, 2, 3) },
];

test('what goes in comes out, in the order given', () => {
  const found = unzipSync(archive(files, date));
  assert.deepEqual(Object.keys(found), ['mimetype', 'b/나.txt', 'a.bin']);
  assert.equal(new TextDecoder().decode(found['b/나.txt']), '가나다'.repeat(100));
  assert.deepEqual([...found['a.bin']!], [1, 2, 3]);
});

test('a stored file stands in the archive as it is', () => {
  const bytes = Buffer.from(archive(files, date));
  assert.equal(bytes.subarray(30, 58).toString(), 'mimetypeapplication/epub+zip');
});

test('the same files give the same bytes in every time zone, on a day with a missing hour too', (context) => {
  const { TZ } = process.env;
  context.after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  const made = ['UTC', 'Asia/Seoul', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
    process.env.TZ = zone;
    return Buffer.from(archive(files, date)).toString('base64');
  });
  assert.equal(new Set(made).size, 1);
});
