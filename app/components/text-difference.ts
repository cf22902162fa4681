export type MarkedText = Readonly<{ before: string; changed: string; after: string }>;

const words = (text: string) => text.split(/(?<=\s)/);

function commonStart(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((word, index) => word !== b[index]);
  return different === -1 ? a.length : different;
}

function cut(text: readonly string[], start: number, end: number): MarkedText {
  const middle = text.slice(start, text.length - end).join('');
  const changed = middle.trimEnd();
  return {
    before: text.slice(0, start).join(''),
    changed,
    after: middle.slice(changed.length) + text.slice(text.length - end).join(''),
  };
}

/** The stretch of whole words in which two texts differ; what they share stands before and after it. */
export function markDifference(one: string, other: string): readonly [MarkedText, MarkedText] {
  const a = words(one);
  const b = words(other);
  const start = Math.min(commonStart(a, b), b.length);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const shared = Math.min(end, b.length - start);
  return [cut(a, start, shared), cut(b, start, shared)];
}
