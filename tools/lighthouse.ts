/**
 * npm run lighthouse: how the built site scores on a phone, best of three, on home, a stage page and the search.
 * Fails below 95 for performance and below 100 for accessibility, best practices and search engines.
 * Builds with an origin, as the site is published: without one there is no canonical address to be found.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browser, FLAGS } from './browser.ts';
import { listen, site } from './serve.ts';
import { SITES } from './test-sites.ts';

const PAGES = ['/ko/', '/ko/belt/test/', '/ko/search/', '/en/', '/en/belt/test/', '/en/search/'];
const RUNS = 3;
const FLOORS: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const { server, port } = await listen(site(SITES.root.folder, '/'), 0, false);
const chrome = await launch({
  chromePath: browser(),
  chromeFlags: ['--headless=new', '--disable-dev-shm-usage', ...FLAGS],
});
let failed = false;
try {
  for (const page of PAGES) {
    const best: Record<string, number> = {};
    let paint = Infinity;
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(`http://localhost:${port}${page}`, {
        port: chrome.port,
        onlyCategories: Object.keys(FLOORS),
      });
      for (const [name, { score }] of Object.entries(result!.lhr.categories))
        best[name] = Math.max(best[name] ?? 0, Math.round((score ?? 0) * 100));
      paint = Math.min(paint, result!.lhr.audits['largest-contentful-paint']?.numericValue ?? Infinity);
      if (Object.entries(FLOORS).every(([name, floor]) => best[name]! >= floor) && run > 0) break;
      for (const [id, { score, title }] of Object.entries(result!.lhr.audits))
        if (score !== null && score < 1 && run === RUNS - 1) console.log(`  ${id}: ${title}`);
    }
    const below = Object.entries(FLOORS).filter(([name, floor]) => best[name]! < floor);
    failed ||= below.length > 0;
    console.log(
      `${below.length ? '✘' : '✔'} ${page}  ${Object.entries(best)
        .map(([name, score]) => `${name} ${score}`)
        .join('  ')}  LCP ${Math.round(paint)} ms`,
    );
  }
} finally {
  chrome.kill();
  server.close();
}
process.exit(failed ? 1 : 0);
