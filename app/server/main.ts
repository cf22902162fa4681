import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { bootPortal, type RunningPortal, StartProblem } from './boot.server.ts';
import { readSettings, type Settings } from './env.server.ts';
import { deadline, refuseForeignRequests, refuseLargeBodies, setHeaders } from './headers.server.ts';
import type { Portal } from './portal.server.ts';
import type { Viewer } from './session.server.ts';
import { precompress, staticFiles } from './static-files.server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const client = path.join(root, '.build/client');
const largestBody = 8 * 1024 * 1024;
const answerWithin = 5_000;
const loopback = /^(::1|127\.|::ffff:127\.)/;

async function main() {
  const settings = readSettings();
  if ('problem' in settings) return fail(settings.problem);
  let running: RunningPortal;
  try {
    running = await bootPortal(settings, say);
  } catch (error) {
    if (error instanceof StartProblem) return fail(error.message);
    throw error;
  }
  precompress(client);
  const build: ServerBuild = await import(path.join(root, '.build/server/index.js'));
  const app = webServer(settings, running.portal, build);
  const server = app.listen(settings.PORT, settings.HOST);
  server.on('error', async (error: NodeJS.ErrnoException) => {
    await running.close();
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.PORT} is in use; stop the other program, or choose another port with PORT.`
        : `The portal cannot listen on ${settings.HOST}:${settings.PORT} (${error.code}).`,
    );
  });
  server.on('listening', () => {
    const { port } = server.address() as AddressInfo;
    const address =
      settings.PUBLIC_ADDRESS ?? `http://${settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${port}`;
    say(`Joint commissioning is ready at ${address}`);
    if (running.portal.demonstration) say(`To look round as a demonstration person: ${address}/demo`);
  });

  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), 9_500).unref();
    server.close(async () => {
      await running.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 6_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function webServer(settings: Settings, portal: Portal, build: ServerBuild): Express {
  const app = express();
  const secure = settings.PUBLIC_ADDRESS?.startsWith('https:') ?? false;
  app.disable('x-powered-by');
  app.set('trust proxy', settings.TRUST_PROXY);
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    response.locals.reference = randomBytes(5).toString('hex').toUpperCase();
    setHeaders(response, response.locals.nonce, secure);
    next();
  });
  app.use(refuseForeignRequests(settings.PUBLIC_ADDRESS));
  app.use(refuseLargeBodies(largestBody));
  app.use(staticFiles(client));
  app.use(deadline(answerWithin));
  if (settings.COMPRESS_PAGES) app.use(compression());
  // Documents are asked for by their ending, which a route parameter cannot hold.
  app.use((request, _response, next) => {
    request.url = request.url.replace(/(\/documents\/[0-9a-f-]{36})\.(html|docx|pdf)(?=$|\?)/, '$1/file/$2');
    request.originalUrl = request.url;
    next();
  });
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: 'production',
      getLoadContext(request, response) {
        let viewer: Promise<Viewer | null> | undefined;
        return {
          portal,
          nonce: response.locals.nonce,
          reference: response.locals.reference,
          fromThisMachine: loopback.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'],
          viewer() {
            viewer ??= portal.sessions.viewerOf(request.headers.cookie);
            return viewer;
          },
        };
      },
    }),
  );
  return app;
}

function say(sentence: string) {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

await main();
