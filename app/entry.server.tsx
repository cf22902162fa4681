import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { RequestContext } from './components/request-context.ts';

const renderWithin = 4_500;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reference }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let statusNow = status;
    const page = (
      <RequestContext.Provider value={{ nonce, reference }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      // Whole pages, so that the data scripts stand inside the body.
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
        pipe(body);
      },
      onShellError: reject,
      onError() {
        statusNow = 500;
      },
    });
    setTimeout(abort, renderWithin).unref();
  });
}

/** One line a bug, findable by the reference that the person was shown. Messages may hold what was typed, so: none. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  const { name, code, stack } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  const frames = (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
  process.stderr.write(
    `${JSON.stringify({ reference: context.reference, name, code, method: request.method, frames })}\n`,
  );
}
