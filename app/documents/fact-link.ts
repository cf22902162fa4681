import type { FactRun, UnresolvedRun } from './document.ts';

/**
 * Where each stored fact can be seen and changed: fact id, or the front part of one, to an address.
 * `{ value: '/procurements/7/value', 'value.maximum': '/procurements/7/value#maximum' }`
 */
export type FactHrefs = Readonly<Record<string, string>>;

/** The address of the longest recorded front part of a fact id; null when nothing matches. */
export function hrefOfFact(hrefs: FactHrefs, factId: string): string | null {
  const parts = factId.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const href = Object.hasOwn(hrefs, parts.slice(0, length).join('.'))
      ? hrefs[parts.slice(0, length).join('.')]
      : undefined;
    if (href !== undefined) return href;
  }
  return null;
}

/** `fact('value.maximum', '£1,800,000.00')`: words on the page that carry the fact they came from. */
export function fact(factId: string, text: string, hrefs: FactHrefs = {}): FactRun {
  return { kind: 'fact', text, factId, href: hrefOfFact(hrefs, factId), strong: false };
}

export function strongFact(factId: string, text: string, hrefs: FactHrefs = {}): FactRun {
  return { ...fact(factId, text, hrefs), strong: true };
}

export function unresolved(factId: string, label: string, hrefs: FactHrefs = {}): UnresolvedRun {
  return { kind: 'unresolved', factId, label, href: hrefOfFact(hrefs, factId) };
}
