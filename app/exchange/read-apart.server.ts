import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#app/domain/result.ts';
import type { CheckedDocument } from './tender-document/checked-document.server.ts';
import type { CellProblem, ReadSheet } from './workbook/cells.ts';

/**
 * Files from outside are read in a thread of their own with a limit of time and memory, a few at once: a reader that a
 * hostile file keeps busy keeps nobody waiting, and is ended. Measured in the portal's own thread: a workbook of
 * 21 kB with one far cell on each of eighty sheets kept everybody waiting for 17 seconds.
 */
export interface FileJob {
  readonly kind: 'workbook' | 'document';
  readonly bytes: Uint8Array;
}

export const READING_LIMIT = 3_500;
const mostAtOnce = 3;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
// Found by its name in the package: built or not, this module lies elsewhere.
const threadFile = createRequire(import.meta.url).resolve('#app/exchange/file-worker.mjs');
let reading = 0;

const tooLong = (what: string) => `This ${what} takes too long to read; save it anew with less in it.`;
const busy = 'Other files are being read just now; try again in a moment.';

export async function workbookApart(bytes: Uint8Array): Promise<Result<readonly ReadSheet[], readonly CellProblem[]>> {
  const read = await apart<Result<readonly ReadSheet[], readonly CellProblem[]>>({ kind: 'workbook', bytes });
  return typeof read === 'string' ? refuse([{ sheet: null, address: null, sentence: read }]) : read;
}

export async function documentApart(bytes: Uint8Array): Promise<Result<CheckedDocument, string>> {
  const read = await apart<Result<CheckedDocument, string>>({ kind: 'document', bytes });
  return typeof read === 'string' ? refuse(read) : read;
}

/** What the thread found, or a sentence why it found nothing. */
async function apart<T>(job: FileJob): Promise<T | string> {
  if (reading >= mostAtOnce) return busy;
  reading += 1;
  try {
    return await inThread<T>(job);
  } finally {
    reading -= 1;
  }
}

function inThread<T>(job: FileJob): Promise<T | string> {
  const worker = new Worker(threadFile, {
    workerData: job,
    resourceLimits: memory,
  });
  return new Promise<T | string>((resolve, reject) => {
    const timer = setTimeout(() => resolve(tooLong(job.kind)), READING_LIMIT);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) =>
      exhausted(error) ? resolve(tooLong(job.kind)) : reject(error),
    );
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

/** Out of memory or of stack. */
const exhausted = ({ code, name }: Error & { code?: string }) =>
  code === 'ERR_WORKER_OUT_OF_MEMORY' || name === 'RangeError';
