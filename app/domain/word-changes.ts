/**
 * What was taken out of a text and what was put in, word by word: the longest common run of words stays, all else is
 * marked. A text of more words than can be compared in a moment is compared by its lines.
 * Authority: the project's own; a monitoring officer must see what changed between two versions of a record.
 * Example: "not more than £50,000" against "not more than £65,000" keeps three words, takes out one and puts in one.
 */
export type WordChange = Readonly<{ kind: 'same' | 'taken' | 'put'; text: string }>;

const LONGEST = 100_000;
const MOST_CELLS = 4_000_000;

export type TooLong = Readonly<{ kind: 'tooLong'; characters: number; most: number }>;

export function wordChanges(before: string, after: string): readonly WordChange[] | TooLong {
  const characters = Math.max(before.length, after.length);
  if (characters > LONGEST) return { kind: 'tooLong', characters, most: LONGEST };
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle =
    left.length * right.length <= MOST_CELLS ? byLongestRun(left, right) : byLongestRun(linesOf(left), linesOf(right));
  return joined([
    ...a.slice(0, start).map((text): WordChange => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - end).map((text): WordChange => ({ kind: 'same', text })),
  ]);
}

/**
 * Each word with the space that follows it, and each end of a line by itself, so that a changed last word leaves the line
 * where it was; all of them together are the text.
 */
const wordsOf = (text: string): readonly string[] => text.match(/\n|[^\S\n]+|\S+[^\S\n]*/g) ?? [];

function linesOf(words: readonly string[]): readonly string[] {
  return words.join('').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
}

/** Longest common subsequence; where even the lines are too many, all of the one is taken out for all of the other. */
function byLongestRun(a: readonly string[], b: readonly string[]): readonly WordChange[] {
  if (a.length * b.length > MOST_CELLS) return [...a.map(taken), ...b.map(put)];
  const width = b.length + 1;
  const run = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => run[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      run[i * width + j] = a[i] === b[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
  return walked(a, b, at);
}

function walked(a: readonly string[], b: readonly string[], at: (i: number, j: number) => number) {
  const found: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] ?? '', b[j] ?? ''];
    if (one === other) {
      found.push({ kind: 'same', text: one });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      found.push(taken(one));
      i += 1;
    } else {
      found.push(put(other));
      j += 1;
    }
  }
  return [...found, ...a.slice(i).map(taken), ...b.slice(j).map(put)];
}

const taken = (text: string): WordChange => ({ kind: 'taken', text });
const put = (text: string): WordChange => ({ kind: 'put', text });

/** Neighbours of one kind as one stretch. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const stretches: WordChange[] = [];
  for (const change of changes) {
    const last = stretches.at(-1);
    if (last?.kind === change.kind) stretches[stretches.length - 1] = { ...last, text: last.text + change.text };
    else stretches.push(change);
  }
  return stretches;
}
