import { defineConfig } from '@playwright/test';

// One port a run, so that two runs on one machine do not meet; the workers inherit it.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const port = Number(process.env.E2E_PORT);
const asRoot = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const undecided = ['undecided, with JavaScript', 'undecided, without JavaScript'];

/** The whole portal with the demonstration, on its embedded database or on that of DATABASE_URL, in a real browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalTeardown: './teardown.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json']],
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...(process.getuid?.() === 0 ? asRoot : ['--disable-gpu', '--disable-quic', '--no-first-run']), ...quiet],
    },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    // First what needs the demonstration as it is loaded, with a council still to decide: other journeys decide for it.
    { name: 'undecided, with JavaScript', grep: /@undecided/ },
    { name: 'undecided, without JavaScript', grep: /@undecided/, use: { javaScriptEnabled: false } },
    { name: 'with JavaScript', grepInvert: /@plain-only|@undecided/, dependencies: undecided },
    {
      name: 'without JavaScript',
      grep: /@plain/,
      grepInvert: /@undecided/,
      use: { javaScriptEnabled: false },
      dependencies: undecided,
    },
  ],
  webServer: {
    command: `rm -rf .cache/e2e-${port} && exec node --import tsx e2e/start-portal.ts`,
    cwd: '..',
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), DATA_FOLDER: `.cache/e2e-${port}`, DEMONSTRATION: 'yes' },
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
  },
});
