import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, it } from 'vitest';

const folder = path.join(import.meta.dirname, 'harness');

it.each(['driver-leak', 'driver-kill'])(
  'withstands %s, three rounds of three',
  (script) => {
    for (let round = 1; round <= 3; round++) {
      const run = spawnSync('node', ['--import', 'tsx', path.join(folder, `${script}.mjs`)], {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: inject('ownerUrl'), DRIVER: path.join(folder, 'fenced.ts') },
      });
      expect(run.stdout + run.stderr).not.toContain('"leak":true');
      expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
    }
  },
  60_000,
);
