import { register } from 'tsx/esm/api';

// A thread reads TypeScript only after it has been told how.
register();
await import('./rendition-worker.ts');
