/**
 * npm run pdf: the book as PDF, one file per language among the downloads of the built site.
 *
 *   node tools/pdf.ts [folder]      the built site; without it dist
 *
 * A browser prints the page that the build made for it (src/publish/book.ts). It cannot say on which page of paper a
 * heading lands, so it prints twice: once to see, once with the numbers put in. Prints again while that moves anything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import subsetFont from 'subset-font';
import { getDocumentProxy } from 'unpdf';
import { writeDownloads } from '../src/publish/downloads.ts';
import { writeManifest } from '../src/publish/manifest.ts';
import { release } from '../src/publish/release.ts';
import { writeWorker } from '../src/publish/service-worker.ts';
import { LANGUAGES } from '../src/site.ts';
import { browser, FLAGS } from './browser.ts';
import { install } from './debian.ts';
import { settled } from './pdf-settle.ts';
import { listen, site } from './serve.ts';

/** Weights that print.css asks for. Chromium draws a variable font letter by letter; cut to one weight it embeds it. */
const WEIGHTS = [400, 600, 700];
/** A number of one digit more may move a line, and that a page: so often at most. Three or four are usual. */
const ROUNDS = 9;

/** Signs that logs hold and bare machines have no font for: "⧗" and "ⓘ" of commitlint. */
const SIGN = '29d7';

/** A book on paper. */
export interface Printed {
  bytes: Buffer;
  pages: number;
  /** On which page, counted from 1, each place lies that a link leads to, by its anchor. */
  places: Map<string, number>;
  /** How often it was printed until nothing moved. */
  rounds: number;
}

/**
 * Prints a language's book from a built site.
 *
 * @param date What the file says of when it was made: the same site and browser give the same bytes.
 */
export async function printed(chrome: Browser, folder: string, language: string, date: Date): Promise<Printed> {
  const html = readFileSync(join(folder, language, 'book/index.html'), 'utf8');
  const base = new RegExp(`href="(/[^"]*?)${language}/book/book\\.css"`).exec(html)?.[1] ?? '/';
  const { server, port } = await listen(site(folder, base), 0, true);
  const page = await chrome.newPage();
  try {
    await cutFonts(page);
    await page.goto(`http://localhost:${port}${base}${language}/book/`);
    await page.evaluate(async () => {
      // The name on the cover is the title of the file. As a heading it would stand above everything in the outline.
      document.querySelector('.cover h1')?.setAttribute('role', 'paragraph');
      await Promise.all([...document.fonts].map((face) => face.load()));
    });
    let before = new Map<string, number>();
    for (let rounds = 1; rounds <= ROUNDS; rounds++) {
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
      const { places, pages } = await placesIn(bytes);
      if (rounds > 1 && same(before, places)) return { bytes: settled(bytes, date), pages, places, rounds };
      before = places;
      await page.evaluate(
        (numbers) => {
          const known = new Map(numbers);
          for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a, a.to')) {
            const number = known.get(decodeURIComponent(link.hash.slice(1)));
            // Never fewer digits than before, or lines could go back and forth for ever.
            if (number) link.dataset.page = String(number).padStart(link.dataset.page?.length ?? 0, '\u2007');
          }
        },
        [...places],
      );
    }
    throw new Error(`The pages of the ${language} book still move after ${ROUNDS} rounds.`);
  } finally {
    await page.close();
    server.close();
  }
}

/** Gives the page the site's font in fixed weights, as fonts of their own. */
async function cutFonts(page: Page) {
  const cut = new Map<string, Buffer>();
  await page.route('**/book.css', async (route) => {
    const response = await route.fetch();
    const css = await response.text();
    const address = /@font-face\{[^}]*url\("([^"]+)"\)/.exec(css)?.[1];
    if (!address) return route.fulfill({ response });
    const font = await (await route.fetch({ url: new URL(address, route.request().url()).href })).body();
    for (const weight of WEIGHTS) cut.set(`${weight}.ttf`, await cutTo(font, weight));
    const body = css.replace(/@font-face\{[^}]*\}/g, (face) =>
      WEIGHTS.map((weight) =>
        face.replace(/url\("[^"]+"\) format\("woff2"\)/, `url("${weight}.ttf")`).replace('400 700', String(weight)),
      ).join(''),
    );
    await route.fulfill({ response, body });
  });
  await page.route('**/*.ttf', (route) =>
    route.fulfill({ body: cut.get(route.request().url().split('/').at(-1)!)!, contentType: 'font/ttf' }),
  );
}

/** A variable font at one weight, with every character it has. */
async function cutTo(font: Buffer, weight: number): Promise<Buffer> {
  return subsetFont(font, '', { targetFormat: 'truetype', variationAxes: { wght: weight }, keepAllGlyphs: true });
}

async function placesIn(bytes: Uint8Array): Promise<{ places: Map<string, number>; pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const places = new Map<string, number>();
  for (const [name, target] of Object.entries(await pdf.getDestinations()))
    if (target?.[0]) places.set(decodeURIComponent(name), (await pdf.getPageIndex(target[0])) + 1);
  return { places, pages: pdf.numPages };
}

const same = (one: Map<string, number>, other: Map<string, number>) =>
  one.size === other.size && [...one].every(([name, page]) => other.get(name) === page);

/** A browser to print with, and fonts for what the site's own font does not have. */
export function printer(): Promise<Browser> {
  if (!spawnSync('fc-list', [`:charset=${SIGN}`], { encoding: 'utf8' }).stdout) install('fonts-symbola');
  return chromium.launch({ executablePath: browser(), args: FLAGS });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? process.env.OUT_DIR ?? 'dist';
  const languages = LANGUAGES.filter((language) => existsSync(join(folder, language, 'book/index.html')));
  if (!languages.length) {
    console.error(`There is no book in ${folder}. Run "npm run build" first.`);
    process.exit(1);
  }
  const { version, date } = release();
  const chrome = await printer();
  try {
    mkdirSync(join(folder, 'downloads'), { recursive: true });
    for (const language of languages) {
      const { bytes, pages, rounds } = await printed(chrome, folder, language, date);
      const file = join(folder, 'downloads', `onbelt-${version}-${language}.pdf`);
      writeFileSync(file, bytes);
      console.log(`${file}: ${pages} pages, ${(bytes.length / 1e6).toFixed(1)} MB, printed ${rounds} times`);
    }
  } finally {
    await chrome.close();
  }
  // The site learns of its new downloads: the page that offers them, the sums, and every list of its files.
  writeDownloads(folder, release());
  writeWorker(folder);
  writeManifest(folder);
}
