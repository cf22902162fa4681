import { createHash } from 'node:crypto';

/** The id of a demonstration record: the same name always gives the same id, so that links and tests can rely on it. */
export function seedId(name: string): string {
  const hex = createHash('sha256').update(`joint-commissioning demonstration: ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
