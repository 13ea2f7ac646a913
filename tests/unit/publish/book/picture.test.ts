import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { picture } from '../../../../src/publish/book/picture.ts';

test('a picture that cannot be read stops the book with its name, and no more', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'onbelt '));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'two-tests.webp');
  writeFileSync(file, 'RIFF\x04\0\0\0WEBP');
  await assert.rejects(picture(file), (error: Error) => {
    assert.ok(error.message.startsWith(`${file} cannot be read as a picture`), error.message);
    assert.doesNotMatch(error.stack!, /\n\s+at /);
    return true;
  });
});
