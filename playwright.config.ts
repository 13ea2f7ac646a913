import { defineConfig } from '@playwright/test';
import { browser, FLAGS } from './tools/browser.ts';
import { SITES } from './tools/test-sites.ts';

const serve = ({ folder, base, port }: (typeof SITES)[keyof typeof SITES]) => ({
  command: `node tools/serve.ts ${folder}`,
  env: { PORT: String(port), BASE: base },
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list', { printSteps: false }]],
  timeout: 90_000,
  // A browser looks for a new worker when it has time: on a busy machine that may take it longer than the usual five seconds.
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${SITES.root.port}`,
    locale: 'ko-KR',
    serviceWorkers: 'block',
    launchOptions: { executablePath: browser(), args: FLAGS },
  },
  webServer: Object.values(SITES).map(serve),
});
