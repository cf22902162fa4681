import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Document } from '#app/documents/document.ts';
import type { DocumentFormat } from '#app/documents/render/render-document.server.ts';
import { keptFiles } from './kept-files.ts';

/**
 * Files of documents are made in a thread of their own, one after another: a long report keeps nobody waiting but those
 * who want it, and they can go on meanwhile. Measured with a report of 20 pages: 400 ms for its PDF, in which the
 * portal's own thread would answer nobody.
 */
export interface RenditionWanted {
  /** The address of the file, which never changes. */
  readonly address: string;
  readonly document: Document;
  readonly format: DocumentFormat;
  readonly madeAt: Date;
}

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn'; readonly part: number }
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };

export type RenditionProgress =
  | { readonly kind: 'notAskedFor' }
  | { readonly kind: 'waiting'; readonly before: number }
  | { readonly kind: 'drawing'; readonly part: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'made' };

export interface Renditions {
  /** The file, if it is made within what people wait; else null, and it is made meanwhile. Asked twice, it is made once. */
  soon(wanted: RenditionWanted): Promise<Uint8Array | null>;
  progress(address: string): RenditionProgress;
  /** Starts the thread, so that the first who asks for a file need not wait for that. */
  warm(): void;
  close(): Promise<void>;
}

export interface RenditionLimits {
  /** Files that may wait; more are refused until some are made. */
  readonly mostWaiting: number;
  /** Bytes of finished files that are kept. */
  readonly mostKept: number;
  /** Milliseconds after which a file is given up, with the thread that makes it. */
  readonly longest: number;
  /** Milliseconds that a person waits for the file itself before its progress is shown instead. */
  readonly patience: number;
}

const usual: RenditionLimits = { mostWaiting: 100, mostKept: 64 * 1024 * 1024, longest: 60_000, patience: 2_500 };
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
// Found by its name in the package: built or not, this module lies elsewhere.
const threadFile = createRequire(import.meta.url).resolve('#app/server/rendition-worker.mjs');

type Job = {
  readonly wanted: RenditionWanted;
  readonly ended: Promise<Uint8Array | null>;
  end(bytes: Uint8Array | null): void;
  part: number;
};

export function openRenditions(limits: RenditionLimits = usual): Renditions {
  const jobs = new Map<string, Job>();
  const kept = keptFiles(limits.mostKept);
  /** Addresses of files that could not be made, until they are asked for again. */
  const failures = new Set<string>();
  let thread: { readonly worker: Worker; readonly ready: Promise<void> } | null = null;
  let giveUp: NodeJS.Timeout | undefined;

  function openThread() {
    thread ??= newThread();
    return thread;
  }

  function newThread() {
    const worker = new Worker(threadFile, { resourceLimits: memory });
    worker.unref();
    const ready = new Promise<void>((resolve) => {
      worker.on('message', (words: FromThread) => {
        if (words.kind === 'ready') resolve();
        else heard(words);
      });
      worker.once('exit', resolve);
    });
    worker.once('error', (error) => lost(worker, error.message));
    worker.once('exit', () => lost(worker, 'the thread ended'));
    return { worker, ready };
  }

  function queued(wanted: RenditionWanted): Job {
    let end: Job['end'] = () => {};
    const ended = new Promise<Uint8Array | null>((resolve) => {
      end = resolve;
    });
    const job: Job = { wanted, ended, end, part: 0 };
    jobs.set(wanted.address, job);
    if (jobs.size === 1) sendFirst();
    return job;
  }

  function sendFirst(): void {
    clearTimeout(giveUp);
    const [job] = jobs.values();
    if (!job) return;
    const { worker, ready } = openThread();
    worker.postMessage(job.wanted);
    void ready.then(() => {
      if (jobs.get(job.wanted.address) !== job) return;
      giveUp = setTimeout(() => lost(worker, `no file within ${limits.longest} ms`), limits.longest);
      giveUp.unref();
    });
  }

  /** The thread makes one file at a time: what it says is about the first. */
  function heard(words: Exclude<FromThread, { kind: 'ready' }>): void {
    const [job] = jobs.values();
    if (!job) return;
    if (words.kind === 'drawn') job.part = words.part;
    else if (words.kind === 'made') finish(job, words.bytes);
    else fail(job, words.reason);
  }

  /** A thread that broke takes the file it was making with it; the others wait for a new one. */
  function lost(worker: Worker, reason: string): void {
    if (thread?.worker !== worker) return;
    thread = null;
    void worker.terminate();
    const [job] = jobs.values();
    if (job) fail(job, reason);
  }

  function fail(job: Job, reason: string): void {
    console.error(`A file could not be made: ${reason}`);
    failures.add(job.wanted.address);
    finish(job, null);
  }

  function finish(job: Job, bytes: Uint8Array | null): void {
    if (bytes) kept.keep(job.wanted.address, bytes);
    jobs.delete(job.wanted.address);
    job.end(bytes);
    sendFirst();
  }

  return {
    async soon(wanted) {
      const bytes = kept.find(wanted.address);
      if (bytes) return bytes;
      failures.delete(wanted.address);
      const job = jobs.get(wanted.address) ?? (jobs.size < limits.mostWaiting ? queued(wanted) : null);
      if (!job) return null;
      const tooLong = openThread().ready.then(() => afterMilliseconds(limits.patience));
      return Promise.race([job.ended, tooLong]);
    },
    progress(address) {
      if (kept.has(address)) return { kind: 'made' };
      if (failures.has(address)) return { kind: 'failed' };
      const job = jobs.get(address);
      if (!job) return { kind: 'notAskedFor' };
      const before = [...jobs.values()].indexOf(job);
      return before === 0 ? { kind: 'drawing', part: job.part } : { kind: 'waiting', before };
    },
    warm() {
      openThread();
    },
    async close() {
      clearTimeout(giveUp);
      const open = thread;
      thread = null;
      await open?.worker.terminate();
    },
  };
}

const afterMilliseconds = (milliseconds: number) =>
  new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null).unref());
