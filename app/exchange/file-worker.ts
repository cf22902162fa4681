import { parentPort, workerData } from 'node:worker_threads';
import type { FileJob } from './read-apart.server.ts';
import { checkedDocument } from './tender-document/checked-document.server.ts';
import { readWorkbook } from './workbook/render/xlsx-file.server.ts';

// A thread of its own for one file from outside: whatever the file does to its reader, the portal goes on answering.
const { kind, bytes } = workerData as FileJob;
parentPort?.postMessage(await (kind === 'workbook' ? readWorkbook(bytes) : checkedDocument(bytes)));
