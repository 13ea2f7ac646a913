import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildMarks } from './src/checks/build-marks.ts';
import { guard, treeGuard } from './src/checks/guard.ts';
import { OVERRIDDEN, processor } from './src/prose/processor.ts';
import { publish } from './src/publish/integration.ts';
import { BASE, HANGUL_RANGE, LANGUAGES, ORIGIN } from './src/site.ts';

// Read when the pages are built: by then the records were checked.
let moved;
const isMoved = (page) => {
  moved ??= parse(readFileSync(new URL('content/data/redirects.yml', import.meta.url), 'utf8')).flatMap(({ from }) =>
    LANGUAGES.map((language) => `${ORIGIN}${BASE}${language}${from}`),
  );
  return moved.includes(page);
};

const PRETENDARD = { variants: [{ weight: '400 700', style: 'normal', src: ['./.cache/pretendard.woff2'] }] };

export default defineConfig({
  ...(ORIGIN ? { site: ORIGIN } : {}),
  base: BASE,
  outDir: process.env.OUT_DIR ?? 'dist',
  // Not below node_modules, which copies of the project share.
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Tells editors which file is a page: .astro/collections/collections.json. Nothing of it is published.
  experimental: { contentIntellisense: true },
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false, processor: processor(treeGuard) },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Pretendard',
      cssVariable: '--font-pretendard',
      fallbacks: ['system-ui', 'sans-serif'],
      options: PRETENDARD,
    },
    {
      // Stands before monospace: behind it Chromium (156) leaves boxes where a font comes after the first drawing.
      provider: fontProviders.local(),
      name: 'Hangul',
      cssVariable: '--font-hangul',
      fallbacks: [],
      unicodeRange: HANGUL_RANGE,
      options: PRETENDARD,
    },
  ],
  integrations: [
    guard(),
    mdx({ optimize: process.env.MDX_OPTIMIZE === 'off' ? false : { ignoreElementNames: OVERRIDDEN } }),
    publish(),
    ...(ORIGIN
      ? [
          sitemap({
            filter: (page) => !isMoved(page) && page !== `${ORIGIN}${BASE}not-stored/`,
            i18n: {
              defaultLocale: LANGUAGES[0],
              locales: Object.fromEntries(LANGUAGES.map((language) => [language, language])),
            },
          }),
        ]
      : []),
  ],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
      ],
      // Pagefind compiles WebAssembly; in the worker it would not need the word, on the main thread it does.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [buildMarks()],
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        onLog(level, log, next) {
          // Every MDX page carries this directive for Astro, which has read it by now.
          if (log.code === 'MODULE_LEVEL_DIRECTIVE' && /astro:head-inject/.test(log.message)) return;
          next(level, log);
        },
      },
    },
  },
});
