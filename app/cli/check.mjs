// Every test there is, on a machine that has only Node: packages, a browser, a build, then types, lint, layers, unit,
// database and browser tests. Ends with one line that counts them all.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const bin = (name) => path.join('node_modules', '.bin', name);
const report = (name) => path.join(root, '.cache', 'reports', `${name}.json`);
fs.mkdirSync('.cache/reports', { recursive: true });

if (spawnSync('node', ['app/cli/prepare.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1);
const chromium = findChromium();
const environment = { ...process.env, CHROMIUM: chromium, FORCE_COLOR: '0' };

const outcomes = [];
await step('types', bin('tsc'), ['-p', 'tsconfig.json']);
await step('lint', 'npm', ['run', '--silent', 'lint']);
await step('layers', 'npm', ['run', '--silent', 'layers']);
await step('unit and database tests', bin('vitest'), [
  'run',
  '--config',
  '.config/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report('vitest')}`,
]);
await step('browser tests', bin('playwright'), ['test', '--config', 'e2e/playwright.config.ts'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright'),
});

const counts = [
  vitestCounts(),
  playwrightCounts(),
  ...outcomes.slice(0, 3).map((ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })),
];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
// A runner that fell over before it could count is one failure.
const broken = outcomes.filter((ok) => !ok).length > 0 && sum('failed') === 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed') + broken} failed, ${sum('skipped')} skipped`);
process.exit(outcomes.every(Boolean) ? 0 : 1);

function step(name, command, args, more = {}) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, ...more } });
    child.on('error', () => finish(-1));
    child.on('close', finish);
    function finish(code) {
      outcomes.push(code === 0);
      console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
      resolve();
    }
  });
}

function vitestCounts() {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(report('vitest'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function playwrightCounts() {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report('playwright')).stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** The browser that Playwright finds, else one of the machine, else one that is installed now. */
function findChromium() {
  const present = () =>
    [
      playwrightsOwn(),
      process.env.CHROMIUM,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
    ].find((file) => file && fs.existsSync(file));
  const found = present();
  if (found) return found;
  console.log('Installing Chromium …');
  spawnSync(bin('playwright'), ['install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  if (present()) return present();
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (present()) return present();
  }
  console.error(
    'There is no Chromium for the browser tests and none could be installed; install it and run this again.',
  );
  process.exit(1);
}

function playwrightsOwn() {
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  return spawnSync('node', ['-e', script], { encoding: 'utf8' }).stdout.trim();
}
