import type { JsonValue } from '#app/domain/canonical-json.ts';

/** A pack as a file to be kept: anybody checks it again without the portal. */
export const packFile = (pack: JsonValue, name: string): Response =>
  new Response(`${JSON.stringify(pack, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
