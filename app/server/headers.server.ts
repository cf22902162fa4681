import type { NextFunction, Request, Response } from 'express';

/** Headers of every response, whatever its route and status. `nonce` allows this page's own inline scripts only. */
export function setHeaders(response: Response, nonce: string, secure: boolean) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.set({
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cache-Control': 'no-store',
  });
  if (secure) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}

const safeMethods = ['GET', 'HEAD'];

/** 405 for methods the portal does not use; 403 for a change that does not come from a page of its own. */
export function refuseForeignRequests(publicAddress: string | undefined) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (safeMethods.includes(request.method)) return next();
    if (request.method !== 'POST') {
      return void response.status(405).set('Allow', 'GET, HEAD, POST').type('text/plain').send('Method not allowed\n');
    }
    const own = publicAddress ? new URL(publicAddress).origin : `${request.protocol}://${request.headers.host}`;
    if (request.headers.origin === own) return next();
    response.status(403).type('text/plain').send('This request did not come from a page of this portal.\n');
  };
}

/** A request that is not answered in time gets a page that says so, instead of hanging. */
export function deadline(milliseconds: number) {
  return (_request: Request, response: Response, next: NextFunction) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return response.destroy();
      response.status(503).set('Retry-After', '5').type('text/plain');
      response.send('The portal is busy and did not answer in time. Nothing was lost: try again in a moment.\n');
    }, milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}

export function refuseLargeBodies(limit: number) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (Number(request.headers['content-length'] ?? 0) <= limit) return next();
    response.status(413).set('Connection', 'close').type('text/plain');
    response.send('What was sent is larger than the portal accepts (8 MB).\n');
  };
}
