import { parentPort } from 'node:worker_threads';
import { renderDocument } from '#app/documents/render/render-document.server.ts';
import type { FromThread, RenditionWanted } from './renditions.server.ts';

// The thread in which files are made: one after another, while the portal's own thread goes on answering.
const tell = (words: FromThread, moved: ArrayBuffer[] = []) => parentPort?.postMessage(words, moved);
const tellEvery = 100;

parentPort?.on('message', async ({ document, format, madeAt }: RenditionWanted) => {
  try {
    let told = performance.now();
    const bytes = await renderDocument(document, format, madeAt, (part) => {
      if (performance.now() - told < tellEvery) return;
      told = performance.now();
      tell({ kind: 'drawn', part });
    });
    tell({ kind: 'made', bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
tell({ kind: 'ready' });
