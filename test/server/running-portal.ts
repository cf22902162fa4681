import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export interface RunningPortal {
  readonly address: string;
  readonly process: ChildProcess;
  /** All it printed so far. */
  output(): string;
  /** Sends the signal and waits; the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

export const dataFolder = (name: string) => path.resolve('.cache/portals', name);

/** The portal as `npm start` runs it, on a folder and a port of its own. */
export async function startPortal(name: string, settings: Record<string, string> = {}): Promise<RunningPortal> {
  const port = settings.PORT ?? String(await freePort());
  const child = launch({ PORT: port, DATA_FOLDER: dataFolder(name), DATABASE_URL: '', DEMONSTRATION: '', ...settings });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  child.stderr?.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  const address = `http://localhost:${port}`;
  for (const until = Date.now() + 40_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (child.exitCode !== null) break;
    if (printed.includes('is ready at')) break;
  }
  return {
    address,
    process: child,
    output: () => printed,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function launch(settings: Record<string, string>): ChildProcess {
  const env = { ...process.env, ...settings };
  return spawn('node', ['--import', 'tsx', 'app/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function freshFolder(name: string): string {
  fs.rmSync(dataFolder(name), { recursive: true, force: true });
  return dataFolder(name);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A cookie of a demonstration person. */
export async function enter(address: string, person: string): Promise<string> {
  const response = await fetch(`${address}/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `person=${person}`,
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
