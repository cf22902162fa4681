import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Document } from '#app/documents/document.ts';
import { paragraph, text } from '#app/documents/document.ts';
import { openRenditions, type RenditionLimits, type Renditions } from '#app/server/renditions.server.ts';

const document = (words: number): Document => ({
  title: 'A report',
  language: 'en-GB',
  council: 'Halton Borough Council',
  subtitle: null,
  classification: 'open',
  classificationLabel: null,
  versionLabel: 'Version 1',
  status: 'public',
  blocks: Array.from({ length: Math.ceil(words / 100) }, () => paragraph([text('word '.repeat(100))])),
});
const short = document(100);
/** About two hundred pages: seconds of work. */
const long = document(120_000);
const broken = { ...short, blocks: [{ kind: 'paragraph' }] } as unknown as Document;
const madeAt = new Date('2018-01-10T09:00:00Z');
const wanted = (address: string, one: Document = short) => ({ address, document: one, format: 'pdf' as const, madeAt });

let renditions: Renditions;
function opened(limits: Partial<RenditionLimits> = {}) {
  renditions = openRenditions({ mostWaiting: 10, mostKept: 10_000_000, longest: 30_000, patience: 20_000, ...limits });
  return renditions;
}
afterEach(async () => {
  await renditions.close();
  vi.restoreAllMocks();
});
const whenEnded = (address: string) =>
  vi.waitFor(() => expect(['made', 'failed']).toContain(renditions.progress(address).kind), { timeout: 30_000 });

describe('files made in a thread of their own', () => {
  it('are made once, however often they are asked for, and kept', async () => {
    const { soon, progress } = opened();
    expect(progress('/a.pdf')).toEqual({ kind: 'notAskedFor' });
    const [one, other] = await Promise.all([soon(wanted('/a.pdf')), soon(wanted('/a.pdf'))]);
    expect(new TextDecoder().decode(one?.slice(0, 5))).toBe('%PDF-');
    expect(other).toBe(one);
    expect(progress('/a.pdf')).toEqual({ kind: 'made' });
    expect(await soon(wanted('/a.pdf'))).toBe(one);
  });

  it('take longer than people wait: the progress is told, who waits learns how many are before, and both end', async () => {
    const { soon, progress } = opened({ patience: 50 });
    expect(await soon(wanted('/long.pdf', long))).toBeNull();
    expect(await soon(wanted('/after.pdf'))).toBeNull();
    expect(progress('/after.pdf')).toEqual({ kind: 'waiting', before: 1 });
    const seen = new Set<number>();
    await vi.waitFor(
      () => {
        const state = progress('/long.pdf');
        if (state.kind === 'drawing') seen.add(state.part);
        expect(state.kind).toBe('made');
      },
      { timeout: 30_000, interval: 20 },
    );
    expect(seen.size).toBeGreaterThan(2);
    await whenEnded('/after.pdf');
    expect(progress('/after.pdf')).toEqual({ kind: 'made' });
  }, 40_000);

  it('keep the thread that asks free', async () => {
    const { soon, warm } = opened();
    warm();
    await soon(wanted('/warm.pdf'));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const begun = performance.now();
    await soon(wanted('/long.pdf', long));
    clearInterval(timer);
    expect(longest).toBeLessThan((performance.now() - begun) / 2);
  }, 40_000);

  it('that cannot be made are told as such, and may be asked for again', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { soon, progress } = opened();
    expect(await soon(wanted('/x.pdf', broken))).toBeNull();
    expect(progress('/x.pdf')).toEqual({ kind: 'failed' });
    expect(said).toHaveBeenCalledOnce();
    expect(await soon(wanted('/x.pdf'))).not.toBeNull();
  });

  it('that take too long are given up with their thread; the next has a new one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { soon, progress } = opened({ longest: 4_000 });
    const hopeless = soon(wanted('/hopeless.pdf', document(3_000_000)));
    const next = soon(wanted('/next.pdf'));
    expect(await hopeless).toBeNull();
    expect(progress('/hopeless.pdf')).toEqual({ kind: 'failed' });
    expect(await next).not.toBeNull();
  }, 40_000);

  it('are refused while too many wait, and forgotten when too many are kept', async () => {
    const { soon, progress } = opened({ mostWaiting: 2, mostKept: 1, patience: 10 });
    void soon(wanted('/1.pdf', long));
    void soon(wanted('/2.pdf'));
    expect(await soon(wanted('/3.pdf'))).toBeNull();
    expect(progress('/3.pdf')).toEqual({ kind: 'notAskedFor' });
    await vi.waitFor(() => expect(progress('/2.pdf')).toEqual({ kind: 'notAskedFor' }), { timeout: 30_000 });
  }, 40_000);
});
