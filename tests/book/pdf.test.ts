import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { Browser } from '@playwright/test';
import { parse } from 'node-html-parser';
import { getDocumentProxy } from 'unpdf';
import { printed, printer, type Printed } from '../../tools/pdf.ts';
import { SITES } from '../../tools/test-sites.ts';

const { folder } = SITES.root;
const DATE = new Date('2026-11-29T00:00:00Z');
const LANGUAGES = ['ko', 'en'] as const;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
let chrome: Browser;
const books = new Map<string, { printed: Printed; pdf: Pdf }>();

before(async () => {
  chrome = await printer();
  for (const language of LANGUAGES) {
    const started = Date.now();
    const made = await printed(chrome, folder, language, DATE);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(
      `PDF, ${language}: ${made.pages} pages, ${made.bytes.length} B, printed ${made.rounds} times in ${seconds} s`,
    );
    books.set(language, { printed: made, pdf: await getDocumentProxy(new Uint8Array(made.bytes)) });
  }
});
after(() => chrome.close());

/** From the foot of a page, in points: below and above the text. */
const FOOT = 60;
const HEAD = 780;

/** The text of a page, or of a part of it, without spaces, which a PDF does not keep. */
async function textOf(pdf: Pdf, page: number, from = FOOT, to = HEAD): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item && item.transform[5] > from && item.transform[5] < to ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}

for (const language of LANGUAGES) {
  const page = parse(readFileSync(`${folder}/${language}/book/index.html`, 'utf8'));
  const bare = (text: string) => text.replace(/\s/g, '');
  const entries = page
    .querySelectorAll('.contents a')
    .map((link) => ({ title: bare(link.textContent), id: decodeURIComponent(link.getAttribute('href')!.slice(1)) }));

  test(`${language}: the contents give the page on which each chapter begins`, async () => {
    const { printed, pdf } = books.get(language)!;
    const first = printed.places.get('home')!;
    const pages = Array.from({ length: first - 2 }, (_, at) => textOf(pdf, at + 2));
    const contents = (await Promise.all(pages)).join('');
    let from = 0;
    assert.ok(entries.length > 100);
    for (const { title, id } of entries) {
      const at = contents.indexOf(title, from);
      assert.ok(at >= 0, `${title} is not in the contents`);
      from = at + title.length;
      const number = Number(/^\d+/.exec(contents.slice(from))?.[0].slice(0, String(printed.places.get(id)).length));
      assert.equal(number, printed.places.get(id), title);
      assert.ok((await textOf(pdf, number)).includes(title), `page ${number} does not hold ${title}`);
    }
  });

  test(`${language}: a link to another chapter says its page, the foot of each page its number`, async () => {
    const { printed, pdf } = books.get(language)!;
    assert.ok(printed.pages > 50);
    const start = await textOf(pdf, printed.places.get('start')!);
    const to = printed.places.get('reject');
    assert.ok(start.includes(language === 'ko' ? `(${to}쪽)` : `(p.${to})`), `page ${to} is not named`);
    for (const number of [2, 7, 50, printed.pages])
      assert.equal(await textOf(pdf, number, 0, FOOT), String(number), `page ${number}`);
    assert.equal(await textOf(pdf, 1, 0, FOOT), '');
  });

  test(`${language}: the file says what it is, and leads through itself`, async () => {
    const { pdf, printed } = books.get(language)!;
    const info = (await pdf.getMetadata()).info as Record<string, string>;
    assert.match(info.Title!, language === 'ko' ? /^온벨트: / : /^OnBelt: /);
    assert.equal(info.Language, language);
    assert.equal(info.Creator, 'OnBelt');
    assert.match(info.CreationDate!, /^D:20261129000000/);
    assert.equal((await pdf.getMarkInfo())?.Marked, true);
    const outline = (await pdf.getOutline()) as { title: string; count?: number; items: { title: string }[] }[];
    const parts = page.querySelectorAll('.part-name').map((name) => name.textContent.trim());
    for (const part of parts)
      assert.ok(
        outline.some(({ title }) => title === part),
        part,
      );
    // Closed, or hundreds of entries would stand open.
    for (const { title, count, items } of outline) if (items.length) assert.equal(count, -items.length, title);
    const text = printed.bytes.toString('latin1');
    const [fonts, embedded] = [/\/FontDescriptor\n/g, /\/FontFile2 /g].map((each) => text.match(each)?.length ?? 0);
    assert.ok(fonts! > 2);
    assert.equal(embedded, fonts, 'a font is not in the file');
    assert.match(text, /Pretendard/);
  });
}

test('the same page gives the same file', async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'book-'));
  context.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'en/book'), { recursive: true });
  writeFileSync(join(root, 'en/book/book.css'), '@page{size:A4}');
  writeFileSync(
    join(root, 'en/book/index.html'),
    '<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="/en/book/book.css"><body>' +
      '<nav class="contents"><a href="#a">A</a></nav><h1 id="a">A</h1><table><tr><th>x<tr><td>y</table>',
  );
  const once = await printed(chrome, root, 'en', DATE);
  const twice = await printed(chrome, root, 'en', DATE);
  assert.ok(once.bytes.equals(twice.bytes));
});
