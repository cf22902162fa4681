import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';

/** SHA-256, lower-case hex, of a value's canonical JSON text: what is frozen, sent or stored is named by it. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as JsonValue))
    .digest('hex');
