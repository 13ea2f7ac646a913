import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { STAMP } from '../../../src/model/offline.ts';
import { stampPages } from '../../../src/publish/page-stamp.ts';

const page = (text: string) => `<html><offline-note data-stamp="-"></offline-note><main>${text}</main></html>`;

function stamped(pages: Record<string, string>) {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(site, name), html);
    stampPages(site);
    stampPages(site);
    return Object.fromEntries(
      Object.keys(pages).map((name) => [name, STAMP.exec(readFileSync(join(site, name), 'utf8'))?.[1]]),
    );
  } finally {
    rmSync(site, { recursive: true });
  }
}

test('pages of the same text have the same stamp, others another, and twice stamped is as once', () => {
  const { a, b, c, d } = Object.fromEntries(
    Object.entries(
      stamped({ 'a.html': page('1'), 'b.html': page('1'), 'c.html': page('2'), 'd.html': '<p>none</p>' }),
    ).map(([name, stamp]) => [name[0], stamp]),
  );
  assert.match(a!, /^[\w-]{8}$/);
  assert.equal(a, b);
  assert.notEqual(a, c);
  assert.equal(d, undefined);
});
