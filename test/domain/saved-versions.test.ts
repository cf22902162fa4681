import { describe, expect, it } from 'vitest';
import { chosenVersions, type SavedVersion, versionsToList } from '#app/domain/saved-versions.ts';

/** So many versions, the newest first; so many of them each day. */
const saved = (count: number, eachDay: number): readonly SavedVersion[] =>
  Array.from({ length: count }, (_, index) => {
    const day = Math.floor((count - 1 - index) / eachDay);
    return { version: count - index, savedAt: new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString() };
  });
const none = { from: null, to: null };
const numbers = (versions: readonly SavedVersion[]) => versions.map(({ version }) => version);

describe('the two that are compared', () => {
  it.each([
    ['the newest two, unless others are chosen', none, [4, 5]],
    ['the chosen ones', { from: '1', to: '3' }, [1, 3]],
    ['the chosen one with a newest one', { from: '2', to: null }, [2, 5]],
    ['the newest two where none is so called', { from: '9', to: 'x' }, [4, 5]],
    ['one with itself', { from: '5', to: null }, [5, 5]],
  ])('are %s', (_, wanted, expected) => {
    const chosen = chosenVersions(saved(5, 5), wanted);
    expect([chosen?.from.version, chosen?.to.version]).toEqual(expected);
  });

  it.each([0, 1])('are not there while %d were saved', (count) => {
    expect(chosenVersions(saved(count, 1), none)).toBeNull();
  });
});

describe('the versions that are listed', () => {
  it('are all of a hundred', () => {
    const versions = saved(100, 100);
    expect(versionsToList(versions, chosenVersions(versions, none))).toEqual(versions);
  });

  it('are the newest hundred, and of every earlier day the last', () => {
    const versions = saved(500, 90);
    const listed = numbers(versionsToList(versions, chosenVersions(versions, none)));
    expect(listed.slice(0, 100)).toEqual(numbers(versions.slice(0, 100)));
    expect(listed.slice(100)).toEqual([360, 270, 180, 90]);
  });

  it('are those next to the chosen ones too', () => {
    const versions = saved(500, 500);
    const chosen = chosenVersions(versions, { from: '37', to: null });
    const listed = numbers(versionsToList(versions, chosen));
    expect([listed[99], listed[100], listed.at(-1), listed.length]).toEqual([401, 47, 27, 121]);
  });

  it('lead from the last of a day to every version of it', () => {
    const versions = saved(500, 250);
    const reached = new Set(numbers(versionsToList(versions, chosenVersions(versions, none))));
    for (const version of reached) {
      const chosen = chosenVersions(versions, { from: String(version), to: null });
      for (const next of numbers(versionsToList(versions, chosen))) reached.add(next);
    }
    expect(reached.size).toBe(500);
  });

  it('take a day by the time of the United Kingdom', () => {
    const old = ['2026-07-02T09:00:00Z', '2026-07-01T23:30:00Z', '2026-07-01T22:30:00Z'];
    const versions = [...saved(100, 100), ...old.map((savedAt, index) => ({ version: 60 - index * 30, savedAt }))];
    const renumbered = versions.map((one, index) => ({ ...one, version: 1000 - index * 30 }));
    const listed = versionsToList(renumbered, null).slice(100);
    expect(listed.map(({ savedAt }) => savedAt)).toEqual([old[0], old[2]]);
  });
});
