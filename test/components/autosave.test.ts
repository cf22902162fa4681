import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosaver, type Draft, type SaveState, type SendOutcome } from '#app/components/autosave/autosaver.ts';
import { outcomeOf } from '#app/components/autosave/send-draft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(outcomes: readonly (SendOutcome | 'no network')[]) {
  const sent: Draft[] = [];
  const kept: (Draft | null)[] = [];
  const states: SaveState[] = [];
  let keys = 0;
  const saver = createAutosaver({
    send: async (draft) => {
      const outcome = outcomes[sent.push(draft) - 1] ?? 'saved';
      if (outcome === 'no network') throw new TypeError('fetch failed');
      return outcome;
    },
    keep: (draft) => void kept.push(draft),
    onState: (state) => void states.push(state),
    newKey: () => `k${++keys}`,
    delay: 900,
  });
  return { saver, sent, kept, states };
}

const text = (value: string) => ({ reasons: [value] });

describe('saving while typing', () => {
  it('waits for a pause, sends once, and forgets only what the server has stored', async () => {
    const { saver, sent, kept, states } = setUp(['saved']);
    saver.change(text('a'));
    saver.change(text('ab'));
    expect(kept.at(-1)).toEqual({ key: 'k2', fields: text('ab') });
    await vi.advanceTimersByTimeAsync(899);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ key: 'k2', fields: text('ab') }]);
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
    expect(kept.at(-1)).toBeNull();
  });

  it.each(['no network', 'later'] as const)(
    '%s: keeps the text and tries again under the same key',
    async (failure) => {
      const { saver, sent, kept, states } = setUp([failure, failure]);
      saver.change(text('a'));
      await vi.advanceTimersByTimeAsync(900);
      expect([states.at(-1), kept.at(-1)?.key]).toEqual(['offline', 'k1']);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(sent.map(({ key }) => key)).toEqual(['k1', 'k1', 'k1']);
      expect(states.at(-1)).toBe('saved');
    },
  );

  it('tells of the save under way, so that the button can wait for the version it brings', async () => {
    const { saver, states } = setUp([]);
    saver.change(text('a'));
    expect(saver.underWay()).toBeNull();
    saver.sendNow();
    await saver.underWay();
    expect([saver.underWay(), states.at(-1)]).toEqual([null, 'saved']);
  });

  it('sends what was typed during a save after it, under its own key', async () => {
    const { saver, sent, states } = setUp([]);
    saver.change(text('a'));
    saver.sendNow();
    saver.change(text('ab'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.map(({ key }) => key)).toEqual(['k1', 'k2']);
    expect(states.filter((state) => state === 'saved')).toHaveLength(1);
  });

  it.each(['refused', 'conflict'] as const)('%s: keeps the text, says so and does not repeat', async (outcome) => {
    const { saver, sent, kept, states } = setUp([outcome]);
    saver.change(text('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, states.at(-1), kept.at(-1)?.key]).toEqual([1, outcome, 'k1']);
  });

  it('takes up what an earlier visit left, with its key', async () => {
    const { saver, sent } = setUp([]);
    saver.resume({ key: 'before', fields: text('a') });
    await vi.advanceTimersByTimeAsync(900);
    expect(sent.map(({ key }) => key)).toEqual(['before']);
  });
});

it.each([
  [200, { saved: true }, 'saved'],
  [200, null, 'refused'],
  [401, null, 'refused'],
  [409, null, 'conflict'],
  [422, null, 'refused'],
  [429, null, 'later'],
  [503, null, 'later'],
] as const)('an answer of %d with %j means %s', (status, answer, outcome) => {
  expect(outcomeOf(status, answer)).toBe(outcome);
});
