/**
 * Draws the books' cover pictures, src/publish/book/cover-ko.png and cover-en.png, from the cover of the page that prints:
 * to be run when src/publish/book/cover.ts or its style changes.
 *
 *   node tools/cover.ts [folder]      the built site; without it dist
 */
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { LANGUAGES } from '../src/site.ts';
import { browser, FLAGS } from './browser.ts';
import { listen, site } from './serve.ts';

/** Higher than paper is: two to three, as shelves of books show covers. In CSS pixels, drawn at twice the size. */
const WIDTH = 700;
const HEIGHT = 1050;

const folder = process.argv[2] ?? process.env.OUT_DIR ?? 'dist';
const { server, port } = await listen(site(folder, '/'), 0, true);
const chrome = await chromium.launch({ executablePath: browser(), args: FLAGS });
try {
  for (const language of LANGUAGES) {
    const page = await chrome.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 2 });
    await page.goto(`http://localhost:${port}/${language}/book/`);
    await page.evaluate(
      async ([width, height]) => {
        const cover = document.querySelector<HTMLElement>('.cover')!;
        cover.querySelector('.cover-edition')?.remove();
        cover.style.cssText = `position:fixed;inset:0;margin:0;width:${width}px;height:${height}px`;
        await document.fonts.ready;
      },
      [WIDTH, HEIGHT],
    );
    // Few colours: a palette is a third of the size.
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 96, effort: 10 })
      .toFile(`src/publish/book/cover-${language}.png`);
  }
} finally {
  await chrome.close();
  server.close();
}
