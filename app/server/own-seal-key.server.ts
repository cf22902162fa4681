import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The key of sealed prices that the portal makes for itself, in a file beside its data. A rotation writes the next key
 * first, then wraps every lot's key anew, then puts the next key in the place of the old: wherever it is cut short, both
 * keys are there, and running it again finishes it.
 */
const fileOf = (folder: string) => path.join(folder, 'price-seal-key');
const nextOf = (folder: string) => path.join(folder, 'price-seal-key.next');

/** The key in use; made when there is none. */
export function ownSealKey(folder: string): string {
  if (!fs.existsSync(fileOf(folder))) write(folder, fileOf(folder));
  return read(fileOf(folder));
}

/** A rotation began and was not finished. */
export const rotationIsOpen = (folder: string): boolean => fs.existsSync(nextOf(folder));

/** The key to come: that of an interrupted rotation, or a new one. */
export function nextSealKey(folder: string): string {
  if (!rotationIsOpen(folder)) write(folder, nextOf(folder));
  return read(nextOf(folder));
}

/** The key to come is the key in use from now on. */
export const settleSealKey = (folder: string): void => fs.renameSync(nextOf(folder), fileOf(folder));

const read = (file: string) => fs.readFileSync(file, 'utf8').trim();

/** On the disk before anything is wrapped with it. */
function write(folder: string, file: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const opened = fs.openSync(file, 'wx', 0o600);
  fs.writeSync(opened, randomBytes(32).toString('hex'));
  fs.fsyncSync(opened);
  fs.closeSync(opened);
}
