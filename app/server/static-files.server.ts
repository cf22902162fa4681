import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import express, { type Request, type Response, Router } from 'express';

const compressible = /\.(js|css|svg|json|txt|ico)$/;

/** Compressed copies beside the built assets, made once: compressing each response would cost a third of throughput. */
export function precompress(folder: string) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !compressible.test(file) || fs.existsSync(`${file}.br`)) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** The built client folder: hashed assets are kept for a year, other files for an hour. */
export function staticFiles(folder: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    const encoding = acceptedEncoding(request, folder);
    if (encoding) {
      response.type(path.extname(request.path)).set({ 'Content-Encoding': encoding.name, Vary: 'Accept-Encoding' });
      request.url = request.path + encoding.ending;
    }
    next();
  });
  const setHeaders = (response: Response, file: string) => {
    const hashed = file.includes(`${path.sep}assets${path.sep}`);
    response.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  };
  router.use(express.static(folder, { setHeaders, index: false, redirect: false, fallthrough: true }));
  // Not a file after all: the page routes see the address as it came.
  router.use((request, response, next) => {
    request.url = request.originalUrl;
    response.removeHeader('Content-Encoding');
    next();
  });
  return router;
}

function acceptedEncoding(request: Request, folder: string): { name: string; ending: string } | null {
  if (!compressible.test(request.path) || request.path.includes('..')) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const kinds = [
    { name: 'br', ending: '.br' },
    { name: 'gzip', ending: '.gz' },
  ];
  const kind = kinds.find(({ name }) => accepted.includes(name));
  return kind && fs.existsSync(path.join(folder, request.path + kind.ending)) ? kind : null;
}
