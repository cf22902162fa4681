import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
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
      onAllReady() {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        const whole = new PassThrough();
        text(whole).then((page) => resolve(new Response(withinBody(page), { headers, status: statusNow })), reject);
        pipe(whole);
      },
      onShellError: reject,
      onError() {
        statusNow = 500;
      },
    });
    setTimeout(abort, renderWithin).unref();
  });
}

const end = '</body></html>';

/** The scripts that carry the page's data come after the document's end; they belong inside its body. */
function withinBody(page: string): string {
  const [document = '', ...tail] = page.split(end);
  return document + tail.join('') + end;
}

/** One line a bug, findable by the reference that the person was shown. Messages may hold what was typed, so: none. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
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
