import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { nextSealKey, ownSealKey, rotationIsOpen, settleSealKey } from '#app/server/own-seal-key.server.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seal-key-'));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('keeps both keys until the rotation is settled, and is finished by running it again', () => {
  const first = ownSealKey(folder);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(ownSealKey(folder)).toBe(first);
  expect(rotationIsOpen(folder)).toBe(false);
  const next = nextSealKey(folder);
  expect(next).not.toBe(first);
  expect([rotationIsOpen(folder), ownSealKey(folder), nextSealKey(folder)]).toEqual([true, first, next]);
  settleSealKey(folder);
  expect([rotationIsOpen(folder), ownSealKey(folder)]).toEqual([false, next]);
  expect(fs.statSync(path.join(folder, 'price-seal-key')).mode & 0o777).toBe(0o600);
});
