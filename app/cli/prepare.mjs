// Makes a clone ready to run, with nothing but Node: packages as locked, and a build of the present sources.
// Each step is skipped when nothing it depends on has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or later is needed; this is ${process.version}.`);

once('node_modules/.installed', ['package-lock.json', 'package.json'], () => {
  console.log('Installing packages …');
  // Not `npm ci`: it refuses a lockfile made where some platforms' binaries could not be had.
  if (run('npm', ['install', '--include=dev', '--no-save', '--loglevel', 'error'])) {
    fail('The packages could not be installed; npm’s own words are above.');
  }
});
once('.build/built', ['app', 'db', 'public', 'vite.config.ts', 'package-lock.json'], () => {
  console.log('Building …');
  fs.rmSync('.build', { recursive: true, force: true });
  if (run('node', ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'])) {
    fail('The build failed; its own words are above.');
  }
});

/** Runs `work` unless `stamp` holds the hash of exactly these sources. */
function once(stamp, sources, work) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesOf))
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  const now = hash.digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return;
  work();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, now);
}

function filesOf(source) {
  if (!fs.statSync(source).isDirectory()) return [source];
  return fs
    .readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: '' } })
    .status;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
